import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Finding } from "../../core/rules/finding";
import { usePane } from "../context";
import { changeText } from "./FindingRow";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, paddingLeft: "20px", maxHeight: "40vh", overflowY: "auto", overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface FixPreviewProps {
  readonly findings: readonly Finding[];
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** What several fixes will write, before they do. Escape leaves it. */
export function FixPreview({ findings, onWrite, onCancel }: FixPreviewProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const actions = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    actions.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // On the web, office.js takes an Escape that reaches the window as leaving the pane, and moves the focus.
    event.stopPropagation();
    onCancel();
  };
  return (
    <section aria-label={say.findings.previewTitle(findings.length)} className={styles.root} onKeyDown={onKeyDown}>
      <h2 className={styles.title}>{say.findings.previewTitle(findings.length)}</h2>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <li key={index}>
            <b>{finding.cell}</b> {changeText(finding, say)}
          </li>
        ))}
      </ul>
      <div className={styles.actions} ref={actions}>
        <Button onClick={onWrite}>
          {say.findings.writeFixes(findings.length)}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say.actions.cancel}
        </Button>
      </div>
    </section>
  );
}
