import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PYTHON = "/usr/bin/python3";

/** Whether openpyxl can be asked; says so loudly where it cannot, and under CI fails. */
export function hasOpenpyxl(): boolean {
  return available("openpyxl", spawnSync(PYTHON, ["-c", "import openpyxl"]).status === 0);
}

function available(tool: string, found: boolean): boolean {
  if (!found && process.env["CI"]) throw new Error(`${tool} is not installed: what it would have confirmed cannot be checked`);
  if (!found) process.stderr.write(`\n*** ${tool} is not installed: what it would have confirmed goes UNCHECKED here ***\n`);
  return found;
}

/** Runs a Python script with the JSON of `input` on standard input; what it prints is JSON. */
export function askPython(script: string, input: unknown): unknown {
  return JSON.parse(execFileSync(PYTHON, ["-W", "ignore", "-c", script], { input: JSON.stringify(input), encoding: "utf8" }));
}

/** Has LibreOffice load the file, recalculate nothing and save it as .xlsx in `folder`. */
export function convertWithLibreOffice(file: string, folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), "cchc-office-"));
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", folder, file], { stdio: "ignore" });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
