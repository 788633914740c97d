import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Each tone has its own shape, so that nothing hangs on colour. */
export type Tone = "bad" | "warn" | "good" | "partial" | "info";

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: "16px", height: "16px", fill: "none", stroke: "currentColor", strokeWidth: "1.6px", strokeLinecap: "round", strokeLinejoin: "round", "@media (forced-colors: active)": { stroke: "CanvasText" } },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  partial: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const SHAPES: Readonly<Record<Tone, string>> = {
  bad: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6",
  warn: "M8 2L14.7 13.8H1.3ZM8 6.4v3.4M8 11.8v.1",
  good: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5 8.2l2.1 2.1L11 6.2",
  partial: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 1.5v13M10 4.3v7.4M12 5.6v4.8",
  info: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7.4v3.6M8 5v.1",
};

/** A sign beside words that say the same. */
export function StatusMark({ tone }: { readonly tone: Tone }): ReactNode {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[tone])} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[tone]} />
    </svg>
  );
}
