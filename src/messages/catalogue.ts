import type { Fault } from "../core/catalogue/check/fault";
import { enFaults } from "./en/catalogue";
import { viFaults } from "./vi/catalogue";
import type { Language } from "./words";

/** One fault in a sentence that begins small: it may follow a place. */
export function faultSentence(fault: Fault, language: Language): string {
  return (language === "en" ? enFaults : viFaults)[fault.code](fault);
}

/** One fault in a sentence, after its place: `Bộ chỉ tiêu!D12: …`. */
export function wordFault(fault: Fault, place: string, language: Language): string {
  return `${place}: ${faultSentence(fault, language)}`;
}
