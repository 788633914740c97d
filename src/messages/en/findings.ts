import { measured, type FindingTexts, type Names } from "../findings";
import { SIGNS } from "../signs";
import { filledSentenceEn } from "./filledFindings";
import type { Words } from "../words";

const UNREADABLE = {
  notSpreadsheet: ["the file is no Excel workbook", "open the original in Excel and save it as .xlsx"],
  empty: ["the file is empty", "open the original in Excel, save it and send it again"],
  webPage: ["the file is a web page or XML under the name of an Excel file", "open it in Excel, choose File › Save As, type Excel Workbook (*.xlsx), and send that"],
  textTable: ["the file is plain text (such as CSV), no Excel workbook", "open it in Excel, look over numbers and Vietnamese letters, choose File › Save As, type Excel Workbook (*.xlsx), and send that"],
  oldExcel: ["the file is of Excel 95 or older", "open it in Excel or LibreOffice, choose File › Save As, type Excel Workbook (*.xlsx), and send that"],
  document: ["the file is a Word document, a presentation, a PDF or a picture, no workbook", "send the report's Excel file; where there is none, copy the table into the Excel template"],
  archive: ["the file is an archive, no workbook", "unpack it and send the Excel files inside"],
  truncated: ["the file was cut off or damaged on its way", "ask for it again"],
  password: ["the file has a password and cannot be read", "remove the password (File › Info › Protect Workbook) and send it again"],
  noSheets: ["the file has no sheets", "send the report file itself"],
  hostile: ["the file is built in an unusual, possibly harmful way and was not opened", "make the report anew in a fresh Excel file and send that"],
  unsupported: ["this format is not supported", "save it as .xlsx and send it again"],
  noAccess: ["the file could not be opened (moved, or held by another program)", "close the program that has it open and choose it again"],
  timedOut: ["reading it took too long and was stopped", "open it in Excel, delete rows, columns and formats that are not needed, save it as .xlsx and send it again"],
  crashed: ["the reader broke down on this file (mostly one that is too large or damaged)", "open it in Excel, save it as .xlsx and send it again"],
  unreadable: ["the file's content cannot be read", "open it in Excel, save it as .xlsx and send it again"],
} as const;

const FLOWS: Readonly<Record<string, string>> = { inPeriod: "Trong kỳ", yearToDate: "Lũy kế", pointInTime: "Kết quả", result: "Kết quả" };
/** How the texts of a sheet stand in its file, by what it took to read them. */
const TEXT_ENCODINGS = { TCVN3: "in TCVN3 (ABC)", VNI: "in VNI", combining: "in Unicode with separate marks", lookAlike: "with a letter that looks like “Đ” but is another" } as const;
const DECIDED = { reportDate: "the date written in the report", savedAt: "the time it was saved", fileName: "the file's name" } as const;
const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: "MB",
  inflatedBytes: "MB when inflated",
  wideBytes: "MB in UTF-16",
  textBytes: "MB of text in one cell",
  formulaCharacters: "characters of shared formulas",
  records: "records",
  indexBytes: "MB of index",
  entries: "files inside",
  sheets: "sheets",
  cells: "filled cells",
  sharedStrings: "texts",
  merges: "merged areas",
  styles: "cell formats",
};

function stands(found: string | number | boolean | null, words: Words): string {
  if (found === null || found === "") return "a blank cell";
  return typeof found === "number" ? words.number(found) : words.quoted(String(found));
}

function candidates(codes: readonly string[], name: (code: string) => string): string {
  return codes.length === 0 ? "" : ` Nearest: ${codes.map(name).join("; ")}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Rows of the store: what is wrong, how to mend it. */
const STORE_PROBLEMS = {
  period: ["have no proper period", "enter a period such as 2026-Q3, 2026-H1, 2026-9M, 2026-Y"],
  agency: ["have no agency's code", "enter the agency's code"],
  item: ["have no item's code", "enter the item's code"],
  state: ["have no proper state", "enter Có số liệu, Không phát sinh, Thiếu, Không áp dụng or Không đọc được"],
  value: ["have a value that cannot be read", "enter the value as a number"],
  counted: ["do not say whether they count in the totals", "enter 1 or 0"],
  repeated: ["repeat period, agency and item of a row above", "keep one of them"],
} as const;

/** Cells named at most; findings of a whole column would fill the page. */
const MOST_CELLS = 10;

function listed(cells: readonly string[]): string {
  return [...cells.slice(0, MOST_CELLS), ...(cells.length > MOST_CELLS ? ["…"] : [])].join(", ");
}

function reportedBy(basis: readonly string[], names: Names): string {
  return basis.length === 0 ? "" : `, by ${names.agencies(basis)}`;
}

const rounded = (value: number): number => Number(value.toFixed(2));

export const enFindings: FindingTexts = {
  mend: "Mend",
  earlier: (period, value, toDate) => `${toDate ? "Since the year began, to the end of " : ""}${period}: ${value}`,
  yes: "Yes",
  no: "No",
  dayTitle: "No day where a day should be",
  titles: {
    "FIL-001": "File cannot be read",
    "FIL-002": "File too large",
    "FIL-003": "Replaced by a later report",
    "FIL-004": "Formulas not calculated, or taken from other files",
    "TPL-001": "Report sheet of the template lost",
    "TPL-002": "Template of another version",
    "TPL-003": "Wrong period",
    "TPL-004": "Agency not identified",
    "TPL-005": "Something is hidden",
    "TPL-006": "No period written",
    "HDR-001": "No table of figures found",
    "HDR-002": "Column of figures missing",
    "HDR-003": "Columns beside the template",
    "HDR-004": "Column of figures repeated",
    "HDR-005": "Item written differently",
    "HDR-006": "Columns of quarter and year exchanged",
    "HDR-007": "Year to date repeats the quarter",
    "HDR-008": "Column of figures off by a row",
    "ROW-001": "Item's row missing",
    "ROW-002": "Item's row repeated",
    "ROW-003": "Row of no known item",
    "ROW-004": "Number and name disagree",
    "ROW-005": "Table without a total row",
    "VAL-001": "Required figure left blank",
    "VAL-002": "Not applicable without a reason",
    "VAL-003": "Text where a number should be",
    "VAL-004": "Number that reads two ways",
    "VAL-005": "Formula error",
    "VAL-006": "Value not allowed",
    "VAL-007": "Percentage perhaps on the wrong scale",
    "VAL-008": "Percentage out of range",
    "VAL-009": "Stray spaces passed over",
    "VAL-010": "Text was turned into Unicode",
    "VAL-011": "Figures stored as text",
    "VAL-012": "Day and month perhaps swapped",
    "VAL-013": "Wrong unit",
    "REL-003": "Stated rate differs from its figures",
    "REL-004": "Denominator 0 with a numerator",
    "REL-008": "Year to date below the quarter",
    "REL-009": "Rate differs from result and plan",
    "REL-CHECK": "Figures do not agree",
    "HIS-001": "Cumulative figure below what was reported",
    "HIS-002": "Figure jumps",
    "HIS-003": "Figures the same as in the report before",
    "HIS-004": "Unusual figure",
    "HIS-005": "Opening differs from the previous closing",
    "HIS-006": "Rows of earlier periods that cannot be read",
    "HIS-007": "Indices or duties filled in that cannot be used",
    "SUB-001": "Report not submitted",
    "SUB-002": "Submitted late",
    "SUB-003": "Report without figures",
    "SUB-004": "Self-checked",
    "SUB-005": "Content changed since it was stamped",
    "AGG-002": "Totals lack agencies",
    "AGG-003": "Agency left out of the totals",
  },
  sentences: {
    "FIL-001": ({ details }) => ({ problem: `${UNREADABLE[details.reason][0]}.`, mend: `${UNREADABLE[details.reason][1]}.` }),
    "FIL-002": ({ details }, _names, words) => ({
      problem: `has ${measured(details.size, details.what, words)} ${LIMITS[details.what] ?? "parts"}; the limit is ${measured(details.limit, details.what, words)}.`,
      mend: "send a file with the report sheets alone, without pictures, spare data and formatted empty rows.",
    }),
    "FIL-003": ({ agency, details }, names, words) => details.names ? {
      problem: `this report names ${names.agency(details.names[0])} and ${words.quoted(details.other)} names ${names.agency(details.names[1])}, both counted for ${names.agency(agency!)}; only the latter is in the totals, the figures of this one are not.`,
      mend: `ask ${names.agency(agency!)} for one report of all agencies that it took over.`,
    } : ({
      problem: `replaced by ${words.quoted(details.other)} (by ${DECIDED[details.decidedBy]}); this one is not in the totals.`,
      mend: `${details.decidedBy === "fileName" ? "ask the agency which of the two stands; " : ""}if this is the right one, leave the other out and compile again.`,
    }),
    "FIL-004": ({ details }) =>
      details.reason === "notCalculated"
        ? { problem: `${counted(details.cells.length, "cell holds a formula", "cells hold formulas")} never calculated (${details.cells.join(", ")}).`, mend: "open the file in Excel, let it calculate, save and send it." }
        : { problem: `${counted(details.cells.length, "cell takes its figure", "cells take their figures")} from another file (${details.cells.join(", ")}); the saved figure was used and may be old.`, mend: "paste as values and save." },
    "TPL-001": ({ details }, _names, words) => ({
      problem: `the file was made from a template but has no sheet ${words.quoted(details.sheet)} any more${details.sheets.length === 0 ? "" : `; it has ${details.sheets.map((name) => words.quoted(name)).join(", ")}`}.`,
      mend: "open the original template again, copy the figures onto that sheet and send it again.",
    }),
    "TPL-002": ({ details: { has, inUse, age } }, _names, words) => {
      const [own, current] =
        has.id === inUse.id
          ? [`version ${has.version}`, `version ${inUse.version}`]
          : [`catalogue ${words.quoted(`${has.id} ${has.version}`)}`, words.quoted(`${inUse.id} ${inUse.version}`)];
      const relation = { older: " (older)", newer: " (newer)", other: "" }[age];
      return {
        problem: `the template follows ${own}${relation}; ${current} is in use.`,
        mend: age === "newer" ? "update the catalogue in use, or check the items that have changed." : "use the new template, or check the items that have changed.",
      };
    },
    "TPL-003": ({ details }, _names, words) => ({
      problem: `the title says ${words.period(details.period)}; ${words.period(details.asked)} is needed.`,
      mend: "send the report of that period, or correct the title.",
    }),
    "TPL-004": ({ details, file }, names, words) => ({
      problem: `${details.text === null ? "no line names the reporting agency" : `${words.quoted(details.text)} is no agency of the list, or could be several`}.${candidates(details.candidates, names.agency)}`,
      mend: `write “Cơ quan báo cáo: …” above the table, with the name as in the list${file === null ? "" : ", or name the file after the agency"}.`,
    }),
    "TPL-005": ({ details }) => {
      const what = { sheet: "the sheet", rows: "rows", columns: "columns" }[details.what];
      return { problem: `${what} ${details.names.join(", ")} hidden; the figures there were read all the same.`, mend: "unhide, so that the receiver sees everything, or delete what is not used." };
    },
    "TPL-006": ({ details }, _names, words) => ({ problem: `the title names no period; taken as ${words.period(details.asked)}.`, mend: "write the period under the title." }),
    "HDR-001": ({ details }, _names, words) => ({
      problem: `no table with a column “Chỉ tiêu” and a column of figures (${words.number(details.searchedRows)} rows searched).`,
      mend: "use the template, with the header STT, Chỉ tiêu, Đơn vị tính, Kết quả.",
    }),
    "HDR-002": ({ details, items }, _names, words) => ({
      problem: `the table has no column ${words.quoted(FLOWS[details.role] ?? details.role)} for ${counted(items.length, "item", "items")} (${items.join(", ")}).`,
      mend: `add the column ${words.quoted(FLOWS[details.role] ?? details.role)}, or name the column “Kết quả”.`,
    }),
    "HDR-003": ({ details }, _names, words) => ({
      problem: `${details.names.map((name) => words.quoted(name)).join(", ")} ${details.names.length === 1 ? "is" : "are"} not in the template and not read.`,
      mend: "nothing, if the column is the agency's own; else name it as in the template.",
    }),
    "HDR-004": ({ details }, _names, words) => ({
      problem: `${details.cells.length} columns are ${words.quoted(FLOWS[details.role] ?? details.role)} (${details.cells.join(", ")}); the first was read.`,
      mend: "keep one, or name them “Trong kỳ” and “Lũy kế”.",
    }),
    "HDR-005": ({ details, item }, names, words) => ({
      problem: `says ${words.quoted(details.text)}; taken as ${words.quoted(names.item(item!))}.`,
      mend: "write the item's name as in the template.",
    }),
    "HDR-006": ({ details }, _names, words) => ({
      problem: `${words.number(details.rows)} items have a year to date below the quarter: the figures of columns ${details.columns.join(", ")} are exchanged.`,
      mend: "exchange the figures or the headings of the two columns.",
    }),
    "HDR-007": ({ details }, _names, words) => ({
      problem: `all ${words.number(details.rows)} items have the quarter's figure as the year's (columns ${details.columns.join(", ")}), though the year did not begin with this period.`,
      mend: "enter the year to date, or explain if nothing occurred before.",
    }),
    "HDR-008": ({ details }, _names, words) => ({
      problem: `the figures of the column stand one row ${details.offset === 1 ? "below" : "above"} their items; ${words.number(details.misplaced)} places that do not fit all fit once moved.`,
      mend: `move the column of figures ${details.offset === 1 ? "up" : "down"} by one row.`,
    }),
    "ROW-001": () => ({ problem: "the table has no such row.", mend: "add the row as in the template and give its figure; write KPS where nothing occurred." }),
    "ROW-002": ({ details }) => ({ problem: `the item has ${details.cells.length} rows (${details.cells.join(", ")}), so none can be taken.`, mend: "keep one." }),
    "ROW-003": ({ details }, names, words) => ({
      problem: `${words.quoted(details.text)} has a figure but is no item of the catalogue, so it is not counted.${candidates(details.candidates, names.item)}`,
      mend: "write the item's name as in the template, or explain the row.",
    }),
    "ROW-004": ({ details, item }, names, words) => ({
      problem: `the number ${words.quoted(details.number)} is that of ${words.quoted(names.item(details.numberItem))}; by its name the row was read as ${words.quoted(names.item(item!))}.`,
      mend: "correct the number or the name.",
    }),
    "ROW-005": ({ details }, _names, words) => ({
      problem: `the table has ${words.number(details.rows)} rows by field and no total row, so the agency's figures are not known.`,
      mend: "add a row “Tổng số” at the table's end.",
    }),
    "VAL-001": ({ found, expected }, _names, words) => ({
      problem: `${found === null || found === "" ? "is blank" : `has ${stands(found, words)}, which is no figure`}; ${words.expected(expected ?? "")} is needed.`,
      mend: "give the figure; write KPS where nothing occurred, “không áp dụng” with a reason where it does not concern the agency.",
    }),
    "VAL-002": ({ found }, _names, words) => ({ problem: `says ${stands(found, words)}, but the remark is blank.`, mend: "give the reason in the remarks." }),
    "VAL-003": ({ found, expected, details, fix }, _names, words) => {
      const reason = {
        text: "text",
        unit: "with words or a unit",
        approximate: "an approximation",
        ratio: "a fraction",
        date: "a date, perhaps a fraction that Excel turned into one",
        day: "no day written day/month/year",
      }[details.reason];
      return {
        problem: `has ${stands(found, words)} (${reason}); ${words.expected(expected ?? "")} is needed.`,
        mend: fix ? `enter ${details.parsed === null ? String(fix.value) : words.number(details.parsed)}.` : details.parsed !== null ? `enter the number, perhaps ${words.number(details.parsed)}.` : details.reason === "day" ? "enter the day, such as 15/09/2026." : "enter a number.",
      };
    },
    "VAL-004": ({ found, details }, _names, words) => ({
      problem: `${stands(found, words)} was read as ${words.number(details.taken)}, and could be ${words.number(details.other)}.`,
      mend: "enter it as a number in Excel, or explain.",
    }),
    "VAL-005": ({ details }) => ({ problem: `the cell shows ${details.error}.`, mend: "correct the formula or enter the number." }),
    "VAL-006": ({ found, expected, difference, details }, _names, words) => {
      const what = {
        negative: "which is negative",
        fraction: "which is not whole",
        choice: "which is not among the values allowed",
        minimum: "below the least allowed",
        maximum: "above the most allowed",
      }[details.constraint];
      const by = difference === null ? "" : ` (by ${words.number(difference)})`;
      return {
        problem: `has ${stands(found, words)}, ${what}${by}; ${words.expected(expected ?? "")} is needed.`,
        mend: details.suggestion === null ? "check it and enter it again." : `check: is it ${words.number(details.suggestion)}, typed the Anglo-American way?`,
      };
    },
    "VAL-007": ({ details }, _names, words) => ({
      problem: `has ${words.number(details.value)}; if ${words.percent(details.percent)} is meant, the cell lacks its % format.`,
      mend: `enter ${words.number(details.percent)} for ${words.percent(details.percent)}; if ${words.percent(details.value)} is right, explain.`,
    }),
    "VAL-008": ({ found, expected, difference }, _names, words) => ({
      problem: `has ${stands(found, words)}; ${words.expected(expected ?? "")} is needed${difference === null ? "" : ` (off by ${words.number(difference)})`}.`,
      mend: "check numerator and denominator and enter it again.",
    }),
    "VAL-009": ({ details }) => ({ problem: `${counted(details.count, "cell has", "cells have")} stray spaces or marks and ${details.count === 1 ? "was" : "were"} read all the same.`, mend: "not needed; they can be taken out." }),
    "VAL-010": ({ found, details }, _names, words) => ({
      problem: `${counted(details.count, "cell", "cells")} ${TEXT_ENCODINGS[details.encoding]}${details.by === "evidence" && (details.encoding === "TCVN3" || details.encoding === "VNI") ? " (told by the words)" : ""}; for instance, ${words.quoted(String(found))} was read as ${words.quoted(details.read)}.`,
      mend: "look at the text as read; reports are better typed in a Unicode font.",
    }),
    "VAL-011": ({ found, details }, _names, words) => ({
      problem: details.count === 1 ? `${stands(found, words)} is text and was read as a number; Excel's SUM passes over it.` : `${details.count} figures are text and were read as numbers; Excel's SUM passes over them.`,
      mend: "make them numbers.",
    }),
    "VAL-012": ({ details }, _names, words) => ({
      problem: `there is ${words.date(details.date)}, which lies outside the period; with day and month swapped, ${words.date(details.swapped)} lies within.`,
      mend: `enter ${words.date(details.swapped)}, or explain ${words.date(details.date)}.`,
    }),
    "VAL-013": ({ found, details }, _names, words) => ({
      problem: `there is ${stands(found, words)} ${details.unit}; the unit asked for is ${details.itemUnit}.`,
      mend: `if the figure is in ${details.unit} indeed, enter ${words.number(details.converted)} and the unit ${details.itemUnit}.`,
    }),
    "REL-003": ({ details, difference }, names, words) => ({
      problem: `${names.indicator(details.indicator)}: ${words.percent(details.stated)} is stated; the figures give ${words.percent(details.computed)}, a difference of ${words.number(Number((difference ?? 0).toFixed(2)))} points.`,
      mend: "correct the rate, or its numerator and denominator.",
    }),
    "REL-004": ({ details }, names, words) => ({
      problem: `${names.indicator(details.indicator)}: numerator ${words.number(details.numerator)} over a denominator of 0.`,
      mend: "check both figures.",
    }),
    "REL-008": ({ details, difference }, _names, words) => ({
      problem: `the year to date, ${words.number(details.yearToDate)}, is below the quarter's ${words.number(details.inPeriod)}, by ${words.number(difference ?? 0)}.`,
      mend: "look at both columns and correct the wrong one.",
    }),
    "REL-009": ({ details }, _names, words) => ({
      problem: `${words.percent(details.stated)} is stated; ${words.number(details.actual)} of ${words.number(details.plan)} planned is ${words.percent(details.computed)}.`,
      mend: "correct the rate, or plan and result.",
    }),
    "REL-CHECK": ({ details, items, difference }, names, words) => {
      const value = (side: number | string | null): string => (side === null ? "blank" : typeof side === "string" ? words.date(side) : words.number(side));
      const named = ` (${names.items(items)})`;
      if (difference === null) {
        const rule = { both: "must both be given or neither", either: "exclude each other and one is needed", notBoth: "may not both be given" }[details.operator as "both" | "either" | "notBoth"];
        return { problem: `${details.leftText} and ${details.rightText} ${rule}; they are ${value(details.left)} and ${value(details.right)}${named}.`, mend: "complete or remove one." };
      }
      const sign = SIGNS[details.operator as keyof typeof SIGNS];
      return {
        problem: `needs ${details.leftText} ${sign} ${details.rightText}; they are ${value(details.left)} and ${value(details.right)}, a difference of ${words.number(difference)}${typeof details.left === "string" ? " days" : ""}${named}.`,
        mend: "check them and correct the wrong one.",
      };
    },
    "HIS-001": ({ severity, details, difference }, names, words) => ({
      problem: `the figure since the year's beginning is ${words.number(details.now)}; ${words.number(details.previous)} was reported (${details.periods.map(words.period).join(" and ")}${reportedBy(details.basis, names)}), a difference of ${words.number(difference ?? 0)}.`,
      mend: `enter the figure since the year's beginning; if the earlier report was wrong, ${severity === "W" ? "explain it and " : ""}have it corrected.`,
    }),
    "HIS-002": ({ details }, names, words) => {
      const change = details.now - details.previous;
      const by = details.points ? `${words.number(rounded(Math.abs(change)))} points` : details.percent === null ? words.number(rounded(Math.abs(change))) : words.percent(Math.abs(details.percent));
      return {
        problem: `${words.number(details.now)}${details.quarter === undefined ? "" : ` in ${words.period(details.quarter)} alone (${words.number(details.reported!)} less what was reported before)`}, ${change > 0 ? "up" : "down"} ${by} from ${words.number(details.previous)} in ${words.period(details.period)}${reportedBy(details.basis, names)}.`,
        mend: "check the unit, the column and the number of digits; explain it if it is right.",
      };
    },
    "HIS-003": ({ details }, _names, words) => ({
      problem: `${details.same} of ${details.compared} figures of the period are those of ${words.period(details.period)} (${details.cells.join(", ")}).`,
      mend: "check that the earlier report was not sent again.",
    }),
    "HIS-004": ({ details }, _names, words) => ({
      problem: `${words.number(details.now)}; ${details.against === "own" ? `the agency's last ${details.sample} quarters` : `${details.sample} agencies of the same level`} have a median of ${words.number(rounded(details.median))}, between ${words.number(details.low)} and ${words.number(details.high)}.`,
      mend: "check the unit and the number of digits; explain it if it is right.",
    }),
    "HIS-005": ({ details, difference }, names, words) => ({
      problem: `${words.number(details.now)}; ${words.period(details.period)} closed with ${words.number(details.previous)} (${names.item(details.closing)}${reportedBy(details.basis, names)}), a difference of ${words.number(difference ?? 0)}.`,
      mend: "enter what was carried over from the period before, or explain it.",
    }),
    "HIS-006": ({ details, found }, _names, words) => {
      if (details.problem === "columns") {
        return {
          problem: `the table of earlier periods lacks the columns ${words.quoted(String(found))}, so that it is not used; compiling writes the sheet anew.`,
          mend: "undo if it was compiled, give the columns the names that a summary gives them, and do it again; rename the sheet if it is one of your own.",
        };
      }
      return {
        problem: `${details.cells.length} rows ${STORE_PROBLEMS[details.problem][0]} (${listed(details.cells)}); they are not used and not taken into a new summary.`,
        mend: `${STORE_PROBLEMS[details.problem][1]}, then do it again.`,
      };
    },
    "HIS-007": filledSentenceEn,
    "SUB-001": ({ details }, _names, words) => ({
      problem: `no report yet${details.due === null ? "" : `; due ${words.date(details.due)}`}.`,
      mend: "remind the agency.",
    }),
    "SUB-002": ({ details }, _names, words) => ({ problem: `received ${words.date(details.received)}; due ${words.date(details.due)}.`, mend: "note it as late and ask for the reason." }),
    "SUB-003": ({ details }) => ({ problem: `none of the ${details.required} required items has a figure.`, mend: "fill it in and send it again." }),
    "SUB-004": ({ details: { at, catalogue } }, _names, words) => ({
      problem: `the agency found the sheet clean and stamped it ${words.moment(at)} by catalogue ${words.quoted(`${catalogue.id} ${catalogue.version}`)}; the figures are the stamped ones.`,
      mend: "nothing to do.",
    }),
    "SUB-005": ({ details: { at } }, _names, words) => ({
      problem: `the figures differ from those stamped ${words.moment(at)}.`,
      mend: "check again, and stamp again if the changes are meant.",
    }),
    "AGG-002": ({ details, item }, names) => ({
      problem: `the totals hold ${details.reported} of ${details.expectedAgencies} agencies, without ${names.agencies(details.agencies)}.`,
      mend: item === null ? "compile again when their reports are there." : "have these agencies mend their figures and compile again.",
    }),
    "AGG-003": () => ({ problem: "the report has errors, so the agency is not in the totals.", mend: "have the agency mend and send it again, then compile again." }),
  },
};
