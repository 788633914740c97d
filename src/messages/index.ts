/** All texts of one language, but for those of the pane and the sheets, which are loaded with them. */
import { enFindings } from "./en/findings";
import { enWords } from "./en/words";
import type { FindingTexts } from "./findings";
import { viFindings } from "./vi/findings";
import { viWords } from "./vi/words";
import type { Language, Words } from "./words";

export interface Messages {
  readonly words: Words;
  readonly findings: FindingTexts;
}

const MESSAGES: Readonly<Record<Language, Messages>> = {
  vi: { words: viWords, findings: viFindings },
  en: { words: enWords, findings: enFindings },
};

export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
