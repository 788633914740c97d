import type { PaneMessages } from "../paneMessages";
import { SIGNS } from "../signs";
import { enWords } from "./words";

const { number, quoted, date } = enWords;

const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

/** At most `most` names, then how many more. */
function named(list: readonly string[], most: number): string {
  const rest = list.length - most;
  return rest > 0 ? `${list.slice(0, most).join(", ")} and ${rest} more` : list.join(", ");
}


/** What each kind of write is called. */
const STEPS: Readonly<Record<string, string>> = { fixes: "the mended cells", summary: "the summary", assess: "the compliance", catalogue: "the catalogue and agencies" };

export const enPane: PaneMessages = {
  ...enWords,
  product: "PAR Report Compiler",
  views: {
    check: "Self-check",
    intake: "Intake",
    compile: "Compile",
    assess: "Compliance",
    leaders: "Leaders",
    catalogue: "Catalogue",
  },
  viewsLabel: "Tasks",
  languageLabel: "Language",
  actions: {
    check: "Check",
    chooseFiles: "Choose files",
    compile: "Compile",
    assess: "Assess",
    createReport: "Create report",
    undo: "Undo",
    stop: "Stop",
    retry: "Try again",
    cancel: "Cancel",
    fix: "Fix",
    why: "Why?",
    more: (count) => `Show ${number(count)} more`,
    goTo: (view) => `Go to ${view}`,
    trySample: "Try the sample province",
    useSample: "Use the sample province",
    chooseRuleset: "Choose catalogue files",
    readSample: "Read the sample province's reports",
    makeTemplates: "Make templates",
    writeSheets: "Write to sheets",
    usePreset: "Use this one",
    checkSheets: "Check the catalogue",
    adoptSheets: "Use the sheets",
  },
  firstRun: {
    title: "From each agency's report to the picture of the whole province",
    body: "This pane checks administrative-reform reports, compiles agencies' files and says which targets are not met. All figures stay on this machine.",
    steps: [
      "Choose the province's catalogue and list of agencies, or try the sample province.",
      "Agency: open the report and press “Check”.",
      "Home Affairs: take files in under “Intake”, then “Compile”.",
    ],
    choose: "Use your catalogue",
  },
  working: { opening: "Opening…", undoing: "Undoing…" },
  undone: "Undone.",
  nothingToUndo: "There is nothing left to undo.",
  errors: {
    cellEdit: "A cell is being edited. Press Enter to finish it, then try again.",
    protected: "The sheet or workbook is protected, so nothing could be written. Unprotect it and try again.",
    busy: "Excel is busy. Wait a moment and try again.",
    tooLarge: "The sheet is too large to read at once. Delete spare rows and columns outside the table and try again.",
    offline: "This part of the pane could not be loaded. Check the network and try again.",
    noSheet: "That sheet or cell is no longer in the workbook.",
    host: (code) => `Excel could not do this (code ${code}). Try again; if it persists, close and reopen the pane.`,
    session: "The connection to Excel was lost. Close the pane and open it again, or reload the page, then try again.",
    unfinished: "A write stands half done in the workbook. Finish or undo that one first.",
    recordLost: "What was there before this write is no longer kept in the workbook, so it cannot be undone. Look over the sheets that were written.",
    unexpected: "Something unexpected happened; nothing more was changed in the workbook. Close and reopen the pane, then try again.",
  },
  unfinished: {
    told: (label, sheets, undoing) =>
      `${undoing ? "Undoing" : "Writing"} ${STEPS[label] ?? "to the workbook"} was interrupted${sheets.length > 0 ? `, on ${named(sheets.map(quoted), 3)}` : ""}: only a part has been ${undoing ? "put back" : "written"}.`,
    onlyUndo: "This write is too large to be finished: undo it, then do it again.",
    finish: "Finish writing",
    undo: "Put back as before",
    finished: "The rest has been written.",
  },
  check: {
    intro: "Open the report's sheet and press “Check”. The sheet is only read; nothing is written.",
    period: "Period",
    periodOfTitle: "As the sheet's title says",
    working: "Reading and checking the sheet…",
    clean: "Clean: 0 errors",
    cleanNext: "This report is ready to send. Save the file and send it to Home Affairs.",
    verdict: (errors, warnings) =>
      [errors > 0 ? `${counted(errors, "error")} to fix` : "", warnings > 0 ? `${counted(warnings, "point")} to explain` : ""].filter(Boolean).join(", "),
    unusable: "This sheet cannot be used as a report yet",
    unknownAgency: "Agency unknown",
    unknownPeriod: "Period unknown",
    sheet: (name) => `sheet ${quoted(name)}`,
    protected: "The sheet is protected: findings can be seen, but unprotect it before fixing.",
  },
  findings: {
    label: "Findings",
    filter: "Filter findings",
    all: "All",
    consequences: (count) => `${counted(count, "consequence")}`,
    none: "No findings of this kind.",
    fixGroup: (count) => `Fix all ${number(count)}`,
    fixAll: (count) => `Fix ${counted(count, "cell")}…`,
    previewTitle: (count) => `${counted(count, "cell")} will be written`,
    writeFixes: (count) => `Write ${counted(count, "cell")}`,
    fixed: (cells, sheet) => `Fixed ${counted(cells.length, "cell")} on sheet ${quoted(sheet)}: ${named(cells, 4)}.`,
    change: (before, after) => `${before} → ${after}`,
    empty: "empty cell",
    yes: "yes",
    no: "no",
  },
  intake: {
    drop: "Drop files or folders here, or press “Choose files” below.",
    period: "Intake period",
    empty: "No reports yet. Files are only read: never changed, never sent anywhere.",
    working: (done, total) => `Reading ${number(done)}/${counted(total, "file")}`,
    judging: "Matching against the list of agencies…",
    stopped: (done, total) => `Stopped: ${number(done)} of ${counted(total, "file")} read.`,
    verdict: (counts) =>
      [
        `Received ${number(counts.received)}/${number(counts.expected)}`,
        counts.late > 0 ? `late ${number(counts.late)}` : "",
        counts.missing > 0 ? `missing ${number(counts.missing)}` : "",
        counts.rejected > 0 ? `unusable ${number(counts.rejected)}` : "",
      ]
        .filter(Boolean)
        .join(" · "),
    agencies: "Agencies",
    agency: "Agency",
    state: "State",
    findings: "Findings",
    tally: (errors, warnings) =>
      [errors > 0 ? counted(errors, "error") : "", warnings > 0 ? `${number(warnings)} to explain` : ""].filter(Boolean).join(", ") || "clean",
    see: "see why",
    superseded: (files) => `Replaced: ${named(files, 3)}`,
    unplaced: "Agency unknown, or file unreadable",
    clear: "Drop the files read",
  },
  compile: {
    changePeriod: "Change period",
    received: "Received on",
    due: "Due on",
    dueHint: "Empty: the 20th of the period's last month.",
    receivedHint: "Empty: the date written on each report.",
    onError: "Where a report has errors",
    onErrorItem: "Leave out the faulty figures, count the others",
    onErrorAgency: "Leave out the whole agency",
    empty: "No reports to compile. Take files in first.",
    ready: (reports) => `${counted(reports, "report")} read and ready to compile.`,
    willWrite: "Will write 9 sheets: Lãnh đạo, Đánh giá, Tổng hợp, Theo cơ quan, Tình hình nộp, Kiểm tra, Dữ liệu, Bộ chỉ tiêu, Cơ quan.",
    working: "Adding up and assessing…",
    writing: "Writing the summary sheets…",
    verdict: (counts) => `Compiled ${number(counts.received)} of ${counted(counts.expected, "agency", "agencies")}`,
    complete: "All agencies that must report are in.",
    partial: "The province's figures leave these agencies out; every sheet says so.",
    written: (sheets, kept) =>
      `Wrote ${counted(sheets.length, "sheet")}${sheets.length > 3 ? `, ${quoted(sheets[0]!)} to ${quoted(sheets.at(-1)!)}` : `: ${sheets.join(", ")}`}.` +
      (kept.length > 0 ? ` Left ${kept.map(quoted).join(" and ")} as edited: it differs from what is in use.` : ""),
  },
  assess: {
    intro: "Open the report's sheet and press “Assess”.",
    willWrite: "Will write three columns of formulas beside the table: Tỷ lệ (%), Mục tiêu, Mức độ đạt. The agency's own cells stay as they are.",
    working: "Computing and writing compliance…",
    verdict: (met, judged, missing) => `${number(met)} of ${counted(judged, "target")} met${missing > 0 ? `, ${number(missing)} without data` : ""}`,
    nothing: "This sheet has no targets to assess",
    written: (sheet, area) => `Wrote compliance on sheet ${quoted(sheet)}${area === null ? "" : `, range ${area}`}.`,
    notWritten: "Nothing was written to this sheet",
  },
  standing: {
    noTarget: "no target",
    label: "Compliance",
    group: (name, count) => `${name} (${number(count)})`,
    target: (comparator, value) => `target ${SIGNS[comparator]} ${value}`,
    targetPrevious: "against the previous period",
    short: (by) => `short by ${by}`,
    over: (by) => `over by ${by}`,
    numerator: "Numerator",
    denominator: "Denominator",
    coverage: (reported, expected) => `${number(reported)} of ${counted(expected, "agency", "agencies")} inside`,
    points: (value) => `${number(Number(value < 0.01 ? value.toPrecision(1) : value.toFixed(2)))} points`,
    inside: "Agencies with figures",
  },
  leaders: {
    empty: "No compilation yet. Take the agencies' files in first.",
    verdict: (met, judged) => `${number(met)} of the province's ${counted(judged, "target")} met`,
    coverage: (counts) => `${number(counts.received)} of ${counted(counts.expected, "agency", "agencies")} inside`,
    willWrite: "Will write the summary sheets and show the leaders' sheet.",
  },
  catalogue: {
    intro: "The catalogue in use and the list of agencies, remembered with this workbook.",
    inUse: "In use",
    version: "Version",
    basis: "Legal basis",
    province: "Province",
    sampleNote: "This is the sample province for trying things out, not real figures.",
    counts: "Holds",
    items: (count) => counted(count, "reported item"),
    indicators: (count) => counted(count, "indicator"),
    checks: (count) => counted(count, "check of its own", "checks of its own"),
    agencies: (count) => counted(count, "agency", "agencies"),
    basisLine: (document, iso, issuer) => `${document}${iso === null ? "" : ` of ${date(iso)}`}${issuer === "" ? "" : `, ${issuer}`}`,
    imported: "The new catalogue is in use.",
    missing: (which) => (which === "registry" ? "The list of agencies (agencies.json) is missing. Choose both files." : "The catalogue (catalogue.json) is missing. Choose both files."),
    invalid: "The files chosen cannot be used yet",
    notRuleset: "Neither a catalogue nor a list of agencies.",
    hint: "Choose catalogue.json and agencies.json, either or both; or a workbook with the sheets “Bộ chỉ tiêu”, “Cơ quan”.",
    sheets: {
      title: "Edit on sheets",
      note: "Write the sheets “Bộ chỉ tiêu” and “Cơ quan” (in place of what stands there), edit their tables, check them, then use them.",
      choice: "Catalogue",
      inUse: "The one in use",
      working: "Working with the sheets",
      written: (sheets) => `Wrote ${sheets.map(quoted).join(" and ")}.`,
      adopted: "The catalogue on the sheets is in use.",
      notAdopted: "Not in use yet: some of it cannot be read.",
      verdict: (errors, warnings) => {
        if (errors === 0 && warnings === 0) return "Nothing is wrong";
        return [...(errors > 0 ? [counted(errors, "error to mend", "errors to mend")] : []), ...(warnings > 0 ? [counted(warnings, "point to look at", "points to look at")] : [])].join(", ");
      },
      issues: "What to look at",
    },
    templatesPeriod: "Period of the templates",
    templatesWorking: (done, total) => `Making template ${number(done)} of ${number(total)}`,
    templatesMade: (count, file) => `Made ${counted(count, "template")}, one file for each agency, in ${quoted(file)}.`,
    templatesNone: (of) => `No template was made: no agency has anything to report for ${of}.`,
    templatesStopped: (done) => `Stopped after ${counted(done, "template")}; nothing was saved.`,
  },
};
