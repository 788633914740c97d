/** Bộ chỉ tiêu › Sửa trên trang tính. */
import { screen, within } from "@testing-library/react";
import { fakeServices } from "./support/fakeServices";
import { NO_AGENCIES_SHEET, REPEATED_ALIAS, UNKNOWN_KIND } from "./support/issues";
import { button, openPane, tab } from "./support/openPane";
import { sampleRuleset } from "./support/results";

async function openCatalogue(services: ReturnType<typeof fakeServices>) {
  const user = await openPane(services);
  await user.click(tab("Bộ chỉ tiêu"));
  const section = await screen.findByRole("region", { name: "Sửa trên trang tính" });
  await within(section).findByRole("option", { name: "Bộ chỉ tiêu Đồng Nai 2015" });
  return { user, section };
}

it("writes the catalogue in use, or a preset, onto its sheets; that can be taken back", async () => {
  const services = fakeServices();
  const { user, section } = await openCatalogue(services);
  expect(within(section).queryByRole("button", { name: "Dùng bộ này" })).toBeNull();
  await user.click(button("Ghi ra trang tính"));
  expect(await screen.findByText("Đã ghi trang “Bộ chỉ tiêu” và “Cơ quan”.")).toBeTruthy();
  await user.selectOptions(within(section).getByRole("combobox", { name: "Bộ chỉ tiêu" }), "Bộ chỉ tiêu Đồng Nai 2015");
  await user.click(button("Ghi ra trang tính"));
  await user.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  expect(services.calls).toEqual([["write", null, "vi"], ["write", "dong-nai-2015", "vi"], ["undo"]]);
});

it("uses a preset with the agencies that are known, or says that there are none", async () => {
  const services = fakeServices();
  const { user, section } = await openCatalogue(services);
  await user.selectOptions(within(section).getByRole("combobox", { name: "Bộ chỉ tiêu" }), "dong-nai-2015");
  await user.click(button("Dùng bộ này"));
  expect(await screen.findByText("Đã nhận bộ chỉ tiêu mới.")).toBeTruthy();
  expect(services.calls).toEqual([["usePreset", "dong-nai-2015"]]);
});

it("without a catalogue offers the presets alone, and says when agencies are missing", async () => {
  const plain = fakeServices();
  const services = fakeServices({ ruleset: async () => null, catalogues: { ...plain.catalogues, usePreset: async () => ({ ok: false, kind: "incomplete", missing: "registry" }) } });
  const { user, section } = await openCatalogue(services);
  expect(within(section).getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Bộ chỉ tiêu Đồng Nai 2015"]);
  await user.click(button("Dùng bộ này"));
  expect((await screen.findByRole("alert")).textContent).toContain("Còn thiếu danh mục cơ quan");
});

it("lists what is wrong with the sheets; a press shows the cell", async () => {
  const plain = fakeServices();
  const services = fakeServices({ catalogues: { ...plain.catalogues, check: async () => [UNKNOWN_KIND, REPEATED_ALIAS] } });
  const { user } = await openCatalogue(services);
  await user.click(button("Kiểm tra bộ chỉ tiêu"));
  expect((await screen.findByText("1 lỗi phải sửa, 1 điểm nên xem lại")).closest("[role=status]")).not.toBeNull();
  const list = screen.getByRole("list", { name: "Chỗ cần xem" });
  expect(within(list).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    'Bộ chỉ tiêu!U7Cần Số đếm | Số, đang là "Số gì".',
    "Bộ chỉ tiêu!S7Tên khác “Tên” đã có ở chính mục này; bỏ dòng thừa.",
  ]);
  await user.click(within(list).getByRole("button", { name: /S7/ }));
  expect(services.calls).toEqual([["check", "vi"], ["select", "Bộ chỉ tiêu", "S7"]]);
});

it("says that nothing is wrong where nothing is", async () => {
  const { user } = await openCatalogue(fakeServices());
  await user.click(button("Kiểm tra bộ chỉ tiêu"));
  expect(await screen.findByText("Không có chỗ sai")).toBeTruthy();
});

it("uses the sheets, and says what keeps them from being used", async () => {
  const plain = fakeServices();
  const renamed = { ...sampleRuleset, origin: "files", catalogue: { ...sampleRuleset.catalogue, version: "2.0.0" } } as const;
  let ready = false;
  const services = fakeServices({ catalogues: { ...plain.catalogues, adopt: async () => (ready ? { ruleset: renamed, issues: [REPEATED_ALIAS] } : { ruleset: null, issues: [NO_AGENCIES_SHEET] }) } });
  const { user } = await openCatalogue(services);
  await user.click(button("Dùng bộ trên trang tính"));
  expect(await screen.findByText("Chưa dùng được: còn chỗ không đọc được.")).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Chỗ cần xem" })).getByRole("listitem").textContent).toBe("Không có trang tính “Cơ quan”.");
  ready = true;
  await user.click(button("Dùng bộ trên trang tính"));
  expect(await screen.findByText("Đang dùng bộ chỉ tiêu trên trang tính.")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Đang dùng" })).getByText("mau-bao-cao-quy 2.0.0")).toBeTruthy();
});
