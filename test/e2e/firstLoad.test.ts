/** The add-in as it is served, in a real browser, under its own content security policy: what it loads, and from where. */
import { SHEETS } from "../../src/core/report/sheetNames";
import { hostWith } from "../excelHost/grids";
import { ExcelHost } from "../excelHost/host";
import { sheetsIn } from "../support/contents";
import { halfYearPlans } from "../support/halfYear";
import { gridOfPlan } from "../support/planGrids";
import { sampleBytes } from "../support/sample";
import { inBuiltPane } from "./built";
import { builtAddin } from "./builtAddin";
import { hostWithSample } from "./support";

/** Bytes of gzipped JavaScript that the pane may load before it is useful, and where it looks back besides. */
const [FIRST_LOAD, WITH_EARLIER] = [240_000, 255_000];

inBuiltPane("the built add-in", ({ addin, open: openPane }) => {
  it.each([
    ["a report alone", [], "Sạch: 0 lỗi", FIRST_LOAD],
    ["a report beside earlier periods", halfYearPlans().filter(({ name }) => name === SHEETS.store).map(gridOfPlan), "đã báo cáo 126.000.000", WITH_EARLIER],
  ])("loads no more than it may before the first check of %s is done, from its own site and Microsoft's, and breaks no rule of its page", async (_what, beside, verdict, most) => {
    const pane = await openPane(hostWith([...sheetsIn(sampleBytes("so-noi-vu.xlsx")), ...beside], { strict: { excelApi: "1.9" } }));
    await pane.frame.getByRole("button", { name: "Thử với tỉnh mẫu" }).click();
    await pane.frame.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    await pane.frame.getByText(verdict).first().waitFor();
    const loaded = pane.scripts().map((script) => ({ script, bytes: addin().gzipped(script), contents: addin().contents(script) }));
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
    tell(total, most, loaded);
    expect(total).toBeLessThanOrEqual(most);
    expect(loaded.flatMap(({ contents }) => contents).filter((name) => /^src\/(excel\/writer|xlsx\/readWorkbook|presets\/catalogues|ui\/views\/(Intake|Compile|Assess|Leaders|Catalogue)View)/.test(name))).toEqual([]);
    expect({ strangers: pane.strangers(), complaints: pane.complaints }).toEqual({ strangers: [], complaints: [] });
    await pane.page.close();
  });

  it("speaks the language of Office", async () => {
    const { page, frame } = await openPane(new ExcelHost({ locale: "en-US" }));
    await frame.getByRole("button", { name: "Try the sample province" }).waitFor();
    expect(await frame.getByRole("tab").allTextContents()).toEqual(["Self-check", "Intake", "Compile", "Compliance", "Leaders", "Catalogue"]);
    await page.close();
  });

  it.each([["intake", "Tiếp nhận"], ["catalogue", "Bộ chỉ tiêu"], ["nothing-of-ours", "Tự kiểm tra"]])("opens at the view that a button of the ribbon asks for: %s", async (view, tab) => {
    const { page, frame } = await openPane(hostWithSample("so-noi-vu.xlsx"), { page: `taskpane.html?view=${view}` });
    await frame.getByRole("tab", { name: tab, selected: true }).waitFor();
    await page.close();
  });

  it("runs without Microsoft's servers where office.js is bundled", async () => {
    const local = await builtAddin("local");
    const pane = await openPane(hostWithSample("so-noi-vu.xlsx"), {}, local);
    await pane.frame.getByRole("button", { name: "Thử với tỉnh mẫu" }).click();
    await pane.frame.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    await pane.frame.getByText("Sạch: 0 lỗi").waitFor();
    expect([...new Set(pane.addresses.map((address) => new URL(address).origin))]).toEqual(["https://pane.example"]);
    expect(pane.complaints).toEqual([]);
    await pane.page.close();
  }, 180_000);
});

/** One line for whoever runs the checks, and what is in the largest scripts. */
function tell(total: number, most: number, loaded: readonly { readonly bytes: number; readonly contents: readonly string[] }[]): void {
  const kilo = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
  const largest = [...loaded].sort((a, b) => b.bytes - a.bytes).slice(0, 6);
  const parts = largest.map(({ bytes, contents }) => `${kilo(bytes)} ${contents.slice(0, 2).join(", ")}`);
  process.stderr.write(`First load: ${kilo(total)} of ${kilo(most)} gzipped, ${loaded.length} scripts (${parts.join("; ")} …)\n`);
}
