import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState, type ComponentType, type ReactNode } from "react";
import type { Language, PaneServices } from "../app/pane";
import { paneMessages } from "../messages/pane";
import { VIEWS, type ViewId } from "../messages/paneMessages";
import { PaneContext, type Pane } from "./context";
import { SessionProvider, useSession } from "./session";
import { Header } from "./shell/Header";
import { LazyView } from "./shell/LazyView";
import { panelId, tabId, Tabs } from "./shell/Tabs";
import { UnfinishedStep } from "./shell/UnfinishedStep";
import { themeFor, type OfficeColors } from "./theme";

const useStyles = makeStyles({
  // The whole window, unless the page around says how much of it.
  pane: { height: "var(--pane-height, 100vh)", minWidth: "0", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

const LOADERS: Readonly<Record<ViewId, () => Promise<ComponentType>>> = {
  check: async () => (await import("./views/CheckView")).CheckView,
  intake: async () => (await import("./views/IntakeView")).IntakeView,
  compile: async () => (await import("./views/CompileView")).CompileView,
  assess: async () => (await import("./views/AssessView")).AssessView,
  leaders: async () => (await import("./views/LeadersView")).LeadersView,
  catalogue: async () => (await import("./views/CatalogueView")).CatalogueView,
};

/** Views stay mounted once shown, so that work goes on and places are kept while another is looked at. */
function Panels() {
  // While a view's code is on its way, the one before stays.
  const view = useDeferredValue(useSession().view);
  const styles = useStyles();
  const [visited, setVisited] = useState<ReadonlySet<ViewId>>(new Set([view]));
  if (!visited.has(view)) setVisited(new Set([...visited, view]));
  return VIEWS.map((id) => (
    <div key={id} role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} hidden={id !== view} className={id === view ? styles.panel : undefined}>
      {visited.has(id) ? <LazyView load={LOADERS[id]} /> : null}
    </div>
  ));
}

export interface AppProps {
  readonly services: PaneServices;
  /** Where the pane begins; `onLanguage` hears of a person's own choice. */
  readonly language: Language;
  readonly onLanguage?: (language: Language) => void;
  /** The view shown first; self-check where nothing else was asked for. */
  readonly view?: ViewId;
  /** Null where Office does not tell its colours. */
  readonly colors: OfficeColors | null;
}

export function App({ services, language: first, onLanguage, view = "check", colors }: AppProps): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  const theme = useMemo(() => themeFor(colors), [colors]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const pane = useMemo<Pane>(
    () => ({
      services,
      language,
      say: paneMessages(language),
      setLanguage(next) {
        setLanguage(next);
        onLanguage?.(next);
      },
    }),
    [services, language, onLanguage],
  );
  return (
    <FluentProvider theme={theme}>
      <PaneContext.Provider value={pane}>
        <SessionProvider view={view}>
          <main className={styles.pane}>
            <Header />
            <Tabs />
            <UnfinishedStep />
            <Panels />
          </main>
        </SessionProvider>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
