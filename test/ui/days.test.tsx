/** Indicators that are judged on a day, as the pane shows them and takes their targets. */
import { screen, within } from "@testing-library/react";
import { parseCatalogue } from "../../src/core/catalogue/parse";
import { serialOf } from "../../src/core/text/date";
import { makeRuleset } from "../../src/core/ruleset";
import { fakeServices } from "./support/fakeServices";
import { aFile, button, choose, openPane, tab } from "./support/openPane";
import { aCompilation, anAgencyState, anIndicator, sampleRuleset } from "./support/results";

const catalogue = parseCatalogue(JSON.stringify({
  schema: "cchc/catalogue@1", id: "ngay", version: "1", title: "Thử",
  items: [{ code: "1", name: "Ngày ban hành kế hoạch", kind: "date", appliesTo: ["so"], flow: "pointInTime", aggregate: "max" }],
  indicators: [{ code: "KH-01", name: "Thời gian ban hành kế hoạch", numerator: "1", unit: "ngày", target: { comparator: "<=", value: "--01-31" } }],
}));
if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.problems));
const ruleset = { ...sampleRuleset, ...makeRuleset(catalogue.value, sampleRuleset.registry), own: catalogue.value, targets: { catalogue: "ngay", overrides: [] } };
const issued = serialOf("2026-02-15");
const late = { ...anIndicator("KH-01", "notMet", issued, null, 2, 2), agencies: [{ agency: "STP", numerator: issued, denominator: null, percent: null, status: "notMet" as const }] };

it("says the day, its target as a day, and how many days late it is", async () => {
  const services = fakeServices({ ruleset: async () => ruleset, compile: async () => aCompilation({ agencies: [anAgencyState("STP")], indicators: [late] }) });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("so-tu-phap.xlsx")]);
  await screen.findByRole("table");
  await user.click(tab("Lãnh đạo"));
  const row = within(await screen.findByRole("region", { name: "Mức độ đạt" })).getByRole("listitem");
  expect(row.textContent).toBe("KH-01 Thời gian ban hành kế hoạch15/02/2026 · mục tiêu ≤ 31/01/2026 · muộn 15 ngàyVì sao?");
  await user.click(within(row).getByRole("button", { name: /Vì sao/ }));
  expect([row.textContent.includes("15/02/2026 (1)"), row.textContent.includes("Sở Tư pháp: 15/02/2026")]).toEqual([true, true]);
});

it("takes a day as the target of a tier, of one year or of each, and refuses what is none", async () => {
  const services = fakeServices({ ruleset: async () => ruleset });
  const user = await openPane(services);
  await user.click(tab("Đánh giá"));
  await user.click(await screen.findByRole("button", { name: /^Mục tiêu \(\d+\)$/ }));
  await user.click(screen.getByRole("button", { name: /^Đổi: KH-01/ }));
  expect(screen.getAllByText("Để trống: mục tiêu ≤ 31/01 theo bộ chỉ tiêu.").length).toBeGreaterThan(0);
  const [province, tier] = screen.getAllByRole("textbox") as [HTMLElement, HTMLElement];
  await user.type(province, "80");
  expect(screen.getByText("Cần một ngày, như 15/12/2026, hoặc 15/12 cho mọi năm.")).toBeTruthy();
  await user.clear(province);
  await user.type(province, "28/02/2026");
  await user.type(tier, "15/2");
  await user.click(button("Dùng mục tiêu này"));
  expect(services.calls.at(-1)).toEqual(["setTarget", { indicator: "KH-01", judged: true, targets: { province: { comparator: "<=", value: "2026-02-28" }, so: { comparator: "<=", value: "--02-15" } } }]);
});
