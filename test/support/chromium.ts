/** The browser that pages are looked at in: `scripts/browser.cjs` finds it. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser, hasBrowser } from "../../scripts/browser.cjs";

/** `describe`, or its skipping form and a line that says so where there is no browser. */
export function inChromium(what: string, tests: () => void): void {
  if (hasBrowser()) return describe(what, tests);
  process.stderr.write(`NOT TRIED: ${what} (no Chrome, Edge or Chromium; set CHROME_PATH)\n`);
  describe.skip(what, tests);
}

export function launchChromium(): Promise<Browser> {
  const { executablePath, env } = findBrowser();
  return chromium.launch({ executablePath, args: ["--no-sandbox"], env: { ...process.env, ...env } });
}
