/** Documents in English. */
import type { Comparator } from "../../core/catalogue/types";
import type { DocumentLabels, LetterFacts, UnmetFact } from "../../core/report/document/labels";
import { sheetLabelsEn } from "./sheets";
import { enWords } from "./words";

const { number, date } = enWords;
/** Its sign stays on the line of its figure. */
const percent = (value: number, against?: number): string => enWords.percent(value, against).replace(" ", "\u00a0");
const list = (names: readonly string[]): string => names.join("; ");
const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

const WANTED: Readonly<Record<Comparator, (value: string) => string>> = {
  ">=": (value) => `at least ${value}`,
  ">": (value) => `more than ${value}`,
  "=": (value) => `exactly ${value}`,
  "<=": (value) => `at most ${value}`,
  "<": (value) => `less than ${value}`,
};

function unmet({ name, result, unit, parts, target, change, need, lead, lacking }: UnmetFact): string {
  const shown = (value: number, against?: number): string => (parts === null ? `${number(value)}\u00a0${unit}` : percent(value, against));
  const figure = parts === null ? shown(result) : `${shown(result, target?.value)} (${number(parts.numerator)}/${number(parts.denominator)})`;
  const facts = [
    ...(target === null ? [] : [`target ${WANTED[target.comparator](shown(target.value))}`]),
    ...(change === null ? [] : [`against last quarter ${withoutArrow(enWords.trend(change.change, parts !== null, change.better))}`]),
    ...(lacking > 0 ? [`without ${counted(lacking, "agency", "agencies")}`] : []),
    ...(need === null ? [] : [`to meet it ${enWords.need(need)}`]),
    ...(lead === null ? [] : [`led by ${lead}`]),
  ];
  return `- ${name}: ${[figure, ...facts].join("; ")}.`;
}

/** The arrow is for tables. */
const withoutArrow = (trend: string): string => trend.replace(/^[↑↓→]\s*/, "");

function letterBody({ agency, status, period, received, errors, warnings }: LetterFacts): readonly string[] {
  const open = [...(errors > 0 ? [`${counted(errors, "error")} to mend`] : []), ...(warnings > 0 ? [`${counted(warnings, "point")} to explain`] : [])].join(" and ");
  switch (status) {
    case "missing": return [`The department has received no report on administrative reform from ${agency} for ${period}. Please draw it up in the template and send it without delay.`];
    case "rejected": return [`The report of ${agency} for ${period} cannot be used and is not in the province's figures. Please draw it up anew in the template and send it again.`];
    case "late":
    case "received": return [
      ...(status === "late" ? [`The report of ${agency} for ${period} was late${received === null ? "" : ` (received on ${date(received)})`}. Please keep to the date from now on.`] : []),
      ...(open === "" ? [] : [`The report of ${agency} for ${period} has ${open}.`]),
    ];
  }
}

export const documentLabelsEn: DocumentLabels = {
  sheets: sheetLabelsEn,
  number,
  percent,
  date,
  share: (count, expected) => `${number(count)}/${number(expected)}`,
  report: {
    kind: "REPORT",
    subject: (period) => `Results of administrative reform, ${period}`,
    opening: (period, from, to) => `The Department of Home Affairs reports the results of administrative reform in ${period} (figures from ${from} to ${to}):`,
    coverage: {
      title: "I. REPORTS RECEIVED",
      sentence: ({ received, expected, late, missing, rejected }) => {
        const rest = [...(late > 0 ? [`${number(late)} of them late`] : []), ...(missing > 0 ? [`${number(missing)} missing`] : []), ...(rejected > 0 ? [`${number(rejected)} unusable`] : [])];
        return `Reports were received from ${number(received)} of ${counted(expected, "agency", "agencies")}${rest.map((text) => `, ${text}`).join("")}.`;
      },
      allInside: "The figures cover every agency that must report.",
      outside: (agencies) => `Not in the figures: ${list(agencies)}.`,
    },
    results: {
      title: "II. COMPLIANCE WITH TARGETS",
      verdict: ({ judged, met, notMet, notDue, unjudged }) => {
        const rest = [...(notMet > 0 ? [`${number(notMet)} not met`] : []), ...(notDue > 0 ? [`${number(notDue)} not yet due`] : []), ...(unjudged > 0 ? [`${number(unjudged)} not judged`] : [])];
        return judged === 0 ? "The catalogue sets no target for the province." : `The province met ${number(met)} of ${counted(judged, "target")}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}.`;
      },
      tableTitle: "Table: compliance with targets, unmet first",
      unmetTitle: "Targets not met:",
      unmet,
      met: (indicators) => `Targets met: ${list(indicators)}.`,
    },
    late: { title: "III. AGENCIES LATE, MISSING OR WITH AN UNUSABLE REPORT", none: "None." },
    duties: { title: "IV. DUTIES WITH A DATE" },
    proposals: {
      title: (number) => `${number}. PROPOSALS`,
      lead: (agency, indicators) => `- ${agency} to lead, with the agencies concerned, in finding the causes and remedies of unmet targets: ${list(indicators)}.`,
      everyone: (indicators) => `- All agencies to find the causes and remedies of unmet targets: ${list(indicators)}.`,
      missing: (agencies) => `- Agencies that have sent no report to send it without delay: ${list(agencies)}.`,
      rejected: (agencies) => `- Agencies whose report cannot be used to draw it up anew in the template: ${list(agencies)}.`,
      late: (agencies) => `- Agencies that were late to keep to the date: ${list(agencies)}.`,
      none: "None.",
    },
    closing: (period) => `This is the report on administrative reform in ${period}.`,
    signer: "……………………………",
    appendix: { title: "APPENDIX", subject: (period) => `Figures of administrative reform, ${period}`, note: "(Blank: no usable figure, or an item that does not add up across agencies)", agencies: "Agencies" },
  },
  letter: {
    number: "No.:          /SNV-CCHC",
    subject: (period) => `Re: report on administrative reform, ${period}`,
    to: (agency) => `To: ${agency}`,
    body: letterBody,
    findings: "To be mended or explained:",
    explain: (file) => `Please write explanations into the column “Explanation” of the enclosed file ${file} and send it back; mend errors in the report and send the report again.`,
    duties: "Duties with a date that the agency leads (the state tells the date alone; reports do not yet say whether a duty is done):",
    closing: "Please reply to the Department of Home Affairs before ……/……/………",
    recipients: ["To:", "- As above;", "- Director and deputy directors of the department;", "- Archive."],
  },
};
