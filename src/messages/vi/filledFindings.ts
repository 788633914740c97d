/** HIS-007: what staff filled in and cannot be used. Apart from the sentences of the summary, which a check does not need. */
import type { FilledPart } from "../../core/filled/types";
import type { Sentences } from "../findings";

const PARTS: Readonly<Record<FilledPart, string>> = { score: "kết quả", rank: "hạng", of: "tổng số được xếp hạng", done: "ngày hoàn thành", note: "số văn bản, ghi chú", reviewDay: "ngày xét nhiệm vụ" };

export const filledSentenceVi: Sentences["HIS-007"] = ({ details: { problem, part, code, limit }, found }, _names, words) => {
  const what = `${PARTS[part]} của ${words.quoted(code)}`;
  const shown = words.quoted(typeof found === "number" ? words.number(found) : String(found));
  const again = "rồi tổng hợp lại";
  switch (problem) {
    case "number": return { problem: `${what} ghi ${shown}, không phải là một số; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi số vào ô, ${part === "score" ? "ví dụ 85,06" : "hạng và tổng số ở hai ô riêng"}, ${again}.` };
    case "whole": return { problem: `${what} ghi ${shown}, không phải số nguyên từ 1; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi số nguyên, ${again}.` };
    case "range": return { problem: `${what} ghi ${shown}, ngoài khoảng từ 0${limit === null ? "" : ` đến ${words.number(Number(limit))}`}; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi lại cho đúng, hoặc sửa điểm tối đa ở trang Bộ chỉ tiêu, ${again}.` };
    case "beyondCount": return { problem: `${what} ghi ${shown}, lớn hơn tổng số được xếp hạng là ${words.number(Number(limit))}.`, mend: `ghi lại hạng hoặc tổng số cho đúng, ${again}.` };
    case "day": return { problem: `${what} ghi ${shown}, không phải là ngày${part === "done" ? ", cũng không phải “Đã hoàn thành”" : ""}; ô được giữ nguyên nhưng chưa dùng.`, mend: `ghi ngày, ví dụ 15/10/2026${part === "done" ? ", hoặc “Đã hoàn thành”, hoặc để trống nếu chưa hoàn thành" : ""}, ${again}.` };
    case "other": return { problem: `${what} ghi ${shown}, còn ở ô khác của ${part === "done" || part === "note" ? "cùng nhiệm vụ" : "cùng năm"} ghi ${words.quoted(typeof limit === "number" ? words.number(limit) : String(limit))}; đã dùng nội dung ở ô kia.`, mend: `để lại một ô đúng, ${again}.` };
  }
};
