import { hostWith } from "./grids";
import { ExcelHost } from "./host";
import { raiseActivated, raiseChanged } from "./events";
import { installOffice } from "./install";

/** What office.js rejects with. */
const codeOf = (work: Promise<unknown>) => work.then(() => "none", (error: unknown) => (error as { readonly code?: string }).code);
const aMoment = () => new Promise((done) => setTimeout(done, 10));

async function aHost(options: ConstructorParameters<typeof ExcelHost>[0] = {}): Promise<ExcelHost> {
  const host = new ExcelHost(options);
  host.book.addSheet("Sheet1");
  await installOffice(host);
  return host;
}

describe("strict mode", () => {
  test("answers ApiNotFound to members above its requirement set, and tells of it", async () => {
    const host = await aHost();
    const tooNew = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(await codeOf(tooNew)).toBe("ApiNotFound");
    await aMoment();
    expect(() => host.check()).toThrow("Range.getMergedAreasOrNullObject needs ExcelApi 1.13");
  });

  test("takes the same members where its set has them", async () => {
    const host = await aHost({ strict: { excelApi: "1.13" } });
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:C2").merge();
      const areas = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return areas.address;
    });
    await aMoment();
    expect(address).toBe("Sheet1!B2:C2");
    host.check();
  });

  test.each([
    { what: "a request", code: "RequestPayloadSizeLimitExceeded", write: (range: Excel.Range) => void (range.values = [["x".repeat(3_000)]]) },
    { what: "a response", code: "ResponsePayloadSizeLimitExceeded", write: (range: Excel.Range) => void range.getResizedRange(99, 9).load("values,formulas,text") },
  ])("refuses $what above its limit", async ({ what, code, write }) => {
    const host = await aHost({ strict: { maxBytes: 2_500 } });
    const run = Excel.run(async (context) => {
      write(context.workbook.worksheets.getActiveWorksheet().getRange("A1"));
      await context.sync();
    });
    expect(await codeOf(run)).toBe(code);
    await aMoment();
    expect(() => host.check()).toThrow(new RegExp(`${what} of \\d+ bytes`));
  });

  test("sees a sync in a loop", async () => {
    const host = await aHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let row = 1; row <= 6; row += 1) {
        sheet.getRange(`A${row}`).values = [[row]];
        await context.sync();
      }
    });
    await aMoment();
    expect(host.requests).toBe(6);
    expect(() => host.check()).toThrow("a sync in a loop");
  });

  test("sees tracked objects that were never given back", async () => {
    const host = await aHost();
    const context = new Excel.RequestContext();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    context.trackedObjects.add(range);
    await context.sync();
    expect(() => host.check()).toThrow("1 tracked objects were never released");
    context.trackedObjects.remove(range);
    await context.sync();
    host.check();
  });
});

describe("faults and latency", () => {
  test("a lost answer is an error to the client, and the request is done", async () => {
    const host = await aHost();
    host.faults.fail(1, { lost: "InvalidOrTimedOutSession" });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidOrTimedOutSession");
    expect(host.book.sheets[0]?.cell(0, 0)?.value).toBe(1);
  });

  test("what stands before a failing action is done", async () => {
    const host = await aHost();
    const run = Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      worksheets.getItem("không có").getRange("A1").values = [[2]];
      worksheets.getActiveWorksheet().getRange("A2").values = [[3]];
      await context.sync();
    });
    expect(await codeOf(run)).toBe("ItemNotFound");
    expect([host.book.sheets[0]?.cell(0, 0)?.value, host.book.sheets[0]?.cell(1, 0)]).toEqual([1, undefined]);
  });

  test("every request takes the latency asked for", async () => {
    await aHost({ latency: 40 });
    const from = performance.now();
    await Excel.run(async (context) => context.sync());
    expect(performance.now() - from).toBeGreaterThanOrEqual(39);
  });
});

describe("events", () => {
  test("reach the handlers that were added", async () => {
    const host = await aHost();
    const sheet = host.book.sheets[0]!;
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getActiveWorksheet();
      worksheet.onChanged.add(async ({ address, worksheetId }) => void seen.push(["changed", address, worksheetId === sheet.id]));
      worksheet.onActivated.add(async ({ worksheetId }) => void seen.push(["activated", worksheetId === sheet.id]));
      worksheet.onSelectionChanged.add(async ({ address }) => void seen.push(["selected", address]));
      await context.sync();
    });
    raiseChanged(host, sheet, { top: 0, left: 0, bottom: 1, right: 2 });
    raiseActivated(host, sheet);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("D12").select();
      await context.sync();
    });
    await aMoment();
    expect(seen).toEqual([["changed", "A1:C2", true], ["activated", true], ["selected", "D12"]]);
  });

  test("a ribbon button calls the function of its name", async () => {
    const endpoint = await installOffice(await aHost());
    let pressed = 0;
    Office.actions.associate("check", (event: { completed(): void }) => {
      pressed += 1;
      event.completed();
    });
    endpoint.pressRibbonButton("check");
    await aMoment();
    expect(pressed).toBe(1);
  });
});

describe("the workbook", () => {
  test("has one blank sheet in front where it is new", async () => {
    await installOffice(hostWith([]));
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const front = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return [front.name, ...sheets.items.map(({ name }) => name)];
    });
    expect(names).toEqual(["Sheet1", "Sheet1"]);
  });

  const calculated = async (formulas: readonly string[]) => {
    const host = await aHost();
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [["so", 10], ["xa", 20], ["so", 12.5]];
      const range = sheet.getRange("D1").getResizedRange(formulas.length - 1, 0);
      range.formulas = formulas.map((formula) => [formula]);
      range.load("values");
      await context.sync();
      return range.values.map(([value]) => value as unknown);
    });
    return { values, unknown: [...host.book.calculator.unknown] };
  };

  test("calculates the formulas that are written to it", async () => {
    const formulas = ['=SUMIFS(B1:B3,A1:A3,"so")', "=IFERROR(1/0,\"–\")", "=ROUND(B3/B2*100,1)&\"%\"", "=1/0", '=IF(AND(B1>=10,A1="so"),"đạt","chưa đạt")', "=SUMPRODUCT((A1:A3=\"so\")*B1:B3)", "=INDEX(A1:A3,MATCH(20,B1:B3,0))", "=100*B1>=80*B3", "=-2^2", "=FIXED(1234.5,0)&FIXED(1,1)", "=YEAR(DATE(2026,1,0))"];
    expect((await calculated(formulas)).values).toEqual([22.5, "–", "62.5%", "#DIV/0!", "đạt", 22.5, "xa", true, 4, "1,2351.0", 2025]);
  });

  test("shows #NAME? for what it cannot work out, and says which", async () => {
    expect(await calculated(["=KHÔNGCÓ(B1)"])).toEqual({ values: ["#NAME?"], unknown: ["=KHÔNGCÓ(B1)"] });
  });

  test("takes what is typed as Excel would", async () => {
    const host = await aHost();
    const typed = ["07", "'07", "1.250", "4,5%", "9/18", "TRUE", "#N/A", "-abc", "-", "đạt", ""];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${typed.length}`).values = typed.map((text) => [text]);
      await context.sync();
    });
    const cells = typed.map((_, row) => host.book.sheets[0]?.cell(row, 0));
    expect(cells.map((cell) => cell?.formula ?? cell?.value)).toEqual([7, "07", 1250, 0.045, 46_283, true, { error: "#N/A" }, "=-abc", "-", "đạt", null]);
  });

  test("remembers what it has no behaviour for, and notes it", async () => {
    const host = await aHost();
    const quality = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.centerVertically = true;
      pageLayout.load("centerVertically,blackAndWhite");
      await context.sync();
      return [pageLayout.centerVertically, pageLayout.blackAndWhite];
    });
    expect(quality).toEqual([true, false]);
    expect(host.notes).toContain("generic PageLayout.centerVertically=");
  });

  test("refuses to write to protected cells, and to take the protection off", async () => {
    const host = await aHost();
    host.book.sheets[0]!.protected = true;
    const write = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    });
    const unprotect = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect();
      await context.sync();
    });
    expect(await Promise.all([codeOf(write), codeOf(unprotect)])).toEqual(["AccessDenied", "AccessDenied"]);
  });

  test("keeps settings, names and sheets when it is opened again", async () => {
    const host = await aHost();
    await Excel.run(async (context) => {
      const { settings, names, worksheets } = context.workbook;
      settings.add("kỳ", "2026-Q3");
      names.add("tong", worksheets.getActiveWorksheet().getRange("B2"));
      await context.sync();
    });
    await installOffice(host.reopened());
    const kept = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("kỳ").load("value");
      const name = context.workbook.names.getItem("tong").load("value");
      await context.sync();
      return [setting.value as unknown, name.value as unknown];
    });
    expect(kept).toEqual(["2026-Q3", "Sheet1!B2"]);
  });
});
