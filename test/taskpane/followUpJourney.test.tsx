/** A findings workbook that an agency was sent, explained and sent back: read in the pane, it closes what it explains. */
import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { editXlsx } from "../../src/xlsx/editPackage";
import { sampleRuleset } from "../support/sample";
import { chosenFile, openTaskpane, settle, takeInSample } from "./openTaskpane";

jest.setTimeout(120_000);

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
/** The agency's line in the table of Tiếp nhận. */
const lineOf = (agency: string): string => lines().find((line) => line.startsWith(agency))!;
const linesBut = (agency: string): readonly string[] => lines().filter((line) => !line.startsWith(agency)).sort();
const lines = (): readonly string[] => within(screen.getByRole("table", { name: "Cơ quan" })).getAllByRole("row").map(({ textContent }) => textContent);

/** The workbook with an explanation in every cell that asks for one; how many there are. */
function explained(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly count: number } {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error("unreadable");
  const grid = read.workbook.grids[0]!;
  const marks = grid.rows.flatMap((row) => row.cells.filter(({ value }) => typeof value === "string" && value.startsWith("cchc-giai-trinh:")).map(({ column }) => ({ row: row.index, column })));
  const edited = editXlsx(bytes, [{ sheet: grid.name, edits: marks.map(({ row, column }) => ({ row, column: column - 1, value: "Đã đối chiếu với sổ theo dõi, số đúng" })) }]);
  if (!edited.ok) throw new Error("not edited");
  return { bytes: edited.bytes, count: marks.length };
}

it("closes the findings that the returned workbook explains, and no others", async () => {
  const taskpane = await openTaskpane("so-noi-vu.xlsx");
  const { host, user, saved } = taskpane;
  await takeInSample(taskpane);
  await user.click(tab("Lãnh đạo"));
  await user.click(await screen.findByRole("button", { name: "Công văn đôn đốc" }));
  await screen.findByText(/^Đã lập công văn cho/);
  const packs = unzipSync(saved[0]!.bytes);
  const [name] = Object.keys(packs).filter((each) => each.endsWith(".xlsx") && explained(packs[each]!).count > 0);
  const back = explained(packs[name!]!);
  const agency = sampleRuleset().registry.agencies.find(({ code }) => name!.startsWith(`${code}-`))!.name;

  await user.click(tab("Tiếp nhận"));
  const [before, others] = [lineOf(agency), linesBut(agency)];
  await user.upload(screen.getByRole("tabpanel", { name: "Tiếp nhận" }).querySelector<HTMLInputElement>("input[type=file]")!, chosenFile(name!, back.bytes));
  await waitFor(() => expect(lineOf(agency)).not.toBe(before));
  expect([back.count, before, lineOf(agency)]).toEqual([1, "Sở Xây dựngso-xay-dung.xlsxĐã nộp1 giải trình", "Sở Xây dựngso-xay-dung.xlsxĐã nộpsạch"]);
  expect(linesBut(agency)).toEqual(others);
  expect(screen.getByText("Đã nhận 12/14 · thiếu 1 · không dùng được 1")).toBeTruthy();
  await settle(host);
});
