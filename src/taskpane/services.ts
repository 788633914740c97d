/** The pane's services over ports: the use cases are fetched when first asked for, to keep the pane's first load small. */
import type { Assessment, CatalogueServices, PaneServices, RulesetInUse, SummarySheet } from "../app/pane";
import type { ChangesPort, Clock, FileReader, FileSource, SelectionPort, SettingsStore, WorkbookReader, WorkbookWriter } from "../app/ports";
import type { Compilation } from "../core/compile/types";
import type { CheckedSubmission } from "../core/reading/types";
import type { Answer } from "../core/synonyms/settle";
import type { WorkerLike } from "../worker/workerChecker";
import { noMemory } from "./past";
import { importRuleset, rememberedRuleset, useSampleRuleset, type OpenWorkbook } from "./rulesetStore";

export interface Surroundings {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly selection: SelectionPort;
  readonly changes: ChangesPort;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Gives the reader of files, fetched when the first file comes in. */
  loadFileReader(): Promise<FileReader>;
  /** Starts a worker that files are read and checked in. Throws where there are none: they are then read in the pane's own thread. */
  startWorker(): WorkerLike;
  sampleFiles(): Promise<readonly FileSource[]>;
  /** Lets the user save a file. */
  saveFile(name: string, bytes: Uint8Array): void;
  /** Gives the page its turn. */
  pause(): Promise<void>;
}

const INTAKE_PERIOD = "cchc.intakePeriod";

export function paneServices(surroundings: Surroundings): PaneServices {
  const { reader, writer, selection, changes, settings, clock } = surroundings;
  let inUse: RulesetInUse | null = null;
  const memory = noMemory();
  /** Before a write that may reach the workbook's own earlier periods. */
  const forgetPast = (): void => void (memory.read = null);
  const required = async (): Promise<RulesetInUse> => {
    inUse ??= await rememberedRuleset(settings);
    if (!inUse) throw new Error("Asked for before there is a ruleset");
    return inUse;
  };
  /** Findings name sheets without the spaces at their ends, which Excel allows and tells apart. */
  const exactName = async (name: string): Promise<string> => {
    const names = await reader.sheetNames();
    return names.find((known) => known === name) ?? names.find((known) => known.trim() === name) ?? name;
  };
  const selfCheck = async () => (await import("./selfCheck")).selfCheckServices({ reader, writer, clock, ruleset: required, exactName, memory });
  const answered = async (answers: readonly Answer[], settled: boolean): Promise<RulesetInUse> => {
    const [ruleset, { rememberAnswers }] = await Promise.all([required(), import("./synonymStore")]);
    return (inUse = await rememberAnswers(settings, ruleset, answers, settled));
  };
  const catalogues = async (): Promise<CatalogueServices> => {
    const { catalogueServices } = await import("./catalogues");
    const current = async (): Promise<RulesetInUse | null> => (inUse ??= await rememberedRuleset(settings));
    return catalogueServices({ reader, writer, settings, current, use: (ruleset) => void (inUse = ruleset) });
  };

  /** What staff fill in on the summary's sheets is looked at whenever it is shown or written. */
  const current = async (compilation: Compilation): Promise<Compilation> => {
    const [ruleset, { withFilledNow }] = await Promise.all([required(), import("./filledIn")]);
    return withFilledNow(reader, ruleset, compilation, memory.chosen);
  };

  return {
    today: () => clock.today(),
    ruleset: async () => (inUse ??= await rememberedRuleset(settings)),
    useSample: async () => (inUse = await useSampleRuleset(settings)),
    async importRuleset(files, language) {
      const open: OpenWorkbook = async (name, bytes) => {
        const [readFile, { sheetsOfFile }] = await Promise.all([surroundings.loadFileReader(), import("./catalogues")]);
        return sheetsOfFile(readFile, name, bytes, language);
      };
      const result = await importRuleset(settings, files, inUse, open);
      if (result.ok) inUse = result.ruleset;
      return result;
    },
    catalogues: {
      presets: async () => (await catalogues()).presets(),
      usePreset: async (id) => (await catalogues()).usePreset(id),
      write: async (preset, language) => (await catalogues()).write(preset, language),
      check: async (language) => (await catalogues()).check(language),
      adopt: async (language) => (await catalogues()).adopt(language),
    },
    sampleFiles: () => surroundings.sampleFiles(),

    checkSheet: async (name, period) => (await selfCheck()).check(name, period),
    selfCheck: {
      explain: async (...asked) => (await selfCheck()).explain(...asked),
      mark: async (...asked) => (await selfCheck()).mark(...asked),
      unmark: async () => (await selfCheck()).unmark(),
      stamp: async (...asked) => (await selfCheck()).stamp(...asked),
      watch: async (name, onChange) => changes.watch(await exactName(name), onChange),
    },
    earlier: {
      async choose(file) {
        const [ruleset, readFile, { openEarlier }] = await Promise.all([required(), surroundings.loadFileReader(), import("./earlierWorkbook")]);
        const { choice, chosen } = await openEarlier(readFile, file, ruleset);
        if (chosen) memory.chosen = chosen;
        forgetPast();
        return choice;
      },
      drop() {
        memory.chosen = null;
        forgetPast();
      },
    },
    select: async (name, cell) => selection.select(await exactName(name), cell),
    async applyFixes(findings) {
      const { fixEdits, isFixable } = await import("../app/fixes");
      const fixable = findings.filter(isFixable);
      if (fixable.length === 0) return [];
      const edits = fixEdits(fixable);
      const named = await Promise.all(edits.map(async (edit) => ({ ...edit, sheet: await exactName(edit.sheet) })));
      await writer.apply({ label: "fixes", plans: [], edits: named });
      return fixable.map(({ sheet: name, cell, found, fix }) => ({ sheet: name!, cell: cell!, before: found, after: fix!.value }));
    },
    undo() {
      forgetPast();
      return writer.undo();
    },
    unfinished: () => writer.pending(),
    lastWrite: () => writer.lastDone(),
    finish() {
      forgetPast();
      return writer.finish();
    },

    async readFiles(files, { period, onProgress, signal }) {
      const [ruleset, { readInWorkers }] = await Promise.all([required(), import("./readFiles")]);
      const taken = await readInWorkers(surroundings, ruleset, files, { period, onProgress, signal });
      return { files: taken, cancelled: signal.aborted };
    },
    async readSheets(period) {
      const [ruleset, { checkReports }, { parseSelfCheck, SELF_CHECK_NAMESPACE }] = await Promise.all([required(), import("../app/check"), import("../core/selfCheck/document")]);
      const kept = parseSelfCheck((await reader.readReport(null, SELF_CHECK_NAMESPACE)).xml);
      const reports: CheckedSubmission[] = [];
      for (const grid of await reader.readSheets()) {
        reports.push(...checkReports(grid, ruleset, period, kept));
        await surroundings.pause();
      }
      return reports;
    },
    synonyms: {
      settle: async (answers) => answered(answers, true),
      forget: async (answers) => answered(answers, false),
    },
    async setTarget(override) {
      const [ruleset, { rememberTarget }] = await Promise.all([required(), import("./targetStore")]);
      return (inUse = await rememberTarget(settings, ruleset, override));
    },
    async takeEditedTargets() {
      const [ruleset, { takeEditedTargets }] = await Promise.all([required(), import("./targetStore")]);
      const taken = await takeEditedTargets(reader, settings, ruleset);
      inUse = taken.ruleset;
      return taken;
    },
    async showFigure({ summary }, agency, indicator) {
      const [{ indicators }, { agencyFigureCell }] = await Promise.all([required(), import("../core/report/byAgencyLayout")]);
      const { sheet: name, cell } = agencyFigureCell(summary, indicators, agency, indicator);
      await selection.select(name, cell);
    },
    async intakePeriod() {
      const [id, { parsePeriod }] = await Promise.all([settings.get(INTAKE_PERIOD), import("../core/periods/period")]);
      return id === null ? null : (parsePeriod(id)?.id ?? null);
    },
    rememberIntakePeriod: (period) => settings.set(INTAKE_PERIOD, period),
    async compile(submissions, { period: id, ...options }) {
      const [ruleset, { compile }, { parsePeriod }, { workbookHistory }] = await Promise.all([
        required(), import("../core/compile/compile"), import("../core/periods/period"), import("./history"),
      ]);
      const period = parsePeriod(id);
      if (!period) throw new Error(`No period: ${id}`);
      const { rows, findings } = await workbookHistory(reader, ruleset, memory.chosen);
      const compilation = compile(submissions, ruleset, { ...options, period, previous: rows, previousFindings: findings });
      // Drawing what came out is a task of its own.
      await surroundings.pause();
      return current(compilation);
    },
    async writeSummary(compilation, show, language) {
      const [ruleset, { summaryPlans }, { editedSheets }] = await Promise.all([required(), import("../messages/summary"), import("./catalogues")]);
      const { noteWritten, writtenCatalogue } = await import("./targetStore");
      const kept = await editedSheets(reader, ruleset, language, await writtenCatalogue(settings, ruleset));
      const plans = summaryPlans(await current(compilation), ruleset, language).filter(({ name }) => !kept.includes(name));
      forgetPast();
      await writer.apply({ label: "summary", plans, edits: [], activate: await nameOf(show) });
      await noteWritten(settings, ruleset);
      return { sheets: plans.map(({ name }) => name), kept };
    },
    async makeReport(compilation, language) {
      const [ruleset, { makeReport }] = await Promise.all([required(), import("./wordReport")]);
      return makeReport(surroundings, ruleset, await current(compilation), language);
    },
    async makeFollowUps(compilation, language, watch) {
      const [ruleset, { makeFollowUps }] = await Promise.all([required(), import("./followUps")]);
      return makeFollowUps(surroundings, ruleset, await current(compilation), language, watch);
    },
    assessActiveSheet: async (period): Promise<Assessment> => {
      const [ruleset, { assessActiveSheet }] = await Promise.all([required(), import("./assess")]);
      return assessActiveSheet({ reader, writer, memory }, ruleset, period);
    },
    async makeTemplates(options) {
      const [ruleset, { makeTemplates }, { takePast }, { SHEETS }] = await Promise.all([required(), import("./templates"), import("./past"), import("../core/report/sheetNames")]);
      const [store] = await reader.readSheets([SHEETS.store]);
      const { rows, unread } = await takePast(memory, store ?? null, ruleset);
      return { ...(await makeTemplates(surroundings, ruleset, options, rows)), unread };
    },
  };
}

async function nameOf(show: SummarySheet): Promise<string> {
  const { SHEETS } = await import("../core/report/sheetNames");
  return show === "leaders" ? SHEETS.leaders : SHEETS.totals;
}
