import { Button, Checkbox, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { EXPLANATION_LENGTH } from "../../core/selfCheck/document";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: `0 0 ${tokens.spacingVerticalS} 24px` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExplanationEditorProps {
  /** What is explained, for those who hear it. */
  readonly subject: string;
  readonly before: string;
  readonly onSave: (text: string, inRemark: boolean) => void;
  readonly onCancel: () => void;
}

/** Why a warning is right all the same. Escape leaves it, Ctrl+Enter keeps it. */
export function ExplanationEditor({ subject, before, onSave, onCancel }: ExplanationEditorProps): ReactNode {
  const { say } = usePane();
  const styles = useStyles();
  const [text, setText] = useState(before);
  const [inRemark, setInRemark] = useState(true);
  const field = useRef<HTMLDivElement>(null);
  const label = useId();
  useEffect(() => {
    const focused = document.activeElement;
    field.current?.querySelector("textarea")?.focus();
    return () => {
      if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    };
  }, []);
  const unchanged = text.trim() === before.trim();
  const save = (): void => {
    if (!unchanged) onSave(text.trim(), inRemark);
  };
  return (
    <div
      role="group"
      aria-labelledby={label}
      className={styles.root}
      ref={field}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          // Office.js on the web would take it as leaving the pane.
          event.stopPropagation();
          onCancel();
        }
        if (event.key === "Enter" && event.ctrlKey) save();
      }}
    >
      <label id={label} htmlFor={`${label}field`}>
        {say.findings.explainLabel(subject)}
      </label>
      <Textarea id={`${label}field`} resize="vertical" maxLength={EXPLANATION_LENGTH} value={text} onChange={(_, { value }) => setText(value)} />
      <Checkbox label={say.findings.explainInRemark} checked={inRemark} onChange={(_, { checked }) => setInRemark(checked === true)} />
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={unchanged} onClick={save}>
          {text.trim() === "" && before !== "" ? say.findings.explainRemove : say.findings.explainSave}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {say.actions.cancel}
        </Button>
      </div>
    </div>
  );
}
