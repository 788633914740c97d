import { literal } from "../../src/excel/literal";

test.each(["=1+1", "+1", "-1", "-", "@x", "'x", "#N/A", "07", "1.250", "9/18", "4,5%", "TRUE", "false", "1e5", "Jan 5", "Thg3", "May-26", " 5", "12 hồ sơ", "(1)", "…"])(
  "%s is written with the apostrophe that makes it text",
  (text) => expect(literal(text)).toBe(`'${text}`),
);

test.each(["Sở Nội vụ", "Quý III năm 2026", "đạt", "Tỷ lệ (%)", "KH-01 và KH-02", "UBND xã Phú Thịnh", "x"])("%s is written as it is", (text) => expect(literal(text)).toBe(text));

test("an empty text empties the cell", () => expect(literal("")).toBe(""));
