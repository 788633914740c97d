/** Rows that staff fill in: external indices, and which duties are done. */
import type { DutyLabels, IndexLabels } from "../../core/report/filledLabels";
import type { IndexFacts } from "../../core/report/narrative/factTypes";
import type { Paragraph } from "../../core/report/narrative/pieces";
import { clauses, measured, paragraph } from "../narrativeTools";
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
  unit: (unit) => unit,
  points: (unit) => (unit === "%" ? " điểm %" : ` ${unit}`),
  otherCount: { before: "không so được: tổng số ", between: " nay là ", after: "" },
  entries: {
    score: (max) => (max === null ? "Nhập kết quả bằng số, không âm." : `Nhập kết quả bằng số từ 0 đến ${viWords.number(max)}.`),
    rank: "Nhập số nguyên từ 1; hạng và tổng số ghi ở hai ô riêng.",
  },
  prompt: { title: "Điền tay", text: "Điền khi có kết quả công bố. Số đã điền được giữ lại khi tổng hợp lại." },
  otherYears: "CHỈ SỐ CÔNG BỐ CÁC NĂM KHÁC",
  year: "Công bố năm",
};

export const dutyLabelsVi: DutyLabels = {
  title: "NHIỆM VỤ CÓ THỜI HẠN",
  note: "Ghi ngày hoàn thành (hoặc “Đã hoàn thành”) và số văn bản vào ô nền vàng; nội dung đã ghi được giữ lại khi tổng hợp lại và chuyển sang kỳ sau. Sắp đến hạn: còn từ 30 ngày trở xuống.",
  name: "Nhiệm vụ",
  from: "Từ ngày",
  done: "Ngày hoàn thành",
  doneNote: "Số văn bản, ghi chú",
  agency: "Cơ quan thực hiện",
  states: { done: "Đã hoàn thành", notDue: "Chưa đến hạn", soon: "Sắp đến hạn", overdue: "Quá hạn" },
  reviewDay: "Xét đến ngày",
  noReviewDay: "Ô để trống: vẫn xét đến ngày đã dùng khi tổng hợp.",
  entry: "Nhập ngày hoàn thành, ví dụ 15/10/2026, hoặc ghi “Đã hoàn thành”.",
  prompt: { title: "Điền tay", text: "Ghi ngày hoàn thành, hoặc “Đã hoàn thành” nếu không rõ ngày. Để trống nếu chưa hoàn thành." },
  others: "NHIỆM VỤ ĐÃ GHI CỦA NĂM KHÁC HOẶC KHÔNG CÒN TRONG BỘ CHỈ TIÊU",
  othersNote: "Giữ lại để tra cứu; không tính vào tình hình của kỳ này.",
  open: { between: "/", after: " cơ quan" },
};

/** “Chỉ số … công bố năm 2026 đạt 88,06%, xếp hạng 04/63; so với năm trước tăng 1,35 điểm %, lên 13 bậc.” */
export function indexParagraphVi({ name, unit, year, score, rank, of, scoreChange, rankChange }: IndexFacts): Paragraph {
  const standing = clauses(", ", [
    score === null ? null : ["đạt ", ...measured(score, unit)],
    rank === null ? null : ["xếp hạng ", rank, ...(of === null ? [] : ["/", of])],
  ]);
  const moved = clauses(", ", [
    scoreChange === null ? null : scoreChange.value === 0 ? ["kết quả giữ nguyên"] : [scoreChange.value > 0 ? "tăng " : "giảm ", ...(unit === "%" ? [scoreChange, " điểm %"] : measured(scoreChange, unit))],
    rankChange === null ? null : rankChange.value === 0 ? ["giữ hạng"] : [rankChange.value > 0 ? "lên " : "xuống ", rankChange, " bậc"],
  ]);
  return paragraph("result", `${name} công bố năm ${year} `, standing, moved.length === 0 ? "" : "; so với năm trước ", moved, ".");
}
