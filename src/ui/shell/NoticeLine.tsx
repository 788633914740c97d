import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { InterruptedWrite } from "../../app/ports";
import { usePane } from "../context";
import { errorText } from "../errorText";
import { useSession } from "../session";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", paddingBottom: tokens.spacingVerticalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", maxHeight: "60px", overflowY: "auto" },
  undo: { flexShrink: 0 },
});

/** What was written and where, with the way back beside it. The status region is always there, so that it is announced. */
export function NoticeLine(): ReactNode {
  const { say, services } = usePane();
  const { notice, setNotice, countUndo, lookForUnfinished } = useSession();
  const styles = useStyles();
  const [undoing, setUndoing] = useState(false);

  const undo = async (): Promise<void> => {
    setUndoing(true);
    try {
      const done = await services.undo();
      setNotice({ text: (current) => (done ? current.undone : current.nothingToUndo), canUndo: false });
      if (done) countUndo();
    } catch (error) {
      setNotice({ text: (current) => errorText(error, current), canUndo: true });
      if (error instanceof InterruptedWrite) lookForUnfinished(true);
    } finally {
      setUndoing(false);
    }
  };

  return (
    <div className={notice ? styles.root : undefined}>
      <div role="status" className={styles.text}>
        {undoing ? say.working.undoing : notice?.text(say)}
      </div>
      {notice?.canUndo ? (
        <Button className={styles.undo} size="small" disabledFocusable={undoing} onClick={() => void undo()}>
          {say.actions.undo}
        </Button>
      ) : null}
    </div>
  );
}
