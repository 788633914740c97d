/** Takes in many files: each is read and checked by itself, and one broken file never stops the others. */
import type { CheckedSubmission } from "../core/reading/types";
import type { Ruleset } from "../core/ruleset";
import { checkFile, rejectedFile } from "./check";
import type { FileReader, FileSource } from "./ports";

export interface IntakeProgress {
  readonly done: number;
  readonly total: number;
  /** The file just finished. */
  readonly file: string;
}

export interface IntakeOptions {
  readonly ruleset: Ruleset;
  readonly period: string | null;
  readonly readFile: FileReader;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Stops before the next file; what was read until then is returned. */
  readonly signal?: AbortSignal;
  /** Gives the thread back between files; by default it is kept. */
  readonly pause?: () => Promise<void>;
}

/** Excel's own lock files, left beside an open workbook. */
export function isLockFile(name: string): boolean {
  return name.startsWith("~$");
}

/** Reads and checks the files in the order given; lock files are skipped. */
export async function intake(files: readonly FileSource[], options: IntakeOptions): Promise<readonly CheckedSubmission[]> {
  const { ruleset, period, readFile, onProgress, signal, pause } = options;
  const wanted = files.filter((file) => !isLockFile(file.name));
  const submissions: CheckedSubmission[] = [];
  for (const [index, file] of wanted.entries()) {
    if (signal?.aborted) break;
    submissions.push(...(await checkOne(file, ruleset, period, readFile)));
    onProgress?.({ done: index + 1, total: wanted.length, file: file.name });
    await pause?.();
  }
  return submissions;
}

async function checkOne(file: FileSource, ruleset: Ruleset, period: string | null, readFile: FileReader): Promise<readonly CheckedSubmission[]> {
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    // Moved, locked by another program or without permission since it was chosen.
    return [rejectedFile(file.name, { kind: "unreadable", reason: "noAccess" })];
  }
  return checkFile(file.name, await readFile(file.name, bytes), ruleset, period);
}
