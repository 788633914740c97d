import type { Need } from "../../core/compliance/types";
import type { Problem } from "../../core/json";
import { decimalsShown } from "../../core/report/narrative/decimals";
import { saidOf, type NeedSaid } from "../../core/report/needWords";
import type { Words } from "../words";

const exact = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 10 });

const PERIODS: Readonly<Record<string, string>> = {
  Q1: "Quý I năm",
  Q2: "Quý II năm",
  H1: "6 tháng đầu năm",
  Q3: "Quý III năm",
  "9M": "9 tháng đầu năm",
  Q4: "Quý IV năm",
  Y: "Năm",
};

function period(id: string): string {
  const name = PERIODS[id.slice(5)];
  return name === undefined ? id : `${name} ${id.slice(0, 4)}`;
}

function percent(value: number, against?: number): string {
  return `${new Intl.NumberFormat("vi-VN", { maximumFractionDigits: decimalsShown(value, against, 2) }).format(value)} %`;
}

const date = (day: string): string => day.split("-").reverse().join("/");

/** What a member must be, where it is no list of values. */
const TYPES: Readonly<Record<string, string>> = {
  text: "chữ",
  number: "số",
  "number | day": "số, hoặc ngày dạng 31/12/2026",
  list: "danh sách",
  object: "một nhóm giá trị",
  "letters, digits and dots": "chữ, số và dấu chấm",
};

function problem({ path, code, found, expected: wanted }: Problem): string {
  const expected = TYPES[wanted] ?? wanted;
  const at = path === "" ? "" : `${path}: `;
  const stands = found === null ? "" : `, đang là ${found}`;
  switch (code) {
    case "json": return "Tệp không phải JSON hợp lệ: mở bằng trình soạn thảo văn bản và kiểm tra dấu ngoặc, dấu phẩy.";
    case "schema": return `${at}cần “${expected}”${stands}.`;
    case "missing": return `${at}còn thiếu; cần ${expected}.`;
    case "unknownCode": return `${at}mã chưa có trong bộ chỉ tiêu hoặc danh sách cơ quan${stands}.`;
    case "repeated": return `${at}trùng với một mục ở trên${stands}; mỗi mã chỉ dùng một lần.`;
    case "empty": return `${at}không được để trống.`;
    case "date": return `${at}ngày chưa đúng dạng ${expected}${stands}.`;
    case "expression": return `${at}công thức không đọc được${stands}; chỉ dùng một số, hoặc các mã nối bằng dấu + và -.`;
    case "sheet": return `${at}không có trang tính “${expected}”.`;
    case "table": return `${at}không có bảng “${expected}”: giữ nguyên tên bảng ở dòng trên tiêu đề cột.`;
    case "column": return `${at}bảng không có cột “${expected}”: giữ nguyên tên cột.`;
    case "type":
    case "choice": return `${at}cần ${expected}${stands}.`;
  }
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^yes \| no$/, "Có hoặc Không"],
  [/^count\b/, "số nguyên"],
  [/^money\b/, "số tiền"],
  [/^percent\b/, "tỷ lệ %"],
  [/^number\b/, "số"],
  [/^date\b/, "ngày dạng 31/12/2026"],
  [/^text\b/, "chữ"],
];

function expected(text: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(text));
  if (!kind) return text;
  return text
    .replace(kind[0], kind[1])
    .replace(/(-?[\d.]+)\.\.(-?[\d.]+)/, "từ $1 đến $2")
    .replace(">=", "≥")
    .replace("<=", "≤");
}

function trend(change: number, isRate: boolean, better: boolean | null): string {
  const judged = better === null ? "" : better ? " (tốt hơn)" : " (kém hơn)";
  const by = `${exact.format(Number(Math.abs(change).toFixed(decimalsShown(change, undefined, 2))))}${isRate ? " điểm %" : ""}`;
  return change === 0 ? "→ giữ nguyên" : `${change > 0 ? "↑ tăng" : "↓ giảm"} ${by}${judged}`;
}

const NEEDS: Readonly<Record<NeedSaid, (amount: string) => string>> = {
  deliver: (amount) => `cần thêm ${amount}`,
  reduce: (amount) => `cần giảm ${amount}`,
  atMost: (amount) => `chỉ được thêm ${amount}`,
  outOfReach: (amount) => `khó đạt, còn thiếu ${amount}`,
  excess: (amount) => `khó đạt, còn vượt ${amount}`,
};

function need({ amount, period: next, assumption, assumed, ...rest }: Need, unit: string | null): string {
  const base = assumed === null ? "" : `; mẫu số ${exact.format(assumed)}${assumption === "asLastQuarter" ? ", tăng như quý này" : ", giữ nguyên"}`;
  return `${NEEDS[saidOf(rest)](`${exact.format(amount)} ${unit ?? "cơ quan"}`)} trong ${withoutCapital(period(next))}${base}`;
}

const withoutCapital = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

export const viWords: Words = {
  language: "vi",
  number: (value) => exact.format(value),
  percent,
  date,
  moment: (at) => `${at.length > 10 ? `lúc ${at.slice(11, 16)} ` : ""}ngày ${date(at.slice(0, 10))}`,
  period,
  quoted: (text) => `“${text}”`,
  statuses: {
    met: "Đạt",
    exceeded: "Vượt",
    notMet: "Chưa đạt",
    notDue: "Chưa đến hạn",
    noOccurrence: "Không phát sinh",
    noData: "Thiếu số liệu",
    notApplicable: "Không áp dụng",
  },
  severities: { B: "Không dùng được", E: "Phải sửa", W: "Cần giải trình", I: "Để biết" },
  agencyStatuses: { received: "Đã nộp", late: "Nộp muộn", missing: "Chưa nộp", rejected: "Không dùng được" },
  submissionStatuses: { clean: "Sạch", warnings: "Cần giải trình", errors: "Có lỗi phải sửa", rejected: "Không dùng được" },
  tiers: { so: "Sở, ngành", huyen: "Cấp huyện", xa: "Cấp xã", phong: "Phòng, ban cấp huyện", khac: "Cơ quan khác" },
  risks: { nearTarget: "có nguy cơ (sát mục tiêu)", behindPace: "có nguy cơ (chậm tiến độ)" },
  trend,
  need,
  problem,
  expected,
};
