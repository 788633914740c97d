import type { Item, Tier } from "../../catalogue/types";
import type { Total } from "../../compile/types";
import { writtenSerial } from "../../text/date";
import type { ReportContext } from "../context";
import { decimalsShown } from "../narrative/decimals";
import { percentText } from "../narrative/spoken";
import { totalsLayout } from "../totalsLayout";
import { cells, paragraph, TURNED_TEXT_WIDTH, type DocumentRow, type DocumentSection, type DocumentTable, type HeadCell } from "./documentPlan";
import type { DocumentLabels } from "./labels";
import { quarterTable } from "./quarterTable";

/** Millimetres: the columns before the figures, the least that is left to names, and a scope's two columns, whose figures give way where there are many. */
const [CODE, NAME, UNIT, FIGURE, COVERAGE] = [16, 50, 24, 30, 14];

/** The quarters side by side, where there are several, then all figures. */
export function appendix(context: ReportContext, labels: DocumentLabels): DocumentSection {
  const { appendix: words } = labels.report;
  const quarters = quarterTable(context, labels);
  return {
    orientation: "landscape",
    blocks: [
      paragraph(words.title, "appendix"),
      paragraph(words.subject(labels.period(context.period.id)).toLocaleUpperCase("vi"), "subject"),
      paragraph(words.attached(context.period.end.slice(0, 4)), "caption"),
      ...(quarters === null ? [] : [paragraph(`1. ${words.quarters}`, "heading"), quarters, paragraph(`${labels.sheets.quarters.note([])} ${words.moved}`, "note"), paragraph(`2. ${words.figures}`, "heading")]),
      paragraph(words.note, "caption"),
      figures(context, labels),
    ],
  };
}

/** All figures by area, for the province and each tier, with how many agencies are inside: what stands on `Tổng hợp`. */
function figures(context: ReportContext, labels: DocumentLabels): DocumentTable {
  const { appendix: words } = labels.report;
  const { columns, tiers, province } = labels.sheets;
  const { bands, scopes } = totalsLayout(context);
  const nameOfScope = (scope: "province" | Tier): string => (scope === "province" ? province : tiers[scope]);
  const figure = Math.min(FIGURE, (TURNED_TEXT_WIDTH - CODE - NAME - UNIT) / scopes.length - COVERAGE);
  const name = TURNED_TEXT_WIDTH - CODE - UNIT - scopes.length * (figure + COVERAGE);
  const above: readonly HeadCell[] = [
    ...[columns.code, columns.item, columns.unit].map((text) => ({ text, rows: 2 })),
    ...scopes.map((scope) => ({ text: nameOfScope(scope), columns: 2 })),
  ];
  return {
    kind: "table",
    columns: [
      { width: CODE, align: "left" }, { width: name, align: "left" }, { width: UNIT, align: "center" },
      ...scopes.flatMap(() => [{ width: figure, align: "right" } as const, { width: COVERAGE, align: "center" } as const]),
    ],
    head: [above, scopes.flatMap(() => [{ text: columns.total }, { text: words.agencies }])],
    rows: bands.flatMap((band): readonly DocumentRow[] => [
      { kind: "band", text: band.name },
      ...band.items.map(({ item, summary }) =>
        cells(
          item.code, item.name[context.language], item.unit,
          ...scopes.flatMap((scope) => totalCells(item, scope === "province" ? summary.total : summary.tiers[scope], labels)),
        )),
    ]),
  };
}

function figureText(value: number, { kind }: Item, labels: DocumentLabels): string {
  switch (kind) {
    case "percent": return percentText(value, decimalsShown(value, undefined, 1), labels.sheets.narrative.marks);
    case "date": return writtenSerial(value);
    default: return labels.number(value);
  }
}

/** Empty where the tier does not report the item. */
function totalCells(item: Item, total: Total | undefined, labels: DocumentLabels): readonly [string, string] {
  if (total === undefined || total.expected === 0) return ["", ""];
  return [total.value === null ? "" : figureText(total.value, item, labels), labels.share(total.reported, total.expected)];
}
