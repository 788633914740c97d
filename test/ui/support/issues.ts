import type { RulesetIssue } from "../../../src/app/rulesetSheets";

/** A cell of the catalogue's sheet that cannot be read. */
export const UNKNOWN_KIND: RulesetIssue = {
  kind: "problem", place: "Bộ chỉ tiêu!U7", sheet: "Bộ chỉ tiêu", cell: "U7",
  problem: { path: "Bộ chỉ tiêu!U7", code: "choice", found: '"Số gì"', expected: "Số đếm | Số" },
};

/** One that can, and looks odd. */
export const REPEATED_ALIAS: RulesetIssue = {
  kind: "fault", place: "Bộ chỉ tiêu!S7", sheet: "Bộ chỉ tiêu", cell: "S7",
  fault: { path: "items[0].aliases[0]", code: "aliasRepeated", severity: "warning", found: "Tên", against: "" },
};

export const NO_AGENCIES_SHEET: RulesetIssue = {
  kind: "problem", place: "", sheet: null, cell: null,
  problem: { path: "", code: "sheet", found: null, expected: "Cơ quan" },
};
