import { foldLabel, withoutBrackets } from "../text/fold";
import type { ColumnRole } from "./types";

/** Names of columns, matched whole after text in brackets is dropped: contract §5, “The table”. The names are data and can be added to. */
const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  number: ["STT", "TT", "Số TT", "Mã", "Số thứ tự", "Mã số"],
  label: ["Chỉ tiêu", "Chỉ tiêu thống kê", "Nội dung", "Tên chỉ tiêu", "Tiêu chí"],
  unit: ["Đơn vị tính", "ĐVT"],
  inPeriod: ["Trong kỳ", "Trong quý", "Phát sinh trong kỳ"],
  yearToDate: ["Luỹ kế", "Lũy kế từ đầu năm", "Cộng dồn"],
  result: ["Kết quả", "Kết quả thống kê", "Số liệu", "Thực hiện", "Kết quả thực hiện"],
  remark: ["Ghi chú", "Giải trình"],
  rate: ["Tỷ lệ"],
  target: ["Mục tiêu"],
  status: ["Mức độ đạt"],
  plan: ["Kế hoạch"],
  numerator: ["Tử số"],
  denominator: ["Mẫu số"],
  previous: ["Kỳ trước"],
  silent: ["So cùng kỳ"],
};

export const FIGURE_ROLES = ["result", "inPeriod", "yearToDate"] as const satisfies readonly ColumnRole[];
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** Names of the column that says whose or what a row is, where items stand across the columns. */
export const ROW_NAMES = new Set(
  ["Đơn vị", "Cơ quan", "Tên đơn vị", "Tên cơ quan", "Cơ quan, đơn vị", "Đơn vị báo cáo", "Cơ quan báo cáo", "Đơn vị/Lĩnh vực", "Lĩnh vực", "Lĩnh vực giải quyết", "Lĩnh vực, công việc giải quyết"].map(foldLabel),
);

const roleByName = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([role, names]) => names.map((name) => [foldLabel(name), role as ColumnRole])),
);
/** Header names are short; longer texts are not worth folding. */
const LONGEST_NAME = 80;
const known = new Map<string, ColumnRole | null>();

/** The role that a header text names; null where it names none. */
export function roleOf(text: string): ColumnRole | null {
  if (text.length > LONGEST_NAME) return null;
  let role = known.get(text);
  if (role === undefined) {
    role = roleByName.get(foldLabel(withoutBrackets(text))) ?? null;
    if (known.size >= 20_000) known.clear();
    known.set(text, role);
  }
  return role;
}

/** First letters of the label column's names; the marks of Vietnamese, and of the legacy encodings, stand on later ones. */
const LABEL_INITIALS = new Set(COLUMN_NAMES.label.map((name) => name.charAt(0).toLowerCase()));

/** A name of the label column, its marks apart from their letters; longer texts have something in brackets. */
const LONGEST_LABEL = 2 * Math.max(...COLUMN_NAMES.label.map((name) => name.length));

/** Whether a text can name the label column, told by its length and first letter alone: nearly all cells cannot. */
export function mayNameLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL && !/[([]/.test(text)) return false;
  const first = text.charAt(0).toLowerCase();
  return !/[a-z0-9]/.test(first) || LABEL_INITIALS.has(first);
}

/** Columns that hold figures of whatever role: a table has one at least. */
export const FILLED_ROLES = [...FIGURE_ROLES, "numerator", "denominator"] as const;

export function isFigureRole(role: ColumnRole): role is FigureRole {
  return FIGURE_ROLES.some((figure) => figure === role);
}
