/** Runs inputs through worker processes and watches over them: one that dies or hangs is replaced, and its input reported. */
import { fork, type ChildProcess } from "node:child_process";
import type { FuzzAnswer, FuzzTask } from "./worker";

export interface CampaignOptions {
  /** The bundled worker. */
  readonly worker: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Processes side by side. */
  readonly jobs: number;
  readonly onProgress?: (done: number) => void;
}

export interface Fault {
  readonly index: number;
  readonly what: string;
}

export interface Campaign {
  readonly inputs: number;
  /** How many inputs came out how. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  readonly seconds: number;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly mostMegabytes: number;
}

/** No input may take longer, of the processor's time. */
const MOST_SECONDS = 5;
/** Of the clock's time, which other work beside stretches: a process that says nothing for so long is ended. */
const MOST_SILENCE_SECONDS = 30;
/** Of JavaScript's own memory: a process that needs more dies, which is a fault. Buffers stand beside it. */
const HEAP_MEGABYTES = 300;
const MOST_MEGABYTES = 700;
const BATCH = 250;

export async function runCampaign(options: CampaignOptions): Promise<Campaign> {
  const start = performance.now();
  const tally = new Tally(options.onProgress);
  let next = options.from;
  const take = (): FuzzTask | null => {
    if (next >= options.to) return null;
    const from = next;
    next = Math.min(options.to, from + BATCH);
    return { seed: options.seed, from, to: next };
  };
  await Promise.all(Array.from({ length: options.jobs }, () => runProcesses(options.worker, take, tally)));
  return tally.report((performance.now() - start) / 1000);
}

/** One process after the other, for as long as there are tasks. */
async function runProcesses(worker: string, take: () => FuzzTask | null, tally: Tally): Promise<void> {
  for (let rest = take(); rest !== null; ) rest = await runProcess(worker, rest, take, tally);
}

/** Resolves to the rest of the task that the process broke off, or null where all is done. */
function runProcess(worker: string, first: FuzzTask, take: () => FuzzTask | null, tally: Tally): Promise<FuzzTask | null> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(worker, { execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`], stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let task: FuzzTask | null = first;
    let at = first.from;
    let since = performance.now();
    let hung = false;
    let said = "";
    child.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
    const watch = setInterval(() => {
      hung = performance.now() - since > 1000 * MOST_SILENCE_SECONDS;
      if (hung) child.kill("SIGKILL");
    }, 250);
    child.on("message", (answer: FuzzAnswer) => {
      tally.add(answer);
      at = answer.index + 1;
      since = performance.now();
      if (at < task!.to) return;
      task = take();
      if (task === null) return child.disconnect();
      at = task.from;
      child.send(task);
    });
    child.on("exit", () => {
      clearInterval(watch);
      if (task === null) return resolve(null);
      tally.fault({ index: at, what: hung ? `no answer after ${MOST_SILENCE_SECONDS} s` : `the process died: ${said}` });
      resolve(at + 1 < task.to ? { ...task, from: at + 1 } : take());
    });
    child.send(first);
  });
}

class Tally {
  private readonly outcomes = new Map<string, number>();
  private readonly faults: Fault[] = [];
  private slowest = { index: -1, milliseconds: 0 };
  private mostMegabytes = 0;
  private inputs = 0;

  constructor(private readonly onProgress?: (done: number) => void) {}

  add({ index, outcome, fault, milliseconds, megabytes }: FuzzAnswer): void {
    this.mostMegabytes = Math.max(this.mostMegabytes, megabytes);
    if (milliseconds > this.slowest.milliseconds) this.slowest = { index, milliseconds };
    if (fault !== null) return this.fault({ index, what: fault });
    this.count(outcome!);
    if (milliseconds > 1000 * MOST_SECONDS) this.faults.push({ index, what: `it took ${(milliseconds / 1000).toFixed(1)} s` });
    if (megabytes > MOST_MEGABYTES) this.faults.push({ index, what: `the process holds ${megabytes.toFixed(0)} MB` });
  }

  fault(fault: Fault): void {
    this.faults.push(fault);
    this.count("fault");
  }

  report(seconds: number): Campaign {
    const ordered = [...this.outcomes].sort(([, first], [, second]) => second - first);
    return { inputs: this.inputs, outcomes: Object.fromEntries(ordered), faults: this.faults, seconds, slowest: this.slowest, mostMegabytes: this.mostMegabytes };
  }

  private count(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    this.inputs += 1;
    this.onProgress?.(this.inputs);
  }
}
