import { textHeight } from "../../../src/core/report/rowHeights";
import { textWidth } from "../../../src/core/report/textWidths";
import { unparted } from "../../../src/messages/vi/unparted";

const FONT = { size: 12, bold: false };
const lines = (text: string, width: number): number => Math.round((textHeight(text, width, { wrap: true }) - textHeight("", width, { wrap: true })) / (12 * 1.32)) + 1;

test("a no-break space is as wide as a space, and no line ends there", () => {
  expect(textWidth("4,5\u00a0điểm\u00a0%", FONT)).toBe(textWidth("4,5 điểm %", FONT));
  const first = "thấp hơn 4,5 điểm";
  const width = textWidth(first, FONT) / 6 + 2;
  expect([lines(`${first} % xxxxxxxxxxxxx`, width), lines(unparted(`${first} % xxxxxxxxxxxxx`), width)]).toEqual([2, 3]);
});

test.each([
  ["tăng 18,2 điểm % (từ 51% lên 69,2%)", "tăng 18,2~điểm~% (từ 51% lên 69,2%)"],
  ["So với quý trước (quý III năm 2026), 05 chỉ tiêu tốt hơn", "So với quý trước (quý~III năm~2026), 05 chỉ tiêu tốt hơn"],
  ["Năm 2026 và 6 tháng đầu năm 2026", "Năm~2026 và 6~tháng đầu năm~2026"],
  ["xét đến ngày 14/09/2026, theo văn bản số 393/UBND-NC", "xét đến ngày~14/09/2026, theo văn bản số~393/UBND-NC"],
  ["số hồ sơ của 12 cơ quan, đạt 05/08 mục tiêu, tỷ lệ 4,5%", "số hồ sơ của 12 cơ quan, đạt 05/08 mục tiêu, tỷ lệ 4,5%"],
])("in “%s” lines end where officials would end them", (words, kept) => {
  expect(unparted(words)).toBe(kept.replaceAll("~", "\u00a0"));
});
