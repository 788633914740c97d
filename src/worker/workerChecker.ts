/** The pane's end of a worker: asks it, and notices where it dies or hangs. */
import { transfer, wrap, type Endpoint } from "comlink";
import { CheckerLost, type FileChecker } from "../app/intake";
import type { RulesetParts } from "../core/ruleset";
import type { CheckingWorker } from "./checking";

/** A worker, or what stands in for one in tests. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export interface WorkerTask {
  readonly parts: RulesetParts;
  readonly period: string | null;
  /** Milliseconds that one file may take: many times what the largest file within our limits needs. */
  readonly fileLimit?: number;
}

const FILE_LIMIT = 20_000;

/**
 * Prepares a worker to check files. Rejects where it cannot be started, as where its script is not loaded: the caller
 * then has to do without.
 */
export async function workerChecker(worker: WorkerLike, { parts, period, fileLimit = FILE_LIMIT }: WorkerTask): Promise<FileChecker> {
  const remote = wrap<CheckingWorker>(worker);
  let fail: (lost: CheckerLost) => void = () => {};
  const crash = (): void => fail(new CheckerLost("crashed"));
  worker.addEventListener("error", crash);
  worker.addEventListener("messageerror", crash);
  const stop = (): void => {
    worker.terminate();
    crash();
  };
  /** A worker that has died answers nothing: whichever comes first. */
  const answered = <T>(answer: Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => fail(new CheckerLost("timedOut")), fileLimit);
      fail = (lost) => {
        clearTimeout(timer);
        reject(lost);
      };
      // What it throws is a fault of ours met by this one file: told like a crash, and the worker is replaced.
      answer.then(resolve, crash).finally(() => clearTimeout(timer));
    });

  try {
    await answered(remote.prepare(parts, period));
  } catch (error) {
    stop();
    throw error;
  }
  return {
    check: (file, bytes) => answered(remote.check(file, transfer(bytes, [bytes.buffer as ArrayBuffer]))),
    stop,
  };
}
