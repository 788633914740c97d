/** The browser that pages are looked at in. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** `describe`, or its skipping form and a line that says so where there is no Chromium. */
export function inChromium(what: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) return describe(what, tests);
  process.stderr.write(`NOT TRIED: ${what} (no Chromium at ${CHROMIUM}; set CHROMIUM_PATH)\n`);
  describe.skip(what, tests);
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
}
