import type { Fault } from "../core/catalogue/check/fault";
import { enFaults } from "./en/catalogue";
import { viFaults } from "./vi/catalogue";
import type { Language } from "./words";

/** One fault in a sentence, after its place: `Bộ chỉ tiêu!D12: …`. */
export function wordFault(fault: Fault, place: string, language: Language): string {
  return `${place}: ${(language === "en" ? enFaults : viFaults)[fault.code](fault)}`;
}
