/**
 * Runs the tests. Says loudly first which programs they would use and do not find: on a workstation those tests are
 * then passed over; in continuous integration (CI=true) their absence is a failure. Words given are handed to jest.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, hasBrowser } from "./browser.cjs";

const runs = (command, ...words) => spawnSync(command, words, { stdio: "ignore" }).status === 0;

const PROGRAMS = [
  {
    name: "LibreOffice Calc",
    use: "recalculates the summary workbook",
    install: "apt-get install libreoffice-calc",
    present: () => runs("soffice", "--version"),
  },
  {
    name: "openpyxl",
    use: "reads the workbooks that are written, as another program would",
    install: "apt-get install python3-openpyxl",
    present: () => ["/usr/bin/python3", "python3"].some((python) => runs(python, "-c", "import openpyxl")),
  },
  {
    name: "Chrome, Edge or Chromium",
    use: "runs the built pane",
    install: "apt-get install chromium (or set CHROME_PATH)",
    present: hasBrowser,
  },
];

const missing = PROGRAMS.filter(({ present }) => !present());
const tell = () => {
  for (const { name, use, install } of missing) {
    console.error(`\n*** ${name} is not on this machine. It ${use}; the tests that need it do not run.\n*** Get it: ${install}\n`);
  }
};
tell();
if (missing.length > 0 && process.env.CI) process.exit(1);

// Unpacked before several workers would each begin to.
if (hasBrowser()) findBrowser();

const folder = mkdtempSync(join(tmpdir(), "cchc-test-"));
const report = join(folder, "report.json");
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
// Jest leaves one processor alone: of two that is half, though tests wait for browsers and LibreOffice much of the time.
const workers = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;
const { status } = spawnSync(process.execPath, [jest, workers, "--json", `--outputFile=${report}`, ...process.argv.slice(2)], { stdio: ["ignore", "ignore", "inherit"] });
tell();
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
