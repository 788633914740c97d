import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { ViewId } from "../../messages/paneMessages";
import { useSession } from "../session";
import { NoticeLine } from "./NoticeLine";
import { panelId } from "./Tabs";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  content: {
    flexGrow: 1,
    minHeight: 0,
    // WebView2 hides scroll bars that appear only when needed.
    overflowY: "scroll",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  footer: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const FOCUSABLE = "button:not([disabled]), select, input:not([hidden]), a[href], [tabindex='0']";

/** Focuses the view's main button where the focus has gone with what had it. */
function keepFocus(id: ViewId): void {
  if (document.activeElement === null || document.activeElement === document.body) document.querySelector<HTMLElement>(`#${panelId(id)} [data-actions] button`)?.focus();
}

interface ViewFrameProps {
  readonly id: ViewId;
  /** The view's main button first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A view: what scrolls, and the actions that stay in reach below it. F6 goes from one to the other. */
export function ViewFrame({ id, actions, children }: ViewFrameProps): ReactNode {
  const styles = useStyles();
  const { view } = useSession();
  const content = useRef<HTMLDivElement>(null);
  const footer = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const focusInside = useRef(false);

  // What a person pressed may be gone when its work is done, or the whole view with it: the keyboard goes on from the main button.
  useEffect(() => {
    if (focusInside.current) keepFocus(id);
  });
  useLayoutEffect(() => {
    const element = root.current;
    return () => {
      if (element?.contains(document.activeElement)) setTimeout(keepFocus, 0, id);
    };
  }, [id]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    const other = footer.current?.contains(event.target as Node) ? content.current : footer.current;
    const target = other?.querySelector<HTMLElement>(FOCUSABLE);
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div className={styles.frame} ref={root} onKeyDown={onKeyDown} onFocus={() => (focusInside.current = true)} onBlur={() => (focusInside.current = false)}>
      <div className={styles.content} ref={content}>
        {children}
      </div>
      <footer className={styles.footer} ref={footer}>
        {view === id ? <NoticeLine /> : null}
        {actions ? <div className={styles.actions} data-actions="">{actions}</div> : null}
      </footer>
    </div>
  );
}
