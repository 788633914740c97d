import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../context";
import { errorText } from "../errorText";
import { StatusMark } from "./StatusMark";

const useStyles = makeStyles({
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  mark: { display: "flex", paddingTop: "2px" },
});

/** Announced as soon as it appears. */
export function Alert({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <div role="alert" className={styles.root}>
      <span className={styles.mark}>
        <StatusMark tone="bad" />
      </span>
      <div>{children}</div>
    </div>
  );
}

/** Nothing where there is no error. */
export function ErrorAlert({ error }: { readonly error: unknown }): ReactNode {
  const { say } = usePane();
  return error ? <Alert>{errorText(error, say)}</Alert> : null;
}
