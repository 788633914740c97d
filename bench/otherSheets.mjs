import { widths } from "./reportSheet.mjs";

const PROCEDURES = [
  "Cấp giấy chứng nhận đăng ký hộ kinh doanh", "Đăng ký khai sinh có yếu tố nước ngoài", "Cấp bản sao trích lục hộ tịch", "Xác nhận tình trạng hôn nhân",
  "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Chứng thực chữ ký trong giấy tờ, văn bản", "Trợ cấp xã hội hằng tháng", "Cấp đổi giấy chứng nhận quyền sử dụng đất",
];
const OFFICERS = ["Nguyễn Văn An", "Trần Thị Bích", "Lê Hoàng Cường", "Phạm Thị Dung", "Hồ Văn Em"];
const FIELDS = ["Hộ tịch", "Đất đai", "Xây dựng", "Bảo trợ xã hội", "Chứng thực", "Giáo dục", "Y tế", "Văn hóa"];
const DAY = 86_400_000;
const START = Date.UTC(2026, 5, 15);
const DATE = { numFmt: "dd/mm/yyyy" };

/** A register of dossiers: dates, yes and no, sums of money, formulas with their values. No report. */
export function makeRegister(name, count, random) {
  const columns = ["Số hiệu", "Mã hồ sơ", "Tên thủ tục hành chính", "Ngày nhận", "Ngày hẹn trả", "Ngày trả", "Đúng hạn", "Số ngày", "Lệ phí", "Người xử lý"];
  const { rows, cells, merges } = titled("SỔ THEO DÕI HỒ SƠ", columns);
  for (let index = 0; index < count - 3; index += 1) {
    const row = rows.length;
    const received = START + random.next(80) * DAY;
    const days = 1 + random.next(15);
    const promised = received + 10 * DAY;
    const returned = received + days * DAY;
    rows.push([
      index + 1, `HS-2026-${String(10_000 + random.next(90_000))}`, PROCEDURES[random.next(PROCEDURES.length)],
      new Date(received), new Date(promised), new Date(returned), returned <= promised, days, 1000 * random.next(500) + 0.5 * random.next(2), OFFICERS[random.next(OFFICERS.length)],
    ]);
    for (const column of [3, 4, 5]) cells.set(`${row},${column}`, { value: rows[row][column], style: DATE });
    cells.set(`${row},7`, { value: days, formula: `F${row + 1}-D${row + 1}`, formulaResult: days });
  }
  return sheet(name, columns.length, { rows, cells, merges }, random);
}

/** Twelve months by field with totals. No report. */
export function makeMonths(name, count, random) {
  const columns = ["Lĩnh vực", ...Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`), "Cả năm"];
  const { rows, cells, merges } = titled("TỔNG HỢP THEO THÁNG", columns);
  for (let index = 0; index < count - 3; index += 1) {
    const row = rows.length;
    const months = Array.from({ length: 12 }, () => (random.chance(0.2) ? random.next(100_000) / 100 : random.next(900)));
    const total = months.reduce((sum, month) => sum + month, 0);
    rows.push([`${FIELDS[random.next(FIELDS.length)]} ${index + 1}`, ...months, total]);
    cells.set(`${row},13`, { value: total, formula: `SUM(B${row + 1}:M${row + 1})`, formulaResult: total });
  }
  return sheet(name, columns.length, { rows, cells, merges }, random);
}

function titled(title, columns) {
  const last = columns.length - 1;
  return {
    rows: [[title, ...Array(last).fill(null)], ["(Kèm theo Báo cáo quý III năm 2026)", ...Array(last).fill(null)], columns],
    cells: new Map(),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }, { startRow: 1, startCol: 0, endRow: 1, endCol: last }],
  };
}

function sheet(name, columns, content, random) {
  const hidden = new Map([[10 + random.next(20), { hidden: true }], [35 + random.next(5), { hidden: true }]]);
  content.cells.set("4,1", { value: content.rows[4][1], comment: { author: "Cán bộ", text: "Hồ sơ đã chuyển cơ quan thuế." } });
  return { name, ...content, rowDefs: hidden, columns: widths(columns), freezePane: { rows: 3 }, hidden: random.chance(0.05) };
}
