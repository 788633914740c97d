/** The pane's services over ports: the use cases are fetched when first asked for, to keep the pane's first load small. */
import type { Assessment, Language, PaneServices, RulesetInUse, SummarySheet } from "../app/pane";
import { HostError, type Clock, type FileReader, type FileSource, type SelectionPort, type SettingsStore, type WorkbookReader, type WorkbookWriter } from "../app/ports";
import type { Compilation } from "../core/compile/types";
import type { Grid } from "../core/grid";
import type { SheetPlan } from "../core/report/sheetPlan";
import { importRuleset, rememberedRuleset, useSampleRuleset } from "./rulesetStore";

export interface Surroundings {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly selection: SelectionPort;
  readonly settings: SettingsStore;
  readonly clock: Clock;
  /** Gives the reader of files, fetched when the first file comes in. */
  loadFileReader(): Promise<FileReader>;
  sampleFiles(): Promise<readonly FileSource[]>;
  /** Gives the page its turn. */
  pause(): Promise<void>;
}

export function paneServices(surroundings: Surroundings): PaneServices {
  const { reader, writer, selection, settings, clock } = surroundings;
  let inUse: RulesetInUse | null = null;
  const required = async (): Promise<RulesetInUse> => {
    inUse ??= await rememberedRuleset(settings);
    if (!inUse) throw new Error("Asked for before there is a ruleset");
    return inUse;
  };
  const sheet = async (name: string | null): Promise<Grid> => {
    if (name === null) return reader.readActiveSheet();
    const [grid] = await reader.readSheets([name]);
    if (!grid) throw new HostError("ItemNotFound", false);
    return grid;
  };

  return {
    today: () => clock.today(),
    ruleset: async () => (inUse ??= await rememberedRuleset(settings)),
    useSample: async () => (inUse = await useSampleRuleset(settings)),
    async importRuleset(files) {
      const result = await importRuleset(settings, files, inUse);
      if (result.ok) inUse = result.ruleset;
      return result;
    },
    sampleFiles: () => surroundings.sampleFiles(),

    async checkSheet(name, period) {
      const [ruleset, grid, { checkSheet }] = await Promise.all([required(), sheet(name), import("../app/check")]);
      return checkSheet(grid, ruleset, period);
    },
    select: (name, cell) => selection.select(name, cell),
    async applyFixes(findings) {
      const { fixEdits, isFixable } = await import("../app/fixes");
      const fixable = findings.filter(isFixable);
      if (fixable.length === 0) return [];
      await writer.apply({ label: "fixes", plans: [], edits: fixEdits(fixable) });
      return fixable.map(({ sheet: name, cell, found, fix }) => ({ sheet: name!, cell: cell!, before: found, after: fix!.value }));
    },
    undo: () => writer.undo(),

    async readFiles(files, { period, onProgress, signal }) {
      const [ruleset, readFile, { intake }] = await Promise.all([required(), surroundings.loadFileReader(), import("../app/intake")]);
      const submissions = await intake(files, { ruleset, period, readFile, onProgress, signal, pause: () => surroundings.pause() });
      return { submissions, cancelled: signal.aborted };
    },
    async compile(submissions, { period: id, ...options }) {
      const [ruleset, { compile }, { parsePeriod }] = await Promise.all([required(), import("../core/compile/compile"), import("../core/periods/period")]);
      const period = parsePeriod(id);
      if (!period) throw new Error(`No period: ${id}`);
      return compile(submissions, ruleset, { ...options, period, previous: [] });
    },
    async writeSummary(compilation, show, language) {
      const plans = await summaryPlans(compilation, await required(), language);
      await writer.apply({ label: "summary", plans, edits: [], activate: await nameOf(show) });
      return { sheets: plans.map(({ name }) => name) };
    },
    assessActiveSheet: async (period): Promise<Assessment> => {
      const [ruleset, { assessActiveSheet }] = await Promise.all([required(), import("./assess")]);
      return assessActiveSheet({ reader, writer }, ruleset, period);
    },
  };
}

async function nameOf(show: SummarySheet): Promise<string> {
  const { SHEETS } = await import("../core/report/sheetNames");
  return show === "leaders" ? SHEETS.leaders : SHEETS.totals;
}

/** The summary's sheets with their findings in words. */
async function summaryPlans(compilation: Compilation, ruleset: RulesetInUse, language: Language): Promise<readonly SheetPlan[]> {
  const [{ summaryWorkbook }, { reportPeriod }, { parsePeriod }, { findingRows }, { messagesFor }, { sheetLabels }] = await Promise.all([
    import("../core/report/summaryWorkbook"),
    import("../core/report/context"),
    import("../core/periods/period"),
    import("../messages/findingRows"),
    import("../messages/index"),
    import("../messages/sheets"),
  ]);
  return summaryWorkbook({
    catalogue: ruleset.catalogue,
    registry: ruleset.registry,
    compilation,
    period: reportPeriod(parsePeriod(compilation.summary.period)!),
    findingRows: findingRows(compilation.summary.findings, ruleset, messagesFor(language)),
    labels: sheetLabels(language),
    language,
  });
}
