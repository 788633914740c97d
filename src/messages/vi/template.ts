/** The words of report templates. They go to Vietnamese offices, so they are Vietnamese whatever the screen speaks. */
import type { Agency } from "../../core/agencies/types";
import type { Flow, Item } from "../../core/catalogue/types";
import type { TemplateLabels } from "../../core/template/labels";
import { sheetLabelsVi } from "./sheets";
import { viWords } from "./words";

const NOT_APPLICABLE = "Không áp dụng";

/** Communes and districts are led by a committee of their own. */
function hasCommittee({ tier }: Agency): boolean {
  return tier === "xa" || tier === "huyen";
}

/** `UBND xã Tân Hưng` → `xã Tân Hưng`. */
function withoutCommittee(name: string): string {
  return name.replace(/^(?:UBND|[uủ][yỷ] ban nhân dân)\s+/iu, "");
}

/** `xã Tân Hưng` → `Tân Hưng`, `Tỉnh Mẫu` → `Mẫu`. */
function placeName(name: string): string {
  return withoutCommittee(name).replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+/iu, "");
}

const upper = (text: string): string => text.toLocaleUpperCase("vi");

const FLOWS: Readonly<Record<Flow, string>> = { inPeriod: "Trong kỳ", yearToDate: "Lũy kế từ đầu năm", pointInTime: "Tại thời điểm báo cáo" };

function bounds({ min, max, kind }: Item): string {
  const least = min ?? (kind === "count" || kind === "money" ? 0 : null);
  if (least !== null && max !== null) return ` từ ${viWords.number(least)} đến ${viWords.number(max)}`;
  if (least !== null) return ` ≥ ${viWords.number(least)}`;
  return max === null ? "" : ` ≤ ${viWords.number(max)}`;
}

/** What is to stand in the cell, as the object of “nhập” or “cần”. */
function wanted(item: Item): string {
  switch (item.kind) {
    case "count": return `số nguyên${bounds(item)}`;
    case "money":
    case "number": return `số${bounds(item)}`;
    case "percent": return `số phần trăm${bounds(item)} (95 là 95 %)`;
    case "yesNo": return "Có hoặc Không";
    case "choice": return "một giá trị trong danh sách";
    case "date": return "ngày/tháng/năm, ví dụ 15/9/2026";
    case "text": return "nội dung ngắn gọn";
  }
}

const listed = ({ kind }: Item): boolean => kind === "yesNo" || kind === "choice";

export const templateLabelsVi: TemplateLabels = {
  letterhead: (agency, province) => {
    if (hasCommittee(agency)) return [{ text: "ỦY BAN NHÂN DÂN", bold: true }, { text: upper(withoutCommittee(agency.name)), bold: true }];
    const superior = agency.tier === "phong" ? "UBND ……………………" : sheetLabelsVi.leaders.committee(province);
    return [{ text: superior, bold: false }, { text: upper(agency.name), bold: true }];
  },
  nation: sheetLabelsVi.leaders.nation,
  motto: sheetLabelsVi.leaders.motto,
  documentNumber: (agency) => `Số:          /BC-${hasCommittee(agency) ? "UBND" : agency.code}`,
  placeAndDate: (agency, province, year) => `${placeName(hasCommittee(agency) ? agency.name : province)}, ngày       tháng       năm ${year}`,
  title: "BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH",
  period: viWords.period,
  dataWindow: (from, to) => `(${sheetLabelsVi.dataWindow(from, to)})`,
  columns: {
    number: "STT",
    code: "Mã",
    item: "Chỉ tiêu thống kê",
    unit: "Đơn vị tính",
    result: "Kết quả",
    resultToDate: "Kết quả (lũy kế từ đầu năm)",
    inPeriod: "Trong kỳ",
    yearToDate: "Lũy kế từ đầu năm",
    previous: (id) => `Kỳ trước (${viWords.period(id)})`,
    remark: "Ghi chú",
  },
  notApplicable: NOT_APPLICABLE,
  yes: "Có",
  no: "Không",
  prompt: (item) => {
    const optional = item.required ? "" : " Không bắt buộc.";
    const none = item.kind === "text" || listed(item) ? "" : " Không phát sinh: ghi KPS.";
    const outside = item.kind === "text" ? "" : ` Không thuộc chức năng: ${listed(item) ? "chọn" : "ghi"} “${NOT_APPLICABLE}” và nêu lý do ở cột Ghi chú.`;
    return `${FLOWS[item.flow]}. ${listed(item) ? "Chọn" : "Nhập"} ${wanted(item)}.${optional}${none}${outside}`;
  },
  refusal: (item) => (listed(item) ? "Cần chọn một giá trị trong danh sách của ô." : `Cần ${wanted(item)}; KPS nếu không phát sinh; hoặc “${NOT_APPLICABLE}”.`),
  ratesHeading: "Tỷ lệ tự tính từ số liệu trên (không nhập)",
  target: ({ comparator, value, due }) => {
    if (typeof value !== "number") return "";
    const [month, day] = (due ?? "").split("-").slice(-2).map(Number);
    const by = due === null ? "" : due.startsWith("--") ? `, hạn ${day}/${month}` : `, hạn ${viWords.date(due)}`;
    return `Mục tiêu ${sheetLabelsVi.comparators[comparator]} ${viWords.percent(value)}${by}`;
  },
  howTo: `Cách ghi: điền các ô nền vàng, không để trống. Không phát sinh thì ghi KPS; không thuộc chức năng, nhiệm vụ thì ghi “${NOT_APPLICABLE}” và nêu lý do ở cột Ghi chú.`,
  addressees: ({ name }) => ["Nơi nhận:", /^sở nội vụ$/iu.test(name.trim()) ? "- UBND tỉnh (để báo cáo);" : "- Sở Nội vụ (để tổng hợp);", "- Lưu: VT."],
  signature: (agency) => (hasCommittee(agency) ? ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] : [agency.tier === "phong" ? "TRƯỞNG PHÒNG" : "THỦ TRƯỞNG CƠ QUAN"]),
  signatureNote: "(Ký, đóng dấu, ghi rõ họ tên)",
};
