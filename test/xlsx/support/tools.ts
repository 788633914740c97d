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

/** Runs a Python script of the project that works on files. */
export function runPython(script: string, ...words: readonly string[]): void {
  execFileSync(PYTHON, ["-W", "ignore", script, ...words], { stdio: ["ignore", "ignore", "inherit"] });
}

/** Has LibreOffice load the files, recalculate nothing and save them in `folder`, in that format. */
export function convertWithLibreOffice(files: readonly string[], folder: string, format: "xlsx" | "xls" | "ods" = "xlsx"): void {
  const profile = mkdtempSync(join(tmpdir(), "cchc-office-"));
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", format, "--outdir", folder, ...files], { stdio: "ignore" });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
