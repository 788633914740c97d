import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { EarlierRefusal, EarlierWorkbook } from "../../app/pane";
import type { FileSource } from "../../app/ports";
import type { PaneMessages } from "../../messages/paneMessages";
import type { Action } from "../action";
import { usePane } from "../context";
import { useFindingWords } from "../findingWords";
import { useSession } from "../session";
import { Alert } from "./Alert";
import { FileButton } from "./FileButton";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, flexBasis: "180px", minWidth: 0, overflowWrap: "anywhere" },
});

interface EarlierSourceProps {
  readonly action: Action;
  /** Once another source holds, and what was compiled has been compiled anew: for what the view made itself of the one before. */
  readonly onChanged?: () => void | Promise<void>;
}

/** Which earlier periods are looked back at, and an earlier summary workbook to look back at where this one does not have them. */
export function EarlierSource({ action, onChanged }: EarlierSourceProps): ReactNode {
  const { say, services } = usePane();
  const session = useSession();
  const { earlier } = session;
  const word = useFindingWords();
  const styles = useStyles();
  const [refused, setRefused] = useState<{ readonly file: string; readonly why: EarlierRefusal } | null>(null);
  const change = async (workbook: EarlierWorkbook | null): Promise<void> => {
    session.setEarlier(workbook);
    if (session.submissions.length > 0) session.setCompilation(await services.compile(session.submissions, { ...session.compileOptions, period: session.period }));
    await onChanged?.();
  };
  const choose = ([file]: readonly FileSource[]): void =>
    action.start(async () => {
      setRefused(null);
      const choice = await services.earlier.choose(file!);
      if (choice.ok) await change(choice.workbook);
      else setRefused(choice);
    });
  const drop = (): void =>
    action.start(() => {
      setRefused(null);
      services.earlier.drop();
      return change(null);
    });
  return (
    <section aria-label={say.earlier.title}>
      {refused ? (
        <Alert>
          <b>{say.earlier.refused(refused.file)}</b>
          <div>{refused.why.kind === "unreadable" ? refused.why.findings.map((finding) => `${word(finding).problem} ${word(finding).mend}`).join(" ") : refusalText(refused.why, say)}</div>
        </Alert>
      ) : null}
      <div className={styles.root}>
        <span className={styles.text} {...(earlier ? { role: "status" } : {})}>
          {`${say.earlier.title}: ${earlier ? say.earlier.chosen(earlier.file, earlier.periods.map(say.period)) : say.earlier.own}`}
        </span>
        {earlier ? (
          <Button size="small" disabledFocusable={action.working} onClick={drop}>
            {say.earlier.drop}
          </Button>
        ) : (
          <FileButton small single label={say.earlier.choose} accept=".xlsx,.xlsm,.xlsb,.xls,.ods" disabled={action.working} onFiles={choose} />
        )}
      </div>
    </section>
  );
}

function refusalText(why: Exclude<EarlierRefusal, { readonly kind: "unreadable" }>, { earlier }: PaneMessages): string {
  switch (why.kind) {
    case "noStore": return earlier.noStore;
    case "columns": return earlier.columns(why.sheet, why.missing);
    case "empty": return earlier.empty(why.sheet);
  }
}
