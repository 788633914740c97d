/** Files read and checked beside the pane's thread, by workers that are replaced where a file costs one its life. */
import { intake, threadChecker, type FileChecker, type TakenFile } from "../app/intake";
import type { IntakeOptions } from "../app/pane";
import type { FileReader, FileSource } from "../app/ports";
import type { Ruleset } from "../core/ruleset";
import { workerChecker, type WorkerLike } from "../worker/workerChecker";

interface Hands {
  loadFileReader(): Promise<FileReader>;
  startWorker(): WorkerLike;
  pause(): Promise<void>;
}

/** More gave nothing in measurements: the pane's own thread, which hands the files over, is then what takes the time. */
const WORKERS = 2;

/** Where no worker can be had, the pane's own thread reads, and gives the page its turn after each file. */
export async function readInWorkers(hands: Hands, ruleset: Ruleset, files: readonly FileSource[], { period, onProgress, signal }: IntakeOptions): Promise<readonly TakenFile[]> {
  const { catalogue, registry, synonyms } = ruleset;
  const startChecker = async (): Promise<FileChecker> => {
    try {
      return await workerChecker(hands.startWorker(), { parts: { catalogue, registry, synonyms }, period });
    } catch {
      return threadChecker({ ruleset, period, readFile: await hands.loadFileReader(), pause: () => hands.pause() });
    }
  };
  return intake(files, { startChecker, checkers: WORKERS, onProgress, signal });
}
