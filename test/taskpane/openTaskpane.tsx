/** The pane over Microsoft's own office.js and a host with the workbook open: everything real but Excel. */
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Workbook } from "../../src/core/grid";
import { excelChanges } from "../../src/excel/changes";
import { excelReader } from "../../src/excel/reader";
import { excelSelection } from "../../src/excel/selection";
import { excelSettings } from "../../src/excel/settings";
import { lateWriter } from "../../src/excel/lateWriter";
import { paneServices } from "../../src/taskpane/services";
import { App } from "../../src/ui/App";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { hostOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { installOffice } from "../excelHost/install";
import { sampleBytes, sampleFiles } from "../support/sample";

configure({ asyncUtilTimeout: 30_000 });

export interface Taskpane {
  readonly host: ExcelHost;
  readonly user: UserEvent;
  /** Files handed out to be saved. */
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Opens a workbook of the sample province (its file, or any workbook) with the pane beside it, and begins with the sample's ruleset. */
export async function openTaskpane(file: string | Workbook, today = "2026-09-18"): Promise<Taskpane> {
  const taskpane = await openPane(hostOf(typeof file === "string" ? sampleWorkbook(file) : file, { strict: { excelApi: "1.9" } }), today);
  await taskpane.user.click(await screen.findByRole("button", { name: "Thử với tỉnh mẫu" }));
  await screen.findByRole("button", { name: "Kiểm tra" });
  return taskpane;
}

/** Closes the pane and the workbook, and opens both again: the host's settings are kept, nothing else. */
export async function reopen({ host }: Taskpane, today = "2026-09-18"): Promise<Taskpane> {
  cleanup();
  return openPane(host.reopened(), today);
}

export function sampleWorkbook(file: string): Workbook {
  const result = readXlsx(sampleBytes(file));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.workbook;
}

async function openPane(host: ExcelHost, today: string): Promise<Taskpane> {
  await installOffice(host);
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const services = paneServices({
    reader: excelReader(),
    writer: lateWriter(),
    selection: excelSelection(),
    changes: excelChanges(),
    settings: excelSettings(),
    clock: { today: () => today, now: () => `${today}T10:05` },
    loadFileReader: async () => readWorkbook,
    startWorker: () => {
      throw new Error("No workers here");
    },
    sampleFiles: async () => sampleFiles().map((name) => ({ name, bytes: async () => sampleBytes(name) })),
    saveFile: (name, bytes) => void saved.push({ name, bytes }),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  const user = userEvent.setup();
  render(<App services={services} language="vi" colors={null} />);
  return { host, user, saved };
}

/** Takes in the sample province's reports, on the view `Tiếp nhận`. */
export async function takeInSample({ user }: Taskpane): Promise<void> {
  await user.click(screen.getByRole("tab", { name: "Tiếp nhận" }));
  await user.click(await screen.findByRole("button", { name: "Đọc các báo cáo của tỉnh mẫu" }));
  await screen.findByText("Đã nhận 12/14 · thiếu 1 · không dùng được 1");
}

/** Compiles what was taken in of the sample province, on the view `Tổng hợp`. */
export async function writeSampleSummary({ user }: Taskpane): Promise<void> {
  await user.click(screen.getByRole("tab", { name: "Tổng hợp" }));
  await user.click(await screen.findByRole("button", { name: "Tổng hợp" }));
  await screen.findByText("Đã tổng hợp 12/14 cơ quan");
}

/** A file as a person chooses it: jsdom's own cannot be read as bytes. */
export function chosenFile(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([], name), { arrayBuffer: async () => Uint8Array.from(bytes).buffer });
}

/** Lets office.js send its clean-up requests, then fails where the host met a misuse. */
export async function settle(host: ExcelHost): Promise<void> {
  await act(() => host.idle());
  host.check();
}

/** What stands in a cell of a sheet: its value, and its formula where it has one. */
export function cellOf(host: ExcelHost, sheet: string, row: number, column: number): { readonly value: unknown; readonly formula: string | null } {
  host.book.calculator.settle();
  const cell = host.book.sheetNamed(sheet)?.cell(row, column);
  return { value: cell?.value ?? null, formula: cell?.formula ?? null };
}
