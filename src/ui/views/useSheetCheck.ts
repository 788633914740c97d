import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckedSheet } from "../../app/pane";
import type { Finding } from "../../core/rules/finding";
import type { Answer } from "../../core/synonyms/settle";
import { useAction, type Action } from "../action";
import { usePane } from "../context";
import { useSession } from "../session";

/** Older Excel does not say who edited: for so long after a write of ours, edits that are told are taken for it. Milliseconds. */
const OWN_EDITS = 1_000;

export interface SheetCheck {
  readonly action: Action;
  /** Null before the first check. */
  readonly sheet: CheckedSheet | null;
  /** Whether cells were edited since. */
  readonly stale: boolean;
  check(): void;
  /** Looks at the sheet once more, if one has been; to be awaited inside an action. */
  again(): Promise<void>;
  select(finding: Finding): void;
  fix(findings: readonly Finding[]): void;
  explain(finding: Finding, text: string, inRemark: boolean): void;
  /** Remembers whose report the sheet is, or which item a label names, and looks again. */
  settle(answers: readonly Answer[]): void;
  mark(): void;
  unmark(): void;
  stamp(): void;
}

/** The sheet under check and everything that is done to it; after each write it is looked at again. `period` null: the title's. */
export function useSheetCheck(period: string | null): SheetCheck {
  const { services, language } = usePane();
  const { refineRuleset, setNotice, undone } = useSession();
  const action = useAction();
  const [sheet, setSheet] = useState<CheckedSheet | null>(null);
  const [stale, setStale] = useState(false);
  const name = sheet?.sheet ?? null;

  const look = useCallback(
    async (which: string | null): Promise<CheckedSheet> => {
      const checked = await services.checkSheet(which, period);
      setSheet(checked);
      setStale(false);
      return checked;
    },
    [services, period],
  );
  const quiet = useRef(false);
  useEffect(() => {
    if (action.working) quiet.current = true;
    if (action.working) return undefined;
    const timer = setTimeout(() => (quiet.current = false), OWN_EDITS);
    return () => clearTimeout(timer);
  }, [action.working, sheet]);

  useEffect(() => {
    if (name === null) return undefined;
    let over = false;
    const watching = services.selfCheck.watch(name, () => {
      if (!over && !quiet.current) setStale(true);
    });
    return () => {
      over = true;
      // A workbook that cannot be watched is checked when it is asked for.
      watching.then((stop) => stop()).catch(() => undefined);
    };
  }, [name, services]);

  // What was written has been taken back: the sheet that is shown here may read otherwise now.
  const seen = useRef(undone);
  useEffect(() => {
    if (seen.current === undone) return;
    seen.current = undone;
    if (name !== null) look(name).catch(action.fail);
  }, [undone, name, look, action.fail]);

  const { selfCheck } = services;
  return {
    action,
    sheet,
    stale,
    check: () =>
      action.start(async () => {
        const checked = await look(null);
        if (!checked.marked || checked.sheet === null) return;
        const { cells, list } = await selfCheck.mark(checked.sheet, period, language);
        setNotice({ text: (say) => say.check.marked(cells, checked.sheet!, list), canUndo: true });
      }),
    again: async () => {
      if (sheet !== null) await look(name);
    },
    select: (finding) => {
      services.select(finding.sheet!, finding.cell!).then(action.dismiss, action.fail);
    },
    fix: (findings) =>
      action.start(async () => {
        const cells = await services.applyFixes(findings);
        const written = cells[0]?.sheet;
        if (written === undefined) return;
        setNotice({ text: (say) => say.findings.fixed(cells.map(({ cell }) => cell), written), canUndo: true });
        await look(written);
      }),
    explain: (finding, text, inRemark) =>
      action.start(async () => {
        const { done, remark } = await selfCheck.explain(name, period, finding, text, inRemark);
        setNotice({ text: (say) => (!done ? say.check.notExplained : text === "" ? say.check.explanationRemoved : say.check.explained(name ?? "", remark)), canUndo: done });
        await look(name);
      }),
    settle: (answers) =>
      action.start(async () => {
        refineRuleset(await services.synonyms.settle(answers));
        await look(name);
      }),
    mark: () =>
      action.start(async () => {
        const { cells, list, protected: locked } = await selfCheck.mark(name, period, language);
        setNotice({ text: (say) => (locked ? say.check.listed(list) : say.check.marked(cells, name ?? "", list)), canUndo: true });
        await look(name);
      }),
    unmark: () =>
      action.start(async () => {
        await selfCheck.unmark();
        setNotice({ text: (say) => say.check.unmarked, canUndo: true });
        await look(name);
      }),
    stamp: () =>
      action.start(async () => {
        const { at } = await selfCheck.stamp(name, period);
        setNotice({ text: (say) => (at === null ? say.check.notStamped : say.check.stamped(say.moment(at))), canUndo: at !== null });
        await look(name);
      }),
  };
}
