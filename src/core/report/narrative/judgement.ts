import type { IndicatorChange } from "../../compile/types";
import type { Judgement } from "./pieces";

export function judgementOf({ better }: Pick<IndicatorChange, "better">): Judgement {
  return better === null ? "same" : better ? "better" : "worse";
}
