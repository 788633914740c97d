/**
 * Every request of check, mend, compile, assess and undo fails in two of three ways, which take turns: nothing of it done, all done but the
 * answer lost, stopped between two of its steps. Every code of office-js comes up at some request of each of these. After a fault the
 * services report a HostError that the pane has words for, and the workbook is as it was, or whole, or told of as half done: then finishing
 * and undoing lead to exactly one of the two, in this session and in one that opens the workbook anew.
 */
import type { PaneServices } from "../../src/app/pane";
import { HostError, InterruptedWrite } from "../../src/app/ports";
import { compile } from "../../src/core/compile/compile";
import { parsePeriod } from "../../src/core/periods/period";
import { excelChanges } from "../../src/excel/changes";
import { excelReader } from "../../src/excel/reader";
import { excelSelection } from "../../src/excel/selection";
import { excelSettings } from "../../src/excel/settings";
import { excelWriter } from "../../src/excel/writer";
import { paneMessages } from "../../src/messages/pane";
import { paneServices } from "../../src/taskpane/services";
import { errorText } from "../../src/ui/errorText";
import { readWorkbook } from "../../src/xlsx/readWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { TransportError, type Fault } from "../excelHost/faults";
import { hostOf } from "../excelHost/grids";
import type { ExcelHost } from "../excelHost/host";
import { installOffice } from "../excelHost/install";
import { snapshot } from "../excelHost/snapshot";
import { checkSampleFile, SAMPLE_PERIOD, sampleBytes, sampleRuleset } from "../support/sample";

const FILES = ["so-noi-vu.xlsx", "so-y-te.xlsx"];
const IN_PLACE_OF_AN_ANSWER = Object.keys(TransportError) as (keyof typeof TransportError)[];
const IN_THE_ANSWER = ["GeneralException", "ItemNotFound", "AccessDenied", "ServiceNotAvailable", "RequestAborted", "Conflict", "InvalidArgument", "ActivityLimitReached"];

function servicesOf(): PaneServices {
  return paneServices({
    reader: excelReader(),
    writer: excelWriter(),
    selection: excelSelection(),
    changes: excelChanges(),
    settings: excelSettings(),
    clock: { today: () => "2026-09-18", now: () => "2026-09-18T10:05" },
    loadFileReader: async () => readWorkbook,
    startWorker: () => {
      throw new Error("No workers here");
    },
    sampleFiles: async () => [],
    saveFile: () => undefined,
    pause: async () => undefined,
  });
}

interface Job {
  readonly name: string;
  /** Whether every code is tried; of what differs by the cells alone, those that come up. */
  readonly everyCode: boolean;
  /** What is done before the faults begin. */
  readonly prepare: (services: PaneServices) => Promise<(services: PaneServices) => Promise<unknown>>;
}

const mend = async (services: PaneServices) => {
  const { findings } = await services.checkSheet(null, null);
  return (later: PaneServices) => later.applyFixes(findings);
};
const ruleset = sampleRuleset();
const compilation = compile(FILES.flatMap((name) => checkSampleFile(name, ruleset)), ruleset, { period: parsePeriod(SAMPLE_PERIOD)!, previous: [], received: null, due: null, onError: "item" });
const writeSummary = (services: PaneServices) => services.writeSummary(compilation, "summary", "vi");

const JOBS: readonly Job[] = [
  { name: "check", everyCode: true, prepare: async () => (services) => services.checkSheet(null, null) },
  { name: "mend", everyCode: true, prepare: mend },
  { name: "assess", everyCode: true, prepare: async () => (services) => services.assessActiveSheet(null) },
  { name: "compile", everyCode: true, prepare: async () => writeSummary },
  {
    name: "compile again",
    everyCode: false,
    prepare: async (services) => {
      await writeSummary(services);
      return writeSummary;
    },
  },
  {
    name: "undo a mend",
    everyCode: true,
    prepare: async (services) => {
      await (await mend(services))(services);
      return (later) => later.undo();
    },
  },
  {
    name: "undo a compilation",
    everyCode: false,
    prepare: async (services) => {
      await writeSummary(services);
      return (later) => later.undo();
    },
  },
];

async function open(job: Job): Promise<{ readonly host: ExcelHost; readonly services: PaneServices; readonly work: (services: PaneServices) => Promise<unknown> }> {
  const result = readXlsx(sampleBytes("so-y-te.xlsx"));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const host = hostOf(result.workbook, { strict: { excelApi: "1.9" } });
  await installOffice(host);
  const services = servicesOf();
  await services.useSample();
  return { host, services, work: await job.prepare(services) };
}

function wordsFor(error: unknown): readonly string[] {
  return (["vi", "en"] as const).map((language) => errorText(error, paneMessages(language)));
}

const codeOf = (fault: Fault): string => ("code" in fault ? fault.code : "transport" in fault ? fault.transport : fault.lost);

describe.each(JOBS)("$name, with a fault", (job) => {
  let before: unknown;
  let complete: unknown;
  let requests: number;
  const seen = new Set<string>();

  beforeAll(async () => {
    const { host, services, work } = await open(job);
    before = snapshot(host);
    requests = (await host.measure(() => work(services))).length;
    complete = snapshot(host);
  });

  async function walk(fault: Fault, nth: number, way: "finish" | "undo", isLater: boolean): Promise<void> {
    const where = `request ${nth} of ${requests}, ${JSON.stringify(fault)}, then ${way}${isLater ? " in a workbook opened anew" : ""}`;
    const { host, services, work } = await open(job);
    host.faults.fail(nth, fault);
    const outcome = await work(services).then(() => null, (error: unknown) => error);
    host.faults.end();
    let now = services;
    if (isLater) {
      await host.idle();
      const again = host.reopened();
      await installOffice(again);
      now = servicesOf();
    }
    const standing = await now.unfinished();
    const found = snapshot(host);
    if (outcome !== null) {
      expect([where, outcome instanceof HostError]).toEqual([where, true]);
      for (const [at, words] of wordsFor(outcome).entries()) expect([where, words]).not.toEqual([where, paneMessages(at === 0 ? "vi" : "en").errors.unexpected]);
    }
    if (!(outcome instanceof InterruptedWrite)) {
      expect([where, standing]).toEqual([where, null]);
      expect({ where, found }).toEqual({ where, found: outcome === null ? complete : before });
      return;
    }
    if (standing) expect([where, await now[way]()]).toEqual([where, true]);
    // To finish an interrupted undo is to write the change again; with nothing left standing it had come to one of the two.
    const undone = job.name.startsWith("undo") ? complete : before;
    const written = job.name.startsWith("undo") ? before : complete;
    const ends = standing ? [way === "undo" ? undone : written] : [before, complete];
    const end = JSON.stringify(snapshot(host));
    expect({ where, whole: ends.some((each) => JSON.stringify(each) === end), left: await now.unfinished() }).toEqual({ where, whole: true, left: null });
  }

  let turn = 0;
  const next = (nth: number, fault: Fault): Promise<void> => {
    seen.add(codeOf(fault));
    turn += 1;
    return walk(fault, nth, turn % 2 === 0 ? "undo" : "finish", turn % 4 < 2);
  };

  test("leaves the workbook as it was, whole, or told of", async () => {
    expect(requests).toBeGreaterThan(0);
    for (let nth = 1; nth <= requests; nth += 1) {
      const transport = IN_PLACE_OF_AN_ANSWER[nth % IN_PLACE_OF_AN_ANSWER.length]!;
      const lost = IN_PLACE_OF_AN_ANSWER[(nth + 3) % IN_PLACE_OF_AN_ANSWER.length]!;
      const code = IN_THE_ANSWER[nth % IN_THE_ANSWER.length]!;
      const ways: readonly Fault[] = [{ transport }, { lost }, { code, action: (5 * nth) % 9 }];
      for (const [at, fault] of ways.entries()) if (at !== nth % ways.length) await next(nth, fault);
    }
  }, 300_000);

  if (!job.everyCode) return;
  test("does so with every code of a host", async () => {
    const left = [...IN_PLACE_OF_AN_ANSWER.map((transport): Fault => ({ transport })), ...IN_THE_ANSWER.map((code): Fault => ({ code, action: 2 }))].filter((fault) => !seen.has(codeOf(fault)));
    for (const [at, fault] of left.entries()) await next(1 + (at % requests), fault);
    expect(seen).toEqual(new Set([...IN_PLACE_OF_AN_ANSWER, ...IN_THE_ANSWER]));
  }, 300_000);
});
