/** `--thresholds jump.factor=5,jump.least=50`: when figures are asked about for their difference from earlier ones, before what the catalogue says. */
import { allowedFor, isAllowed, thresholdNamed, THRESHOLDS, type Thresholds } from "../core/catalogue/thresholds";

/** `jump.factor (> 1), …`: what may be set, in the order of the settings. */
export const THRESHOLDS_TOLD = THRESHOLDS.map((name) => `${name} (${allowedFor(name)})`).join(", ");

/** What the text sets, or the part of it that sets nothing: an unknown name, or no number that the threshold may be. */
export function parseThresholds(text: string | null): { readonly set: Thresholds } | { readonly wrong: string } {
  const set = new Map<string, number>();
  for (const part of text === null ? [] : text.split(",")) {
    const [name = "", figure = ""] = part.trim().split("=");
    const known = thresholdNamed(name);
    const value = figure.trim() === "" ? NaN : Number(figure);
    if (known === null || !isAllowed(known, value)) return { wrong: part.trim() };
    set.set(known, value);
  }
  return { set: Object.fromEntries(set) };
}
