/**
 * The year of the sample province as files, made by the command alone: templates, filled in as offices would, compiled quarter by
 * quarter on the workbook of the one before, with the leaders' sheet and the Word report of each.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cchc } from "./command";
import { filledIn, provinceYear, reportOf, type Figures, type ProvinceYear } from "./quarters";
import { SAMPLE_FOLDER, sampleRuleset } from "./sample";

export const QUARTERS = ["2026-Q1", "2026-H1", "2026-Q3", "2026-Y"] as const;
export type QuarterId = (typeof QUARTERS)[number];

/** As the pane's lists of periods have them. */
export const QUARTER_NAMES: Readonly<Record<QuarterId, string>> = { "2026-Q1": "Quý I năm 2026", "2026-H1": "6 tháng đầu năm 2026", "2026-Q3": "Quý III năm 2026", "2026-Y": "Năm 2026" };

/** What the command is told of catalogue and agencies. */
export const QUARTER_RULESET = ["--catalogue", join(SAMPLE_FOLDER, "catalogue.json"), "--agencies", join(SAMPLE_FOLDER, "agencies.json")];

/** Where a quarter's files stand. */
export interface QuarterFiles {
  readonly templates: string;
  readonly reports: string;
  /** The summary workbook, and the same as JSON. */
  readonly summary: string;
  readonly json: string;
  readonly word: string;
}

export function quarterFiles(out: string, period: QuarterId): QuarterFiles {
  const at = (name: string): string => join(out, period, name);
  return { templates: at("bieu-mau"), reports: at("bao-cao"), summary: at(`tong-hop-${period}.xlsx`), json: at(`tong-hop-${period}.json`), word: at(`bao-cao-${period}.docx`) };
}

/** The figures that everyone reports in this year; always the same. */
export const sampleYear = (): ProvinceYear => provinceYear(sampleRuleset().registry.agencies, 2026);

/** The folder's templates, filled in, into another folder under the same names. */
export function fillTemplates(templates: string, reports: string, figuresOf: (agency: string) => Figures): void {
  mkdirSync(reports, { recursive: true });
  for (const file of readdirSync(templates)) {
    const agency = file.slice(0, file.indexOf("-"));
    writeFileSync(join(reports, file), filledIn(new Uint8Array(readFileSync(join(templates, file))), figuresOf(agency)));
  }
}

/** Makes a quarter's files; those of the quarter before, where there is one, must be there. Throws where the command complains or finds a fault. */
export async function makeQuarter(out: string, period: QuarterId, year: ProvinceYear): Promise<QuarterFiles> {
  const files = quarterFiles(out, period);
  const before = QUARTERS[QUARTERS.indexOf(period) - 1];
  const given = [...QUARTER_RULESET, "--period", period, ...(before === undefined ? [] : ["--previous", quarterFiles(out, before).summary])];
  mkdirSync(files.templates, { recursive: true });
  await done("template", ...given, "--out", files.templates);
  fillTemplates(files.templates, files.reports, (agency) => reportOf(year.get(agency)!, period));
  await done("compile", ...given, "--out", files.summary, "--json", files.json, files.reports);
  await done("report", ...given, "--out", files.word, files.reports);
  return files;
}

async function done(...words: readonly string[]): Promise<void> {
  const { status, out, err } = await cchc(...words);
  if (status !== 0 || err !== "") throw new Error(`cchc ${words.join(" ")}: ${status}\n${out}\n${err}`);
}
