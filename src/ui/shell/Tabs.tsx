import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { VIEWS, type ViewId } from "../../messages/paneMessages";
import { usePane } from "../context";
import { useSession } from "../session";

const useStyles = makeStyles({
  // Two rows of three fit 320 px in both languages: nothing is hidden in a menu and nothing scrolls sideways.
  list: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", padding: `0 ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    ...typographyStyles.body1,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // Contrast themes paint transparent borders too: only the chosen tab may have a line.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  chosen: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1, borderBottom: `3px solid ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { borderBottomColor: "Highlight" } },
});

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 3, ArrowUp: -3 };

export const tabId = (view: ViewId): string => `tab-${view}`;
export const panelId = (view: ViewId): string => `panel-${view}`;

/** The six views. Arrows move along the rows and between them, round the ends; Home and End go to the outermost. */
export function Tabs(): ReactNode {
  const { say } = usePane();
  const { view, show } = useSession();
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const count = VIEWS.length;
    const step = STEPS[event.key];
    const next = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : step === undefined ? null : (VIEWS.indexOf(view) + step + count) % count;
    if (next === null) return;
    event.preventDefault();
    show(VIEWS[next]!);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };

  return (
    <div role="tablist" aria-label={say.viewsLabel} className={styles.list} ref={list} onKeyDown={onKeyDown}>
      {VIEWS.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={id === view}
          aria-controls={panelId(id)}
          tabIndex={id === view ? 0 : -1}
          className={mergeClasses(styles.tab, id === view && styles.chosen)}
          onClick={() => show(id)}
        >
          {say.views[id]}
        </button>
      ))}
    </div>
  );
}
