import type { WorkbookReader } from "../../src/app/ports";
import { aChange, aPlan, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const NS = "urn:thu:1";
const part = (text: string) => `<thu xmlns="${NS}">${text}</thu>`;
const xmlIn = async (reader: WorkbookReader): Promise<string | null> => (await reader.readReport(null, NS)).xml;
const REPORT = aSheet("Biểu 1", { B2: "Số nhiệm vụ", C2: 59, D2: "1.250 hs", C3: ["=C2*2", 118] });

test("keeps one part of a namespace with the workbook, and takes back what it wrote there", async () => {
  const { writer, reader, reopened, host } = await openInExcel([REPORT]);
  host.book.xmlParts.set("khác", `<x xmlns="urn:khac"/>`);
  expect(await xmlIn(reader)).toBeNull();
  await writer.apply(aChange({ xml: new Map([[NS, part("một &amp; hai")]]) }));
  await writer.apply(aChange({ xml: new Map([[NS, part("ba")]]) }));
  expect(await xmlIn((await reopened()).reader)).toBe(part("ba"));
  const ours = () => [...host.book.xmlParts].filter(([, xml]) => !xml.includes("urn:cchc:journal:")).map(([id]) => id);
  expect(ours()).toHaveLength(2);
  await writer.undo();
  expect(await xmlIn(reader)).toBe(part("một &amp; hai"));
  await writer.apply(aChange({ xml: new Map([[NS, null]]) }));
  expect([await xmlIn(reader), ours()]).toEqual([null, ["khác"]]);
  await writer.undo();
  expect(await xmlIn(reader)).toBe(part("một &amp; hai"));
});

test("takes a sheet of ours away, and undo brings it back", async () => {
  const { writer, reader } = await openInExcel([REPORT]);
  await writer.apply(aChange({ plans: [aPlan("Kiểm tra", [[{ value: "Ô" }, { value: "Nội dung" }], [{ value: "D2" }, { value: "1.250 hs" }]])], activate: "Kiểm tra" }));
  const before = await reader.readSheets();
  await writer.apply(aChange({ removals: ["Kiểm tra", "không có"] }));
  expect(await reader.sheetNames()).toEqual(["Biểu 1"]);
  await writer.undo();
  expect(await reader.readSheets()).toEqual(before);
});
