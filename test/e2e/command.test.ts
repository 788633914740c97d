/** The ribbon's `Kiểm tra` in the built page that Office loads behind the ribbon. */
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, namesOfSheets, paneOf, until } from "./support";

inBuiltPane("the ribbon's command", ({ open: openPane }) => {
  it("lists the findings of the sheet in front with the catalogue that the pane chose, and tells Office that it is done", async () => {
    const host = hostWithSample("so-y-te.xlsx");
    const pane = await openPane(host);
    await paneOf(pane).button("Thử với tỉnh mẫu").click();
    await paneOf(pane).button("Kiểm tra").waitFor();
    await closeWell(pane, host);

    const ribbon = await openPane(host, { page: "commands.html" });
    await ribbon.frame.waitForFunction("window.Office?.actions?._association && Office.context?.host");
    ribbon.endpoint.pressRibbonButton("checkActiveSheet");
    await until(() => host.commandsCompleted === 1);
    expect([namesOfSheets(host), host.book.activeSheet().name]).toEqual([["Biểu 01", "Kiểm tra"], "Kiểm tra"]);
    await closeWell(ribbon, host);
  });
});
