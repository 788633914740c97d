import { activeOn, AgencyNames, inForce } from "../../../src/core/agencies/registry";
import { anAgency, aRegistry } from "../../support/sheets";

const registry = aRegistry(
  anAgency("SNV", "Sở Nội vụ", { aliases: ["Sở NV"] }),
  anAgency("STTTT", "Sở Thông tin và Truyền thông", { aliases: ["Sở TT&TT"], to: "2025-02-28", successor: "SKHCN" }),
  anAgency("SKHCN", "Sở Khoa học và Công nghệ"),
  anAgency("SVH", "Sở Văn hóa, Thể thao và Du lịch"),
  anAgency("XTH", "UBND xã Tân Hưng", { tier: "xa", from: "2025-07-01" }),
  anAgency("XTHT", "UBND xã Tân Hưng Tây", { tier: "xa" }),
);
const names = new AgencyNames(registry);
const codes = (agencies: readonly { readonly code: string }[] | undefined): readonly string[] => (agencies ?? []).map(({ code }) => code);

describe("the name of an agency", () => {
  test.each([
    ["Sở Nội vụ", ["SNV"]],
    ["SỞ NỘI VỤ", ["SNV"]],
    ["Sở NV", ["SNV"]],
    ["Ủy ban nhân dân xã Tân Hưng", ["XTH"]],
    ["Uỷ ban nhân dân xã Tân Hưng", ["XTH"]],
    ["xã Tân Hưng", ["XTH"]],
    ["SỞ VĂN HOÁ, THỂ THAO & DU LỊCH", ["SVH"]],
    ["Sở Nội", []],
  ])("%s", (text, expected) => {
    expect(codes(names.exactly(text))).toEqual(expected);
    expect(codes(names.exactly(text.normalize("NFD")))).toEqual(expected);
  });

  test("the longest whole name among the words counts", () => {
    expect(codes(names.within("Báo cáo của UBND xã Tân Hưng Tây năm 2026")?.agencies)).toEqual(["XTHT"]);
    expect(names.within("Cơ sở Nội vụn")).toBeNull();
  });

  test("a sheet may be named by code or without the kind of commune", () => {
    expect([codes(names.shortly("snv")), codes(names.shortly("Tân Hưng")), codes(names.shortly("Tân Hưng Tây")), codes(names.shortly("Sheet1"))]).toEqual([["SNV"], ["XTH"], ["XTHT"], []]);
  });

  test("a file may be named without diacritics or by code", () => {
    expect(codes(names.withinFileName("bao-cao-so-noi-vu-Q3.xlsx")?.agencies)).toEqual(["SNV"]);
    expect(codes(names.withinFileName("03_UBND xã Tân Hưng Tây.xlsx")?.agencies)).toEqual(["XTHT"]);
    expect(codes(names.withinFileName("SKHCN_Q3.xlsx")?.agencies)).toEqual(["SKHCN"]);
    expect(names.withinFileName("bieu-so-1.xlsx")).toBeNull();
  });
});

describe("agencies over time", () => {
  test("active are those whose days include the one asked for", () => {
    expect(codes(activeOn(registry, "2025-01-31"))).toEqual(["SNV", "STTTT", "SKHCN", "SVH", "XTHT"]);
    expect(codes(activeOn(registry, "2026-09-14"))).toEqual(["SNV", "SKHCN", "SVH", "XTH", "XTHT"]);
  });

  test("a closed agency's name means its successor", () => {
    const closed = registry.agencies[1]!;
    expect([inForce(registry, closed, "2025-01-31")?.code, inForce(registry, closed, "2026-09-14")?.code]).toEqual(["STTTT", "SKHCN"]);
  });

  test("successors in a circle, or none, mean no agency", () => {
    const circle = aRegistry(anAgency("A", "A", { to: "2020-01-01", successor: "B" }), anAgency("B", "B", { to: "2020-01-01", successor: "A" }));
    expect(inForce(circle, circle.agencies[0]!, "2026-01-01")).toBeNull();
  });
});
