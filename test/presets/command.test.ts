import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import { loadPreset, PRESET_IDS } from "../../src/presets/presets";
import { SAMPLE_FOLDER } from "../support/sample";
import { cchc } from "../support/command";

describe("cchc presets", () => {
  test("lists every preset with its counts, and how to use one", async () => {
    const { status, out, err } = await cchc("presets");
    const lines = out.split("\n");
    expect([status, err]).toEqual([0, ""]);
    expect(lines.flatMap((line) => PRESET_IDS.filter((id) => line.startsWith(`${id} `)))).toEqual(PRESET_IDS);
    expect(lines.find((line) => line.startsWith("bu-gia-map-2020"))).toMatch(/Công văn 393\/UBND-NC .*\s67\s+37\s+33\s+3$/);
    expect(lines.at(-1)).toContain("--catalogue MÃ");
  });

  test("lists them as JSON", async () => {
    const json = JSON.parse((await cchc("presets", "--format", "json")).out);
    expect([json.schema, json.presets.map(({ id }: { id: string }) => id)]).toEqual(["cchc/presets@1", PRESET_IDS]);
    expect(json.presets[0]).toMatchObject({ version: "1.0.0", basis: [{ document: "7761/UBND-HC", date: "2015-09-24", issuer: "UBND tỉnh Đồng Nai" }], counts: { indicators: 17 } });
  });

  test("shows one: basis, areas, items, indicators with targets, checks with conditions, duties with dates", async () => {
    const { status, out } = await cchc("presets", "--show", "bu-gia-map-2020");
    const line = (start: string): string => out.split("\n").find((text) => text.startsWith(start))!.replace(/\s{2,}/g, " | ");
    expect([status, out.split("\n").slice(0, 3)]).toEqual([
      0,
      ["Bộ chỉ tiêu theo Công văn 393/UBND-NC của UBND huyện Bù Gia Mập (2020)", "bu-gia-map-2020 · phiên bản 1.0.0", "Căn cứ: 393/UBND-NC ngày 29/05/2020 của UBND huyện Bù Gia Mập"],
    ]);
    expect(line("4.1 ")).toBe("4.1 | Số biên chế, số người làm việc được giao | người | Phòng, ban cấp huyện; Trung tâm Bồi dưỡng Chính trị huyện");
    expect(line("HD-01")).toBe("HD-01 | Tỷ lệ văn bản điện tử | 7.2 ÷ 7.1 | ≥ 90 % | Phòng Văn hóa - Thông tin | 393/UBND-NC, I.6; VI.2");
    expect(line("CS-03")).toContain("theo dõi (nhỏ là tốt)");
    expect(line("REL-101")).toBe("REL-101 | Cần giải trình | 4.4 ≤ 2 | 4.1 ≥ 10");
    expect(line("NV-01")).toContain("không nêu ngày");
  });

  test.each([
    ["dong-nai-2015", "NV-01", "từ 01/10 hằng năm đến 31/12 hằng năm"],
    ["dong-nai-2015", "KT-01", "> 30 %, hạn 31/12 hằng năm"],
    ["dong-nai-2015", "MC-01", "3.1 ÷ số cơ quan"],
    ["quang-nam-2020", "TT-01", "< kỳ trước"],
    ["quang-nam-2020", "NV-02", "đến 29/06/2020"],
    ["binh-thuan-2017", "CG-01", "(3.4-3.5) ÷ 3.4"],
    ["binh-thuan-2017", "VB-01", "= 127 đơn vị"],
  ])("words %s %s as “%s”", async (id, code, text) => {
    const { out } = await cchc("presets", "--show", id);
    expect(out.split("\n").find((line) => line.startsWith(code))).toContain(text);
  });

  test("gives the catalogue itself as JSON, to be edited and used", async () => {
    const { out } = await cchc("presets", "--show", "an-giang-2016", "--format", "json");
    const parsed = parseCatalogue(out);
    expect(parsed.ok && parsed.value).toEqual((await loadPreset("an-giang-2016")).catalogue);
  });

  test("speaks English where asked", async () => {
    const { out } = await cchc("presets", "--show", "an-giang-2016", "--lang", "en");
    expect([out.includes("Catalogue by letter 1319/UBND-TH"), out.includes("by 31/12 each year"), /1\.7 ÷ agencies/.test(out)]).toEqual([true, true, true]);
  });

  test("an unknown id is told with those there are; a file is not wanted", async () => {
    const { status, out, err } = await cchc("presets", "--show", "ha-noi");
    expect([status, out, err.split("\n")[0], PRESET_IDS.every((id) => err.includes(id))]).toEqual([2, "", "Không có bộ chỉ tiêu “ha-noi”; các bộ có sẵn:", true]);
    expect((await cchc("presets", "an-giang-2016")).status).toBe(2);
  });
});

describe("a preset as --catalogue", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cchc-"));
    for (const name of ["agencies.json", "so-noi-vu.xlsx"]) copyFileSync(join(SAMPLE_FOLDER, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is what the files are judged by", async () => {
    const { out } = await cchc("check", "--catalogue", "thong-ke-cchc", "--period", "2026-Q3", "--format", "json", join(folder, "so-noi-vu.xlsx"));
    const { catalogue, submissions } = JSON.parse(out);
    expect([catalogue, submissions[0].agency, "1.1.2" in submissions[0].readings]).toEqual([{ id: "thong-ke-cchc", version: "0.1.0" }, "SNV", true]);
  });

  test.each([[[]], [["--catalogue", "khong-co.json"]]])("without any catalogue (%j) the presets are listed, with status 2", async (words) => {
    const { status, out, err } = await cchc("check", ...words, join(folder, "so-noi-vu.xlsx"));
    expect([status, out]).toEqual([2, ""]);
    expect(err.split("\n").slice(1, 3)).toEqual(["Có thể dùng --catalogue với một bộ có sẵn:", "  dong-nai-2015    Bộ chỉ tiêu theo Công văn 7761/UBND-HC của UBND tỉnh Đồng Nai (2015)"]);
    expect(PRESET_IDS.filter((id) => !err.includes(`  ${id} `))).toEqual([]);
  });

  test("a catalogue that is there but wrong is told alone", async () => {
    writeFileSync(join(folder, "catalogue.json"), "{}");
    const { status, err } = await cchc("check", join(folder, "so-noi-vu.xlsx"));
    expect([status, err.includes("chưa dùng được"), err.includes("dong-nai-2015")]).toEqual([2, true, false]);
  });
});
