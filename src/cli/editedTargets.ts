/** Targets that staff edited on `Đánh giá` of a summary workbook: taken up before it is written anew (ADR 8). */
import { basename, resolve } from "node:path";
import { sheetNamed } from "../app/rulesetSheets";
import { withTargets } from "../core/catalogue/overrides";
import type { Catalogue, Indicator } from "../core/catalogue/types";
import { cellAt, type Grid } from "../core/grid";
import type { Period } from "../core/periods/period";
import { unusableTargets, withEditedAssessment } from "../core/report/editedAssessment";
import { SHEETS } from "../core/report/sheetNames";
import { withIndicators, type Ruleset } from "../core/ruleset";
import type { CliMessages } from "../messages/cliMessages";
import { sheetLabels } from "../messages/sheets";
import type { NamedGrids } from "./filledIn";
import { CATALOGUE } from "./rulesetFile";

interface TargetsTaken {
  readonly ruleset: Ruleset;
  /** What to say of it; empty where nothing was taken. */
  readonly told: readonly string[];
}

/** Signs are alike in both languages. */
const LABELS = sheetLabels("vi");

/** The ruleset with what was edited on the workbook's `Đánh giá`; `all`: with what had been set there before, too. */
export function withTargetsOf(ruleset: Ruleset, { path, grids }: NamedGrids, which: "edited" | "all", texts: CliMessages): TargetsTaken {
  const { catalogue } = ruleset;
  const sheet = sheetNamed(grids, SHEETS.assessment);
  if (!sheet || !isOfCatalogue(grids, catalogue)) return { ruleset, told: [] };
  const targets = withEditedAssessment(ruleset.targets ?? { catalogue: catalogue.id, overrides: [] }, sheet, LABELS, catalogue, which);
  const { indicators } = withTargets(catalogue, targets);
  const changed = indicators.filter((indicator, index) => saysOtherwise(indicator, catalogue.indicators[index]!)).map(({ code }) => code);
  const told = [...(changed.length > 0 ? [texts.takenTargets(basename(path), changed)] : []), ...unusableTargets(sheet, LABELS, catalogue).map(texts.unusableTarget)];
  return { ruleset: { ...withIndicators(ruleset, indicators), targets }, told };
}

/**
 * Which workbook of a compilation says what targets were edited: the one that is written over, else that of `--previous` where it
 * is the same period's. None where the catalogue is that very workbook's: it was looked at then.
 */
export function bookOfTargets(out: NamedGrids | null, previous: NamedGrids | null, period: Period, catalogue: string | null): NamedGrids | null {
  const overwritten = out !== null && sheetNamed(out.grids, SHEETS.assessment) !== undefined ? out : null;
  const book = overwritten ?? (previous !== null && isOfPeriod(previous.grids, period) ? previous : null);
  return book !== null && catalogue !== null && resolve(book.path) === resolve(catalogue) ? null : book;
}

function isOfPeriod(grids: readonly Grid[], { id }: Period): boolean {
  const sheet = sheetNamed(grids, SHEETS.assessment);
  const title = sheet && cellAt(sheet, 1, 0)?.value;
  return typeof title === "string" && (["vi", "en"] as const).some((language) => title.startsWith(`${sheetLabels(language).period(id)} · `));
}

/** A workbook whose catalogue cannot be read is taken for one of the same: its indicators are known by their codes. */
function isOfCatalogue(grids: readonly Grid[], { id }: Catalogue): boolean {
  const sheet = sheetNamed(grids, SHEETS.catalogue);
  const read = (["vi", "en"] as const).map((language) => sheet && CATALOGUE.read(sheet, language).result).find((result) => result?.ok);
  return read?.ok !== true || read.value.id === id;
}

function saysOtherwise(one: Indicator, other: Indicator): boolean {
  const said = ({ target, targetByTier }: Indicator): string =>
    JSON.stringify([target, ...Object.entries(targetByTier).sort(([a], [b]) => (a < b ? -1 : 1)).flat()].map((each) => (each !== null && typeof each === "object" ? [each.comparator, each.value, each.compareWith] : each)));
  return said(one) !== said(other);
}
