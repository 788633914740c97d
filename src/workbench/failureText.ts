import { rejectedFile } from "../app/check";
import type { Language } from "../app/pane";
import type { FileFailure } from "../app/ports";
import { wordFinding, type Names } from "../messages/findings";
import { messagesFor } from "../messages/index";

/** A failure to read says nothing of items and agencies. */
const NAMELESS: Names = { item: (code) => code, indicator: (code) => code, agency: (code) => code, items: (codes) => codes.join(), agencies: (codes) => codes.join(), known: () => undefined };

/** Why a file was not opened and how to mend it, in the words of the finding that a report would get for it. */
export function failureText(failure: FileFailure, language: Language): string {
  const { words, findings } = messagesFor(language);
  const { problem, mend } = wordFinding(rejectedFile("", failure).findings[0]!, NAMELESS, words, findings);
  return `${problem} ${findings.mend}: ${mend}`;
}
