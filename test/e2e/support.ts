import type { Locator } from "playwright-core";
import { readXlsx } from "../../src/xlsx/readXlsx";
import type { OpenPage } from "../excelHost/browser";
import { hostOf } from "../excelHost/grids";
import type { ExcelHost, HostOverrides } from "../excelHost/host";
import { sampleBytes } from "../support/sample";

/** A host with a workbook of the sample province open. */
export function hostWithSample(file: string, options: HostOverrides = {}): ExcelHost {
  const result = readXlsx(sampleBytes(file));
  if (!result.ok) throw new Error(`${file} cannot be read: ${JSON.stringify(result.failure)}`);
  return hostOf(result.workbook, { strict: { excelApi: "1.9" }, ...options });
}

/** The pane as a person meets it: by roles and accessible names. */
export interface PaneInBrowser {
  /** The view in front. */
  readonly view: Locator;
  tab(name: string): Locator;
  /** A button of the view in front. */
  button(name: string | RegExp): Locator;
  text(words: string | RegExp): Locator;
  /** Opens a view; its code may have to come first. */
  show(name: string): Promise<void>;
  /** Hands files over as the button for files asks for them. */
  choose(button: string, files: readonly string[]): Promise<void>;
}

export function paneOf({ frame, page }: OpenPage): PaneInBrowser {
  const view = frame.locator("[role=tabpanel]:not([hidden])");
  return {
    view,
    tab: (name) => frame.getByRole("tab", { name, exact: true }),
    button: (name) => view.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }),
    text: (words) => frame.getByText(words).first(),
    async show(name) {
      await frame.getByRole("tab", { name, exact: true }).click();
      await frame.getByRole("tabpanel", { name, exact: true }).getByRole("button").first().waitFor();
    },
    async choose(button, files) {
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), view.getByRole("button", { name: button, exact: true }).click()]);
      await chooser.setFiles([...files]);
    },
  };
}

/**
 * Closes the page, which must have asked nobody else for anything, have nothing to complain of and owe the host nothing.
 * The host is asked at a moment when all references are back, while the page is still there: one closed in the middle of
 * a request takes that request's references with it.
 */
export async function closeWell({ page, strangers, complaints }: OpenPage, host: ExcelHost): Promise<void> {
  for (let waits = 0; host.references.live > 0 && waits < 500; waits += 1) await page.waitForTimeout(20);
  host.check();
  await page.close();
  expect({ strangers: strangers(), complaints }).toEqual({ strangers: [], complaints: [] });
}

export const namesOfSheets = (host: ExcelHost): readonly string[] => host.book.sheets.map(({ name }) => name);

/** The user turns to another sheet of the workbook. */
export function turnTo(host: ExcelHost, sheet: string): void {
  const found = host.book.sheetNamed(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  host.book.activate(found);
}

/** The user types over the first cell of the sheet in front that holds the figure. */
export function typeOver(host: ExcelHost, figure: number, typed: string): void {
  for (const [, cells] of host.book.activeSheet().rows) {
    for (const [, cell] of cells) {
      if (cell.value !== figure) continue;
      cell.value = typed;
      return;
    }
  }
  throw new Error(`no cell holds ${figure}`);
}

/** Waits until the condition holds; ten seconds at most. */
export async function until(condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !condition(); ) {
    if (Date.now() > end) throw new Error(`not within ten seconds: ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
