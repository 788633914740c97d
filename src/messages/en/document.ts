/** Documents in English. */
import type { DocumentLabels, LetterFacts } from "../../core/report/document/labels";
import { sheetLabelsEn } from "./sheets";
import { enWords } from "./words";

const { number, date, need } = enWords;
const counted = (count: number, one: string, many = `${one}s`): string => `${number(count)} ${count === 1 ? one : many}`;

function letterBody({ agency, status, period, received, errors, warnings }: LetterFacts): readonly string[] {
  const open = [...(errors > 0 ? [`${counted(errors, "error")} to mend`] : []), ...(warnings > 0 ? [`${counted(warnings, "point")} to explain`] : [])].join(" and ");
  switch (status) {
    case "missing": return [`The department has received no report on administrative reform from ${agency} for ${period}. Please draw it up in the template and send it without delay.`];
    case "rejected": return [`The report of ${agency} for ${period} cannot be used and is not in the province's figures. Please draw it up anew in the template and send it again.`];
    case "late":
    case "received": return [
      ...(status === "late" ? [`The report of ${agency} for ${period} was late${received === null ? "" : ` (received on ${date(received)})`}. Please keep to the date from now on.`] : []),
      ...(open === "" ? [] : [`The report of ${agency} for ${period} has ${open}.`]),
    ];
  }
}

export const documentLabelsEn: DocumentLabels = {
  sheets: sheetLabelsEn,
  number,
  date,
  need,
  period: (id) => enWords.period(id),
  share: (count, expected) => `${number(count)}/${number(expected)}`,
  report: {
    kind: "REPORT",
    subject: (period) => `Results of administrative reform, ${period}`,
    opening: (period, from, to) => `The Department of Home Affairs reports the results of administrative reform in ${period} (figures from ${from} to ${to}):`,
    parts: {
      coverage: "REPORTS RECEIVED",
      results: "COMPLIANCE WITH TARGETS",
      shortfalls: "SHORTFALLS",
      duties: "DUTIES WITH A DATE",
      proposals: "PROPOSALS",
    },
    lateTable: "Agencies late, missing or with an unusable report",
    complianceTable: "Compliance with targets, unmet first",
    duties: (day) => `Duties that on ${day} are overdue or due soon and are not noted as done.`,
    closing: (period) => `This is the report on administrative reform in ${period}.`,
    signer: "……………………………",
    appendix: { title: "Appendix", subject: (period) => `Figures of administrative reform, ${period}`, quarters: "Results quarter by quarter", figures: "Figures reported", moved: "Against the quarter before: over agencies with figures in both.", attached: (year) => `(With report No.           /BC-SNV of                ${year}, Department of Home Affairs)`, note: "(Blank: no usable figure, or an item that does not add up across agencies)", agencies: "Sent" },
  },
  letter: {
    number: "No.:          /SNV-CCHC",
    subject: (period) => `Re: report on administrative reform, ${period}`,
    to: (agency) => `To: ${agency}`,
    body: letterBody,
    findings: "To be mended or explained:",
    mend: (file) => `What must be mended is listed in the enclosed file ${file}; please mend it in the report and send the report again.`,
    explain: (file) => `Please write explanations into the column “Explanation” of the enclosed file ${file} and send it back; mend errors in the report and send the report again.`,
    targets: "The agency's own targets that are not met or behind their pace, and what its next report must show:",
    need: "Next report",
    duties: (day) => `Duties of the agency that on ${day} are overdue or due soon and that are not noted as done. If one is done, please give its day and the document's number:`,
    closing: "Please reply to the Department of Home Affairs before ……/……/………",
    recipients: ["To:", "- As above;", "- Director and deputy directors of the department;", "- Archive."],
  },
};
