/**
 * Names that belong to the summary workbook's file format (contract §8), the same in every language:
 * other programs and `--previous` find sheets, table, columns and states by them.
 */
import type { ReadingState } from "../reading/types";

export const SHEETS = {
  leaders: "Lãnh đạo",
  assessment: "Đánh giá",
  totals: "Tổng hợp",
  byAgency: "Theo cơ quan",
  submissions: "Tình hình nộp",
  findings: "Kiểm tra",
  store: "Dữ liệu",
  catalogue: "Bộ chỉ tiêu",
  agencies: "Cơ quan",
} as const;

export const STORE_TABLE = "tblDuLieu";

/** In the table's order: contract §8, and the day on which the agency's first usable report came in. */
export const STORE_COLUMNS = ["Kỳ", "Mã cơ quan", "Cấp", "Mã chỉ tiêu", "Trạng thái", "Giá trị", "Tính vào tổng (1/0)", "Tệp", "Trang", "Ô", "Ngày nhận"] as const;

/** What the column `Trạng thái` says. */
export const STORE_STATES: Readonly<Record<ReadingState, string>> = {
  value: "Có số liệu",
  none: "Không phát sinh",
  missing: "Thiếu",
  notApplicable: "Không áp dụng",
  invalid: "Không đọc được",
};

/** Stands for a figure that is not asked of an agency; text, so no sum takes it in. */
export const NOT_APPLICABLE_MARK = "KAD";
