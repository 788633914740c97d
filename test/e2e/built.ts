/** Tests that look at what was built, in a browser: both are there before the first of them, and the browser is closed after the last. */
import type { Browser } from "playwright-core";
import { openInBrowser, type Look, type OpenPage } from "../excelHost/browser";
import type { ExcelHost } from "../excelHost/host";
import { inChromium, launchChromium } from "../support/chromium";
import { builtAddin, builtPage, type BuiltAddin } from "./builtAddin";
import { openWorkbench, type OpenWorkbench } from "./openWorkbench";

interface BuiltPane {
  /** The add-in over a workbook; `from` is another build of it. */
  open(host: ExcelHost, look?: Look, from?: BuiltAddin): Promise<OpenPage>;
  /** Only inside a test. */
  addin(): BuiltAddin;
}

/** A group of tests of the add-in. */
export function inBuiltPane(what: string, tests: (built: BuiltPane) => void): void {
  inChromium(what, () => {
    const given = beforehand(builtAddin);
    tests({ addin: () => given().built, open: (host, look, from = given().built) => openInBrowser(given().browser, from.folder, host, look) });
  });
}

/** A group of tests of the page for offices without Excel. */
export function inBuiltPage(what: string, tests: (open: () => Promise<OpenWorkbench>) => void): void {
  inChromium(what, () => {
    const given = beforehand(builtPage);
    tests(() => openWorkbench(given().browser, given().built.folder));
  });
}

interface Beforehand {
  readonly browser: Browser;
  readonly built: BuiltAddin;
}

function beforehand(build: () => Promise<BuiltAddin>): () => Beforehand {
  let given: Beforehand | undefined;
  beforeAll(async () => {
    const [browser, built] = await Promise.all([launchChromium(), build()]);
    given = { browser, built };
  }, 240_000);
  afterAll(() => given?.browser.close());
  return () => given!;
}
