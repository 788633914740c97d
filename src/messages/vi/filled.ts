/** Rows that staff fill in: external indices. */
import type { FilledPart } from "../../core/filled/types";
import type { IndexLabels } from "../../core/report/filledLabels";
import type { IndexFacts } from "../../core/report/narrative/factTypes";
import type { Paragraph } from "../../core/report/narrative/pieces";
import type { Sentences } from "../findings";
import { clauses, paragraph } from "../narrativeTools";
import { viWords } from "./words";

export const indexLabelsVi: IndexLabels = {
  title: "CÁC CHỈ SỐ ĐƯỢC CÔNG BỐ HẰNG NĂM",
  note: "Điền vào ô nền vàng khi có kết quả công bố; số đã điền được giữ lại khi tổng hợp lại và chuyển sang kỳ sau. Hạng: số nhỏ hơn là tốt hơn.",
  name: "Chỉ số",
  published: (year) => `Công bố năm ${year}`,
  score: "Kết quả",
  rank: "Hạng",
  of: "Trên tổng số",
  scoreChange: "Tăng, giảm",
  rankChange: "Thứ hạng so với năm trước",
  moves: { up: "tăng ", down: "giảm ", same: "giữ nguyên" },
  ranks: { up: "lên ", down: "xuống ", same: "giữ hạng", one: " bậc", many: " bậc" },
  points: (unit) => (unit === "%" ? " điểm %" : ` ${unit}`),
  otherCount: { before: "không so được: tổng số ", between: " nay là ", after: "" },
  entries: {
    score: (max) => (max === null ? "Nhập kết quả bằng số, không âm." : `Nhập kết quả bằng số từ 0 đến ${viWords.number(max)}.`),
    rank: "Nhập số nguyên từ 1; hạng và tổng số ghi ở hai ô riêng.",
  },
  prompt: { title: "Điền tay", text: "Điền khi có kết quả công bố. Số đã điền được giữ lại khi tổng hợp lại." },
};

/** “Chỉ số … công bố năm 2026 đạt 88,06%, xếp hạng 04/63; so với năm trước tăng 1,35 điểm %, lên 13 bậc.” */
export function indexParagraphVi({ name, unit, year, score, rank, of, scoreChange, rankChange }: IndexFacts): Paragraph {
  const standing = clauses(", ", [
    score === null ? null : ["đạt ", score, unit === "%" ? "%" : ` ${unit}`],
    rank === null ? null : ["xếp hạng ", rank, ...(of === null ? [] : ["/", of])],
  ]);
  const moved = clauses(", ", [
    scoreChange === null ? null : scoreChange.value === 0 ? ["kết quả giữ nguyên"] : [scoreChange.value > 0 ? "tăng " : "giảm ", scoreChange, unit === "%" ? " điểm %" : ` ${unit}`],
    rankChange === null ? null : rankChange.value === 0 ? ["giữ hạng"] : [rankChange.value > 0 ? "lên " : "xuống ", rankChange, " bậc"],
  ]);
  return paragraph("result", `${name} công bố năm ${year} `, standing, moved.length === 0 ? "" : "; so với năm trước ", moved, ".");
}

const PARTS: Readonly<Record<FilledPart, string>> = { score: "kết quả", rank: "hạng", of: "tổng số được xếp hạng" };

export const filledSentenceVi: Sentences["HIS-007"] = ({ details: { problem, part, code, limit }, found }, _names, words) => {
  const what = `${PARTS[part]} của ${words.quoted(code)}`;
  const shown = words.quoted(typeof found === "number" ? words.number(found) : String(found));
  const again = "rồi tổng hợp lại";
  switch (problem) {
    case "number": return { problem: `${what} ghi ${shown}, không phải là một số; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi số vào ô, ${part === "score" ? "ví dụ 85,06" : "hạng và tổng số ở hai ô riêng"}, ${again}.` };
    case "whole": return { problem: `${what} ghi ${shown}, không phải số nguyên từ 1; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi số nguyên, ${again}.` };
    case "range": return { problem: `${what} ghi ${shown}, ngoài khoảng từ 0${limit === null ? "" : ` đến ${words.number(Number(limit))}`}; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi lại cho đúng, hoặc sửa điểm tối đa ở trang Bộ chỉ tiêu, ${again}.` };
    case "beyondCount": return { problem: `${what} ghi ${shown}, lớn hơn tổng số được xếp hạng là ${words.number(Number(limit))}.`, mend: `ghi lại hạng hoặc tổng số cho đúng, ${again}.` };
    case "other": return { problem: `${what} ghi ${shown}, còn ở ô khác của cùng năm ghi ${words.quoted(typeof limit === "number" ? words.number(limit) : String(limit))}; đã dùng số ở ô kia.`, mend: `để lại một số đúng, ${again}.` };
  }
};
