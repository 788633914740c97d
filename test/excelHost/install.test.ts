import { ExcelHost } from "./host";
import { installOffice } from "./install";

describe("office.js over the host", () => {
  test("boots as Excel on the web, in Vietnamese", async () => {
    const host = new ExcelHost();
    host.book.addSheet("Sheet1");
    await installOffice(host);
    expect([Office.context.host, Office.context.platform, Office.context.displayLanguage]).toEqual(["Excel", "OfficeOnline", "vi-VN"]);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  });

  test("gives back the values that were written", async () => {
    const host = new ExcelHost();
    host.book.addSheet("Sheet1");
    await installOffice(host);
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C3").values = [[1, "a"], [true, "=B2*2"]];
      const range = sheet.getUsedRange();
      range.load("values,address");
      await context.sync();
      return [range.address, range.values];
    });
    await new Promise((done) => setTimeout(done, 5));
    expect(values).toEqual(["Sheet1!B2:C3", [[1, "a"], [true, 2]]]);
    host.check();
  });
});
