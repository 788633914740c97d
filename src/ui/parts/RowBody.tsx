import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ROW } from "./listKeys";

const useStyles = makeStyles({
  body: { ...typographyStyles.body1, flexGrow: 1, flexBasis: "160px", minWidth: 0, textAlign: "start", padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
  button: {
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What a list's row says: a button where it leads somewhere, plain text where it does not. */
export function RowBody({ onPress, children }: { readonly onPress?: (() => void) | undefined; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  if (!onPress) return <div className={styles.body}>{children}</div>;
  return (
    <button type="button" {...ROW} className={mergeClasses(styles.body, styles.button)} onClick={onPress}>
      {children}
    </button>
  );
}
