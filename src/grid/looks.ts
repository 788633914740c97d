/** The look of a file's cells as the spreadsheet's styles. */
import { BooleanNumber, BorderStyleTypes, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import type { CellLook, LookSide } from "../app/look";
import { styleOfFormat } from "./styles";

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

export function styleOfLook({ format, strikethrough, sides: [top, right, bottom, left] }: CellLook): IStyleData {
  const border = { ...side("t", top), ...side("r", right), ...side("b", bottom), ...side("l", left) };
  return {
    ...styleOfFormat(format),
    ...(strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(Object.keys(border).length > 0 && { bd: border }),
  };
}

function side(key: "t" | "r" | "b" | "l", line: LookSide | null): Partial<Record<"t" | "r" | "b" | "l", IBorderStyleData>> {
  return line ? { [key]: { s: LINES[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } } } : {};
}
