/** Takes in many files: each is read and checked by itself, and one broken file never stops the others. */
import type { CheckedSubmission } from "../core/reading/types";
import type { Ruleset } from "../core/ruleset";
import { checkFile, rejectedFile } from "./check";
import type { FileReader, FileSource } from "./ports";

export interface IntakeProgress {
  readonly done: number;
  readonly total: number;
}

/** Reads and checks files, one at a time. */
export interface FileChecker {
  /** Rejects with `CheckerLost` where the file cost it its life; it is then of no more use. */
  check(file: string, bytes: Uint8Array): Promise<readonly CheckedSubmission[]>;
  /** Ends it at once, whatever it is doing: what it was asked for is rejected. */
  stop(): void;
}

/** A file on which its checker died, or which took it longer than any file may. */
export class CheckerLost extends Error {
  constructor(readonly reason: "crashed" | "timedOut") {
    super(reason);
    this.name = "CheckerLost";
  }
}

/** A file that was taken in, with what it held. */
export interface TakenFile<Source extends FileSource = FileSource> {
  readonly source: Source;
  readonly submissions: readonly CheckedSubmission[];
}

export interface IntakeOptions {
  /** Gives one that checks: once for each of `checkers`, and again for each that was lost. */
  readonly startChecker: () => Promise<FileChecker>;
  /** How many work side by side; 1 by default. */
  readonly checkers?: number;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Stops at once; the files that were done by then are returned. */
  readonly signal?: AbortSignal;
}

/** Excel's own lock files, left beside an open workbook. */
export function isLockFile(name: string): boolean {
  return name.startsWith("~$");
}

/** Reads and checks the files; the result has them in the order given. Lock files are skipped. */
export async function intake<Source extends FileSource>(files: readonly Source[], options: IntakeOptions): Promise<readonly TakenFile<Source>[]> {
  const { startChecker, checkers = 1, onProgress, signal } = options;
  const wanted = files.filter((file) => !isLockFile(file.name));
  const taken = new Array<TakenFile<Source> | undefined>(wanted.length).fill(undefined);
  const stopped = (): boolean => signal?.aborted ?? false;
  let next = 0;
  let done = 0;

  const lane = async (): Promise<void> => {
    let checker: FileChecker | null = null;
    const stop = (): void => checker?.stop();
    signal?.addEventListener("abort", stop);
    try {
      while (next < wanted.length && !stopped()) {
        const index = next++;
        const source = wanted[index]!;
        checker ??= await startChecker();
        if (stopped()) return;
        const submissions = await checkOne(source, checker).catch((error: unknown) => {
          if (!(error instanceof CheckerLost)) throw error;
          checker?.stop();
          checker = null;
          return [rejectedFile(source.name, { kind: "unreadable", reason: error.reason })];
        });
        // Stopping ends the checker too: its file is then not to blame.
        if (stopped()) return;
        taken[index] = { source, submissions };
        done += 1;
        onProgress?.({ done, total: wanted.length });
      }
    } finally {
      signal?.removeEventListener("abort", stop);
      stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(checkers, wanted.length) }, lane));
  return taken.filter((file) => file !== undefined);
}

async function checkOne(file: FileSource, checker: FileChecker): Promise<readonly CheckedSubmission[]> {
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    // Moved, locked by another program or without permission since it was chosen.
    return [rejectedFile(file.name, { kind: "unreadable", reason: "noAccess" })];
  }
  return checker.check(file.name, bytes);
}

interface ThreadOptions {
  readonly ruleset: Ruleset;
  readonly period: string | null;
  readonly readFile: FileReader;
  /** Gives the thread back after each file; by default it is kept. */
  readonly pause?: () => Promise<void>;
}

/** A checker in the thread that asks: it holds the thread while a file is read, and `stop` waits for its end. */
export function threadChecker({ ruleset, period, readFile, pause }: ThreadOptions): FileChecker {
  return {
    async check(file, bytes) {
      const submissions = checkFile(file, await readFile(file, bytes), ruleset, period);
      await pause?.();
      return submissions;
    },
    stop: () => {},
  };
}
