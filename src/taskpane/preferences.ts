import type { Language } from "../app/pane";

const KEY = "cchc.language";

/** Storage is divided by where the pane runs, and may be blocked altogether. */
function storageKey(): string {
  return `${Office.context.partitionKey ?? ""}${KEY}`;
}

/** The language a person chose before; else Vietnamese where Office is in Vietnamese, else English. */
export function initialLanguage(): Language {
  try {
    const chosen = localStorage.getItem(storageKey());
    if (chosen === "vi" || chosen === "en") return chosen;
  } catch {
    // Blocked: follow Office.
  }
  const office = Office.context.displayLanguage;
  return !office || office.toLowerCase().startsWith("vi") ? "vi" : "en";
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey(), language);
  } catch {
    // Blocked: the choice holds while the pane is open.
  }
}
