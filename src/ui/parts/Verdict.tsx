import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { StatusMark, type Tone } from "./StatusMark";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  line: { ...typographyStyles.subtitle2, display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS, margin: 0 },
  mark: { display: "flex", paddingTop: "3px" },
  next: { ...typographyStyles.body1, margin: 0 },
});

interface VerdictProps {
  readonly tone: Tone;
  /** Whose and when. */
  readonly about?: string;
  readonly text: string;
  /** What to know or do next. */
  readonly children?: ReactNode;
}

/** The one line that a person needs, before any list. */
export function Verdict({ tone, about, text, children }: VerdictProps): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" className={styles.root}>
      {about ? <div className={styles.about}>{about}</div> : null}
      <p className={styles.line}>
        <span className={styles.mark}>
          <StatusMark tone={tone} />
        </span>
        <span>{text}</span>
      </p>
      {children ? <div className={styles.next}>{children}</div> : null}
    </div>
  );
}
