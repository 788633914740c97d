import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { cchc } from "../support/command";
import { sampleFiles, SAMPLE_FOLDER, sampleText } from "../support/sample";
import { HOSTILE_FILES } from "../xlsx/support/hostileFiles";

const BROKEN = {
  "chu.xlsx": "text renamed to .xlsx",
  "cut.xlsx": "a zip cut in half",
  "bom-that.xlsx": "a zip bomb of 2 GB that says so",
  "bom-gia.xlsx": "a zip bomb of 2 GB that declares 5 kB",
  "thuc-the.xlsx": "an entity bomb",
  "mat-khau.xlsx": "a workbook behind a password",
  "cu.xls": "a web page called .xls",
} as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cchc-"));
  for (const name of ["catalogue.json", "agencies.json", ...sampleFiles()]) copyFileSync(join(SAMPLE_FOLDER, name), join(folder, name));
  for (const [name, what] of Object.entries(BROKEN)) writeFileSync(join(folder, name), HOSTILE_FILES.find((file) => file.what === what)!.bytes());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("broken and hostile files cost one finding each, and all the others are compiled as ever", async () => {
  const out: string[] = [];
  const status = await run(["compile", "--period", "2026-Q3", "--format", "json", folder], "0", { print: (text) => out.push(text), complain: (text) => out.push(text), progress: () => undefined });
  const summary = JSON.parse(out.join("\n"));
  const expected = JSON.parse(sampleText("expected.json"));
  expect(status).toBe(1);
  expect(summary.counts).toMatchObject({ ...expected.counts, rejectedFiles: 1 + Object.keys(BROKEN).length });
  expect(summary.items).toMatchObject(summary.items.map(({ code }: { code: string }) => expected.items.find((item: { code: string }) => item.code === code) ?? { code }));
  for (const name of Object.keys(BROKEN)) {
    const own = summary.findings.filter(({ file }: { file: string }) => file === name);
    expect(own.map(({ rule, severity, message }: { rule: string; severity: string; message: string }) => [rule.slice(0, 3), severity, message.includes(name)])).toEqual([["FIL", "B", true]]);
  }
});

describe("what a folder may hold besides files", () => {
  let other: string;
  beforeEach(() => {
    other = mkdtempSync(join(tmpdir(), "cchc-"));
    for (const name of ["catalogue.json", "agencies.json", "so-noi-vu.xlsx"]) copyFileSync(join(SAMPLE_FOLDER, name), join(other, name));
  });
  afterEach(() => rmSync(other, { recursive: true, force: true }));

  const checked = async (...paths: readonly string[]): Promise<readonly (readonly [string, string])[]> => {
    const { out } = await cchc("check", "--format", "json", "--catalogue", join(other, "catalogue.json"), "--agencies", join(other, "agencies.json"), ...paths);
    return JSON.parse(out).submissions.map(({ file, findings }: { file: string; findings: { rule: string }[] }) => [file, findings.map(({ rule }) => rule).join(" ")]);
  };

  test("links are followed to files, told where they lead nowhere, and never followed in a circle", async () => {
    mkdirSync(join(other, "trong.xlsx"));
    symlinkSync(join(other, "so-noi-vu.xlsx"), join(other, "trong.xlsx", "lien-ket.xlsx"));
    symlinkSync("khong-co.xlsx", join(other, "gay.xlsx"));
    symlinkSync("vong.xlsx", join(other, "vong.xlsx"));
    symlinkSync(other, join(other, "trong.xlsx", "quay-lai.xlsx"));
    expect(await checked(other)).toEqual([["gay.xlsx", "FIL-001"], ["so-noi-vu.xlsx", ""], ["lien-ket.xlsx", ""], ["vong.xlsx", "FIL-001"]]);
  });

  test("a pipe is not waited for", async () => {
    execFileSync("mkfifo", [join(other, "ong.xlsx")]);
    expect(await checked(join(other, "ong.xlsx"), join(other, "so-noi-vu.xlsx"))).toEqual([["ong.xlsx", "FIL-001"], ["so-noi-vu.xlsx", ""]]);
  });

  test.each([
    ["bang.csv", "STT,Chỉ tiêu\n1,59\n", "vi", "[FIL-001·B] bang.csv — tệp là văn bản thuần (như CSV), không phải sổ làm việc Excel. Sửa: mở tệp bằng Excel, xem lại số và dấu tiếng Việt, chọn Tệp › Lưu thành, kiểu Excel Workbook (*.xlsx), rồi gửi lại."],
    ["trang-web.xls", "<html><table><tr><td>59</td></tr></table></html>", "en", "[FIL-001·B] trang-web.xls — the file is a web page or XML under the name of an Excel file. Mend: open it in Excel, choose File › Save As, type Excel Workbook (*.xlsx), and send that."],
  ])("%s is told with how to make a workbook of it", async (name, content, language, message) => {
    writeFileSync(join(other, name), content);
    const { status, out } = await cchc("check", "--lang", language, join(other, name));
    expect([status, out.split("\n").at(-1)!.trim()]).toEqual([2, message]);
  });
});
