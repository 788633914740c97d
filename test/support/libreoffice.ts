/** LibreOffice as a second opinion: recalculates and prints workbooks in a profile of its own that is thrown away. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const PROGRAM = "soffice";
const MISSING = `LibreOffice (${PROGRAM}) is not on the path, so recalculation is NOT checked. Get it with: apt-get install libreoffice-calc`;

/** Recalculate every formula on loading, whoever wrote the file. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Whether LibreOffice can be run. Where it is absent this says so loudly; under CI it throws, since a check that is not made
 * must not look like one that passed.
 */
export function hasLibreOffice(): boolean {
  const found = spawnSync(PROGRAM, ["--version"], { stdio: "ignore" }).status === 0;
  if (found) return true;
  if (process.env["CI"]) throw new Error(MISSING);
  process.stderr.write(`\n*** ${MISSING} ***\n\n`);
  return false;
}

/** The workbook with every formula recalculated and saved as .xlsx again. */
export function recalculated(workbook: Uint8Array): Uint8Array {
  return converted(workbook, "xlsx");
}

/** The workbook as it prints. */
export function printed(workbook: Uint8Array): Uint8Array {
  return converted(workbook, "pdf");
}

function converted(workbook: Uint8Array, format: "xlsx" | "pdf"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const [profile, input, output] = ["profile", "in", "out"].map((name) => join(folder, name)) as [string, string, string];
    for (const path of [join(profile, "user"), input, output]) mkdirSync(path, { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    const source = join(input, "workbook.xlsx");
    writeFileSync(source, workbook);
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", format, "--outdir", output, source];
    execFileSync(PROGRAM, options, { stdio: "pipe", timeout: 180_000 });
    return readFileSync(join(output, `workbook.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
