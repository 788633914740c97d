/** A sheet as one agency's submission: its readings, and what reading them found. Contract §5. */
import { inForce } from "../agencies/registry";
import type { Agency, Registry } from "../agencies/types";
import { address, type Grid, type Workbook } from "../grid";
import { dataWindow, parsePeriod, type Period } from "../periods/period";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import type { Ruleset } from "../ruleset";
import { agencyText } from "../synonyms/questions";
import { missingSheet, otherVersion } from "../template/findings";
import { identityOfSheet, identityOfWorkbook, type TemplateIdentity } from "../template/identity";
import { acrossTableOf } from "./across";
import { readBody, readPlaces } from "./body";
import { earlierFigures } from "./earlier";
import type { Header } from "./header";
import { headLines, identifyAgency, identifyPeriods, reportDate, type AgencyIdentity, type Line, type PeriodIdentity } from "./identity";
import type { LabelIndex } from "./labels";
import { encodingFindings, legible, type LegibleGrid } from "./legible";
import { headerFindings, hiddenFindings, rowFindings } from "./layoutFindings";
import { matchRows, type RowMatch } from "./matching";
import type { Place } from "./partColumns";
import type { BodyRow } from "./rows";
import { withShiftedColumns } from "./shifted";
import { withStatedParts } from "./statedParts";
import { tablesOf, type SheetTable } from "./tables";
import type { Submission, TableLayout } from "./types";

export interface ReadOptions {
  readonly ruleset: Ruleset;
  /** The period asked for; null takes the title's. */
  readonly period: string | null;
  /** Base name of the file; null for the open workbook. */
  readonly file: string | null;
}

/**
 * The workbook's report sheets as submissions. Sheets that are no report are passed over beside one that is;
 * a workbook with none gives one submission that says so (HDR-001).
 */
export function readSubmissions(workbook: Workbook, options: ReadOptions): readonly Submission[] {
  const texts = workbook.grids.map(legible);
  const tables = texts.flatMap((text) => tablesOf(text.grid, options.ruleset.agencyNames).map((table) => readTable(text, table, options)));
  const down = tables.filter(({ matches }) => matches.some((match) => match.kind === "item"));
  // Beside a report with items down its rows, a sheet with some across its columns is a detail of it.
  const reports = down.length > 0 ? down : texts.flatMap((text) => acrossTables(text, options));
  const template = identityOfWorkbook(workbook);
  const bereft = reports.length === 0 && template?.catalogue === options.ruleset.catalogue.id;
  const chosen = reports.length > 0 ? reports : tables.slice(0, 1);
  if (bereft) return [lostReport(workbook, template, options)];
  if (chosen.length === 0) return [noReport(workbook, options)];
  return chosen.map((table) => readSubmission(table, workbook, options));
}

/** One sheet as a submission, whether or not it is a report. */
export function readSheet(grid: Grid, options: ReadOptions): Submission {
  return readSubmissions({ grids: [grid], savedAt: null, properties: new Map(), hasExternalLinks: false }, options)[0]!;
}

interface Table {
  readonly text: LegibleGrid;
  /** The first, and those under which the table goes on. */
  readonly headers: readonly [Header, ...Header[]];
  readonly who: AgencyIdentity | null;
  /** What stands above the table, and the periods named there. */
  readonly lines: readonly Line[];
  readonly when: PeriodIdentity | null;
  readonly period: Period | null;
  readonly matches: readonly RowMatch[];
  readonly rows: readonly BodyRow[];
  readonly last: number;
  /** Where items stand across the columns: their places, and rows of fields of which none is the total; null else. */
  readonly across: { readonly places: readonly Place[]; readonly withoutTotal: number } | null;
}

function readTable(text: LegibleGrid, { lines, who, parts }: SheetTable, options: ReadOptions): Table {
  const when = identifyPeriods(lines);
  const asked = options.period ?? when?.named.ids[0] ?? null;
  const period = asked === null ? null : parsePeriod(asked);
  const [first, ...others] = parts;
  const rows = parts.flatMap((part) => part.rows);
  const labels = options.ruleset.labelsOn(period && dataWindow(period).to);
  return { text, headers: [first.header, ...others.map(({ header }) => header)], who, lines, when, period, across: null, rows, ...matchRows(rows, { ...options.ruleset, labels }) };
}

/** Items across the columns: a table for each row that is an agency's. */
function acrossTables(text: LegibleGrid, { ruleset, period: asked }: ReadOptions): readonly Table[] {
  const labelsOf = (period: Period | null): LabelIndex => ruleset.labelsOn(period && dataWindow(period).to);
  const found = acrossTableOf(text.grid, labelsOf(asked === null ? null : parsePeriod(asked)), ruleset.agencyNames);
  if (!found) return [];
  const { header, rows, withoutTotal } = found;
  const lines = headLines(text.grid, header.top);
  const when = identifyPeriods(lines);
  const id = asked ?? when?.named.ids[0] ?? null;
  const sheet = { text, headers: [header] as const, who: null, lines, when, period: id === null ? null : parsePeriod(id), across: { places: [], withoutTotal } };
  if (withoutTotal > 0) return [{ ...sheet, matches: [], rows: [], last: header.bottom }];
  return rows.map(({ header: own, who, row, matches, places }) => ({ ...sheet, headers: [own], who, matches, rows: [row], last: row.index, across: { places, withoutTotal } }));
}

function noReport(workbook: Workbook, options: ReadOptions): Submission {
  const sheet = workbook.grids.length === 1 ? workbook.grids[0]!.name : null;
  const searchedRows = workbook.grids.reduce((sum, grid) => sum + grid.rows.length, 0);
  const origin = { file: options.file, sheet: sheet?.trim() ?? null, agency: null };
  return { ...nothingRead(workbook, options), sheet, findings: [finding("HDR-001", origin, { details: { searchedRows } })] };
}

/** A template of ours without its report sheet. The agency is known by the template: it has sent something, though nothing that can be used. */
function lostReport(workbook: Workbook, template: TemplateIdentity, options: ReadOptions): Submission {
  const agency = options.ruleset.registry.agencies.find(({ code }) => code === template.agency)?.code ?? null;
  const origin = { file: options.file, sheet: null, agency };
  return { ...nothingRead(workbook, options), agency, period: options.period ?? template.period, findings: [missingSheet(workbook.grids.map(({ name }) => name.trim()), origin)] };
}

function nothingRead(workbook: Workbook, options: ReadOptions): Submission {
  return {
    file: options.file, sheet: null, agency: null, period: null, reportDate: null, savedAt: workbook.savedAt, layout: null,
    readings: new Map(), itemRows: new Map(), statedRates: [], protected: false, findings: [],
  };
}

function readSubmission(table: Table, workbook: Workbook, options: ReadOptions): Submission {
  const { text, headers, lines, when, period, matches } = table;
  const { grid } = text;
  const { ruleset, file } = options;
  const who = table.who ?? identifyAgency(ruleset.agencyNames, lines, grid.name, file);
  const day = period && dataWindow(period).to;
  const agency = agencyOn(who, ruleset, day) ?? agencyOn(settledIdentity(who, ruleset, { file, sheet: grid.name.trim() }), ruleset, day);
  const origin: Origin = { file, sheet: grid.name.trim(), agency: agency?.code ?? null };

  const findings: Finding[] = [];
  if (!agency) {
    const candidates = who.candidates.map((candidate) => candidate.code);
    findings.push(finding("TPL-004", origin, { cell: who.cell, found: who.text, details: { text: who.text, candidates } }));
  }
  if (options.period !== null && when && !when.named.ids.includes(options.period)) {
    findings.push(finding("TPL-003", origin, { cell: when.cell, found: when.named.ids[0]!, expected: options.period, details: { period: when.named.ids[0]!, asked: options.period } }));
  }
  if (options.period !== null && !when) findings.push(finding("TPL-006", origin, { expected: options.period, details: { asked: options.period } }));

  const marked = identityOfSheet(grid);
  const template = marked?.identity ?? identityOfWorkbook(workbook);
  if (template) findings.push(...otherVersion(template, marked?.cell ?? null, ruleset.catalogue, origin));

  const context = { items: ruleset.items, period, since: agency?.from ?? null, origin, hasExternalLinks: workbook.hasExternalLinks };
  const body = table.across ? readPlaces(table.across.places, context) : withStatedParts(readBody(matches, context), ruleset);
  if (table.across && table.across.withoutTotal > 0) findings.push(withoutTotal(headers[0], table.across.withoutTotal, ruleset, origin));
  const ofTable = withShiftedColumns([...rowFindings(matches, ruleset, origin), ...body.findings], body.placed, matches, grid, ruleset.catalogue.checks, origin);
  const layout = layoutOf(table);
  const earlier = table.across ? null : earlierFigures(grid, matches, period);
  return {
    file, sheet: grid.name, agency: agency?.code ?? null, period: period?.id ?? null,
    reportDate: reportDate(lines), savedAt: workbook.savedAt, layout,
    readings: body.readings, itemRows: body.itemRows, statedRates: body.statedRates, protected: grid.protected,
    ...(earlier ? { earlier } : {}),
    ...(who.agency && agency && who.agency !== agency ? { named: who.agency.code } : {}),
    findings: [...findings, ...encodingFindings(text, origin), ...hiddenFindings(grid, layout, origin), ...headers.flatMap((header) => headerFindings(header, origin)), ...ofTable],
  };
}

/** What a person settled of a report that names no agency we know. */
function settledIdentity({ text, cell }: AgencyIdentity, { registry, settledAgency }: Ruleset, place: { readonly file: string | null; readonly sheet: string }): AgencyIdentity {
  const code = settledAgency(agencyText({ text, cell, ...place }));
  return { agency: registry.agencies.find((agency) => agency.code === code) ?? null, candidates: [], text, cell };
}

function agencyOn(who: AgencyIdentity, { registry }: Ruleset, day: string | null): Agency | null {
  return day === null ? who.agency : inForceOf(who, registry, day);
}

/** The agency in force on the day: a name may have been a closed commune's and be a new one's. */
function inForceOf({ agency, candidates }: AgencyIdentity, registry: Registry, day: string): Agency | null {
  const named = agency ? [agency] : candidates;
  const [found, ...others] = new Set(named.flatMap((each) => inForce(registry, each, day) ?? []));
  return found && others.length === 0 ? found : null;
}

/** Fields down the rows and no total row: which figures are the agency's is asked, not summed. */
function withoutTotal(header: Header, rows: number, { catalogue }: Ruleset, origin: Origin): Finding {
  return finding("ROW-005", origin, { cell: address(header.top, header.columns.get("label")!), items: catalogue.items.map(({ code }) => code), details: { rows } });
}

function layoutOf({ headers, rows, last }: Table): TableLayout {
  const [header] = headers;
  return {
    headerTop: header.top,
    headerBottom: header.bottom,
    firstRow: rows[0]?.index ?? header.bottom + 1,
    lastRow: Math.max(last, header.bottom),
    firstColumn: header.firstColumn,
    lastColumn: Math.max(...headers.map(({ lastColumn }) => lastColumn)),
    columns: header.columns,
  };
}
