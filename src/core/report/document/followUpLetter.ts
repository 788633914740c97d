/** The letter to an agency, and the same as plain text to be copied. */
import type { FindingRow, ReportAgency, ReportContext } from "../context";
import { capitalised, cells, paragraph, TEXT_WIDTH, type DocumentBlock, type DocumentPlan, type DocumentRow } from "./documentPlan";
import { SEVERITY_ORDER } from "../../rules/raise";
import { openDuties, reviewDay } from "../openDuties";
import { dutyCells } from "./dutyCells";
import type { DocumentLabels } from "./labels";
import { documentOf, letterhead, signatureBlock } from "./letterhead";
import { ownTargets } from "./ownTargets";

export interface Letter {
  readonly to: ReportAgency;
  /** What stands open in its report, worded. */
  readonly rows: readonly FindingRow[];
  /** The workbook that is sent along; null where none is. */
  readonly file: string | null;
  /** Whether anything in it may be explained. */
  readonly explains?: boolean;
  /** `2.3 Hồ sơ đúng hạn`. */
  itemName(code: string): string;
}

/** Number, day of reply and signature are left blank. */
export function followUpLetter(context: ReportContext, labels: DocumentLabels, { to: { agency, state }, rows, file, explains = false, itemName }: Letter): DocumentPlan {
  const { letter, sheets } = labels;
  const period = labels.period(context.period.id);
  const { status, received, errors, warnings } = state;
  return documentOf(context, `${letter.subject(period)} · ${agency.name}`, [
    {
      orientation: "portrait",
      blocks: [
        letterhead(context, labels, letter.number, letter.subject(period)),
        paragraph(letter.to(agency.name), "addressee"),
        ...letter.body({ agency: agency.name, status, period, received, errors, warnings }).map((text) => paragraph(text, "body")),
        ...findingsTable(labels, rows, itemName),
        ...(file === null ? [] : [paragraph(explains ? letter.explain(file) : letter.mend(file), "body")]),
        ...ownTargets(context, labels, agency.code),
        ...duties(context, labels, agency.code),
        paragraph(letter.closing, "bound"),
        signatureBlock(letter.recipients, sheets.leaders.signature, labels.report.signer),
      ],
    },
  ]);
}

const [NUMBER, ITEM, CELL, MEND] = [11, 38, 24, 40];

/** What must be mended before what may be explained, each under its own head; numbered through. */
function findingsTable({ letter, sheets }: DocumentLabels, rows: readonly FindingRow[], itemName: Letter["itemName"]): readonly DocumentBlock[] {
  if (rows.length === 0) return [];
  const { columns, severities } = sheets;
  const ordered = SEVERITY_ORDER.flatMap((severity) => rows.filter((row) => row.severity === severity));
  const placeOf = ({ sheet, cell }: FindingRow): string => [sheet?.trim(), cell].filter((part) => part != null).join("!");
  return [
    paragraph(letter.findings, "body"),
    {
      kind: "table",
      columns: [
        { width: NUMBER, align: "center" }, { width: ITEM, align: "left" }, { width: CELL, align: "center" }, { width: TEXT_WIDTH - NUMBER - ITEM - CELL - MEND, align: "left" }, { width: MEND, align: "left" },
      ],
      head: [[columns.number, columns.item, columns.cell, columns.message, columns.mend].map((text) => ({ text }))],
      rows: ordered.flatMap((row, index): readonly DocumentRow[] => [
        ...(row.severity === ordered[index - 1]?.severity ? [] : [{ kind: "band", text: severities[row.severity] } as const]),
        cells(String(index + 1), row.item === null ? "" : itemName(row.item), placeOf(row), row.message, capitalised(row.mend ?? "")),
      ]),
    },
  ];
}

function duties(context: ReportContext, labels: DocumentLabels, agency: string): readonly DocumentBlock[] {
  const { letter, sheets } = labels;
  const open = openDuties(context).filter(({ agencies }) => agencies.includes(agency));
  if (open.length === 0) return [];
  return [
    paragraph(letter.duties(labels.date(reviewDay(context))), "body"),
    {
      kind: "table",
      columns: [{ width: 11, align: "center" }, { width: 96, align: "left" }, { width: 28, align: "center" }, { width: TEXT_WIDTH - 135, align: "center" }],
      head: [[sheets.columns.number, sheets.assessment.duties.name, sheets.columns.due, sheets.columns.state].map((text) => ({ text }))],
      rows: open.map((duty, index) => {
        const { name, due, state } = dutyCells(context, labels, duty);
        return cells(String(index + 1), name, due, state);
      }),
    },
  ];
}

/** The document's text, a line for each paragraph and each row of a table. */
export function plainText({ sections }: DocumentPlan): string {
  const lineOf = (block: DocumentBlock): readonly string[] => {
    switch (block.kind) {
      case "paragraph": return block.text === "" ? [] : [block.text];
      case "rule": return [];
      case "columns": return block.columns.flatMap(({ blocks }) => blocks.flatMap(lineOf));
      case "table": return block.rows.map((row) => (row.kind === "band" ? row.text : row.cells.filter((text) => text !== "").join(" | ")));
    }
  };
  return `${sections.flatMap(({ blocks }) => blocks.flatMap(lineOf)).join("\n")}\n`;
}
