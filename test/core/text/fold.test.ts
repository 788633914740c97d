import fc from "fast-check";
import { cleanText, foldAscii, foldLabel, withoutBrackets } from "../../../src/core/text/fold";

describe("folding a label", () => {
  test.each([
    ["Văn hoá", "Văn hóa"],
    ["THỦ TỤC", "thủ tục"],
    ["Tỉ lệ", "Tỷ lệ"],
    ["Kĩ thuật", "Kỹ thuật"],
    ["Quí III", "Quý III"],
    ["Luỹ kế", "Lũy kế"],
    ["Ðồng Nai", "Đồng Nai"],
    ["  Số   hồ\u00a0sơ ", "Số hồ sơ"],
    ["Số hồ sơ – đúng hạn;", "Số hồ sơ - đúng hạn"],
    ["Sở\u200b Nội vụ", "Sở Nội vụ"],
    ["Giải quyết".normalize("NFD"), "Giải quyết"],
    ["KH&CN", "KH & CN"],
  ])("%s equals %s", (a, b) => {
    expect(foldLabel(a)).toBe(foldLabel(b));
  });

  test.each([
    ["tay", "tai"],
    ["thuy", "thui"],
    ["đúng hạn", "dùng hạn"],
    ["má", "mà"],
    ["mức 3", "mức 4"],
  ])("%s differs from %s", (a, b) => {
    expect(foldLabel(a)).not.toBe(foldLabel(b));
  });

  const vietnamese = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặềếểễệỳýỷỹỵ ỦỶÝ-.()&\u00a0\u0300\u0301123"), maxLength: 40 });

  test("is idempotent", () => {
    fc.assert(fc.property(vietnamese, (text) => expect(foldLabel(foldLabel(text))).toBe(foldLabel(text))));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(foldLabel(foldLabel(text))).toBe(foldLabel(text))));
  });

  test("does not depend on composition or case", () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(foldLabel(text.normalize("NFD"))).toBe(foldLabel(text));
        expect(foldLabel(text.toUpperCase())).toBe(foldLabel(text));
      }),
    );
  });
});

test("folding to ASCII makes a file's name of an agency's", () => {
  expect(foldAscii("Sở Văn hóa, Thể thao và Du lịch")).toBe("so van hoa the thao va du lich");
  expect(foldAscii("Đặc khu Phú Quý")).toBe("dac khu phu qui");
});

test("brackets and stray characters are dropped from visible text", () => {
  expect(withoutBrackets("Tỷ lệ (%) [3]").trim()).toBe("Tỷ lệ");
  expect(cleanText("\ufeff 930\u00a0\u200b ")).toBe("930");
});
