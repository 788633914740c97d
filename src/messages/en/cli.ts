import type { ApartReason, CliMessages } from "../cliMessages";
import { enPresets } from "./presets";
import { enWords } from "./words";

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const NO_PLACE: Readonly<Record<ApartReason, string>> = {
  protected: "is protected",
  severalReports: "holds several agencies' reports",
  noRoom: "has no room beside its figures",
};

export const enCli: CliMessages = {
  help: `cchc: checks, compiles and assesses administrative-reform reports

  cchc check    [--catalogue C] [--agencies A] [--period P] [--previous BOOK.xlsx] [--format text|json] FILE...
  cchc compile  [--catalogue C] [--agencies A]  --period P  [--previous BOOK.xlsx] [--received DATE]
                [--due DATE] [--on-error item|agency] [--out OUT.xlsx] [--format text|json] [--json OUT.json] FILE_OR_FOLDER...
  cchc report   [--catalogue C] [--agencies A]  --period P  [--previous BOOK.xlsx] [--received DATE]
                [--due DATE] [--on-error item|agency] --out REPORT.docx FILE_OR_FOLDER...
  cchc followup [--catalogue C] [--agencies A]  --period P  [--previous BOOK.xlsx] [--received DATE]
                [--due DATE] [--on-error item|agency] --out FOLDER FILE_OR_FOLDER...
  cchc assess   [--catalogue C] [--agencies A] [--previous STORE.xlsx] FILE --out OUT.xlsx
  cchc template  --catalogue C --agencies A --period P [--previous BOOK.xlsx] --out FOLDER
  cchc presets  [--show ID] [--format text|json]

Commands
  check     checks agencies' reports
  compile   compiles all agencies' reports, computes compliance and makes the summary workbook
  report    drafts the report as a Word document, laid out by Decree 30/2020/NĐ-CP, from all agencies' reports
  followup  makes a letter and a workbook for explanations for each agency that is late, missing or has findings;
            compile takes workbooks that come back, beside the reports, and closes what they explain
  assess    writes rate, target and status onto an agency's own sheet
  template  makes a report template for each agency
  presets   lists the catalogues that come with the program, or shows one

Options
  --catalogue C        catalogue: the id of a preset, a .json file, or a workbook with the sheet “Bộ chỉ tiêu”;
                       default: catalogue.json beside the files, then the one that templates name
  --agencies A         list of agencies: a .json file, or a workbook with the sheet “Cơ quan”;
                       default: agencies.json beside the files, then the workbook of --catalogue
  --period P           period: 2026-Q1, 2026-H1, 2026-Q3, 2026-9M, 2026-Y
  --previous BOOK.xlsx the summary workbook of the period before: keeps the periods on its sheet “Dữ liệu”, compares and checks with them
  --thresholds T       when figures are asked about beside earlier ones (HIS-002 to HIS-004), before the catalogue, such as jump.factor=5,jump.least=50
  --received DATE      when all files were received (year-month-day); default: the date in the
                       workbook of --previous, then the date written in each report
  --due DATE           when reports were due; default: the 20th of the period's last month
  --on-error item|agency  what an error leaves out: the figure (default) or the agency
  --out, --json        where to write the summary workbook (report: the Word file; followup, template: the folder), and the result as JSON
  --format text|json   how to print the result
  --lang vi|en         language
  --help, --version

Exit status: 0 no errors; 1 errors to be fixed; 2 unusable arguments or nothing readable.`,
  errors: {
    unknownCommand: (name) => `There is no command “${name}”.`,
    unknownOption: (text) => `Unusable option: ${text}.`,
    missingOption: (name) => `Option ${name} is missing.`,
    badPeriod: (text) => `“${text}” is no period; write 2026-Q3, 2026-H1, 2026-9M or 2026-Y.`,
    badThreshold: (option, text, known) => `${option}: “${text}” is unusable; write jump.factor=5,jump.least=50. There are: ${known}.`,
    badDate: (option, text) => `${option}: “${text}” is no date; write 2026-09-20.`,
    badChoice: (option, text, choices) => `${option}: “${text}” is not one of ${choices}.`,
    noFiles: "There are no files to read; give files or folders at the end of the command.",
    oneFile: (command) => `${command} takes exactly one file.`,
    notFound: (path) => `“${path}” was not found.`,
    noRuleset: (name, folder) => `There is no ${name} in “${folder}”; put it beside the reports, or use --${name === "agencies.json" ? "agencies" : "catalogue"}.`,
    badRuleset: (path) => `“${path}” cannot be used:`,
    noStore: (path, sheet, missing) =>
      sheet === null
        ? `“${path}” has no sheet “Dữ liệu”, so that --previous cannot use it; choose a summary workbook that compile or the add-in has made.`
        : `The sheet “${sheet}” of “${path}” lacks the columns ${missing.map((name) => `“${name}”`).join(", ")}; keep the columns' names.`,
    unreadableOut: (path) => `“${path}” is there and cannot be opened as an Excel file, so that what was filled in on it cannot be kept; take off its password if it has one, move it elsewhere, or write to another name.`,
    unreadableWorkbook: "cannot be opened as a workbook; open it in Excel, take off its password if it has one, and save it as .xlsx.",
    faultyRuleset: "The catalogue or the list of agencies has errors, so results may be wrong:",
    cannotWrite: (path) => `“${path}” could not be written; check the folder and your rights, and close the file if it is open.`,
    noReportToAssess: (path) => `“${path}” has no usable report sheet:`,
    onlyXlsx: "Compliance can be written into .xlsx and .xlsm files alone; save the file as .xlsx in Excel and try again.",
    unexpected: (detail) => `A fault of the program (${detail}). Nothing more was written; please report it.`,
    seeHelp: "See: cchc --help",
  },
  columns: {
    code: "Code", indicator: "Indicator", result: "Result", target: "Target", status: "Status", lastQuarter: (quarter) => (quarter === null ? "Against last quarter" : `${enWords.period(quarter)} against the quarter before`), need: "To meet it next",
    agency: "Agency", state: "State", file: "File", errors: "Errors", warnings: "To explain",
  },
  reading: (done, total) => `Reading ${done}/${total}`,
  verdict: (errors, warnings) => {
    if (errors === 0 && warnings === 0) return "Clean: no errors";
    const parts = [errors > 0 ? plural(errors, "error to fix", "errors to fix") : "no errors", ...(warnings > 0 ? [plural(warnings, "point to explain", "points to explain")] : [])];
    return parts.join(", ");
  },
  noEarlier: (indicators) => `Targets held against the period before (${indicators.join(", ")}) cannot be judged, as no earlier figures of the agency are known; give them by --previous STORE.xlsx where there are any.`,
  coverage: ({ received, expected, late, missing, rejected }) =>
    [`Received ${received} of ${expected} agencies`, ...(late > 0 ? [`late ${late}`] : []), ...(missing > 0 ? [`missing ${missing}`] : []), ...(rejected > 0 ? [`rejected ${rejected}`] : [])].join(" · "),
  targets: ({ met, judged, notMet, notDue, noData, noOccurrence }) => {
    const rest = [...(notMet > 0 ? [`${notMet} not met`] : []), ...(notDue > 0 ? [`${notDue} not due yet`] : []), ...(noData > 0 ? [`${noData} without data`] : [])];
    const apart = noOccurrence > 0 ? `; without occurrence: ${noOccurrence}` : "";
    if (judged === 0 && noOccurrence > 0) return `No target to judge${apart}`;
    if (judged === 0) return "The catalogue sets no targets";
    return `${met} of ${judged} targets met${rest.length > 0 ? ` (${rest.join(", ")})` : ""}${apart}`;
  },
  lacking: (count) => `without ${plural(count, "agency", "agencies")}`,
  agenciesTitle: "Agencies that are missing or have something to settle",
  indicatorsTitle: "The province's compliance",
  findingsTitle: "Findings",
  explained: (count) => `Explained and not listed above: ${count}.`,
  more: (count) => `… and ${plural(count, "finding", "findings")} more`,
  written: (path) => `Written: ${path}`,
  assessed: (sheet, count) => `Wrote the compliance of ${plural(count, "indicator", "indicators")} onto the sheet “${sheet}”.`,
  takenTargets: (file, indicators) =>
    `Targets edited on the sheet “Đánh giá” of “${file}” are used: ${indicators.join(", ")}. To use the catalogue's again: clear the target's cell and run again.`,
  unusableTarget: ({ indicator, cell, found, isDay }) => `The target of ${indicator} at ${cell} says “${found}”, which is no ${isDay ? "day" : "number"}; the catalogue's is used.`,
  keptTargets: (sheet, targets) =>
    `Kept the targets edited on the sheet “${sheet}” and assessed by them: ${targets.map(({ indicator, cell }) => `${indicator} (${cell})`).join(", ")}. To use the catalogue's again, clear the target cell and run once more.`,
  assessedApart: (sheet, because) => `The report sheet ${NO_PLACE[because]}; its compliance is on a sheet of its own, “${sheet}”.`,
  noAgency: "agency not known",
  templates: {
    made: (count, period) => `Made ${plural(count, "template", "templates")} for ${period}.`,
    nothing: (period) => `No agency has anything to report for ${period}: check the period, the scopes in the catalogue, and the dates in the list of agencies.`,
    filledIn: "No template was written, as there are files in the way that hold figures or are no such templates; move them or choose another folder:",
    agenciesUnknown: "There is no agencies.json: the agencies are those of the templates themselves, so nobody knows who has not reported.",
  },
  followUps: {
    made: (count, period) => (count === 0 ? `No agency is late, missing or has findings in ${period}.` : `Made letters to ${plural(count, "agency", "agencies")} on ${period}.`),
    answered: "Nothing was written, as workbooks with explanations stand there; move them away or choose another folder:",
    taken: (file, count) => `Explanations taken from “${file}”: ${count}.`,
    idle: (file, count) => `Explained in “${file}”, though no explanation closes it: ${plural(count, "row", "rows")}, which stand as before; mend the report and send it again.`,
  },
  presets: enPresets,
};
