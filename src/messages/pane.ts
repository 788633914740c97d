import type { Language } from "../app/pane";
import { enPane } from "./en/pane";
import type { PaneMessages } from "./paneMessages";
import { viPane } from "./vi/pane";

export function paneMessages(language: Language): PaneMessages {
  return language === "en" ? enPane : viPane;
}
