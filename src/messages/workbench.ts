import type { Language } from "../app/pane";
import { enWorkbench } from "./en/workbench";
import { viWorkbench } from "./vi/workbench";
import type { WorkbenchMessages } from "./workbenchMessages";

export function workbenchMessages(language: Language): WorkbenchMessages {
  return language === "vi" ? viWorkbench : enWorkbench;
}
