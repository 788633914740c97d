import { HOSTILE_FILES } from "./support/hostileFiles";
import { ReaderProcess } from "./support/bundle";
import { aPackage } from "./support/package";
import { readXlsx } from "../../src/xlsx/readXlsx";

/** Of a fixed piece of like work: the worst file takes 23, a second on a machine at rest; the rest is for what a busy one does unevenly. */
const MOST_TIMES = 35;
const MOST_MEGABYTES = 300;

let reader: ReaderProcess;
beforeAll(() => {
  reader = ReaderProcess.make();
});
afterAll(() => reader.remove());

describe("a hostile or broken file is read and checked, or refused, in about a second and 300 MB", () => {
  test.each(HOSTILE_FILES)("$what", ({ bytes, expected, name }) => {
    const said = reader.read(bytes(), name);
    const kind = said.failure === null ? { cells: said.cells } : said.failure.kind === "unreadable" ? { reason: said.failure.reason } : { limit: said.failure.what };
    expect(kind).toEqual(expected);
    expect(said.findings).toBeGreaterThan(0);
    expect(said.times).toBeLessThan(MOST_TIMES);
    expect(said.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

describe("names that reach for JavaScript's own", () => {
  const hostileName = "__proto__";

  test("are names like any other", () => {
    const links = '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/>';
    const bytes = aPackage({
      parts: {
        "_rels/.rels": `<Relationships><Relationship Id="w" Type="x/officeDocument" Target="xl/workbook.xml"/>${links}</Relationships>`,
        "docProps/custom.xml": `<Properties><property name="${hostileName}"><lpwstr>xấu</lpwstr></property><property name="constructor"><lpwstr>xấu</lpwstr></property></Properties>`,
        [`xl/${hostileName}`]: "x",
        "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets><sheet name="${hostileName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
    });
    const result = readXlsx(bytes);
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect(result.workbook.grids.map((grid) => grid.name)).toEqual([hostileName]);
    expect([...result.workbook.properties]).toEqual([[hostileName, "xấu"], ["constructor", "xấu"]]);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("lpwstr");
    expect(({} as Record<string, unknown>)["xấu"]).toBeUndefined();
  });
});
