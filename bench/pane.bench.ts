/** 300 workbooks through the built pane beside the test host: how long the pane's thread is held while they come in, and while their summary is written. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { builtAddin } from "../test/e2e/builtAddin";
import { hostWithSample, paneOf } from "../test/e2e/support";
import { openInBrowser } from "../test/excelHost/browser";
import { launchChromium } from "../test/support/chromium";

interface Corpus {
  readonly files: readonly string[];
  readonly registry: string;
  readonly catalogue: string;
}

const WITHIN = 120_000;

/** Milliseconds of each task over 50, since the last time that this was asked. */
type Watched = Window & { held: number[] };

async function watch(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const watched = window as unknown as Watched;
    watched.held = [];
    new PerformanceObserver((list) => watched.held.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ["longtask"] });
  });
}

function heldSince(frame: Frame): Promise<readonly number[]> {
  return frame.evaluate(() => {
    const watched = window as unknown as Watched;
    const { held } = watched;
    watched.held = [];
    return held;
  });
}

test("300 workbooks in the pane", async () => {
  const { files, registry, catalogue } = JSON.parse(process.env.CCHC_CORPUS ?? "") as Corpus;
  const [browser, addin] = await Promise.all([launchChromium(), builtAddin()]);
  const host = hostWithSample("so-noi-vu.xlsx");
  const remembered = { "cchc.origin": "files", "cchc.catalogue": readFileSync(path.resolve(catalogue), "utf8"), "cchc.agencies": readFileSync(registry, "utf8") };
  for (const [key, value] of Object.entries(remembered)) host.book.settings.set(key, value);
  const open = await openInBrowser(browser, addin.folder, host);
  const pane = paneOf(open);
  const lines: string[] = [];
  const told = async (what: string, since: number): Promise<void> => {
    const ms = performance.now() - since;
    // What the last task was is told after it.
    await open.page.waitForTimeout(300);
    const held = await heldSince(open.frame);
    lines.push(`${what}: ${ms.toFixed(0)} ms; tasks over 50 ms: ${held.length === 0 ? "none" : `${held.length}, the longest ${Math.max(...held)} ms`}`);
  };
  try {
    await pane.show("Tiếp nhận");
    await open.page.waitForTimeout(500);
    await watch(open.frame);
    let since = performance.now();
    await pane.choose("Chọn tệp", files);
    await pane.text(`Đã nhận ${files.length}/${files.length}`).waitFor({ timeout: WITHIN });
    await told(`${files.length} workbooks taken in`, since);
    await pane.show("Tổng hợp");
    await heldSince(open.frame);
    since = performance.now();
    await pane.button("Tổng hợp").click();
    await pane.text(/^Đã tổng hợp/).waitFor({ timeout: WITHIN });
    await told("their summary written", since);
  } finally {
    await browser.close();
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}, 3 * WITHIN);
