import { createContext, useContext } from "react";
import type { Language, PaneServices } from "../app/pane";
import type { Finding } from "../core/rules/finding";
import type { PaneMessages } from "../messages/paneMessages";

/** Findings in words, in the language in use. */
export interface FindingWords {
  /** What findings of this rule have in common, as a heading. */
  title(finding: Finding): string;
  /** What was found, what is expected and how to mend it. */
  sentence(finding: Finding): string;
}

/** What every part of the pane may need. */
export interface Pane {
  readonly services: PaneServices;
  readonly language: Language;
  readonly say: PaneMessages;
  readonly words: FindingWords;
  setLanguage(language: Language): void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("Rendered outside the pane");
  return pane;
}
