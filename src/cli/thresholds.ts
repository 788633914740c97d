/** `--thresholds jump.factor=5,jump.least=50`: when figures are asked about for their difference from earlier ones (rules HIS). */
import { HISTORY_SETTINGS, type HistorySettings } from "../core/rules/history/settings";

/** `jump.factor`, …: what may be set, in the order of the settings. */
export const THRESHOLDS: readonly string[] = Object.entries(HISTORY_SETTINGS).flatMap(([group, values]) => Object.keys(values as object).map((name) => `${group}.${name}`));

/** The settings with those of the text in their place, or the part of it that is none: an unknown name, or no number above 0. */
export function parseThresholds(text: string | null): HistorySettings | { readonly wrong: string } {
  const set = new Map<string, number>();
  for (const part of text === null ? [] : text.split(",")) {
    const [name = "", figure = ""] = part.trim().split("=");
    const value = Number(figure);
    if (!THRESHOLDS.includes(name) || figure.trim() === "" || !Number.isFinite(value) || value <= 0) return { wrong: part.trim() };
    set.set(name, value);
  }
  const values = <T extends Readonly<Record<string, number>>>(group: string, own: T): T =>
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, set.get(`${group}.${name}`) ?? value])) as unknown as T;
  const { jump, unchanged, own, peers } = HISTORY_SETTINGS;
  return { jump: values("jump", jump), unchanged: values("unchanged", unchanged), own: values("own", own), peers: values("peers", peers) };
}
