/** What marking a sheet writes: the marks on its cells, and the list of its findings. Fetched when a sheet is first marked. */
import { cellMarks } from "../app/marks";
import type { Language } from "../app/pane";
import type { CellMark } from "../app/ports";
import { ownFindingsSheet } from "../core/report/ownFindingsSheet";
import type { SheetPlan } from "../core/report/sheetPlan";
import { withConsequences } from "../core/rules/causes";
import type { Finding } from "../core/rules/finding";
import { messagesFor } from "../messages";
import { findingRows } from "../messages/findingRows";
import { namesOf, wordFinding } from "../messages/findings";
import { sheetLabels } from "../messages/sheets";
import type { Looked } from "./looked";

export function marksOf(looked: Looked, language: Language): readonly CellMark[] {
  return cellMarks(withConsequences(looked.submission.findings), noteOf(looked, language));
}

function noteOf({ ruleset }: Looked, language: Language): (finding: Finding) => string {
  const { words, findings: texts } = messagesFor(language);
  const names = namesOf(ruleset, words);
  return (finding) => {
    const { title, problem, mend, earlier } = wordFinding(finding, names, words, texts);
    return [`${title}: ${problem}`, ...(earlier === "" ? [] : [`${earlier}.`]), `${texts.mend}: ${mend}`].join(" ");
  };
}

export function listPlan({ submission, ruleset, unread }: Looked, name: string, language: Language): SheetPlan {
  const messages = messagesFor(language);
  const names = namesOf(ruleset, messages.words);
  return ownFindingsSheet({
    name,
    submission,
    agency: submission.agency === null ? null : names.agency(submission.agency),
    rows: findingRows([...withConsequences(submission.findings), ...unread], ruleset, messages),
    itemName: names.item,
    labels: sheetLabels(language),
  });
}
