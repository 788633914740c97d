import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePane } from "../context";
import { errorText } from "../errorText";
import { Alert } from "../parts/Alert";
import { useSession } from "../session";

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A write that stands half done in the workbook: what it was, and the two ways out. Nothing where the workbook is whole. */
export function UnfinishedStep(): ReactNode {
  const { say, services } = usePane();
  const { unfinished, lookForUnfinished, setNotice, countUndo } = useSession();
  const styles = useStyles();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (!unfinished) return null;

  const settle = async (way: "finish" | "undo"): Promise<void> => {
    setWorking(true);
    setError(null);
    try {
      const done = await services[way]();
      setNotice({ text: (current) => (!done ? current.nothingToUndo : way === "undo" ? current.undone : current.unfinished.finished), canUndo: way === "finish" && done });
      countUndo();
    } catch (reason) {
      setError(reason);
    } finally {
      setWorking(false);
      lookForUnfinished();
    }
  };

  const { label, sheets, undoing, canFinish } = unfinished;
  return (
    <div className={styles.root}>
      <Alert>
        <p className={styles.text}>
          {say.unfinished.told(label, sheets, undoing)} {canFinish ? "" : say.unfinished.onlyUndo}
        </p>
        {error ? <p className={styles.text}>{errorText(error, say)}</p> : null}
        <div className={styles.actions}>
          {canFinish ? (
            <Button size="small" disabledFocusable={working} onClick={() => void settle("finish")}>
              {say.unfinished.finish}
            </Button>
          ) : null}
          <Button size="small" disabledFocusable={working} onClick={() => void settle("undo")}>
            {say.unfinished.undo}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
