import { isJudgedOnDay } from "../core/catalogue/expression";
import type { Compilation } from "../core/compile/types";
import { targetFor } from "../core/compliance/judge";
import type { Status } from "../core/compliance/types";
import { isOneOf, JUDGED, MET, urgency } from "../core/compliance/order";
import { calendarEnd, type Period } from "../core/periods/period";
import { quarterAlone } from "../core/periods/span";
import { needUnit } from "../core/report/needWords";
import { SEVERITY_ORDER } from "../core/rules/raise";
import { isUnexplained } from "../core/rules/tally";
import type { Ruleset } from "../core/ruleset";
import { writtenSerial } from "../core/text/date";
import type { TargetTally } from "../messages/cliMessages";
import { namesOf, wordFinding } from "../messages/findings";
import { SIGNS } from "../messages/signs";
import { summaryPlans } from "../messages/summary";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import type { Arguments } from "./arguments";
import { exitStatus, type Command, type ExitStatus } from "./command";
import { compileFiles } from "./compileFiles";
import { writeWhole } from "./files";
import { compileJson } from "./json";
import { table } from "./table";

/** `cchc compile`: the verdict, the province's compliance, agencies with something to settle, findings, and where it was written. */
export async function compileCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const compiled = await compileFiles(args, command);
  if (!compiled) return 2;
  const { compilation, ruleset, period } = compiled;
  const { terminal, messages, texts } = command;
  const json = JSON.stringify(compileJson(compilation.summary, ruleset, messages), null, 2);
  if (args.format === "json") terminal.print(json);
  else terminal.print(compilationText(compilation, ruleset, period, command));

  const outputs: (readonly [path: string, content: Uint8Array | string])[] = [];
  if (args.out !== null) outputs.push([args.out, await summaryFile(compilation, ruleset, period, command)]);
  if (args.json !== null) outputs.push([args.json, json]);
  for (const [path, content] of outputs) {
    if (!(await writeWhole(path, content))) {
      terminal.complain(texts.errors.cannotWrite(path));
      return 2;
    }
    if (args.format === "text") terminal.print(texts.written(path));
  }
  return compiled.readable ? exitStatus(compilation.summary.findings) : 2;
}

async function summaryFile(compilation: Compilation, ruleset: Ruleset, period: Period, { messages }: Command): Promise<Uint8Array> {
  const { words } = messages;
  const title = `${ruleset.catalogue.title[words.language]} · ${words.period(period.id)}`;
  const plans = summaryPlans(compilation, ruleset, words.language);
  return writeWorkbook(plans, { title, creator: ruleset.registry.province.name, savedAt: `${calendarEnd(period)}T00:00:00Z` });
}

/** Findings printed at most; the rest stands on the sheet `Kiểm tra` and in the JSON. */
const MOST_FINDINGS = 30;

function compilationText({ summary }: Compilation, ruleset: Ruleset, period: Period, command: Command): string {
  const { texts, messages } = command;
  const { words } = messages;
  const { counts } = summary;
  const names = namesOf(ruleset, words);
  const states = new Map(summary.agencies.map((state) => [state.code, state]));
  // Of a report that was replaced, what asks about the replacement itself stands.
  const current = summary.findings.filter(({ agency, file, sheet, kind }) => {
    const state = agency === null ? undefined : states.get(agency);
    return kind === "FIL-003" || file === null || !state?.superseded.includes(file) || (file === state.file && sheet === state.sheet);
  });
  const open = current.filter((finding) => finding.severity !== "W" || isUnexplained(finding));
  const ordered = SEVERITY_ORDER.flatMap((severity) => (severity === "I" ? [] : open.filter((finding) => finding.severity === severity)));
  const closed = current.length - open.length;
  const shown = ordered.slice(0, MOST_FINDINGS).map((finding) => {
    const { message } = wordFinding(finding, names, words, messages.findings);
    return finding.file === null || finding.sheet === null ? `  ${message}` : `  ${finding.file}: ${message}`;
  });
  return [
    `${ruleset.registry.province.name} — ${words.period(period.id)}`,
    `${texts.coverage(counts)}. ${texts.targets(targetTally(summary.indicators))}. ${texts.verdict(counts.errors, counts.warnings)}.`,
    "",
    texts.indicatorsTitle,
    indicatorTable(summary, ruleset, period, command),
    ...agencyTable(summary, command, names.agency),
    ...(shown.length > 0 ? ["", texts.findingsTitle, ...shown] : []),
    ...(ordered.length > MOST_FINDINGS ? [`  ${texts.more(ordered.length - MOST_FINDINGS)}`] : []),
    ...(closed > 0 ? ["", texts.explained(closed)] : []),
    "",
  ].join("\n");
}

function targetTally(indicators: Compilation["summary"]["indicators"]): TargetTally {
  const having = (...statuses: readonly Status[]): number => indicators.filter(({ total }) => isOneOf(total.status, statuses)).length;
  return { met: having(...MET), judged: having(...JUDGED), notMet: having("notMet"), notDue: having("notDue"), noData: having("noData"), noOccurrence: having("noOccurrence") };
}

function indicatorTable({ indicators, previous }: Compilation["summary"], ruleset: Ruleset, period: Period, { texts, messages: { words } }: Command): string {
  const { columns } = texts;
  const rows = [...indicators]
    .sort((a, b) => urgency(a.total) - urgency(b.total))
    .map(({ code, total }) => {
      const indicator = ruleset.indicators.get(code)!;
      const target = targetFor(indicator, null, period);
      const limit = target?.value ?? total.against;
      const change = total.change?.lastQuarter;
      const value = total.percent ?? (indicator.denominator ? null : total.numerator);
      const isDay = isJudgedOnDay(indicator, ruleset.catalogue);
      const shown = (figure: number, against?: number): string => (isDay ? writtenSerial(figure) : indicator.denominator ? words.percent(figure, against) : words.number(figure));
      const lacking = total.expected - total.reported;
      const status = total.status === null ? "" : words.statuses[total.status];
      return [
        code,
        indicator.name[words.language],
        value === null ? "–" : shown(value, limit),
        target === null || limit === undefined ? "" : `${SIGNS[target.comparator]} ${shown(limit)}`,
        [status, ...(total.outlook?.risk ? [words.risks[total.outlook.risk]] : []), ...(lacking > 0 ? [texts.lacking(lacking)] : [])].filter((part) => part !== "").join(", "),
        ...(previous ? [change ? words.trend(change.change, indicator.denominator !== null, change.better) : "–"] : []),
        total.outlook?.need ? words.need(total.outlook.need, needUnit(indicator, ruleset.catalogue)) : "",
      ];
    });
  const needs = indicators.some(({ total }) => total.outlook?.need);
  const heads = [
    { title: columns.code }, { title: columns.indicator, most: 52 }, { title: columns.result, align: "right" as const }, { title: columns.target, align: "right" as const }, { title: columns.status },
    ...(previous ? [{ title: columns.lastQuarter(quarterAlone(period)) }] : []), ...(needs ? [{ title: columns.need }] : []),
  ];
  return table(heads, needs ? rows : rows.map((row) => row.slice(0, -1)));
}

function agencyTable({ agencies }: Compilation["summary"], { texts, messages: { words } }: Command, nameOf: (code: string) => string): readonly string[] {
  const { columns } = texts;
  const rows = agencies
    .filter(({ status, errors, warnings }) => status !== "received" || errors > 0 || warnings > 0)
    .map(({ code, status, file, errors, warnings }) => [nameOf(code), words.agencyStatuses[status], file ?? "", errors > 0 ? String(errors) : "", warnings > 0 ? String(warnings) : ""]);
  if (rows.length === 0) return [];
  return ["", texts.agenciesTitle, table([{ title: columns.agency, most: 40 }, { title: columns.state }, { title: columns.file, most: 40 }, { title: columns.errors, align: "right" }, { title: columns.warnings, align: "right" }], rows)];
}
