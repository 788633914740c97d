/** Tổng hợp, Đánh giá, Lãnh đạo, Bộ chỉ tiêu: what they ask for and what they show. */
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { PaneServices } from "../../src/app/pane";
import { fakeServices, type FakeServices } from "./support/fakeServices";
import { aFile, button, choose, openPane, tab } from "./support/openPane";
import { aCompilation, anAgencyState, anAssessment, anIndicator } from "./support/results";

const partial = aCompilation({
  agencies: [anAgencyState("SNV"), anAgencyState("STP"), anAgencyState("XHK", { status: "missing", file: null })],
  indicators: [anIndicator("CT-01", "met", 40, 40, 2, 3), anIndicator("TC-01", "notMet", 1999, 2500, 2, 3)],
});
const listed = (): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole("region", { name: "Mức độ đạt" }))
    .getAllByRole("heading")
    .map((heading) => [heading.textContent.slice(1), ...within(heading.closest("section")!).queryAllByRole("listitem").map(({ textContent }) => textContent)]);

async function withReports(answers: Partial<PaneServices> = {}): Promise<{ readonly user: UserEvent; readonly services: FakeServices }> {
  const services = fakeServices({ compile: async () => partial, ...answers });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("so-noi-vu.xlsx")]);
  await screen.findByRole("table");
  return { user, services };
}

it("leads to intake where there is nothing to compile", async () => {
  const user = await openPane(fakeServices());
  await user.click(tab("Tổng hợp"));
  expect((await screen.findByRole("button", { name: "Tổng hợp" })).getAttribute("aria-disabled")).toBe("true");
  await user.click(button("Sang Tiếp nhận"));
  expect(tab("Tiếp nhận").getAttribute("aria-selected")).toBe("true");
});

it("compiles with the options chosen, writes the sheets, and says how much of the province is inside", async () => {
  const { user, services } = await withReports();
  await user.click(tab("Tổng hợp"));
  await user.click(await screen.findByRole("radio", { name: "Để riêng cả cơ quan" }));
  await user.click(button("Tổng hợp"));
  expect(await screen.findByText("Đã ghi 2 trang: Lãnh đạo, Đánh giá.")).toBeTruthy();
  const compiled = screen.getByRole("tabpanel", { name: "Tổng hợp" });
  expect(within(compiled).getByText("Đã tổng hợp 2/3 cơ quan")).toBeTruthy();
  expect(within(within(compiled).getByRole("table")).getAllByRole("row").slice(1).map(({ textContent }) => textContent)).toEqual(["UBND xã Hòa KhánhChưa nộp"]);
  expect(services.calls.slice(2)).toEqual([
    ["compile", 1, { period: "2026-Q3", received: null, due: null, onError: "agency" }],
    ["writeSummary", "summary", "vi"],
  ]);
  await user.click(button("Hoàn tác"));
  expect(await screen.findByText("Đã hoàn tác.")).toBeTruthy();
});

it("shows leaders what is not met first, never in plain green while agencies are missing", async () => {
  const { user, services } = await withReports();
  await user.click(tab("Lãnh đạo"));
  expect(await screen.findByText("1/2 mục tiêu của tỉnh đạt")).toBeTruthy();
  expect(screen.getByText("Gồm 2/3 cơ quan")).toBeTruthy();
  expect(listed()).toEqual([
    ["Chưa đạt (1)", "TC-01 Tỷ lệ văn bản được rà soát79,96 % · mục tiêu ≥ 80 % · thiếu 0,04 điểm % · gồm 2/3 cơ quanVì sao?"],
    ["Đạt (1)"],
  ]);
  await user.click(button("Tạo báo cáo"));
  await screen.findByText("Đã ghi 2 trang: Lãnh đạo, Đánh giá.");
  expect(services.calls.at(-1)).toEqual(["writeSummary", "leaders", "vi"]);
});

it("drafts the Word report, and says in which file", async () => {
  const { user, services } = await withReports();
  await user.click(tab("Lãnh đạo"));
  await user.click(await screen.findByRole("button", { name: "Báo cáo Word" }));
  expect(await screen.findByText("Đã lập dự thảo báo cáo trong “bao-cao-2026-Q3.docx”; điền số, ngày, người ký rồi trình.")).toBeTruthy();
  expect(services.calls.at(-1)).toEqual(["makeReport", "2026-Q3", "vi"]);
});

it("tells why: numerator, denominator and the agencies inside", async () => {
  const { user } = await withReports();
  await user.click(tab("Lãnh đạo"));
  const why = await screen.findByRole("button", { name: "Vì sao? TC-01 Tỷ lệ văn bản được rà soát" });
  await user.click(why);
  const figures = document.getElementById(why.getAttribute("aria-controls")!)!;
  expect([...figures.children].map(({ textContent }) => textContent)).toEqual(["Tử số", "1.999 (2.2)", "Mẫu số", "2.500 (2.1)", "Cơ quan có số liệu", "2/3"]);
});

it("tells beside each agency what its next report must show", async () => {
  const need = { kind: "deliver", amount: 11, limited: false, period: "2026-Y", by: "2026-12-31", assumption: "asLastQuarter", assumed: 107, numerator: 5, denominator: 13, agencies: 1 } as const;
  const outlook = { gap: -41.5, band: null, risk: null, pace: null, need };
  const figures = [
    { agency: "SNV", numerator: 5, denominator: 13, percent: 38.5, status: "notMet", outlook },
    { agency: "STP", numerator: 12, denominator: 12, percent: 100, status: "exceeded" },
  ] as const;
  const { user } = await withReports({ compile: async () => aCompilation({ agencies: [anAgencyState("SNV"), anAgencyState("STP")], indicators: [{ ...anIndicator("TC-01", "notMet", 17, 25, 2, 2), agencies: figures }] }) });
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Vì sao? TC-01 Tỷ lệ văn bản được rà soát" }));
  const inside = screen.getByRole("list", { name: "Trong số liệu (2)" });
  expect(within(inside).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Sở Nội vụ: 5\/13 = 38,5 %Chưa đạt: cần thêm 11 văn bản trong năm 2026; mẫu số 107, tăng như quý này/),
    expect.stringMatching(/^Sở Tư pháp: 12\/12 = 100 %(?!Vượt)/),
  ]);
});

it("assesses the sheet in front, lists what is not met first, and selects its cell", async () => {
  const services = fakeServices();
  const user = await openPane(services);
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Đánh giá" }));
  expect(await screen.findByText("1/2 mục tiêu đạt")).toBeTruthy();
  expect(screen.getByText("Đã ghi mức độ đạt trên trang “Biểu 1”, vùng F4:H20.")).toBeTruthy();
  expect(listed()).toEqual([
    ["Chưa đạt (1)", "CT-01 Tỷ lệ hoàn thành kế hoạch cải cách hành chính75 % · mục tiêu = 100 % · thiếu 25 điểm %Vì sao?"],
    ["Vượt (1)"],
  ]);
  await user.click(button(/^CT-01/));
  expect(services.calls).toEqual([["assessActiveSheet", null], ["select", "Biểu 1", "F6"]]);
});

it("tells a target that has no earlier figure to be held against from one that has no figures", async () => {
  const plain = anAssessment();
  const indicators = plain.agencies[0]!.indicators.map((indicator) => ({ ...indicator, status: "noData" as const }));
  const user = await openPane(fakeServices({ assessActiveSheet: async () => anAssessment({ agencies: [{ agency: "STP", indicators: [indicators[0]!, { ...indicators[1]!, lacks: "earlierFigure" }] }] }) }));
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Đánh giá" }));
  await screen.findByText("0/2 mục tiêu đạt, 2 mục tiêu thiếu số liệu");
  expect(listed().map(([title]) => title)).toEqual(["Thiếu số liệu (1)", "Thiếu số liệu kỳ trước (1)"]);
});

it("says that nothing was written where the sheet is no report", async () => {
  const user = await openPane(fakeServices({ assessActiveSheet: async () => anAssessment({ agencies: [], period: null, written: null }) }));
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: "Đánh giá" }));
  expect(await screen.findByText("Chưa ghi gì lên trang này")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
});

it("shows the ruleset in use and takes another", async () => {
  const services = fakeServices();
  const user = await openPane(services);
  await user.click(tab("Bộ chỉ tiêu"));
  const inUse = await screen.findByRole("region", { name: "Đang dùng" });
  expect([...inUse.querySelectorAll("dd")].map(({ textContent }) => textContent)).toEqual([
    "mau-bao-cao-quy 1.0.0",
    "Tỉnh Mẫu",
    "18 chỉ tiêu thống kê8 chỉ tiêu đánh giá4 phép kiểm tra riêng14 cơ quan",
    "27/KH-UBND ngày 20/01/2026 của UBND tỉnh Mẫu",
  ]);
  await choose(user, "Bộ chỉ tiêu", [aFile("catalogue.json")]);
  expect(await screen.findByText("Đã nhận bộ chỉ tiêu mới.")).toBeTruthy();
  expect(services.calls).toEqual([["importRuleset", ["catalogue.json"]]]);
});

it("says in an alert what is wrong with the files chosen", async () => {
  const user = await openPane(
    fakeServices({
      importRuleset: async () => ({
        ok: false,
        kind: "invalid",
        files: [
          { file: "catalogue.json", problems: [{ path: "items[3].kind", code: "choice", found: '"cuont"', expected: "count | number" }] },
          { file: "ghi-chu.json", problems: [] },
        ],
      }),
    }),
  );
  await user.click(tab("Bộ chỉ tiêu"));
  await screen.findByRole("region", { name: "Đang dùng" });
  await choose(user, "Bộ chỉ tiêu", [aFile("catalogue.json"), aFile("ghi-chu.json")]);
  const alert = await screen.findByRole("alert");
  expect(within(alert).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    'items[3].kind: cần count | number, đang là "cuont".',
    "Không phải bộ chỉ tiêu, cũng không phải danh mục cơ quan.",
  ]);
});

it("opens a target's form with the keyboard in it, and gives the keyboard back to the button on Escape", async () => {
  const user = await openPane(fakeServices());
  await user.click(screen.getByRole("tab", { name: "Đánh giá" }));
  await user.click(await screen.findByRole("button", { name: /^Mục tiêu \(\d+\)$/ }));
  const change = screen.getAllByRole("button", { name: /^Đổi: / })[1]!;
  const name = change.getAttribute("aria-label");
  await user.click(change);
  expect(document.activeElement).toBe(screen.getByRole("checkbox"));
  await user.keyboard("{Escape}");
  expect([screen.queryByRole("checkbox"), document.activeElement?.getAttribute("aria-label")]).toEqual([null, name]);
});
