import { createContext, useContext } from "react";
import type { Language, PaneServices } from "../app/pane";
import type { PaneMessages } from "../messages/paneMessages";

/** What every part of the pane may need. */
export interface Pane {
  readonly services: PaneServices;
  readonly language: Language;
  readonly say: PaneMessages;
  setLanguage(language: Language): void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("Rendered outside the pane");
  return pane;
}
