import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Language } from "../../app/pane";
import { usePane } from "../context";

const useStyles = makeStyles({
  // Office lays its own menu over the top right corner.
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalM}` },
  title: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1, minWidth: 0 },
  choice: {
    ...typographyStyles.caption1Strong,
    minWidth: "32px",
    minHeight: "28px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { border: "1px solid Canvas" },
  },
  chosen: { color: tokens.colorBrandForeground1, border: `1px solid ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { border: "1px solid Highlight" } },
});

const LANGUAGES: readonly { readonly id: Language; readonly short: string; readonly name: string }[] = [
  { id: "vi", short: "VI", name: "Tiếng Việt" },
  { id: "en", short: "EN", name: "English" },
];

export function Header(): ReactNode {
  const { say, language, setLanguage } = usePane();
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>{say.product}</h1>
      <div role="group" aria-label={say.languageLabel}>
        {LANGUAGES.map(({ id, short, name }) => (
          <button
            key={id}
            type="button"
            lang={id}
            title={name}
            aria-label={`${short}, ${name}`}
            aria-pressed={language === id}
            className={mergeClasses(styles.choice, language === id && styles.chosen)}
            onClick={() => setLanguage(id)}
          >
            {short}
          </button>
        ))}
      </div>
    </header>
  );
}
