/** What comparisons with earlier periods are over, and of what. */
import type { SheetLabels } from "../../core/report/labels";
import type { ComparedOver } from "../../core/report/narrative/factTypes";
import { listed, within } from "../narrativeTools";
import { enWords, inSentence } from "./words";

export const names = (all: readonly string[]): string => listed(all, { and: "and", rest: (count) => `${count} more` });
const agencies = (count: number): string => `${count} ${count === 1 ? "agency" : "agencies"}`;

const NOTE = "Computed at compilation from the periods on the sheet “Dữ liệu”, over agencies that have a figure on both sides; quarters are taken out of cumulative figures.";

/** Whose earlier figures stand under whom, and who is left out; empty where all is as it was. */
export function comparedOverEn({ merged, leftOut }: ComparedOver): string {
  const { shown, rest } = within(merged, ({ closed }) => closed.length);
  const groups = [...shown.map(({ successor, closed }) => `${closed.join(", ")}, now under ${successor}`), ...(rest > 0 ? [`and those now under ${agencies(rest)} more`] : [])];
  return [
    ...(merged.length === 0 ? [] : [`The earlier figures hold those of ${groups.join("; ")}.`]),
    ...(leftOut.length === 0 ? [] : [`Each indicator is compared over the agencies with figures on both sides; left out of some: ${agencies(leftOut.length)} with figures on one side alone (${names(leftOut)}).`]),
  ].join(" ");
}

export const comparedLabelsEn: Pick<SheetLabels["assessment"]["comparisons"], "note" | "compared"> & Pick<SheetLabels, "trendNote"> = {
  note: (over) => [NOTE, comparedOverEn(over)].filter(Boolean).join(" "),
  compared: (then, { quarter, isCumulated }) => (quarter !== null ? `${enWords.period(quarter)} alone, against ${inSentence(then)}` : isCumulated ? `Up to the end of ${inSentence(then)}` : enWords.period(then)),
  trendNote: ({ quarter, most, more }) =>
    [
      ...(quarter === null ? [] : [`${enWords.period(quarter)} alone against the quarter before; cumulative figures against what they had come to by its end.`]),
      ...(more === 0 ? [] : [`Up to ${most} rates, those that moved most first; ${more} more ${more === 1 ? "indicator is" : "indicators are"} compared on the sheet “Đánh giá”, in the table against the quarter before.`]),
    ].join(" "),
};
