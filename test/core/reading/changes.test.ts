/** Names that changed over time: items' former names, departments merged in 2025, districts closed and communes made on 01/07/2025. */
import { readSheet } from "../../../src/core/reading/readSubmission";
import { makeRuleset } from "../../../src/core/ruleset";
import { aCatalogue, anAgency, anItem, aRegistry, aReport, aRuleset, aSheet, HOME_AFFAIRS, RECEIVED } from "../../support/sheets";

const PERIODS = ["2024-Y", "2025-Q1", "2025-H1", "2025-Q3", "2026-Q1"] as const;

describe("an item's former name", () => {
  const renamed = anItem("2.1", "Số hồ sơ nộp trên Cổng Dịch vụ công quốc gia", {
    aliases: [
      { name: "Số hồ sơ mức độ 3, mức độ 4", to: "2025-06-14" },
      { name: "Số hồ sơ trực tuyến toàn trình", from: "2025-03-01", to: "2025-09-14" },
      "Số hồ sơ trực tuyến",
    ],
  });
  const ruleset = makeRuleset(aCatalogue({ items: [RECEIVED, renamed] }), aRegistry(HOME_AFFAIRS));

  function periodsKnowing(label: string): readonly string[] {
    return PERIODS.filter((period) => {
      const rows = aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 9], ["", label, "hồ sơ", 5]], { period: "" });
      return readSheet(aSheet(rows), { ruleset, period, file: null }).readings.get("2.1")?.value === 5;
    });
  }

  test("counts where the last day of the period's data lies between its dates", () => {
    expect(periodsKnowing("Số hồ sơ mức độ 3, mức độ 4")).toEqual(["2024-Y", "2025-Q1", "2025-H1"]);
    expect(periodsKnowing("Số hồ sơ trực tuyến toàn trình")).toEqual(["2025-Q1", "2025-H1", "2025-Q3"]);
  });

  test("without dates counts always, as does its own name", () => {
    expect(periodsKnowing("Số hồ sơ trực tuyến")).toEqual(PERIODS);
    expect(periodsKnowing("Số hồ sơ nộp trên Cổng Dịch vụ công quốc gia")).toEqual(PERIODS);
  });

  test("gives one index for all days between which no name begins or ends", () => {
    const days = ["2024-12-14", "2025-03-01", "2025-06-14", "2025-06-15", "2025-09-14", "2026-12-14"];
    const indexes = days.map((day) => ruleset.labelsOn(day));
    expect(new Set(indexes).size).toBe(4);
    expect([indexes[1] === indexes[2], indexes[3] === indexes[4]]).toEqual([true, true]);
  });

  test("costs nothing where no name has dates", () => {
    const undated = aRuleset();
    expect(undated.labelsOn("2026-09-14")).toBe(undated.labels);
  });
});

describe("an agency's name in a report", () => {
  const until = (to: string, successor: string | null) => ({ to, successor });
  const registry = aRegistry(
    HOME_AFFAIRS,
    anAgency("STC", "Sở Tài chính"),
    anAgency("SKHCN", "Sở Khoa học và Công nghệ"),
    anAgency("SNNMT", "Sở Nông nghiệp và Môi trường", { from: "2025-03-01" }),
    anAgency("STTTT", "Sở Thông tin và Truyền thông", { aliases: ["Sở TTTT"], ...until("2025-02-28", "SKHCN") }),
    anAgency("SKHDT", "Sở Kế hoạch và Đầu tư", { aliases: ["Sở KHĐT"], ...until("2025-02-28", "STC") }),
    anAgency("STNMT", "Sở Tài nguyên và Môi trường", { aliases: ["Sở TNMT"], ...until("2025-02-28", "SNNMT") }),
    anAgency("SLDTBXH", "Sở Lao động - Thương binh và Xã hội", { aliases: ["Sở LĐTBXH"], ...until("2025-02-28", "SNV") }),
    anAgency("HTB", "UBND huyện Tân Bình", { tier: "huyen", to: "2025-06-30" }),
    anAgency("XTHC", "UBND xã Tân Hưng", { tier: "xa", ...until("2025-06-30", "XTH") }),
    anAgency("XTLC", "UBND xã Tân Lập", { tier: "xa", ...until("2025-06-30", "XTH") }),
    anAgency("XTH", "UBND xã Tân Hưng", { tier: "xa", from: "2025-07-01" }),
  );
  const ruleset = aRuleset({}, registry);

  function agencies(name: string): readonly (string | null)[] {
    return ["2024-Y", "2025-H1", "2025-Q3"].map((period) => {
      const rows = aReport([["3.1", "Số hồ sơ tiếp nhận", "hồ sơ", 9]], { agency: name, period: "" });
      return readSheet(aSheet(rows), { ruleset, period, file: null }).agency;
    });
  }

  test.each([
    ["Sở Thông tin và Truyền thông", ["STTTT", "SKHCN", "SKHCN"]],
    ["Sở TTTT", ["STTTT", "SKHCN", "SKHCN"]],
    ["Sở Kế hoạch và Đầu tư", ["SKHDT", "STC", "STC"]],
    ["Sở Tài nguyên và Môi trường", ["STNMT", "SNNMT", "SNNMT"]],
    ["Sở Lao động - Thương binh và Xã hội", ["SLDTBXH", "SNV", "SNV"]],
    ["Sở LĐTBXH", ["SLDTBXH", "SNV", "SNV"]],
  ])("%s means its successor once it is closed", (name, expected) => {
    expect(agencies(name)).toEqual(expected);
  });

  test("a district is known up to the periods that end before it was closed, and has no successor", () => {
    expect(agencies("UBND huyện Tân Bình")).toEqual(["HTB", "HTB", null]);
  });

  test("a closed commune means the one it became part of, also where that one bears its name", () => {
    expect(agencies("UBND xã Tân Lập")).toEqual(["XTLC", "XTLC", "XTH"]);
    expect(agencies("UBND xã Tân Hưng")).toEqual(["XTHC", "XTHC", "XTH"]);
  });

  test("a department that is not yet there is no agency of the period", () => {
    expect(agencies("Sở Nông nghiệp và Môi trường")).toEqual([null, "SNNMT", "SNNMT"]);
  });
});
