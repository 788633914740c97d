import { fromTcvn3, isTcvn3Font } from "../../../src/core/text/tcvn3";
import { fromVni, isVniFont } from "../../../src/core/text/vni";

test("text typed in a TCVN3 font is read as what it shows", () => {
  expect(fromTcvn3("Sè hå s¬ gi¶i quyÕt ®óng h¹n", ".VnTime")).toBe("Số hồ sơ giải quyết đúng hạn");
  expect(fromTcvn3("Së Néi vô", ".VnTimeH")).toBe("SỞ NỘI VỤ");
  expect(fromTcvn3("§¶m b¶o 12,5%", ".VnArial")).toBe("Đảm bảo 12,5%");
});

test("the font's name decides", () => {
  expect([".VnTime", ".VNARIALH", "Times New Roman", "VNI-Times", null].map(isTcvn3Font)).toEqual([true, true, false, false, false]);
});

describe("text typed in a VNI font", () => {
  test.each([
    ["Soá hoà sô giaûi quyeát ñuùng haïn", "Số hồ sơ giải quyết đúng hạn"],
    ["SÔÛ NOÄI VUÏ", "SỞ NỘI VỤ"],
    ["Tröôùc ngaøy 15", "Trước ngày 15"],
    ["UÛy ban nhaân daân xaõ Baéc Bình", "Ủy ban nhân dân xã Bắc Bình"],
    ["Tyû leä: kyõ thuaät, vò trí, nghó, quyû", "Tỷ lệ: kỹ thuật, vị trí, nghĩ, quỷ"],
    ["ÑAËC KHU", "ĐẶC KHU"],
    ["Chæ tieâu 12,5%", "Chỉ tiêu 12,5%"],
  ])("%s", (typed, shown) => {
    expect(fromVni(typed)).toBe(shown);
  });

  test("is told by the font's name", () => {
    expect(["VNI-Times", "vni-helve", ".VnTime", null].map(isVniFont)).toEqual([true, true, false, false]);
  });
});
