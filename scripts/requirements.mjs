/**
 * Says loudly which programs the tests would use and do not find. On a workstation those tests are then passed over;
 * in continuous integration (CI=true) their absence is a failure.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const runs = (command, ...words) => spawnSync(command, words, { stdio: "ignore" }).status === 0;

const missing = [
  {
    name: "LibreOffice Calc",
    use: "recalculates the summary workbook",
    install: "apt-get install libreoffice-calc",
    present: runs("soffice", "--version"),
  },
  {
    name: "openpyxl",
    use: "reads the workbooks that are written, as another program would",
    install: "apt-get install python3-openpyxl",
    present: ["/usr/bin/python3", "python3"].some((python) => runs(python, "-c", "import openpyxl")),
  },
  {
    name: "Chromium",
    use: "shows the pane",
    install: "apt-get install chromium (or set CHROME_PATH)",
    present: [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"].some((path) => path && existsSync(path)),
  },
].filter(({ present }) => !present);

for (const { name, use, install } of missing) {
  console.error(`\n*** ${name} is not on this machine. It ${use}; those tests cannot run.\n*** Get it: ${install}\n`);
}
if (missing.length > 0 && process.env.CI) process.exit(1);
