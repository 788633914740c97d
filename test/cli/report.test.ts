/** `cchc report`: the Word document says what the compilation's JSON says. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Summary } from "../../src/core/compile/types";
import { sheetLabels } from "../../src/messages/sheets";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { cchc } from "../support/command";
import { SAMPLE_FOLDER, sampleRuleset } from "../support/sample";
import { wordText, type WordText } from "../support/wordText";

const ruleset = sampleRuleset();
let folder: string;
let json: Summary;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "report-"));
  json = JSON.parse((await cchc("compile", "--period", "2026-Q3", "--format", "json", SAMPLE_FOLDER)).out) as Summary;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function report(...more: readonly string[]): Promise<WordText> {
  const path = join(folder, "report.docx");
  const { status, err } = await cchc("report", "--period", "2026-Q3", "--out", path, ...more, SAMPLE_FOLDER);
  expect([status, err]).toEqual([1, ""]);
  return wordText(new Uint8Array(readFileSync(path)));
}

/** A figure as it is printed, read back: its value and how many decimals it is given with. */
function printed(text: string): { readonly value: number; readonly decimals: number } {
  const plain = text.replace(/[^\d,-]/g, "").replace(",", ".");
  return { value: Number(plain), decimals: plain.split(".")[1]?.length ?? 0 };
}

/** A printed figure, and the exact one rounded to as many decimals. */
function pair(text: string, exact: number): readonly [number, number] {
  const { value, decimals } = printed(text);
  return [value, Number(exact.toFixed(decimals))];
}

const nameOf = (code: string): string => ruleset.registry.agencies.find((agency) => agency.code === code)!.name;

describe("cchc report", () => {
  test("has every province's indicator with its figures in the table, what is not met first", async () => {
    const { tables } = await report();
    const [head, ...rows] = tables.find(([first]) => first!.includes("Chỉ tiêu đánh giá"))!;
    expect(head).toEqual(["STT", "Chỉ tiêu đánh giá", "Mục tiêu", "Tử số/Mẫu số", "Kết quả", "Kết luận"]);
    expect(rows.map((row) => row[5]!.split(",")[0])).toEqual(["Chưa đạt", "Chưa đạt", "Chưa đạt", "Chưa đến hạn", "Chưa đến hạn", "Đạt", "Vượt", "Vượt"]);
    expect(rows.map((row) => row[1]).sort()).toEqual(json.indicators.map(({ code }) => ruleset.indicators.get(code)!.name.vi).sort());
    for (const { code, total } of json.indicators) {
      const [, , target, parts, result, conclusion] = rows.find((row) => row[1] === ruleset.indicators.get(code)!.name.vi)! as [string, string, string, string, string, string];
      const ratio = ruleset.indicators.get(code)!.denominator !== null;
      expect(printed(target).value).toBe(ruleset.indicators.get(code)!.target!.value);
      expect(parts.split("/").map((part) => printed(part).value)).toEqual(ratio ? [total.numerator, total.denominator] : [0]);
      const [shown, exact] = pair(result, ratio ? total.percent! : total.numerator!);
      expect([code, shown]).toEqual([code, exact]);
      expect(/thiếu (\d+)/.exec(conclusion)?.[1]).toBe(total.reported < total.expected ? String(total.expected - total.reported) : undefined);
    }
  });

  test("a rate that misses its target by less than is printed does not look like it", async () => {
    const { tables } = await report();
    const row = tables.flat().find((cells) => cells[1] === "Tỷ lệ văn bản ký số, gửi điện tử")!;
    expect(row.slice(2)).toEqual(["≥ 90%", "16.782/18.647", "89,998%", "Chưa đạt, thiếu 2 cơ quan"]);
  });

  test("says the same figures in its sentences", async () => {
    const { paragraphs } = await report();
    const { counts, indicators } = json;
    const two = (count: number): string => String(count).padStart(2, "0");
    const outside = (["missing", "rejected"] as const).flatMap((wanted) => json.agencies.filter(({ status }) => status === wanted).map(({ code }) => nameOf(code)));
    const lacking = json.agencies
      .flatMap(({ code, status }) => (status === "received" || status === "late" ? [{ name: nameOf(code), of: indicators.filter(({ agencies }) => agencies.some(({ agency, status: own }) => agency === code && own === "noData")).length }] : []))
      .filter(({ of }) => of > 0)
      .sort((a, b) => b.of - a.of)
      .map(({ name, of }) => `${name} (${two(of)})`);
    expect(paragraphs).toContain(`Quý\u00a0III năm\u00a02026, ${counts.received}/${counts.expected} cơ quan đã gửi báo cáo; ${two(counts.missing)} cơ quan chưa gửi; ${two(counts.rejected)} cơ quan gửi báo cáo nhưng không sử dụng được. Số liệu tổng hợp chưa có: ${outside.join(" và ")}. Còn thiếu ở một số chỉ tiêu: ${lacking.slice(0, -1).join(", ")} và ${lacking.at(-1)}.`);
    const having = (...statuses: readonly (string | null)[]): number => indicators.filter(({ total }) => statuses.includes(total.status)).length;
    const [met, all] = [having("met", "exceeded"), indicators.length];
    const behind = indicators.filter(({ total }) => total.outlook?.risk === "behindPace").length;
    expect(paragraphs).toContain(`Toàn tỉnh đạt ${two(met)}/${two(all)} mục tiêu, tỷ lệ ${String((100 * met) / all).replace(".", ",")}%; ${two(having("notMet"))} mục tiêu chưa đạt; ${two(having("notDue"))} mục tiêu chưa đến hạn, trong đó ${two(behind)} có nguy cơ (chậm tiến độ).`);
    for (const { code, total } of indicators.filter((each) => each.total.status === "notMet")) {
      const { name, denominator, target } = ruleset.indicators.get(code)!;
      const sentence = paragraphs.find((text) => text.startsWith(`- ${name.vi}: `))!.slice(name.vi.length + 4);
      const [parts, rate] = denominator ? [/^([\d.]+)\/([\d.]+), tỷ lệ /.exec(sentence)!, sentence.split(", tỷ lệ ")[1]!] : [null, sentence];
      expect(parts?.slice(1).map((part) => printed(part).value)).toEqual(denominator ? [total.numerator, total.denominator] : undefined);
      const exact = denominator ? total.percent! : total.numerator!;
      const [figure, wanted, short] = [/^[\d.,]*\d/, /mục tiêu \D*([\d.,]*\d)/, /(?:thấp|cao) hơn ([\d.,]*\d)/].map((pattern) => pattern.exec(rate)!.at(-1)!) as [string, string, string];
      const [shown, gap] = [pair(figure, exact), pair(short, Math.abs(exact - Number(target!.value)))];
      expect([code, shown[0], printed(wanted).value, gap[0]]).toEqual([code, shown[1], target!.value, gap[1]]);
      const lacking = total.expected - total.reported;
      expect(/chưa có số liệu của (\d+) cơ quan/.exec(rate)?.[1]).toBe(lacking > 0 ? two(lacking) : undefined);
    }
  });

  test("names the agencies that are not in the figures, and asks them for their reports", async () => {
    const { paragraphs, tables } = await report();
    const late = json.agencies.filter(({ status }) => status !== "received");
    expect(tables.find(([first]) => first!.includes("Ngày nhận"))!.slice(1).map((row) => row[1])).toEqual(late.map(({ code }) => nameOf(code)));
    expect(paragraphs).toContain(`- Yêu cầu gửi ngay báo cáo: ${late.filter(({ status }) => status === "missing").map(({ code }) => nameOf(code)).join(", ")}.`);
  });

  test.each(["vi", "en"] as const)("has the sentences of the leaders' sheet to the letter, in %s", async (language) => {
    const workbook = join(folder, `${language}.xlsx`);
    await cchc("compile", "--period", "2026-Q3", "--lang", language, "--out", workbook, SAMPLE_FOLDER);
    const read = readXlsx(new Uint8Array(readFileSync(workbook)));
    if (!read.ok) throw new Error("unreadable");
    const texts = read.workbook.grids.find(({ name }) => name === "Lãnh đạo")!.rows.flatMap(({ cells }) => (typeof cells[0]?.value === "string" ? [cells[0].value] : []));
    const { leaders, narrative } = sheetLabels(language);
    const from = texts.findIndex((text) => text.endsWith(leaders.paragraphs));
    const headings = Object.values(narrative.headings);
    const sentences = texts.slice(from + 1, texts.indexOf(leaders.recipients[0]!)).filter((text) => !headings.includes(text));
    expect(sentences.length).toBeGreaterThan(8);
    const { paragraphs } = await report("--lang", language);
    expect(paragraphs.filter((text) => sentences.includes(text))).toEqual(sentences);
  });

  test("has every item in its appendix, for the province and for each tier", async () => {
    const { tables } = await report();
    const rows = tables.at(-1)!.slice(2).filter((row) => row.length > 1);
    const figures = rows.map(([code, , , ...scopes]) => [code, ...scopes.map((text) => (text === "" ? null : text.includes("/") ? text : printed(text).value))]);
    expect(figures).toEqual(
      json.items.map(({ code, total, tiers }) => [code, ...[total, tiers.so!, tiers.xa!].flatMap(({ value, reported, expected }) => (expected === 0 ? [null, null] : [value, `${reported}/${expected}`]))]),
    );
  });

  test("speaks English, with the header block", async () => {
    const { tables, paragraphs } = await report("--lang", "en");
    expect(tables[0]![0]![1]).toMatch(/^SOCIALIST REPUBLIC OF VIET NAM\nIndependence - Freedom - Happiness\n/);
    expect(paragraphs.slice(0, 2)).toEqual(["REPORT", "Results of administrative reform, Quarter III of 2026"]);
  });

  test("needs a period and a place to write to", async () => {
    expect(await cchc("report", "--out", join(folder, "x.docx"), SAMPLE_FOLDER)).toMatchObject({ status: 2, err: expect.stringContaining("--period") });
    expect(await cchc("report", "--period", "2026-Q3", SAMPLE_FOLDER)).toMatchObject({ status: 2, err: expect.stringContaining("--out") });
    expect(await cchc("report", "--period", "2026-Q3", "--out", join(SAMPLE_FOLDER, "agencies.json", "x.docx"), SAMPLE_FOLDER)).toMatchObject({ status: 2, err: expect.stringContaining("Không ghi được") });
  });
});
