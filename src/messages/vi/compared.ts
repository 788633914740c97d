/** What comparisons with earlier periods are over, and of what. */
import type { SheetLabels } from "../../core/report/labels";
import type { ComparedOver } from "../../core/report/narrative/factTypes";
import { listed, within } from "../narrativeTools";
import { unparted } from "./unparted";
import { viWords } from "./words";

/** `quý III năm 2026`. */
export const inSentence = (period: string): string => {
  const words = viWords.period(period);
  return words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
};

export const names = (all: readonly string[]): string => listed(all, { and: "và", rest: (count) => `${count} cơ quan khác` });

/** Whose earlier figures stand under whom, and who is left out; empty where all is as it was. */
export function comparedOverVi({ merged, leftOut }: ComparedOver): string {
  const { shown, rest } = within(merged, ({ closed }) => closed.length);
  const groups = [...shown.map(({ successor, closed }) => `${closed.join(", ")}, nay thuộc ${successor}`), ...(rest > 0 ? [`và của các cơ quan nay thuộc ${rest} cơ quan khác`] : [])];
  return [
    ...(merged.length === 0 ? [] : [`Số liệu kỳ trước gồm cả ${groups.join("; ")}.`]),
    ...(leftOut.length === 0 ? [] : [`Mỗi chỉ tiêu so trên các cơ quan có số liệu ở cả hai kỳ; ${String(leftOut.length).padStart(2, "0")} cơ quan thiếu số liệu ở một trong hai kỳ của một số chỉ tiêu nên không tính ở chỉ tiêu đó: ${names(leftOut)}.`]),
  ].join(" ");
}

export const comparedLabelsVi: Pick<SheetLabels["assessment"]["comparisons"], "note" | "compared"> & Pick<SheetLabels, "trendNote"> = {
  note: (over) =>
    ["Tính từ số liệu các kỳ trong trang “Dữ liệu” khi tổng hợp, trên những cơ quan có số liệu ở cả hai kỳ; số của quý đã tách khỏi số lũy kế.", comparedOverVi(over)].filter(Boolean).join(" "),
  compared: (then, { quarter, isCumulated }) =>
    quarter !== null ? `Riêng ${inSentence(quarter)} so với ${inSentence(then)}` : isCumulated ? `Đến hết ${inSentence(then)}` : viWords.period(then),
  trendNote: ({ quarter, most, more }) =>
    unparted([
      ...(quarter === null ? [] : [`Số liệu riêng ${inSentence(quarter)} so với quý trước; chỉ tiêu lũy kế so với mức đến hết quý trước.`]),
      ...(more === 0 ? [] : [`Nêu không quá ${most} tỷ lệ, thay đổi nhiều nhất trước; còn ${more} chỉ tiêu khác so được ở trang “Đánh giá”, bảng so sánh với quý trước.`]),
    ].join(" ")),
};
