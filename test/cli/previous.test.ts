/** Rows of `--previous` that cannot be read are told by every command that looks back, and are no findings of the reports. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cchc } from "../support/command";
import { writtenByUs } from "../support/sheetWriters";
import { SAMPLE_FOLDER } from "../support/sample";

const HEAD = ["Kỳ", "Mã cơ quan", "Cấp", "Mã chỉ tiêu", "Trạng thái", "Giá trị", "Tính vào tổng (1/0)"];
const RULESET = ["--catalogue", join(SAMPLE_FOLDER, "catalogue.json"), "--agencies", join(SAMPLE_FOLDER, "agencies.json")];
const REPORT = join(SAMPLE_FOLDER, "so-noi-vu.xlsx");
const TOLD = "[HIS-006·W] Dữ liệu!F3 — 2 dòng có giá trị chưa đọc được (F3, F4); các dòng này chưa dùng và không được đưa vào sổ tổng hợp mới. Sửa: nhập lại giá trị bằng số, rồi làm lại.";

let folder: string;
let store: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "previous-"));
  store = join(folder, "ky-truoc.xlsx");
  const row = (item: string, value: string | number) => ["2026-Q2", "SNV", "so", item, "Có số liệu", value, 1];
  writeFileSync(store, await writtenByUs([{ name: "Dữ liệu", rows: [HEAD, row("2.1", 1250), row("2.2", "khoảng 40"), row("3.1", "?")], merges: [], hiddenColumns: [] }]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("check tells them below the reports, in text and in JSON, and its verdicts stay those of the reports", async () => {
  const { status, out } = await cchc("check", ...RULESET, "--period", "2026-Q3", "--previous", store, REPORT);
  expect([status, out.split("\n").slice(-3)]).toEqual([0, ["", "ky-truoc.xlsx", `  ${TOLD}`]]);
  const json = JSON.parse((await cchc("check", ...RULESET, "--period", "2026-Q3", "--previous", store, "--format", "json", REPORT)).out) as { readonly submissions: readonly { readonly findings: readonly { readonly rule: string }[] }[]; readonly findings: readonly object[] };
  expect(json.findings).toMatchObject([{ rule: "HIS-006", severity: "W", file: "ky-truoc.xlsx", sheet: "Dữ liệu", cell: "F3", agency: null, message: TOLD }]);
  expect(json.submissions.flatMap(({ findings }) => findings.map(({ rule }) => rule)).filter((rule) => rule === "HIS-006")).toEqual([]);
});

test("without a store, or with a sound one, check says nothing of it", async () => {
  const { out } = await cchc("check", ...RULESET, "--period", "2026-Q3", "--format", "json", REPORT);
  expect(Object.keys(JSON.parse(out) as object)).toEqual(["schema", "catalogue", "period", "submissions"]);
});

test("assess and template tell them too", async () => {
  const assessed = await cchc("assess", ...RULESET, "--period", "2026-Q3", "--previous", store, REPORT, "--out", join(folder, "danh-gia.xlsx"));
  const made = await cchc("template", ...RULESET, "--period", "2026-Q3", "--previous", store, "--out", join(folder, "mau"));
  expect([assessed.err, made.err]).toEqual([TOLD, TOLD]);
});
