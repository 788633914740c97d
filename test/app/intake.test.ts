import { rejectedFile } from "../../src/app/check";
import { CheckerLost, intake, type FileChecker } from "../../src/app/intake";
import type { FileSource } from "../../src/app/ports";

const aSource = (name: string): FileSource => ({ name, bytes: async () => new Uint8Array(1) });
const sources = (...names: readonly string[]): readonly FileSource[] => names.map(aSource);

interface Checkers {
  readonly startChecker: () => Promise<FileChecker>;
  readonly started: () => number;
  readonly stopped: () => number;
}

/** Checkers that die on `crash.xlsx`, hang until stopped on `hang.xlsx`, and reject everything else as empty. */
function checkers(): Checkers {
  let started = 0;
  let stopped = 0;
  return {
    started: () => started,
    stopped: () => stopped,
    async startChecker() {
      started += 1;
      let end: (lost: CheckerLost) => void = () => {};
      return {
        async check(file) {
          if (file === "crash.xlsx") throw new CheckerLost("crashed");
          if (file === "slow.xlsx") throw new CheckerLost("timedOut");
          if (file === "hang.xlsx") return new Promise<never>((_, reject) => void (end = reject));
          return [rejectedFile(file, { kind: "unreadable", reason: "noSheets" })];
        },
        stop() {
          stopped += 1;
          end(new CheckerLost("crashed"));
        },
      };
    },
  };
}

const reasons = async (files: readonly FileSource[], own: Checkers, count = 1): Promise<readonly (readonly unknown[])[]> =>
  (await intake(files, { startChecker: own.startChecker, checkers: count })).map(({ source, submissions }) => [source.name, ...submissions.flatMap(({ findings }) => findings.map(({ details }) => details))]);

it("goes on with another checker after a file on which one died, and tells that file", async () => {
  const own = checkers();
  expect(await reasons(sources("a.xlsx", "crash.xlsx", "b.xlsx", "slow.xlsx", "c.xlsx"), own)).toEqual([
    ["a.xlsx", { reason: "noSheets" }],
    ["crash.xlsx", { reason: "crashed" }],
    ["b.xlsx", { reason: "noSheets" }],
    ["slow.xlsx", { reason: "timedOut" }],
    ["c.xlsx", { reason: "noSheets" }],
  ]);
  expect([own.started(), own.stopped()]).toEqual([3, 3]);
});

it("gives files in their order, whoever was first, without Excel's lock files", async () => {
  const names = ["a.xlsx", "~$a.xlsx", "b.xlsx", "crash.xlsx", "c.xlsx", "d.xlsx"];
  const own = checkers();
  const read = await reasons(sources(...names), own, 2);
  expect(read.map(([name]) => name)).toEqual(["a.xlsx", "b.xlsx", "crash.xlsx", "c.xlsx", "d.xlsx"]);
  expect(own.started()).toBe(3);
});

it("starts no more checkers than there are files", async () => {
  const own = checkers();
  await reasons(sources("a.xlsx"), own, 2);
  expect(own.started()).toBe(1);
});

it("stops at once, in the middle of a file, and returns what was done", async () => {
  const own = checkers();
  const controller = new AbortController();
  const done: number[] = [];
  const reading = intake(sources("a.xlsx", "hang.xlsx", "b.xlsx"), {
    startChecker: own.startChecker,
    signal: controller.signal,
    onProgress: ({ done: count }) => {
      done.push(count);
      setTimeout(() => controller.abort());
    },
  });
  expect((await reading).map(({ source }) => source.name)).toEqual(["a.xlsx"]);
  expect(done).toEqual([1]);
});

it("tells a file that cannot be opened any more", async () => {
  const gone: FileSource = { name: "gone.xlsx", bytes: () => Promise.reject(new Error("moved")) };
  expect(await reasons([gone, aSource("a.xlsx")], checkers())).toEqual([
    ["gone.xlsx", { reason: "noAccess" }],
    ["a.xlsx", { reason: "noSheets" }],
  ]);
});
