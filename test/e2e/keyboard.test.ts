/** Self-check by keyboard alone, in the built pane: no pointer is used from the first key to the last. */
import { areaAddress } from "../../src/core/grid";
import type { OpenPage } from "../excelHost/browser";
import { gridsOf } from "../excelHost/grids";
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, paneOf, typeOver, until } from "./support";

/** Keys, and what has the focus: its label, else its text. */
function keysOf({ page, frame }: OpenPage) {
  const focused = (): Promise<string> =>
    frame.evaluate(() => {
      const element = document.activeElement;
      return element === null || element === document.body ? "" : (element.getAttribute("aria-label") ?? element.textContent).trim();
    });
  const press = (...keys: readonly string[]): Promise<void> => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  return {
    press,
    focused,
    /** Goes on with the Tab key until what is called so has the focus. */
    async tabTo(name: string | RegExp, key = "Tab"): Promise<void> {
      const passed: string[] = [];
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press(key);
        const now = await focused();
        if (typeof name === "string" ? now === name : name.test(now)) return;
        passed.push(now);
      }
      throw new Error(`${String(name)} has no place among ${passed.join(" | ")}`);
    },
    /** Waits until what is called so has the focus. */
    async arriveAt(name: string | RegExp): Promise<void> {
      let now = "";
      for (let tries = 0; tries < 100; tries += 1) {
        now = await focused();
        if (typeof name === "string" ? now === name : name.test(now)) return;
        await page.waitForTimeout(20);
      }
      throw new Error(`the focus is at “${now}”, not at ${String(name)}`);
    },
  };
}

inBuiltPane("self-check by keyboard alone", ({ open: openPane }) => {
  it("goes from the first run to the mended report and back", async () => {
    const host = hostWithSample("so-noi-vu.xlsx");
    const clean = gridsOf(host);
    typeOver(host, 34, "34 nhiệm vụ");
    typeOver(host, 4019, "khoảng 4.019 hồ sơ");
    const faulty = gridsOf(host);
    const open = await openPane(host);
    const pane = paneOf(open);
    const { press, tabTo, arriveAt, focused } = keysOf(open);
    const selected = (): string => areaAddress(host.book.selection.area);
    await pane.button("Thử với tỉnh mẫu").waitFor();

    await tabTo("Thử với tỉnh mẫu");
    await press("Enter");
    await arriveAt(/^Kiểm tra( lại)?$/);

    // The tabs are one stop: arrows go from view to view, and back to where it began.
    await tabTo("Tự kiểm tra", "Shift+Tab");
    await press("ArrowRight", "ArrowRight");
    await arriveAt("Tổng hợp");
    await press("ArrowDown");
    await arriveAt("Bộ chỉ tiêu");
    await press("Home");
    await arriveAt("Tự kiểm tra");
    expect(await pane.tab("Tự kiểm tra").getAttribute("aria-selected")).toBe("true");

    await tabTo("Kiểm tra");
    await press("Enter");
    await pane.text("2 lỗi phải sửa").waitFor();
    await arriveAt(/^Kiểm tra( lại)?$/);

    // F6 goes from the actions to the list; there arrows go from finding to finding, and Enter shows the cell.
    await press("F6");
    await tabTo(/^D\d+ /);
    const first = await focused();
    await press("Enter");
    await until(() => selected() === first.split(" ")[0]);
    await press("ArrowDown");
    await arriveAt(/^D\d+ /);
    const second = await focused();
    expect(second).not.toBe(first);
    await press("Enter");
    await until(() => selected() === second.split(" ")[0]);

    await press("F6");
    await arriveAt(/^Kiểm tra( lại)?$/);
    await tabTo(/^Sửa \d+ chỗ/);
    await press("Enter");
    await arriveAt(/^Ghi \d+ ô/);
    await press("Escape");
    await arriveAt(/^Sửa \d+ chỗ/);
    await press("Enter");
    await arriveAt(/^Ghi \d+ ô/);
    await press("Enter");
    await pane.text("Sạch: 0 lỗi").waitFor();
    expect(gridsOf(host)).toEqual(clean);

    await tabTo("Hoàn tác", "Shift+Tab");
    await press("Enter");
    await pane.text("2 lỗi phải sửa").waitFor();
    expect(gridsOf(host)).toEqual(faulty);
    await closeWell(open, host);
  });
});
