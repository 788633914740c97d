import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Progress } from "../../app/pane";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface WorkingProps {
  readonly text: string;
  /** Left out where it is not known how much is to be done. */
  readonly progress?: Progress;
  readonly onStop?: () => void;
}

/** What is being done, how far it is, and a way to stop it. */
export function Working({ text, progress, onStop }: WorkingProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const known = progress ? { value: progress.done, max: Math.max(progress.total, 1) } : {};
  return (
    <div className={styles.root}>
      <div className={styles.text}>
        <span aria-hidden="true">{text}</span>
        <ProgressBar aria-label={text} aria-valuetext={text} thickness="large" {...known} />
      </div>
      {onStop ? <Button onClick={onStop}>{say.actions.stop}</Button> : null}
    </div>
  );
}
