/** Bộ chỉ tiêu › Tạo biểu mẫu. */
import { screen, within } from "@testing-library/react";
import { fakeServices } from "./support/fakeServices";
import { button, openPane, tab } from "./support/openPane";

async function withCatalogue(services: ReturnType<typeof fakeServices>) {
  const user = await openPane(services);
  await user.click(tab("Bộ chỉ tiêu"));
  await screen.findByRole("button", { name: "Tạo biểu mẫu" });
  return user;
}

it("makes templates for the period chosen and says what was saved", async () => {
  const services = fakeServices();
  const user = await withCatalogue(services);
  await user.selectOptions(within(screen.getByRole("tabpanel", { name: "Bộ chỉ tiêu" })).getByRole("combobox", { name: "Kỳ của biểu mẫu" }), "6 tháng đầu năm 2026");
  await user.click(button("Tạo biểu mẫu"));
  expect(await screen.findByText("Đã lập 14 biểu mẫu, mỗi cơ quan một tệp, trong “bieu-mau-2026-H1.zip”.")).toBeTruthy();
  expect(services.calls).toEqual([["makeTemplates", "2026-H1"]]);
});

it("shows how far it has come, and stops where asked", async () => {
  const services = fakeServices({
    makeTemplates: ({ onProgress, signal }) => {
      onProgress({ done: 3, total: 14 });
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve({ count: 3, file: "bieu-mau.zip", cancelled: true })));
    },
  });
  const user = await withCatalogue(services);
  await user.click(button("Tạo biểu mẫu"));
  expect((await screen.findByRole("progressbar", { name: "Đang lập 3/14 biểu mẫu" })).getAttribute("aria-valuenow")).toBe("3");
  await user.click(button("Dừng"));
  expect(await screen.findByText("Đã dừng khi lập được 3 biểu mẫu; chưa lưu tệp nào.")).toBeTruthy();
});

it("says so where nobody has anything to report", async () => {
  const user = await withCatalogue(fakeServices({ makeTemplates: async () => ({ count: 0, file: "bieu-mau.zip", cancelled: false }) }));
  await user.click(button("Tạo biểu mẫu"));
  expect(await screen.findByText("Chưa lập biểu mẫu nào: không cơ quan nào phải báo cáo chỉ tiêu nào cho Quý III năm 2026.")).toBeTruthy();
});
