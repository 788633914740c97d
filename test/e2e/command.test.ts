/** The ribbon's `Kiểm tra` in the built page that Office loads behind the ribbon. */
import type { Browser } from "playwright-core";
import { openInBrowser } from "../excelHost/browser";
import { inChromium, launchChromium } from "../support/chromium";
import { builtAddin, type BuiltAddin } from "./builtAddin";
import { closeWell, hostWithSample, namesOfSheets, paneOf, until } from "./support";

inChromium("the ribbon's command", () => {
  let browser: Browser;
  let addin: BuiltAddin;
  beforeAll(async () => {
    [browser, addin] = await Promise.all([launchChromium(), builtAddin()]);
  }, 180_000);
  afterAll(() => browser.close());

  it("lists the findings of the sheet in front with the catalogue that the pane chose, and tells Office that it is done", async () => {
    const host = hostWithSample("so-y-te.xlsx");
    const pane = await openInBrowser(browser, addin.folder, host);
    await paneOf(pane).button("Thử với tỉnh mẫu").click();
    await paneOf(pane).button("Kiểm tra").waitFor();
    await closeWell(pane, host);

    const ribbon = await openInBrowser(browser, addin.folder, host, { page: "commands.html" });
    await ribbon.frame.waitForFunction("window.Office?.actions?._association && Office.context?.host");
    ribbon.endpoint.pressRibbonButton("checkActiveSheet");
    await until(() => host.commandsCompleted === 1);
    expect([namesOfSheets(host), host.book.activeSheet().name]).toEqual([["Biểu 01", "Kiểm tra"], "Kiểm tra"]);
    await closeWell(ribbon, host);
  });
});
