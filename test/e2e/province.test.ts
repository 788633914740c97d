/** A quarter's work in the built pane, from the agency's own check to the province's summary and back. */
import path from "node:path";
import { gridsOf } from "../excelHost/grids";
import { SAMPLE_FOLDER, sampleFiles } from "../support/sample";
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, namesOfSheets, paneOf, turnTo, typeOver } from "./support";

const SUMMARY = ["Lãnh đạo", "Đánh giá", "Tổng hợp", "Theo cơ quan", "Tình hình nộp", "Kiểm tra", "Dữ liệu", "Bộ chỉ tiêu", "Cơ quan"];

inBuiltPane("a quarter's work in the built pane", ({ open: openPane }) => {
  it("checks, mends all, compiles thirteen files, assesses, and takes each back", async () => {
    const host = hostWithSample("so-noi-vu.xlsx");
    const clean = gridsOf(host);
    typeOver(host, 34, "34 nhiệm vụ");
    typeOver(host, 4019, "khoảng 4.019 hồ sơ");
    const open = await openPane(host);
    const pane = paneOf(open);
    let workers = 0;
    open.page.on("worker", () => (workers += 1));

    await pane.button("Thử với tỉnh mẫu").click();
    await pane.button("Kiểm tra").click();
    await pane.text("2 lỗi phải sửa").waitFor();
    await pane.button(/^Sửa \d+ chỗ/).click();
    await pane.button(/^Ghi \d+ ô/).click();
    await pane.text("Sạch: 0 lỗi").waitFor();
    expect(gridsOf(host)).toEqual(clean);

    await pane.show("Tiếp nhận");
    await pane.choose("Chọn tệp", sampleFiles().map((name) => path.join(SAMPLE_FOLDER, name)));
    await pane.text("Đã nhận 12/14 · thiếu 1 · không dùng được 1").waitFor();
    expect(workers).toBeGreaterThan(0);
    await pane.show("Tổng hợp");
    await pane.button("Tổng hợp").click();
    await pane.text("Đã tổng hợp 12/14 cơ quan").waitFor();
    expect(namesOfSheets(host)).toEqual(["Biểu số liệu", ...SUMMARY]);
    await pane.button("Hoàn tác").click();
    await pane.text("Đã hoàn tác.").waitFor();
    expect(gridsOf(host)).toEqual(clean);

    turnTo(host, "Biểu số liệu");
    await pane.show("Đánh giá");
    await pane.button("Đánh giá").click();
    await pane.text(/^\d+\/\d+ mục tiêu đạt/).waitFor();
    expect(gridsOf(host)).not.toEqual(clean);
    await pane.button("Hoàn tác").click();
    await pane.text("Đã hoàn tác.").waitFor();
    expect(gridsOf(host)).toEqual(clean);

    await closeWell(open, host);
  });
});
