/** A process of its own that judges inputs one after the other, as it is asked to, and says of each how it came out. */
import { fuzzInput } from "./input";
import { judge } from "./judge";

/** Inputs `from` up to, but not including, `to` of the run with that seed. */
export interface FuzzTask {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export interface FuzzAnswer {
  readonly index: number;
  readonly kind: string;
  /** How it came out; null where that is a fault. */
  readonly outcome: string | null;
  readonly fault: string | null;
  /** Of the processor, as other work may run beside. */
  readonly milliseconds: number;
  /** What the process holds once it has answered. */
  readonly megabytes: number;
}

process.on("message", ({ seed, from, to }: FuzzTask) => {
  void (async () => {
    // One message a turn, so that the parent always knows which input is being worked on.
    for (let index = from; index < to; index += 1) await say(answer(seed, index));
  })();
});

// Without a parent there is nobody to answer to.
process.on("disconnect", () => process.exit());

function answer(seed: number, index: number): FuzzAnswer {
  const input = fuzzInput(seed, index);
  const start = process.cpuUsage();
  const said = outcomeOf(() => judge(input));
  const { user, system } = process.cpuUsage(start);
  return { index, kind: input.kind, ...said, milliseconds: (user + system) / 1000, megabytes: process.memoryUsage.rss() / 1024 / 1024 };
}

function outcomeOf(run: () => string): Pick<FuzzAnswer, "outcome" | "fault"> {
  try {
    return { outcome: run(), fault: null };
  } catch (error) {
    return { outcome: null, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function say(said: FuzzAnswer): Promise<void> {
  return new Promise((resolve) => process.send!(said, undefined, undefined, () => resolve()));
}
