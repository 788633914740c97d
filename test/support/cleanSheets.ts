/** Report sheets without a fault, in the many layouts that offices use: what no rule may complain of. */
import type { Agency } from "../../src/core/agencies/types";
import type { Item } from "../../src/core/catalogue/types";
import { columnName, type Area, type Grid } from "../../src/core/grid";
import { dataWindow, parsePeriod, type Period } from "../../src/core/periods/period";
import type { Ruleset } from "../../src/core/ruleset";
import { outline, type OutlineLine } from "../../src/core/template/outline";
import { generatedEntries, NONE, NOT_APPLICABLE, type Entry, type Random } from "./entries";
import { aSheet, type CellSource } from "./sheets";
import { toTcvn3 } from "./tcvn3";

type Role = "number" | "label" | "unit" | "result" | "inPeriod" | "yearToDate" | "remark" | "plan" | "compare";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells row by row, as every writer takes them. */
export interface CleanSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellSource[])[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows?: readonly number[];
}

export interface CleanReport {
  readonly ruleset: Ruleset;
  readonly agency: Agency;
  readonly period: Period;
  /** As the sheet or the letterhead needs it; the file's name names the agency where nothing else does. */
  readonly file: string;
  readonly sheet: CleanSheet;
  readonly columns: ReadonlyMap<Role, number>;
  /** Where each column's name stands. */
  readonly headers: ReadonlyMap<Role, Place>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where each item's figure and label stand. */
  readonly figures: ReadonlyMap<string, Place>;
  readonly labels: ReadonlyMap<string, Place>;
  readonly rates: ReadonlyMap<string, Place>;
  readonly titleRow: number;
}

export function gridOf({ name, rows, merges, hiddenColumns, hiddenRows = [] }: CleanSheet): Grid {
  return aSheet(rows, { name, merges, hiddenColumns, hiddenRows });
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  return choices[random(choices.length)]!;
}

const NAMES: Readonly<Record<Role, readonly string[]>> = {
  number: ["STT", "TT", "Số TT", "Mã", "Stt"],
  label: ["Chỉ tiêu", "Chỉ tiêu thống kê", "Nội dung", "Tên chỉ tiêu", "Tiêu chí", "CHỈ TIÊU", "Chỉ tiêu (ghi đủ)"],
  unit: ["Đơn vị tính", "ĐVT", "Đơn vị tính (ĐVT)"],
  result: ["Kết quả", "Số liệu", "Thực hiện", "Kết quả thực hiện", "KẾT QUẢ", "Kết quả (số)"],
  inPeriod: ["Trong kỳ", "Trong quý", "Phát sinh trong kỳ", "Trong kì"],
  yearToDate: ["Luỹ kế", "Lũy kế", "Lũy kế từ đầu năm", "Cộng dồn"],
  remark: ["Ghi chú", "Giải trình"],
  plan: ["Kế hoạch"],
  compare: ["So cùng kỳ"],
};

const TITLES: Readonly<Record<string, readonly string[]>> = {
  Q1: ["Quý I năm #", "Quý I/#", "QUÝ I NĂM #", "Quý 1 năm #"],
  H1: ["6 tháng đầu năm #", "6 THÁNG ĐẦU NĂM #", "Kỳ báo cáo: 6 tháng đầu năm #"],
  Q3: ["Quý III năm #", "Quý III/#", "(Quý III năm #)", "QUÝ III NĂM #"],
  Y: ["Năm #", "NĂM #"],
};

/** A report of the agency for the period; null where it has nothing to report. */
export function cleanReport(ruleset: Ruleset, agency: Agency, period: Period, random: Random): CleanReport | null {
  const lines = outline(ruleset.catalogue, agency, period);
  const items = lines.flatMap((line) => (line.kind === "area" ? [] : [line.item]));
  if (items.length === 0) return null;
  const entries = new Map([...generatedEntries(items, ruleset.catalogue, random)].map(([code, entry]) => [code, inPeriod(entry, period, random)]));
  return new Draft(ruleset, agency, period, random, entries).made(lines);
}

/** Days that are reported lie in the period. */
function inPeriod(entry: Entry, period: Period, random: Random): Entry {
  if (typeof entry !== "string" || !entry.startsWith("date:")) return entry;
  return `date:${dataWindow(period).from.slice(0, 8)}${String(15 + random(14))}`;
}

class Draft {
  private readonly rows: CellSource[][] = [];
  private readonly merges: Area[] = [];
  private readonly columns: ReadonlyMap<Role, number>;
  private readonly figures = new Map<string, Place>();
  private readonly labels = new Map<string, Place>();
  private readonly rates = new Map<string, Place>();
  private readonly headers = new Map<Role, Place>();
  private readonly numbering: "code" | "dotted" | "roman" | "none" | "inLabel";
  private readonly font: string | null;
  private readonly firstColumn: number;
  private name = "Biểu số liệu";
  private file = "bao-cao.xlsx";

  constructor(
    private readonly ruleset: Ruleset,
    private readonly agency: Agency,
    private readonly period: Period,
    private readonly random: Random,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {
    const namesakes = new Set(ruleset.catalogue.items.map(({ name }) => name.vi)).size < ruleset.catalogue.items.length;
    this.numbering = pick(random, namesakes ? ["code", "dotted", "inLabel"] : ["code", "code", "dotted", "roman", "none", "inLabel"]);
    this.font = pick(random, [null, null, "Times New Roman", "Arial", ".VnTime"]);
    this.firstColumn = random(5) === 0 ? 1 : 0;
    this.columns = this.chooseColumns();
  }

  /** One column of results or two by time; the number before the label mostly, the others in any order. */
  private chooseColumns(): ReadonlyMap<Role, number> {
    const { random } = this;
    const figures: Role[] = random(2) === 0 ? ["result"] : random(4) === 0 ? ["yearToDate", "inPeriod"] : ["inPeriod", "yearToDate"];
    const optional: Role[] = (["unit", "plan", "compare"] as const).filter(() => random(3) > 0);
    const before = optional.filter(() => random(2) === 0);
    const order: Role[] = [
      ...(this.numbering === "none" || this.numbering === "inLabel" ? [] : (["number"] as const)),
      "label",
      ...before,
      ...figures,
      ...optional.filter((role) => !before.includes(role)),
      "remark",
    ];
    return new Map(order.map((role, index) => [role, this.firstColumn + index]));
  }

  private text(text: string): CellSource {
    if (this.font === null) return text;
    return { value: this.font === ".VnTime" ? toTcvn3(text) : text, font: this.font };
  }

  private put(row: number, column: number, source: CellSource): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = source;
  }

  private line(text: string | null, column = this.firstColumn): void {
    const row = this.rows.length;
    this.rows.push([]);
    if (text !== null) this.put(row, column, this.text(text));
  }

  made(lines: readonly OutlineLine[]): CleanReport {
    const titleRow = this.head();
    this.header();
    this.body(lines);
    this.foot();
    const hiddenColumns = this.random(8) === 0 ? [...this.columns].flatMap(([role, column]) => (role === "plan" ? [column] : [])) : [];
    return {
      ruleset: this.ruleset, agency: this.agency, period: this.period, file: this.file,
      sheet: { name: this.name, rows: this.rows, merges: this.merges, hiddenColumns },
      columns: this.columns, headers: this.headers, entries: this.entries, figures: this.figures, labels: this.labels, rates: this.rates, titleRow,
    };
  }

  /** Who and when, told in one of the ways that offices tell it. Returns the row of the title that names the period. */
  private head(): number {
    const { random, agency } = this;
    const right = this.firstColumn + 3;
    const told = pick(random, ["labelled", "letterhead", "title", "sheet", "file"] as const);
    if (told === "letterhead" || random(3) === 0) {
      this.line("UBND TỈNH");
      this.put(this.rows.length - 1, right, this.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
      this.line(told === "letterhead" ? agency.name.toUpperCase() : null);
      this.put(this.rows.length - 1, right, this.text("Độc lập - Tự do - Hạnh phúc"));
    }
    if (told === "labelled") this.line(`${pick(random, ["Cơ quan báo cáo", "Đơn vị", "Tên đơn vị", "Đơn vị báo cáo"])}: ${agency.name}`);
    if (random(3) === 0) this.line(null);
    this.line(told === "title" ? `THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH TẠI ${agency.name.toUpperCase()}` : pick(random, ["BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH", "Phụ lục 1", "THỐNG KÊ SỐ LIỆU"]));
    const titleRow = this.rows.length;
    this.line(pick(random, TITLES[this.period.kind]!).replace("#", String(this.period.year)));
    if (random(2) === 0) this.line("(Kèm theo Báo cáo số 120/BC ngày 15/9/2026)");
    if (random(2) === 0) this.line(null);
    if (told === "sheet") this.name = agency.name.slice(0, 31);
    else if (told === "file") this.file = `bc ${agency.name}.xlsx`;
    if (random(3) === 0) this.merges.push({ top: titleRow, bottom: titleRow, left: this.firstColumn, right: this.firstColumn + this.columns.size - 1 });
    return titleRow;
  }

  /** One to three rows, with or without merges and numbers under them. */
  private header(): void {
    const { random, columns } = this;
    const depth = 1 + random(3);
    const top = this.rows.length;
    const bottom = top + depth - 1;
    const roles = [...columns];
    const figures = roles.filter(([role]) => role === "result" || role === "inPeriod" || role === "yearToDate");
    const isGrouped = depth > 1 && figures.length > 1;
    for (const [role, column] of roles) {
      const inGroup = isGrouped && (role === "inPeriod" || role === "yearToDate");
      const row = inGroup ? bottom : top;
      this.headers.set(role, { row, column });
      this.put(row, column, this.text(pick(random, NAMES[role])));
      if (depth > 1 && !inGroup) this.merges.push({ top, bottom, left: column, right: column });
    }
    if (isGrouped) {
      const [left, right] = [figures[0]![1], figures.at(-1)![1]];
      this.put(top, left, this.text(pick(random, ["Kết quả thực hiện", "Số liệu báo cáo", "Kết quả thống kê"])));
      this.merges.push({ top, bottom: top, left, right });
      if (depth === 3) this.put(top + 1, left, this.text("Số liệu"));
    }
    while (this.rows.length <= bottom) this.rows.push([]);
    if (random(3) === 0) roles.forEach(([, column], index) => this.put(bottom + 1, column, `(${index + 1})`));
  }

  private body(lines: readonly OutlineLine[]): void {
    const { random, columns } = this;
    const label = columns.get("label")!;
    const number = columns.get("number");
    let [section, place] = [0, 0];
    for (const line of lines) {
      const row = this.rows.length;
      const { code, name } = line.kind === "area" ? line.area : line.item;
      [section, place] = line.kind === "area" ? [section + 1, 0] : [section, place + 1];
      const shown = this.numbering === "roman" ? (line.kind === "area" ? ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][section - 1] ?? "-" : pick(random, [String(place), "-"])) : code;
      const words = line.kind === "area" && random(2) === 0 ? name.vi.toUpperCase() : this.worded(name.vi);
      if (number !== undefined) this.put(row, number, this.numbering === "dotted" ? `${shown}.` : shown);
      this.put(row, label, this.text(this.numbering === "inLabel" ? `${code}. ${words}` : words));
      if (line.kind === "area") {
        if (random(6) === 0) this.merges.push({ top: row, bottom: row, left: label, right: this.firstColumn + columns.size - 1 });
        continue;
      }
      this.labels.set(line.item.code, { row, column: label });
      if (columns.has("unit")) this.put(row, columns.get("unit")!, this.text(line.item.unit));
      this.enter(line.item, row);
    }
    if (random(2) === 0) this.statedRates();
  }

  /** The label as somebody else types it: spaces, case, composition. */
  private worded(name: string): string {
    switch (this.random(8)) {
      case 0: return `${name}:`;
      case 1: return name.replace(" ", "  ");
      case 2: return this.font === ".VnTime" ? name : name.normalize("NFD");
      case 3: return name.replace(" ", "\u00a0");
      case 4: return ` ${name} `;
      default: return name;
    }
  }

  private enter(item: Item, row: number): void {
    const { random, columns } = this;
    const entry = this.entries.get(item.code) ?? null;
    const result = columns.get("result");
    const own = result ?? columns.get(item.flow === "pointInTime" ? pick(random, ["inPeriod", "yearToDate"]) : item.flow)!;
    this.figures.set(item.code, { row, column: own });
    if (entry === null) return;
    this.put(row, own, this.shown(entry, item));
    if (entry === NOT_APPLICABLE) this.put(row, columns.get("remark")!, this.text("Không thuộc chức năng"));
    const other = item.flow === "inPeriod" ? "yearToDate" : "inPeriod";
    if (result !== undefined || item.flow === "pointInTime" || typeof entry !== "number" || (item.kind !== "count" && item.kind !== "money")) return;
    this.put(row, columns.get(other)!, other === "yearToDate" ? entry + random(100) : random(Math.floor(entry) + 1));
  }

  /** A figure as a number or as one of the texts that say it without doubt. */
  private shown(entry: NonNullable<Entry>, item: Item): CellSource {
    const { random } = this;
    if (entry === true || entry === false) return this.text(pick(random, entry ? ["Có", "có", "Đã", "Rồi"] : ["Không", "Chưa", "không"]));
    if (typeof entry === "string") {
      if (entry.startsWith("date:")) return { value: (Date.parse(entry.slice(5)) - Date.UTC(1899, 11, 30)) / 86_400_000, format: "dd/mm/yyyy" };
      if (entry === NONE) return this.text(pick(random, ["KPS", "-", "Không phát sinh", "kps", "–"].filter((word) => this.font !== ".VnTime" || word !== "–")));
      return this.text(entry === NOT_APPLICABLE ? pick(random, [entry, "KAD", "không áp dụng"]) : entry);
    }
    if (item.kind === "percent") {
      const text = String(entry).replace(".", ",");
      return pick<CellSource>(random, [entry, { value: Number((entry / 100).toPrecision(12)), format: "0.0%" }, `${text}%`, `${text} %`]);
    }
    if (item.kind === "number") return pick<CellSource>(random, [entry, entry, Number.isInteger(entry) || /\.\d{3}$/.test(String(entry)) ? entry : String(entry).replace(".", ",")]);
    const grouped = String(entry).replace(/\B(?=(\d{3})+$)/g, ".");
    const padded = entry < 10 ? `0${entry}` : grouped;
    return pick<CellSource>(random, [entry, entry, entry, { value: entry, format: "#,##0" }, grouped, padded, `${grouped}\u00a0`, ` ${entry}`]);
  }

  /** The indicators' own rates, rounded as officials round them. */
  private statedRates(): void {
    const { random, columns, ruleset, entries } = this;
    const column = columns.get("result") ?? columns.get("yearToDate")!;
    for (const { code, name, numerator, denominator } of ruleset.catalogue.indicators) {
      const [top, below] = [numerator, denominator].map((expression) => {
        const terms = expression?.terms ?? [];
        const values = terms.map((term) => (term.kind === "item" ? entries.get(term.code) : null));
        return terms.length > 0 && values.every((value) => typeof value === "number") ? terms.reduce((sum, term, index) => sum + term.sign * (values[index] as number), 0) : null;
      });
      if (top == null || below == null || below <= 0 || ruleset.items.has(name.vi) || random(2) === 0) continue;
      const row = this.rows.length;
      const percent = (100 * top) / below;
      this.put(row, columns.get("label")!, this.text(name.vi));
      if (columns.has("unit")) this.put(row, columns.get("unit")!, "%");
      const rounded = percent.toFixed(random(3));
      this.put(row, column, pick<CellSource>(random, [{ value: Number(percent.toFixed(2)), format: "0.00" }, `${rounded.replace(".", ",")}%`, { value: percent / 100, format: "0.0%" }]));
      this.rates.set(code, { row, column });
    }
  }

  private foot(): void {
    const { random } = this;
    if (random(4) === 0) this.line("Tổng cộng", this.columns.get("label"));
    if (random(2) === 0) return;
    this.line(null);
    this.line("Nơi nhận:");
    this.put(this.rows.length - 1, this.firstColumn + 3, this.text("KT. GIÁM ĐỐC"));
    this.line("- Như trên;");
    this.line("- Lưu: VT.");
  }
}

/** A catalogue's agencies and periods in turn, so many reports of them. */
export function cleanReports(rulesets: readonly Ruleset[], count: number, random: Random): readonly CleanReport[] {
  const reports: CleanReport[] = [];
  for (let turn = 0; reports.length < count && turn < 10 * count; turn += 1) {
    const ruleset = rulesets[turn % rulesets.length]!;
    const report = cleanReport(ruleset, pick(random, ruleset.registry.agencies), parsePeriod(pick(random, ["2026-Q1", "2026-H1", "2026-Q3", "2026-Y"]))!, random);
    if (report) reports.push(report);
  }
  return reports;
}

export function addressOf({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`;
}
