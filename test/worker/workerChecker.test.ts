import { CheckerLost } from "../../src/app/intake";
import type { CheckingWorker } from "../../src/worker/checking";
import { workerChecker } from "../../src/worker/workerChecker";
import { checkSampleFile, SAMPLE_PERIOD, sampleBytes, sampleRuleset } from "../support/sample";
import { aWorker } from "../support/workers";

const { catalogue, registry, synonyms } = sampleRuleset();
const task = { parts: { catalogue, registry, synonyms }, period: SAMPLE_PERIOD };
const silent: CheckingWorker = { prepare: () => {}, check: () => new Promise(() => {}) };

it("gives across the boundary what the thread itself finds, whole", async () => {
  const worker = aWorker();
  const checker = await workerChecker(worker, task);
  for (const file of ["so-noi-vu.xlsx", "so-y-te.xlsx", "cum-xa-so-1.xlsx", "xa-dong-xuan.xlsx"]) {
    expect(await checker.check(file, sampleBytes(file))).toEqual(checkSampleFile(file, sampleRuleset()));
  }
  checker.stop();
  expect(worker.terminated).toBe(true);
});

it("takes a file's bytes over instead of copying them", async () => {
  const checker = await workerChecker(aWorker(), task);
  const bytes = sampleBytes("so-noi-vu.xlsx");
  await checker.check("so-noi-vu.xlsx", bytes);
  expect(bytes.byteLength).toBe(0);
  checker.stop();
});

it("tells a worker that dies, one that hangs and one that is stopped", async () => {
  const dying = aWorker(silent);
  const lost = (await workerChecker(dying, task)).check("a.xlsx", new Uint8Array(4));
  dying.fail();
  await expect(lost).rejects.toEqual(new CheckerLost("crashed"));

  const hanging = await workerChecker(aWorker(silent), { ...task, fileLimit: 20 });
  await expect(hanging.check("a.xlsx", new Uint8Array(4))).rejects.toEqual(new CheckerLost("timedOut"));

  const stopped = await workerChecker(aWorker(silent), task);
  const unfinished = stopped.check("a.xlsx", new Uint8Array(4));
  stopped.stop();
  await expect(unfinished).rejects.toEqual(new CheckerLost("crashed"));
});

it("cannot be had where the worker's script is not found", async () => {
  const missing = aWorker({ ...silent, prepare: () => new Promise<void>(() => {}) as unknown as void });
  const checker = workerChecker(missing, task);
  missing.fail();
  await expect(checker).rejects.toEqual(new CheckerLost("crashed"));
  expect(missing.terminated).toBe(true);
});
