import type { Language } from "../../app/pane";
import { parseNumber } from "../../core/text/number";

/** A number as a person types it in their language; null for anything else. In English a point is the decimal mark. */
export function typedNumber(text: string, language: Language): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (language === "en") return /^-?\d+(\.\d+)?$/.test(trimmed.replace(/,(?=\d{3})/g, "")) ? Number(trimmed.replace(/,(?=\d{3})/g, "")) : null;
  return parseNumber(trimmed, "number")?.value ?? null;
}
