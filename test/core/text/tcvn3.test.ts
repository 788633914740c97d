import { fromTcvn3, isTcvn3Font } from "../../../src/core/text/tcvn3";

test("text typed in a TCVN3 font is read as what it shows", () => {
  expect(fromTcvn3("Sè hå s¬ gi¶i quyÕt ®óng h¹n", ".VnTime")).toBe("Số hồ sơ giải quyết đúng hạn");
  expect(fromTcvn3("Së Néi vô", ".VnTimeH")).toBe("SỞ NỘI VỤ");
  expect(fromTcvn3("§¶m b¶o 12,5%", ".VnArial")).toBe("Đảm bảo 12,5%");
});

test("the font's name decides", () => {
  expect([".VnTime", ".VNARIALH", "Times New Roman", "VNI-Times", null].map(isTcvn3Font)).toEqual([true, true, false, false, false]);
});
