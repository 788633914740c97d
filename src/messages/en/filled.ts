/** Rows that staff fill in: external indices, and which duties are done. */
import type { DutyLabels, IndexLabels } from "../../core/report/filledLabels";
import type { IndexFacts } from "../../core/report/narrative/factTypes";
import type { Paragraph } from "../../core/report/narrative/pieces";
import { clauses, measured, paragraph } from "../narrativeTools";
import { enWords } from "./words";

export const indexLabelsEn: IndexLabels = {
  title: "INDICES PUBLISHED YEARLY",
  note: "Fill in the yellow cells when results are published; what is filled in stays when the summary is compiled again, and goes to the next period. Ranks: less is better.",
  name: "Index",
  published: (year) => `Published in ${year}`,
  score: "Score",
  rank: "Rank",
  of: "Of how many",
  scoreChange: "Change",
  rankChange: "Rank against the year before",
  moves: { up: "up ", down: "down ", same: "unchanged" },
  ranks: { up: "up ", down: "down ", same: "rank kept", one: " place", many: " places" },
  unit: (unit) => (unit === "điểm" ? "points" : unit),
  points: (unit) => (unit === "điểm" ? "" : unit === "%" ? " pp" : ` ${unit}`),
  otherCount: { before: "not comparable: of ", between: ", now of ", after: "" },
  entries: {
    score: (max) => (max === null ? "Enter the score as a number, not below 0." : `Enter the score as a number from 0 to ${enWords.number(max)}.`),
    rank: "Enter a whole number from 1; rank and number of those ranked have a cell each.",
  },
  prompt: { title: "To be filled in", text: "Fill in when the result is published. What is filled in stays when the summary is compiled again." },
  otherYears: "INDICES PUBLISHED IN OTHER YEARS",
  year: "Published in",
};

export const dutyLabelsEn: DutyLabels = {
  title: "DUTIES WITH A DATE",
  note: "Write the day on which a duty was done (or “Done”) and the document's number into the yellow cells; what is written stays when the summary is compiled again, and goes to the next period. Due soon: within 30 days.",
  name: "Duty",
  from: "From",
  done: "Done on",
  doneNote: "Document, remark",
  agency: "To be done by",
  states: { done: "Done", notDue: "Not yet due", soon: "Due soon", overdue: "Overdue" },
  reviewDay: "Looked at on",
  noReviewDay: "Blank: looked at on the day that was used in compiling.",
  entry: "Enter the day on which it was done, such as 15/10/2026, or write “Done”.",
  prompt: { title: "To be filled in", text: "The day on which it was done, or “Done” where the day is not known. Leave it blank until then." },
  others: "DUTIES NOTED THAT ARE OF OTHER YEARS OR NO LONGER IN THE CATALOGUE",
  othersNote: "Kept for reference; they count for nothing in this period.",
  open: { between: " of ", after: " agencies" },
};

/** “The … index published in 2026 scores 88.06%, rank 4 of 63; against the year before up 1.35 points and up 13 places.” */
export function indexParagraphEn({ name, unit, year, score, rank, of, scoreChange, rankChange }: IndexFacts): Paragraph {
  const standing = clauses(", ", [
    score === null ? null : ["score ", ...measured(score, indexLabelsEn.unit(unit))],
    rank === null ? null : ["rank ", rank, ...(of === null ? [] : [" of ", of])],
  ]);
  const moved = clauses(", ", [
    scoreChange === null ? null : scoreChange.value === 0 ? ["the score is unchanged"] : [`the score is ${scoreChange.value > 0 ? "up" : "down"} `, scoreChange],
    rankChange === null ? null : rankChange.value === 0 ? ["the rank is kept"] : [rankChange.value > 0 ? "up " : "down ", rankChange, Math.abs(rankChange.value) === 1 ? " place" : " places"],
  ]);
  return paragraph("result", `${name}, published in ${year}: `, standing, moved.length === 0 ? "" : "; against the year before ", moved, ".");
}
