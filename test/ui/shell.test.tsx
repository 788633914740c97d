import { act, screen, waitFor } from "@testing-library/react";
import { fakeServices } from "./support/fakeServices";
import { button, openPane, tab } from "./support/openPane";

const NAMES = {
  vi: ["Tự kiểm tra", "Tiếp nhận", "Tổng hợp", "Đánh giá", "Lãnh đạo", "Bộ chỉ tiêu"],
  en: ["Self-check", "Intake", "Compile", "Compliance", "Leaders", "Catalogue"],
} as const;
const MAIN_BUTTONS = {
  vi: ["Kiểm tra", "Chọn tệp", "Tổng hợp", "Đánh giá", "Tạo báo cáo"],
  en: ["Check", "Choose files", "Compile", "Assess", "Create report"],
} as const;

it.each(["vi", "en"] as const)("names the six views and their main buttons in %s", async (language) => {
  const user = await openPane(fakeServices(), language);
  expect(screen.getAllByRole("tab").map((element) => element.textContent)).toEqual(NAMES[language]);
  for (const [index, name] of MAIN_BUTTONS[language].entries()) {
    await user.click(tab(NAMES[language][index]!));
    expect(await screen.findByRole("button", { name })).toBeTruthy();
  }
});

it("changes the language at once, and says so to whoever opened it", async () => {
  const user = await openPane(fakeServices());
  await user.click(button(/^EN/));
  expect(screen.getAllByRole("tab").map((element) => element.textContent)).toEqual(NAMES.en);
  expect(document.documentElement.lang).toBe("en");
});

it("moves between the tabs by arrows, Home and End, round the ends", async () => {
  const user = await openPane(fakeServices());
  act(() => tab("Tự kiểm tra").focus());
  await user.keyboard("{ArrowRight}");
  expect(tab("Tiếp nhận").getAttribute("aria-selected")).toBe("true");
  expect(document.activeElement).toBe(tab("Tiếp nhận"));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(tab("Lãnh đạo"));
  await user.keyboard("{End}{ArrowRight}");
  expect(document.activeElement).toBe(tab("Tự kiểm tra"));
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(tab("Bộ chỉ tiêu"));
  expect(screen.getAllByRole("tab").filter((element) => element.tabIndex === 0)).toEqual([tab("Bộ chỉ tiêu")]);
});

it("goes from the content to the actions and back by F6", async () => {
  const user = await openPane(fakeServices());
  const period = screen.getByRole("combobox", { name: "Kỳ báo cáo" });
  act(() => period.focus());
  await user.keyboard("{F6}");
  expect(document.activeElement).toBe(button("Kiểm tra"));
  await user.keyboard("{F6}");
  expect(document.activeElement).toBe(period);
});

it("explains itself on the first run and begins with the sample province", async () => {
  const services = fakeServices({ ruleset: async () => null });
  const user = await openPane(services);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Từ báo cáo của từng cơ quan đến bức tranh của cả tỉnh");
  await user.click(button("Thử với tỉnh mẫu"));
  expect(await screen.findByRole("button", { name: "Kiểm tra" })).toBeTruthy();
  expect(services.calls).toEqual([["useSample"]]);
});

it("keeps what a view shows while another is looked at", async () => {
  const user = await openPane(fakeServices());
  await user.click(button("Kiểm tra"));
  await screen.findByText("Sạch: 0 lỗi");
  await user.click(tab("Bộ chỉ tiêu"));
  await waitFor(() => expect(screen.queryByText("Sạch: 0 lỗi")?.closest("[role=tabpanel]")?.hasAttribute("hidden")).toBe(true));
  await user.click(tab("Tự kiểm tra"));
  await waitFor(() => expect(screen.getByText("Sạch: 0 lỗi").closest("[role=tabpanel]")?.hasAttribute("hidden")).toBe(false));
});

it("offers to take back the last write of an earlier session", async () => {
  const user = await openPane(fakeServices({ lastWrite: async () => ({ label: "summary", sheets: ["Lãnh đạo", "Đánh giá"] }) }));
  expect(await screen.findByText("Có thể hoàn tác lần ghi gần nhất: bảng tổng hợp, ở trang “Lãnh đạo”, “Đánh giá”.")).toBeTruthy();
  await user.click(button("Hoàn tác"));
  expect(await screen.findByText("Đã hoàn tác.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
});
