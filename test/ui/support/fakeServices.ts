import type { PaneServices } from "../../../src/app/pane";
import { fixable } from "../../../src/ui/logic/groups";
import { aCompilation, anAssessment, aSubmission, sampleRuleset } from "./results";

/** Services that remember what was asked of them, in order, and answer as told. */
export interface FakeServices extends PaneServices {
  readonly calls: readonly (readonly [name: string, ...details: readonly unknown[]])[];
}

export function fakeServices(answers: Partial<PaneServices> = {}): FakeServices {
  const calls: [string, ...unknown[]][] = [];
  const note = (name: string, ...details: readonly unknown[]): void => void calls.push([name, ...details]);
  const plain: PaneServices = {
    today: () => "2026-09-18",
    ruleset: async () => sampleRuleset,
    useSample: async () => sampleRuleset,
    importRuleset: async () => ({ ok: true, ruleset: { ...sampleRuleset, origin: "files" } }),
    catalogues: {
      presets: async () => [{ id: "dong-nai-2015", title: { vi: "Bộ chỉ tiêu Đồng Nai 2015", en: "Catalogue of Đồng Nai 2015" } }],
      usePreset: async () => ({ ok: true, ruleset: { ...sampleRuleset, origin: "files" } }),
      write: async () => ({ sheets: ["Bộ chỉ tiêu", "Cơ quan"] }),
      check: async () => [],
      adopt: async () => ({ ruleset: { ...sampleRuleset, origin: "files" }, issues: [] }),
    },
    sampleFiles: async () => [{ name: "so-noi-vu.xlsx", bytes: async () => new Uint8Array() }],
    checkSheet: async () => aSubmission([]),
    selfCheck: {
      explain: async () => ({ done: true, remark: null }),
      mark: async () => ({ cells: 3, list: "Kiểm tra", protected: false }),
      unmark: async () => {},
      stamp: async () => ({ at: "2026-09-18T10:05" }),
      watch: async () => async () => {},
    },
    earlier: { choose: async ({ name }) => ({ ok: true, workbook: { file: name, periods: ["2026-Q1", "2026-H1"] } }), drop: () => {} },
    select: async () => {},
    applyFixes: async (findings) => fixable(findings).map(({ sheet, cell, found, fix }) => ({ sheet: sheet!, cell: cell!, before: found, after: fix!.value })),
    undo: async () => true,
    unfinished: async () => null,
    lastWrite: async () => null,
    finish: async () => true,
    readFiles: async (files, { onProgress }) => {
      onProgress({ done: files.length, total: files.length });
      return { files: files.map((source) => ({ source, submissions: [aSubmission([], { file: source.name })] })), cancelled: false };
    },
    readSheets: async () => [],
    synonyms: { settle: async () => sampleRuleset, forget: async () => sampleRuleset },
    intakePeriod: async () => null,
    rememberIntakePeriod: async () => {},
    setTarget: async () => sampleRuleset,
    takeEditedTargets: async () => ({ ruleset: sampleRuleset, indicators: [] }),
    showFigure: async () => {},
    compile: async (submissions, { period }) => aCompilation({ submissions, period }),
    writeSummary: async () => ({ sheets: ["Lãnh đạo", "Đánh giá"], kept: [] }),
    makeReport: async ({ summary }) => `bao-cao-${summary.period}.docx`,
    makeFollowUps: async ({ summary }) => ({ count: 2, file: `don-doc-${summary.period}.zip`, cancelled: false }),
    assessActiveSheet: async () => anAssessment(),
    makeTemplates: async ({ period, onProgress }) => {
      onProgress({ done: 14, total: 14 });
      return { count: 14, file: `bieu-mau-${period}.zip`, cancelled: false };
    },
  };
  const answering = { ...plain, ...answers };
  return {
    ...answering,
    get calls() {
      return calls;
    },
    useSample() {
      note("useSample");
      return answering.useSample();
    },
    importRuleset(files, language) {
      note("importRuleset", files.map(({ name }) => name));
      return answering.importRuleset(files, language);
    },
    catalogues: {
      presets: () => answering.catalogues.presets(),
      usePreset(id) {
        note("usePreset", id);
        return answering.catalogues.usePreset(id);
      },
      write(preset, language) {
        note("write", preset, language);
        return answering.catalogues.write(preset, language);
      },
      check(language) {
        note("check", language);
        return answering.catalogues.check(language);
      },
      adopt(language) {
        note("adopt", language);
        return answering.catalogues.adopt(language);
      },
    },
    checkSheet(sheet, period) {
      note("checkSheet", sheet, period);
      return answering.checkSheet(sheet, period);
    },
    selfCheck: {
      explain(sheet, period, finding, text, inRemark) {
        note("explain", sheet, finding.cell, text, inRemark);
        return answering.selfCheck.explain(sheet, period, finding, text, inRemark);
      },
      mark(sheet, period, language, show) {
        note("mark", sheet, period, language);
        return answering.selfCheck.mark(sheet, period, language, show);
      },
      unmark() {
        note("unmark");
        return answering.selfCheck.unmark();
      },
      watch: (sheet, onChange) => answering.selfCheck.watch(sheet, onChange),
      stamp(sheet, period) {
        note("stamp", sheet, period);
        return answering.selfCheck.stamp(sheet, period);
      },
    },
    earlier: {
      choose(file) {
        note("chooseEarlier", file.name);
        return answering.earlier.choose(file);
      },
      drop() {
        note("dropEarlier");
        answering.earlier.drop();
      },
    },
    select(sheet, cell) {
      note("select", sheet, cell);
      return answering.select(sheet, cell);
    },
    applyFixes(findings) {
      note("applyFixes", findings.map(({ cell }) => cell));
      return answering.applyFixes(findings);
    },
    undo() {
      note("undo");
      return answering.undo();
    },
    finish() {
      note("finish");
      return answering.finish();
    },
    readFiles(files, options) {
      note("readFiles", files.map(({ name }) => name), options.period);
      return answering.readFiles(files, options);
    },
    readSheets(period) {
      note("readSheets", period);
      return answering.readSheets(period);
    },
    synonyms: {
      settle(answers) {
        note("settle", answers);
        return answering.synonyms.settle(answers);
      },
      forget(answers) {
        note("forget", answers);
        return answering.synonyms.forget(answers);
      },
    },
    setTarget(override) {
      note("setTarget", override);
      return answering.setTarget(override);
    },
    takeEditedTargets: () => answering.takeEditedTargets(),
    showFigure(compilation, agency, indicator) {
      note("showFigure", agency, indicator);
      return answering.showFigure(compilation, agency, indicator);
    },
    compile(submissions, options) {
      note("compile", submissions.length, options);
      return answering.compile(submissions, options);
    },
    writeSummary(compilation, show, language) {
      note("writeSummary", show, language);
      return answering.writeSummary(compilation, show, language);
    },
    makeReport(compilation, language) {
      note("makeReport", compilation.summary.period, language);
      return answering.makeReport(compilation, language);
    },
    makeFollowUps(compilation, language, watch) {
      note("makeFollowUps", compilation.summary.period, language);
      return answering.makeFollowUps(compilation, language, watch);
    },
    makeTemplates(options) {
      note("makeTemplates", options.period);
      return answering.makeTemplates(options);
    },
    assessActiveSheet(period) {
      note("assessActiveSheet", period);
      return answering.assessActiveSheet(period);
    },
  };
}
