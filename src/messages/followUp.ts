/** What goes to each agency that was late, sent nothing, or whose report has something to settle. */
import type { Compilation } from "../core/compile/types";
import { answerMark, MEND_MARK } from "../core/followUp/answers";
import { parsePeriod } from "../core/periods/period";
import { reportContext, reportPeriod, type FindingRow } from "../core/report/context";
import type { DocumentPlan } from "../core/report/document/documentPlan";
import { followUpLetter, plainText } from "../core/report/document/followUpLetter";
import { ownFindingsSheet } from "../core/report/ownFindingsSheet";
import type { SheetPlan } from "../core/report/sheetPlan";
import { SHEETS } from "../core/report/sheetNames";
import type { Finding } from "../core/rules/finding";
import { isUnexplained } from "../core/rules/tally";
import type { Ruleset } from "../core/ruleset";
import { findingKeys } from "../core/selfCheck/explain";
import { fileNamePart } from "../core/text/fileName";
import { messagesFor } from ".";
import { documentLabels } from "./document";
import { findingRows } from "./findingRows";
import { namesOf } from "./findings";
import type { Language } from "./words";

export interface FollowUp {
  readonly agency: string;
  readonly letter: { readonly name: string; readonly plan: DocumentPlan };
  /** The letter to be copied. */
  readonly text: { readonly name: string; readonly content: string };
  /** Its findings, with a column for explanations; null where its report has none that stand open. */
  readonly workbook: {
    readonly name: string;
    readonly plans: readonly SheetPlan[];
    readonly properties: { readonly title: string; readonly creator: string; readonly savedAt: string };
  } | null;
}

/** In the registry's order. */
export function followUps(compilation: Compilation, ruleset: Ruleset, language: Language): readonly FollowUp[] {
  const messages = messagesFor(language);
  const labels = documentLabels(language);
  const { catalogue, registry } = ruleset;
  const { summary } = compilation;
  const context = reportContext({ catalogue, registry, compilation, period: reportPeriod(parsePeriod(summary.period)!), findingRows: [], labels: labels.sheets, language });
  const names = namesOf(ruleset, messages.words);
  return context.agencies.flatMap((to): readonly FollowUp[] => {
    const { agency, state } = to;
    const submission = compilation.submissions.find((each) => each.agency === agency.code);
    const unusable = state.status === "rejected" ? summary.findings.filter((finding) => finding.agency === agency.code && (finding.severity === "B" || finding.severity === "E")) : [];
    // Of two reports that nothing but their files' names puts in order, the agency must say which one stands (FIL-003, W).
    const repeated = summary.findings.filter((finding) => finding.agency === agency.code && finding.kind === "FIL-003" && isUnexplained(finding));
    const open = [...(submission ? submission.findings.filter((finding) => finding.severity === "B" || finding.severity === "E" || isUnexplained(finding)) : unusable), ...repeated];
    if (state.status === "received" && open.length === 0) return [];
    const rows = findingRows(open, ruleset, messages).map((row, index) =>
      repeated.includes(open[index]!) && row.file !== null ? { ...row, message: `${messages.words.quoted(row.file)}: ${row.message}` } : row);
    const name = `${fileNamePart(agency.code)}-${summary.period}`;
    const keys = submission ? findingKeys(submission) : new Map<Finding, string>();
    const marks = new Map<FindingRow, string>(open.flatMap((finding, index) => {
      const key = keys.get(finding);
      return [[rows[index]!, key === undefined ? MEND_MARK : answerMark(key)] as const];
    }));
    const explains = [...marks.values()].some((mark) => mark !== MEND_MARK);
    const file = marks.size === 0 || !submission ? null : `${name}-giai-trinh.xlsx`;
    const plan = followUpLetter(context, labels, { to: { ...to, state: { ...state, warnings: state.warnings + repeated.length } }, rows, file, explains, itemName: names.item });
    return [
      {
        agency: agency.code,
        letter: { name: `${name}-cong-van.docx`, plan },
        text: { name: `${name}-cong-van.txt`, content: plainText(plan) },
        workbook:
          file === null || !submission
            ? null
            : {
                name: file,
                properties: { title: plan.title, creator: plan.creator, savedAt: plan.savedAt },
                plans: [ownFindingsSheet({ name: SHEETS.findings, submission, agency: agency.name, rows, itemName: names.item, labels: labels.sheets, marks })],
              },
      },
    ];
  });
}
