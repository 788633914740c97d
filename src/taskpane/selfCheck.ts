/** Self-check of a sheet of the open workbook, and what it leaves there: explanations, marks, a stamp. Each write is one step. */
import { checkSheet } from "../app/check";
import type { CheckedSheet, Explained, Marked, RulesetInUse, SelfCheckServices, Stamped } from "../app/pane";
import { HostError, type Clock, type SheetEdits, type WorkbookChange, type WorkbookReader, type WorkbookWriter } from "../app/ports";
import { address, cellAt } from "../core/grid";
import type { CheckedSubmission } from "../core/reading/types";
import { SHEETS } from "../core/report/sheetNames";
import type { Finding } from "../core/rules/finding";
import { EXPLANATION_LENGTH, parseSelfCheck, SELF_CHECK_NAMESPACE, serialiseSelfCheck, type SelfCheckDocument } from "../core/selfCheck/document";
import { explained, findingKeys } from "../core/selfCheck/explain";
import { stamped, stampOf } from "../core/selfCheck/stamp";
import type { Looked } from "./looked";
import { knownPast, takePast, type PastMemory } from "./past";

interface Surroundings {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly clock: Clock;
  readonly ruleset: () => Promise<RulesetInUse>;
  /** Findings name sheets without the spaces at their ends. */
  readonly exactName: (name: string) => Promise<string>;
  readonly memory: PastMemory;
}

const keeping = (document: SelfCheckDocument): Pick<WorkbookChange, "xml"> => ({ xml: new Map([[SELF_CHECK_NAMESPACE, serialiseSelfCheck(document)]]) });

export function selfCheckServices({ reader, writer, clock, ruleset, exactName, memory }: Surroundings): Omit<SelfCheckServices, "watch"> & { check(sheet: string | null, period: string | null): Promise<CheckedSheet> } {
  const report = async (sheet: string | null, beside: string | undefined): ReturnType<WorkbookReader["readReport"]> => {
    try {
      return await reader.readReport(sheet, SELF_CHECK_NAMESPACE, beside);
    } catch (error) {
      const exact = sheet !== null && error instanceof HostError && error.code === "ItemNotFound" ? await exactName(sheet) : sheet;
      if (exact === sheet) throw error;
      return reader.readReport(exact, SELF_CHECK_NAMESPACE, beside);
    }
  };
  /** Earlier periods are read with the sheet in front, and kept for what is done about its findings. */
  const look = async (sheet: string | null, period: string | null): Promise<Looked> => {
    const inUse = await ruleset();
    const known = sheet === null ? null : knownPast(memory, inUse);
    const { grid, xml, beside } = await report(sheet, known ? undefined : SHEETS.store);
    const kept = parseSelfCheck(xml);
    const { hold, unread } = known ?? (await takePast(memory, beside, inUse));
    // Whoever looks at the list of findings and asks again means the report that it is of.
    if (sheet === null && kept.marks?.list === grid.name) return look(kept.marks.sheet, period);
    return { ruleset: inUse, grid, kept, unread, submission: await hold(checkSheet(grid, inUse, period, kept)) };
  };
  /** The list's own sheet; another where somebody else's has that name. */
  const listName = async ({ marks }: SelfCheckDocument): Promise<string> => {
    const names = new Set((await reader.sheetNames()).map((name) => name.toLowerCase()));
    if (marks && names.has(marks.list.toLowerCase())) return marks.list;
    const choices = [SHEETS.findings, ...Array.from({ length: names.size + 1 }, (_, at) => `${SHEETS.findings} (${at + 2})`)];
    return choices.find((name) => !names.has(name.toLowerCase()))!;
  };

  return {
    async check(sheet, period) {
      const { submission, grid, kept, unread } = await look(sheet, period);
      return { ...submission, marked: kept.marks?.sheet === grid.name, unread };
    },

    async explain(sheet, period, finding, text, inRemark): Promise<Explained> {
      const looked = await look(sheet, period);
      const key = keyOf(looked.submission, finding);
      if (key === null) return { done: false, remark: null };
      const bounded = text.trim().slice(0, EXPLANATION_LENGTH);
      const remark = inRemark && bounded !== "" && !looked.grid.protected ? remarkOf(looked, finding) : null;
      const edits: readonly SheetEdits[] = remark ? [{ sheet: looked.grid.name, edits: [{ ...remark, value: bounded }] }] : [];
      await writer.apply({ label: "explanation", plans: [], edits, ...keeping(explained(looked.kept, { key, text: bounded, at: clock.now() })) });
      return { done: true, remark: remark && address(remark.row, remark.column) };
    },

    async mark(sheet, period, language, show = false): Promise<Marked> {
      const looked = await look(sheet, period);
      const { grid, kept } = looked;
      const list = await listName(kept);
      const { listPlan, marksOf } = await import("./findingsList");
      const marks = grid.protected ? [] : marksOf(looked, language);
      const before = kept.marks && kept.marks.sheet !== grid.name && (await reader.sheetNames()).includes(kept.marks.sheet) ? [{ sheet: kept.marks.sheet, edits: [], marks: [] }] : [];
      await writer.apply({
        label: "marks",
        plans: [listPlan(looked, list, language)],
        edits: [...before, ...(grid.protected ? [] : [{ sheet: grid.name, edits: [], marks }])],
        ...keeping({ ...kept, marks: { sheet: grid.name, list } }),
        ...(show ? { activate: list } : {}),
      });
      return { cells: marks.length, list, protected: grid.protected };
    },

    async unmark(): Promise<void> {
      const { xml } = await reader.readReport(null, SELF_CHECK_NAMESPACE);
      const kept = parseSelfCheck(xml);
      if (!kept.marks) return;
      const { sheet, list } = kept.marks;
      const there = (await reader.sheetNames()).includes(sheet);
      await writer.apply({ label: "unmark", plans: [], edits: there ? [{ sheet, edits: [], marks: [] }] : [], removals: [list], ...keeping({ ...kept, marks: null }) });
    },

    async stamp(sheet, period): Promise<Stamped> {
      const { submission, kept, ruleset: { catalogue } } = await look(sheet, period);
      const stamp = submission.status === "clean" ? stampOf(submission, catalogue, clock.now()) : null;
      if (!stamp) return { at: null };
      await writer.apply({ label: "stamp", plans: [], edits: [], ...keeping(stamped(kept, stamp)) });
      return { at: stamp.at };
    },
  };
}

/** The finding's key on the sheet as it stands now; null where it is gone or says otherwise. */
function keyOf(submission: CheckedSubmission, wanted: Finding): string | null {
  const same = ({ rule, cell, items, found }: Finding): boolean => rule === wanted.rule && cell === wanted.cell && found === wanted.found && items.join() === wanted.items.join();
  const found = [...findingKeys(submission)].find(([finding]) => same(finding));
  return found?.[1] ?? null;
}

/** The remark's cell in the finding's row, where it is empty. */
function remarkOf({ grid, submission: { layout, itemRows } }: Looked, finding: Finding): { readonly row: number; readonly column: number } | null {
  const column = layout?.columns.get("remark");
  const row = finding.item === null ? undefined : itemRows.get(finding.item);
  if (column === undefined || row === undefined) return null;
  const cell = cellAt(grid, row, column);
  return cell && (cell.value !== null || cell.formula !== null) ? null : { row, column };
}
