import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1, minWidth: 0 },
  toggle: {
    ...typographyStyles.body1Strong,
    width: "100%",
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    minHeight: "32px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: { flexShrink: 0, width: "12px", fontSize: "10px", lineHeight: tokens.lineHeightBase300 },
  body: { paddingBottom: tokens.spacingVerticalS },
});

interface DisclosureProps {
  readonly title: ReactNode;
  readonly mark?: ReactNode;
  /** Beside the title, outside its button. */
  readonly action?: ReactNode;
  readonly openAtFirst: boolean;
  /** Of the heading: 3 inside another. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A heading that opens and closes what is under it. */
export function Disclosure({ title, mark, action, openAtFirst, level = 2, children }: DisclosureProps): ReactNode {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const body = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <Heading className={styles.heading}>
          <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
            <span className={styles.arrow} aria-hidden="true">
              {open ? "▼" : "▶"}
            </span>
            {mark}
            <span>{title}</span>
          </button>
        </Heading>
        {action}
      </div>
      <div id={body} hidden={!open} className={styles.body}>
        {open ? children : null}
      </div>
    </section>
  );
}
