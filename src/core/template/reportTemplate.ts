/** One agency's report for one period, ready to be filled in. */
import type { Agency } from "../agencies/types";
import type { Indicator, Item } from "../catalogue/types";
import { targetFor } from "../compliance/judge";
import { address, type Area } from "../grid";
import { comparedPeriod, previousReading } from "../history/compared";
import type { History } from "../history/history";
import { dataWindow, type Period } from "../periods/period";
import { SheetDraft } from "../report/draft";
import { absolute } from "../report/formula";
import type { SheetPlan } from "../report/sheetPlan";
import type { StyleName } from "../report/styles";
import type { PreviousReading } from "../rules/finding";
import type { Ruleset } from "../ruleset";
import { FIGURES, LABEL, NUMBER, templateColumns, UNIT, type TemplateColumns } from "./columns";
import { beforeStyle, entryRule, entryStyle, fitsRule, listOf } from "./entry";
import { identityMark, type TemplateIdentity } from "./identity";
import type { TemplateLabels } from "./labels";
import { outline, ownItems } from "./outline";
import { ownRates, rateFormula } from "./rates";
import { TEMPLATE_SHEET } from "./sheetName";

export interface TemplateInput {
  readonly ruleset: Ruleset;
  readonly agency: Agency;
  readonly period: Period;
  readonly labels: TemplateLabels;
  /** Earlier periods, whose figures then stand beside the cells; null for none. */
  readonly history?: History | null;
}

/** What the template says of itself, to be kept with its workbook as well. */
export function templateIdentity({ ruleset, agency, period }: Omit<TemplateInput, "labels" | "history">): TemplateIdentity {
  const { catalogue, registry } = ruleset;
  return {
    catalogue: catalogue.id, version: catalogue.version, period: period.id,
    agency: agency.code, agencyName: agency.name, tier: agency.tier, province: registry.province.code, provinceName: registry.province.name,
  };
}

/** The template's sheets; none where the agency has nothing to report for the period. */
export function reportTemplate(input: TemplateInput): readonly SheetPlan[] {
  const items = ownItems(input.ruleset.catalogue, input.agency, input.period);
  return items.length === 0 ? [] : [new Form(input, items).drawn()];
}

/** A row that is empty on screen and paper, and one a little higher than text. */
const GAP = 8;
const AIR = 22;
/** Room for a signature and a seal. */
const SIGNATURE_ROWS = 4;

class Form {
  private readonly at: TemplateColumns;
  private readonly draft: SheetDraft;
  private readonly cells = new Map<string, string>();
  /** Items' figures of the quarter before. */
  private readonly before: ReadonlyMap<string, PreviousReading | null>;
  private readonly lists: { readonly item: Item; readonly area: Area; readonly list: readonly string[] }[] = [];

  constructor(
    private readonly input: TemplateInput,
    items: readonly Item[],
  ) {
    const { agency, period, history } = input;
    this.before = new Map(history ? items.flatMap((item) => [[item.code, previousReading(history, agency.code, item, period)] as const]) : []);
    const isKnown = [...this.before.values()].some((reading) => reading !== null);
    this.at = templateColumns(items, period, input.labels, isKnown ? comparedPeriod("lastQuarter", period) : null);
    this.draft = new SheetDraft(TEMPLATE_SHEET, this.at.columns.map(({ width }) => width));
  }

  drawn(): SheetPlan {
    const header = this.head();
    const table = this.table(header + 1);
    const bottom = this.foot(this.rates(table) + 1);
    this.conceal(bottom + 2);
    return this.draft.done({
      freeze: null,
      protected: true,
      tabColor: "#44688F",
      print: {
        orientation: "portrait", fitToWidth: 1, fitToHeight: 0, area: { top: 0, left: 0, bottom, right: this.at.remark },
        titleRows: { top: header, bottom: header }, margins: { top: 20, bottom: 20, left: 30, right: 15 },
      },
    });
  }

  private across(row: number, left = NUMBER, right = this.at.remark): Area {
    return { top: row, bottom: row, left, right };
  }

  /** Letterhead and title: NĐ 30/2020/NĐ-CP, Phụ lục I. Gives the row of the table's header. */
  private head(): number {
    const { draft, at } = this;
    const { agency, period, labels, ruleset } = this.input;
    const { name: province } = ruleset.registry.province;
    const { from, to } = dataWindow(period);
    const [first, second] = labels.letterhead(agency, province).map(({ text, bold }) => [text, bold ? "issuerBold" : "issuer"] as const);
    const pair = (row: number, left: string, leftStyle: StyleName, right: string, rightStyle: StyleName): void => {
      draft.span(this.across(row, NUMBER, LABEL), left, leftStyle);
      draft.span(this.across(row, UNIT), right, rightStyle);
    };
    pair(0, ...first!, labels.nation, "issuerBold");
    pair(1, ...second!, labels.motto, "formMotto");
    pair(2, labels.documentNumber(agency), "documentNumber", labels.placeAndDate(agency, province, period.year), "formDate");
    draft.rowHeight(2, AIR);
    draft.span(this.across(4), labels.title, "formTitle");
    draft.rowHeight(4, AIR);
    draft.span(this.across(5), labels.period(period.id), "formLine");
    draft.span(this.across(6), labels.dataWindow(from, to), "formLineItalic");
    draft.rowHeight(7, GAP);
    draft.line(8, NUMBER, at.columns.map(({ title }) => title), "head");
    return 8;
  }

  /** Gives the first row below the items. */
  private table(top: number): number {
    const { ruleset, agency, period } = this.input;
    let row = top;
    for (const line of outline(ruleset.catalogue, agency, period)) {
      if (line.kind === "item") this.itemRow(row, line.item, line.depth);
      else if (line.kind === "group") this.heading(row, line.item.code, line.item.name.vi, "itemNumber", "textBold");
      else this.heading(row, line.area.code, line.area.name.vi, "band", "band");
      row += 1;
    }
    return row;
  }

  private heading(row: number, number: string | null, name: string, numberStyle: StyleName, style: StyleName): void {
    this.draft.set(row, NUMBER, number, numberStyle);
    this.draft.span(this.across(row, LABEL), name, style);
  }

  private itemRow(row: number, item: Item, depth: number): void {
    const { draft, at } = this;
    const { left, right } = at.figure(item);
    const area = this.across(row, left, right);
    draft.set(row, NUMBER, item.code, "itemNumber");
    draft.set(row, LABEL, item.name.vi, (["item0", "item1", "item2", "item3"] as const)[Math.min(depth, 3)]!);
    draft.set(row, UNIT, item.unit, "centre");
    for (let column = FIGURES; column <= at.lastFigure; column += 1) draft.set(row, column, null, "unused");
    draft.span(area, null, entryStyle(item));
    if (at.previous !== null) draft.set(row, at.previous, this.shownBefore(item), beforeStyle(item));
    draft.set(row, at.remark, null, "remark");
    this.cells.set(item.code, address(row, left));
    // What is still to be filled in stands out on screen; a form that is filled in prints white.
    draft.highlight([{ area, formula: `=${absolute(row, left)}=""`, color: "#000000", fill: "#FFFBE6" }]);
    const list = listOf(item, this.input.labels);
    if (list && !fitsRule(list)) this.lists.push({ item, area, list });
    else draft.validate(entryRule(item, area, this.input.labels, null));
  }

  private shownBefore({ code, kind }: Item): number | string | null {
    const { yes, no } = this.input.labels;
    const value = this.before.get(code)?.value ?? null;
    return kind === "yesNo" && value !== null ? (value === 1 ? yes : no) : value;
  }

  /** Gives the first row below the rates. */
  private rates(top: number): number {
    const { ruleset, agency, period, labels } = this.input;
    const rates = ownRates(ruleset, agency, period, dataWindow(period).to);
    if (rates.length === 0) return top;
    this.heading(top, null, labels.ratesHeading, "band", "band");
    rates.forEach((indicator, index) => this.rateRow(top + 1 + index, indicator));
    return top + 1 + rates.length;
  }

  private rateRow(row: number, indicator: Indicator): void {
    const { draft, at } = this;
    const { ruleset, agency, period, labels } = this.input;
    const target = targetFor(indicator, agency, period);
    draft.set(row, NUMBER, null, "itemNumber");
    draft.set(row, LABEL, indicator.name.vi, "item0");
    draft.set(row, UNIT, indicator.unit, "centre");
    draft.span(this.across(row, FIGURES, at.lastFigure), "", "rateOut", rateFormula(indicator, (code) => this.cells.get(code)!, ruleset.items));
    if (at.previous !== null) draft.set(row, at.previous, null, "beforeWhole");
    draft.set(row, at.remark, target ? labels.target(target) : null, "remarkFixed");
  }

  /** How to fill it in, whom it goes to, who signs. Gives the last row. */
  private foot(top: number): number {
    const { draft } = this;
    const { agency, labels } = this.input;
    draft.rowHeight(top - 1, GAP);
    draft.span(this.across(top), labels.howTo, "note");
    const block = top + 2;
    const addressees = labels.addressees(agency);
    addressees.forEach((text, index) => draft.span(this.across(block + index, NUMBER, LABEL), text, index === 0 ? "addressees" : "addressee"));
    const signers = labels.signature(agency);
    signers.forEach((text, index) => draft.span(this.across(block + index, UNIT), text, "signer"));
    draft.span(this.across(block + signers.length, UNIT), labels.signatureNote, "signerNote");
    const name = block + signers.length + SIGNATURE_ROWS;
    draft.span(this.across(name, UNIT), null, "signer");
    return Math.max(block + addressees.length - 1, name);
  }

  /** Beyond what is printed: the template's identity, and lists too long for their rules. */
  private conceal(row: number): void {
    const { draft, at, input } = this;
    const column = at.remark + 1;
    draft.set(row, column, identityMark(templateIdentity(input)), "concealed");
    this.lists.forEach(({ item, area, list }, index) => {
      const own = column + 1 + index;
      list.forEach((value, place) => draft.set(row + place, own, value, "concealed"));
      draft.validate(entryRule(item, area, input.labels, `${absolute(row, own)}:${absolute(row + list.length - 1, own)}`));
    });
  }
}
