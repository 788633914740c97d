import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeByFont, encodingByEvidence } from "../../../src/core/text/encodings";
import { isSyllable } from "../../../src/core/text/syllable";
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

describe("the table of TCVN 5712-1", () => {
  /** glibc's table, `iconv -f TCVN5712-1`, bytes 0xA0 to 0xFF; kept here for machines without it. */
  const kept = JSON.parse(readFileSync(join(__dirname, "../../fixtures/tcvn5712-1.json"), "utf8")) as readonly string[];
  const codes = kept.map((letter, index) => ({ code: String.fromCharCode(0xa0 + index), letter }));

  test("is glibc's, for every letter that the fonts have a sign for", () => {
    const differing = codes.filter(({ code, letter }) => fromTcvn3(code) !== letter);
    // What is left out: no-break space is one; capitals with tones are in no font, combining marks in no report.
    expect(differing.map(({ letter }) => letter).join(" ")).toBe("Ằ \u0300 \u0309 \u0303 \u0301 \u0323 Ẳ Ẵ Ắ Ầ Ẩ Ẫ Ấ Ề Ể Ễ Ế Ồ Ổ Ỗ Ố");
    expect(codes.length - differing.length).toBe(74 + 1);
  });

  test("kept here is the one of this machine's iconv", () => {
    const bytes = Buffer.from(Array.from({ length: 0x60 }, (_, index) => [0xa0 + index, 0x0a]).flat());
    const { status, stdout, error } = spawnSync("iconv", ["-f", "TCVN5712-1", "-t", "UTF-8"], { input: bytes });
    if (error !== undefined || status !== 0) {
      process.stderr.write("\n*** iconv does not know TCVN5712-1 here: the kept table goes UNCHECKED ***\n");
      return;
    }
    expect(stdout.toString("utf8").split("\n").slice(0, 0x60)).toEqual(kept);
  });
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

test("a cell under a legacy font that holds Unicode letters is Unicode", () => {
  expect(decodeByFont("Số hồ sơ", ".VnTime")).toBe("Số hồ sơ");
  expect(decodeByFont("Số hồ sơ".normalize("NFD"), "VNI-Times")).toBe("Số hồ sơ");
});

describe("a Vietnamese syllable", () => {
  test.each(["số", "nghiêng", "khuya", "quyết", "giải", "ưu", "yêu", "khuỷu", "rượu", "thuở", "hoà", "hòa", "oanh"])("%s is one", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each(["sèc", "Mỹller", "bản1", "dệp̉", "Jon", "abc", "tềp", ""])("%j is none", (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe("the encoding of texts in ordinary fonts", () => {
  test.each([
    ["TCVN3", ["Sè hå s¬ gi¶i quyÕt", "Së Néi vô", "®óng h¹n"]],
    ["VNI", ["Soá hoà sô giaûi quyeát", "ñuùng haïn", "Tyû leä hoà sô treã"]],
    [null, ["Số hồ sơ giải quyết", "đúng hạn"]],
    [null, ["Nguyễn Müller", "façade", "Añejo", "m², 25°C, ½", "«trích»"]],
    [null, ["Sè hå s¬"]],
  ] as const)("%s of %j", (encoding, texts) => {
    expect(encodingByEvidence(texts)).toBe(encoding);
  });
});
