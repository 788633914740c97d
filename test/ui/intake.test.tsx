import { fireEvent, screen, within } from "@testing-library/react";
import { fakeServices } from "./support/fakeServices";
import { aFinding, textInCount } from "./support/findings";
import { aFile, button, choose, openPane, tab } from "./support/openPane";
import { aCompilation, anAgencyState, aSubmission } from "./support/results";

const agencies = [
  anAgencyState("SNV", { file: "so-noi-vu.xlsx" }),
  anAgencyState("SYT", { file: "so-y-te.xlsx", errors: 1 }),
  anAgencyState("SKHCN", { file: "so-khcn.xlsx", status: "late", superseded: ["so-khcn-lan1.xlsx"] }),
  anAgencyState("XHK", { status: "missing", file: null, sheet: null }),
];
const findings = [
  { ...textInCount("D12", "1.250 hs", 1250), agency: "SYT", file: "so-y-te.xlsx" },
  aFinding("FIL-001", { reason: "truncated" }, { severity: "B", file: "hong.xlsx", sheet: null, cell: null, item: null, items: [] }),
];
const received = aCompilation({ agencies, findings });
const rows = (): readonly (readonly (string | null)[])[] =>
  within(screen.getByRole("table", { name: "Cơ quan" }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

it("takes in the files chosen and lists every agency, those that need work first", async () => {
  const services = fakeServices({ compile: async () => received });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("so-noi-vu.xlsx"), aFile("so-y-te.xlsx")]);
  expect(await screen.findByText("Đã nhận 3/4 · muộn 1 · thiếu 1")).toBeTruthy();
  expect(rows()).toEqual([
    ["UBND xã Hòa Khánh", "Chưa nộp", ""],
    ["Sở Y tếso-y-te.xlsx", "Đã nộp", "1 lỗi"],
    ["Sở Khoa học và Công nghệso-khcn.xlsxĐã thay: so-khcn-lan1.xlsx", "Nộp muộn", "sạch"],
    ["Sở Nội vụso-noi-vu.xlsx", "Đã nộp", "sạch"],
  ]);
  expect(services.calls).toEqual([
    ["readFiles", ["so-noi-vu.xlsx", "so-y-te.xlsx"], "2026-Q3"],
    ["compile", 2, { period: "2026-Q3", received: null, due: null, onError: "item" }],
  ]);
});

it("opens an agency's findings, and names files of which the agency is not known", async () => {
  const user = await openPane(fakeServices({ compile: async () => received }));
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("so-y-te.xlsx")]);
  await user.click(await screen.findByRole("button", { name: "Sở Y tế: 1 lỗi" }));
  expect(screen.getByText("so-y-te.xlsx · D12")).toBeTruthy();
  const unplaced = screen.getByRole("region", { name: "Chưa xác định được cơ quan hoặc không đọc được" });
  expect(within(unplaced).getByRole("listitem").textContent).toMatch(/^hong\.xlsx/);
});

it("shows how far it is, stops when asked, and keeps what was read until then", async () => {
  const services = fakeServices({
    readFiles: (files, { onProgress, signal }) =>
      new Promise((resolve) => {
        onProgress({ done: 1, total: files.length });
        signal.addEventListener("abort", () => resolve({ files: [{ source: files[0]!, submissions: [aSubmission([])] }], cancelled: true }));
      }),
    compile: async () => received,
  });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("a.xlsx"), aFile("b.xlsx"), aFile("c.xlsx")]);
  const bar = await screen.findByRole("progressbar", { name: "Đang đọc 1/3 tệp" });
  expect([bar.getAttribute("aria-valuenow"), bar.getAttribute("aria-valuemax")]).toEqual(["1", "3"]);
  await user.click(button("Dừng"));
  expect(await screen.findByText("Đã dừng: mới đọc 1/3 tệp.")).toBeTruthy();
  expect(screen.getByText("Đã nhận 3/4 · muộn 1 · thiếu 1")).toBeTruthy();
});

it("adds later files to earlier ones, and reads all again for another period", async () => {
  const services = fakeServices({ compile: async () => received });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  await screen.findByRole("button", { name: "Chọn tệp" });
  await choose(user, "Tiếp nhận", [aFile("a.xlsx")]);
  await screen.findByRole("table");
  await choose(user, "Tiếp nhận", [aFile("b.xlsx")]);
  await screen.findByRole("table");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kỳ tiếp nhận" }), "Năm 2025");
  await screen.findByRole("table");
  expect(services.calls.map((call) => call.slice(0, 3))).toEqual([
    ["readFiles", ["a.xlsx"], "2026-Q3"],
    ["compile", 1, { period: "2026-Q3", received: null, due: null, onError: "item" }],
    ["readFiles", ["b.xlsx"], "2026-Q3"],
    ["compile", 2, { period: "2026-Q3", received: null, due: null, onError: "item" }],
    ["readFiles", ["a.xlsx", "b.xlsx"], "2025-Y"],
    ["compile", 2, { period: "2025-Y", received: null, due: null, onError: "item" }],
  ]);
});

it("takes dropped files too", async () => {
  const services = fakeServices({ compile: async () => received });
  const user = await openPane(services);
  await user.click(tab("Tiếp nhận"));
  const zone = await screen.findByText(/^Kéo tệp hoặc thư mục vào đây/);
  fireEvent.drop(zone, { dataTransfer: { items: [], files: [aFile("so-noi-vu.xlsx")] } });
  await screen.findByText("Đã nhận 3/4 · muộn 1 · thiếu 1");
  expect(services.calls[0]).toEqual(["readFiles", ["so-noi-vu.xlsx"], "2026-Q3"]);
});
