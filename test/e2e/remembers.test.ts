/** What the workbook keeps for the next day: explanations, marks and stamp, settled names, targets; and a write that stopped midway. */
import { inBuiltPane } from "./built";
import { gridsOf } from "../excelHost/grids";
import { closeWell, hostWithSample, namesOfSheets, paneOf, turnTo, typeOver } from "./support";

const REPORT = "Biểu số liệu";

inBuiltPane("a workbook opened again the next day", ({ open: openPane }) => {
  it("still has the explanation, the marks, the stamp and the target", async () => {
    const host = hostWithSample("so-noi-vu.xlsx");
    typeOver(host, 4019, "4,019");
    const today = await openPane(host);
    const pane = paneOf(today);
    await pane.button("Thử với tỉnh mẫu").click();
    await pane.button("Kiểm tra").click();
    await pane.text("1 điểm cần giải trình").waitFor();
    await pane.button("Đánh dấu trên trang").click();
    await pane.text(/^Đã tô nền/).waitFor();
    await pane.button(/^Giải trình/).first().click();
    await pane.view.getByRole("textbox").first().fill("Số trên hệ thống một cửa, đã đối chiếu.");
    await pane.button("Ghi giải trình").click();
    await pane.text("Đã ghi giải trình").waitFor();
    await pane.text("Sạch: 0 lỗi").waitFor();
    await pane.button("Đóng dấu").click();
    await pane.text(/^Đã đóng dấu/).waitFor();
    await pane.show("Đánh giá");
    await pane.button("Mục tiêu (8)").click();
    await pane.button(/^Đổi: SO-01/).click();
    await pane.view.getByRole("textbox").first().fill("89,5");
    await pane.button("Dùng mục tiêu này").click();
    await pane.text(/^Đã đổi mục tiêu SO-01/).waitFor();
    expect(namesOfSheets(host)).toEqual([REPORT, "Kiểm tra"]);
    await closeWell(today, host);

    const again = host.reopened();
    turnTo(again, REPORT);
    const tomorrow = await openPane(again);
    const next = paneOf(tomorrow);
    await next.button("Kiểm tra").click();
    await next.text("Sạch: 0 lỗi, 1 điểm đã giải trình").waitFor();
    await next.button(/^Đã giải trình/).click();
    await next.text("Số trên hệ thống một cửa, đã đối chiếu.").waitFor();
    await next.button("Bỏ đánh dấu").click();
    await next.text(/^Đã bỏ đánh dấu/).waitFor();
    expect(namesOfSheets(again)).toEqual([REPORT]);
    await next.show("Đánh giá");
    await next.button("Mục tiêu (8), đã đổi 1").waitFor();
    await closeWell(tomorrow, again);
  });

  it.each(["Ghi nốt", "Trả lại như trước"])("tells of a write that stopped midway, and on “%s” comes to an end", async (way) => {
    const host = hostWithSample("so-noi-vu.xlsx");
    const before = gridsOf(host);
    const today = await openPane(host);
    const pane = paneOf(today);
    await pane.button("Thử với tỉnh mẫu").click();
    await pane.show("Đánh giá");
    await pane.button("Đánh giá").waitFor();
    const requests = await host.measure(async () => {
      await pane.button("Đánh giá").click();
      await pane.text(/^Đã ghi mức độ đạt/).waitFor();
    });
    const whole = gridsOf(host);
    await pane.button("Hoàn tác").click();
    await pane.text("Đã hoàn tác.").waitFor();
    expect(gridsOf(host)).toEqual(before);

    // The last request writes the cells: it stops midway, and from then on Excel does not answer.
    host.faults.fail(requests.length, { code: "GeneralException", action: 3 });
    for (let later = 1; later < 50; later += 1) host.faults.fail(requests.length + later, { transport: "InvalidOrTimedOutSession" });
    await pane.button("Đánh giá").click();
    await pane.text(/dừng giữa chừng/).waitFor();
    host.faults.end();
    await closeWell(today, host);

    const again = host.reopened();
    const tomorrow = await openPane(again);
    const next = paneOf(tomorrow);
    await next.text(/dừng giữa chừng/).waitFor();
    await tomorrow.frame.getByRole("button", { name: way, exact: true }).click();
    await next.text(way === "Ghi nốt" ? "Đã ghi nốt phần còn lại." : "Đã hoàn tác.").waitFor();
    expect(gridsOf(again)).toEqual(way === "Ghi nốt" ? whole : before);
    await closeWell(tomorrow, again);
  });
});
