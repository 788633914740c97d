/** Whether the answer to an input is a good workbook or a finding, told in words in both languages. */
import { assessReports } from "../../../src/app/assess";
import { EarlierPeriods } from "../../../src/core/compile/earlierPeriods";
import { checkFile } from "../../../src/app/check";
import type { FileResult } from "../../../src/app/ports";
import { readRulesetSheets, rulesetIssues } from "../../../src/app/rulesetSheets";
import { checkJson, compileJson } from "../../../src/cli/json";
import { checkRegistry } from "../../../src/core/agencies/check";
import { parseRegistry } from "../../../src/core/agencies/parse";
import { checkCatalogue } from "../../../src/core/catalogue/check/check";
import { parseCatalogue } from "../../../src/core/catalogue/parse";
import { compile } from "../../../src/core/compile/compile";
import { isCellError, MAX_COLUMNS, MAX_ROWS, type Area, type Cell, type Grid, type Workbook } from "../../../src/core/grid";
import { parsePeriod } from "../../../src/core/periods/period";
import type { CheckedSubmission } from "../../../src/core/reading/types";
import { makeRuleset, type Ruleset } from "../../../src/core/ruleset";
import { messagesFor } from "../../../src/messages";
import { wordFault } from "../../../src/messages/catalogue";
import { catalogueSheetWords, registrySheetWords } from "../../../src/messages/catalogueSheet";
import { namesOf, wordFinding } from "../../../src/messages/findings";
import { sheetLabels } from "../../../src/messages/sheets";
import { editXlsx } from "../../../src/xlsx/editPackage";
import { ReadFault } from "../../../src/xlsx/failure";
import { readBytes } from "../../../src/xlsx/readWorkbook";
import { sampleBytes, SAMPLE_PERIOD, sampleRuleset, sampleText } from "../../support/sample";
import type { FuzzInput } from "./input";

const LANGUAGES = ["vi", "en"] as const;
const RULESET = sampleRuleset();
const PERIOD = parsePeriod(SAMPLE_PERIOD)!;
const SOUND_REPORT = readBytes(sampleBytes("so-noi-vu.xlsx"));

/** What is wrong with an answer; thrown by the judge alone. */
class Complaint extends Error {}

/** How the input came out: `read`, a reason, a limit. Throws what the reader or a check threw, or a complaint about the answer. */
export function judge({ kind, name, bytes }: FuzzInput): string {
  if (kind === "catalogue" || kind === "agencies") return judgeDocument(kind, Buffer.from(bytes).toString("utf8"));
  const result = readFile(bytes);
  if (result.ok) result.workbook.grids.forEach(judgeGrid);
  if (result.ok) judgeRest(result.workbook);
  const submissions = checkFile(name, result, RULESET, SAMPLE_PERIOD);
  judgeSubmissions(submissions, RULESET);
  if (!result.ok) {
    const [only, ...more] = submissions.flatMap(({ findings }) => findings);
    if (only?.severity !== "B" || more.length > 0) throw new Complaint("a file that is not read has other findings than one");
    return result.failure.kind === "unreadable" ? result.failure.reason : result.failure.what;
  }
  judgeEdits(bytes, result.workbook, submissions);
  return submissions.every(({ status }) => status === "rejected") ? "no report" : "read";
}

/** As `readWorkbook`, but for what no parser foresaw, which is thrown. */
function readFile(bytes: Uint8Array): FileResult {
  try {
    return { ok: true, workbook: readBytes(bytes) };
  } catch (error) {
    if (error instanceof ReadFault) return { ok: false, failure: error.failure };
    throw error;
  }
}

function judgeGrid({ name, rows, merges, hiddenRows, hiddenColumns }: Grid): void {
  if (typeof name !== "string") throw new Complaint("a sheet's name is no text");
  let last = -1;
  for (const { index, cells } of rows) {
    if (!isPlace(index, MAX_ROWS) || index <= last) throw new Complaint(`row ${index} after ${last}`);
    last = index;
    let left = -1;
    for (const cell of cells) {
      if (!isPlace(cell.column, MAX_COLUMNS) || cell.column <= left) throw new Complaint(`column ${cell.column} after ${left}`);
      left = cell.column;
      judgeCell(cell);
    }
  }
  merges.forEach(judgeArea);
  for (const row of hiddenRows) if (!isPlace(row, MAX_ROWS)) throw new Complaint(`hidden row ${row}`);
  for (const column of hiddenColumns) if (!isPlace(column, MAX_COLUMNS)) throw new Complaint(`hidden column ${column}`);
}

function isPlace(index: number, end: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < end;
}

function judgeCell({ value, formula, style }: Cell): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Complaint(`the number ${value}`);
  if (isCellError(value) && (typeof value.error !== "string" || value.error === "")) throw new Complaint("an error without a name");
  if (value === null && formula === null) throw new Complaint("a cell that holds nothing");
  if (formula !== null && !formula.startsWith("=")) throw new Complaint(`the formula ${formula.slice(0, 40)}`);
  if (typeof style.format !== "string" || (style.font !== null && typeof style.font !== "string")) throw new Complaint("a style without a format");
}

function judgeArea({ top, left, bottom, right }: Area): void {
  const inside = isPlace(top, MAX_ROWS) && isPlace(bottom, MAX_ROWS) && isPlace(left, MAX_COLUMNS) && isPlace(right, MAX_COLUMNS);
  if (!inside || top > bottom || left > right) throw new Complaint(`the area ${top},${left}:${bottom},${right}`);
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/;

function judgeRest({ grids, savedAt, properties }: Workbook): void {
  if (grids.length === 0) throw new Complaint("a workbook without sheets");
  if (savedAt !== null && !MOMENT.test(savedAt)) throw new Complaint(`saved at ${savedAt}`);
  if (![...properties].every(([name, value]) => typeof name === "string" && typeof value === "string")) throw new Complaint("a property that is no text");
  const sheets = readRulesetSheets(grids, { catalogue: catalogueSheetWords("vi"), registry: registrySheetWords("vi") });
  for (const issue of rulesetIssues(sheets, RULESET)) if (issue.kind === "fault") LANGUAGES.forEach((language) => judgeText(wordFault(issue.fault, issue.place, language)));
}

function judgeSubmissions(submissions: readonly CheckedSubmission[], ruleset: Ruleset): void {
  if (submissions.length === 0) throw new Complaint("neither a report nor a finding");
  for (const { readings, status, findings } of submissions) {
    if (status === "rejected" && !findings.some(({ severity }) => severity === "B")) throw new Complaint("rejected without a reason");
    for (const { value } of readings.values()) if (typeof value === "number" && !Number.isFinite(value)) throw new Complaint(`the reading ${value}`);
  }
  for (const language of LANGUAGES) {
    const messages = messagesFor(language);
    const names = namesOf(ruleset, messages.words);
    for (const finding of submissions.flatMap((submission) => submission.findings)) judgeText(wordFinding(finding, names, messages.words, messages.findings).message);
  }
  judgeJson(checkJson(submissions, SAMPLE_PERIOD, ruleset, messagesFor("vi"), []));
  const { summary } = compile(submissions, ruleset, { period: PERIOD, received: null, due: null, onError: "item", previous: [] });
  judgeJson(compileJson(summary, ruleset, messagesFor("en")));
}

/** What stands in the file is quoted; around it no code's own words may show. */
function judgeText(text: string): void {
  const own = text.replace(/“[^”]*”/gu, "");
  if (/\bundefined\b|\[object |\bfunction\b|=>/.test(own)) throw new Complaint(`the message ${text.slice(0, 200)}`);
}

/** JSON has no numbers but finite ones: others would turn into null unseen. */
function judgeJson(document: unknown): void {
  JSON.stringify(document, (name, value: unknown) => {
    if (typeof value === "number" && !Number.isFinite(value)) throw new Complaint(`${name} is ${value}`);
    return value;
  });
}

/** A package that was read takes an edit or refuses it; what comes out can be read. */
function judgeEdits(bytes: Uint8Array, { grids }: Workbook, submissions: readonly CheckedSubmission[]): void {
  const first = grids[0]!;
  const [assessed] = assessReports([first], submissions, { ruleset: RULESET, labels: sheetLabels("vi"), earlier: new EarlierPeriods([], RULESET) });
  const own = { sheet: first.name, edits: [{ row: 9, column: 3, value: "x", formula: "=1" }] };
  const edited = editXlsx(bytes, assessed?.edits ? [assessed.edits, own] : [own], assessed?.apart ? [assessed.apart.plan] : []);
  if (!edited.ok) return;
  const read = readFile(edited.bytes);
  if (!read.ok) throw new Complaint(`what was edited cannot be read: ${JSON.stringify(read.failure)}`);
  const cell = read.workbook.grids[0]?.rows.find(({ index }) => index === 9)?.cells.find(({ column }) => column === 3);
  if (cell?.value !== "x" || cell.formula !== "=1") throw new Complaint(`what was edited holds ${JSON.stringify(cell)}`);
}

function judgeDocument(kind: "catalogue" | "agencies", text: string): string {
  const catalogue = parseCatalogue(kind === "catalogue" ? text : sampleText("catalogue.json"));
  const registry = parseRegistry(kind === "agencies" ? text : sampleText("agencies.json"));
  if (!catalogue.ok || !registry.ok) {
    const problems = [...(catalogue.ok ? [] : catalogue.problems), ...(registry.ok ? [] : registry.problems)];
    if (problems.length === 0) throw new Complaint("refused without a reason");
    return "document refused";
  }
  const faults = [...checkCatalogue(catalogue.value, registry.value), ...checkRegistry(registry.value)];
  for (const fault of faults) LANGUAGES.forEach((language) => judgeText(wordFault(fault, fault.path, language)));
  const ruleset = makeRuleset(catalogue.value, registry.value);
  judgeSubmissions(checkFile("bao-cao.xlsx", { ok: true, workbook: SOUND_REPORT }, ruleset, SAMPLE_PERIOD), ruleset);
  return faults.length > 0 ? "document with faults" : "document taken";
}
