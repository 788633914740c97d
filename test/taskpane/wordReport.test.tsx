import { screen } from "@testing-library/react";
import { unzipSync } from "fflate";
import { wordText } from "../support/wordText";
import { openTaskpane, settle } from "./openTaskpane";

it("drafts the province's report as a Word document and leaves the workbook as it is", async () => {
  const { host, user, saved } = await openTaskpane("so-noi-vu.xlsx");
  const before = host.book.sheets.map(({ name }) => name);
  await user.click(screen.getByRole("tab", { name: "Tiếp nhận" }));
  await user.click(await screen.findByRole("button", { name: "Đọc các báo cáo của tỉnh mẫu" }));
  await screen.findByText("Đã nhận 12/14 · thiếu 1 · không dùng được 1");
  await user.click(screen.getByRole("tab", { name: "Tổng hợp" }));
  await user.click(await screen.findByRole("button", { name: "Tổng hợp" }));
  await screen.findByText("Đã tổng hợp 12/14 cơ quan");
  await user.click(await screen.findByRole("button", { name: "Hoàn tác" }));
  await screen.findByText("Đã hoàn tác.");

  await user.click(screen.getByRole("tab", { name: "Lãnh đạo" }));
  await user.click(await screen.findByRole("button", { name: "Báo cáo Word" }));
  await screen.findByText("Đã lập dự thảo báo cáo trong “bao-cao-2026-Q3.docx”; điền số, ngày, người ký rồi trình.");
  expect(saved.map(({ name }) => name)).toEqual(["bao-cao-2026-Q3.docx"]);
  const { paragraphs } = wordText(saved[0]!.bytes);
  expect(paragraphs.slice(0, 2)).toEqual(["BÁO CÁO", "Kết quả công tác cải cách hành chính quý III năm 2026"]);
  expect(paragraphs).toContain("Toàn tỉnh đạt 03/08 mục tiêu, tỷ lệ 37,5%; 03 mục tiêu chưa đạt; 02 mục tiêu chưa đến hạn, trong đó 01 có nguy cơ (chậm tiến độ).");

  await settle(host);

  await user.click(screen.getByRole("button", { name: "Công văn đôn đốc" }));
  await screen.findByText("Đã lập công văn cho 7 cơ quan trong “don-doc-2026-Q3.zip”; bảng giải trình gửi lại thì đưa vào Tiếp nhận.");
  const names = Object.keys(unzipSync(saved[1]!.bytes));
  expect(names.filter((name) => name.endsWith(".docx"))).toHaveLength(7);
  expect(names).toContain("XHK-2026-Q3-cong-van.txt");
  expect(host.book.sheets.map(({ name }) => name)).toEqual(before);
  await settle(host);
});
