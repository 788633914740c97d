/** The sheet `Bộ chỉ tiêu`: its tables, a column for each field of contract §2. */
import type { Column, Form, Tables, TableWords } from "../tables/types";
import { THRESHOLDS } from "./thresholds";
import { AGGREGATES, COMPARATORS, FLOWS, ITEM_KINDS, OPERATORS, TIERS } from "./types";

const TEXT: Form = { kind: "text" };
const NUMBER: Form = { kind: "number" };
const NUMBER_OR_DAY: Form = { kind: "numberOrDay" };
const LIST: Form = { kind: "list" };
const EXPRESSION: Form = { kind: "expression" };
const DAY: Form = { kind: "date", yearly: false };
const YEARLY_DAY: Form = { kind: "date", yearly: true };

const choice = (words: string | null, codes: readonly string[]): Form => ({ kind: "choice", codes, words });
const column = (member: string, form: Form, width: number): Column => ({ member, form, width });
const needed = (member: string, form: Form, width: number): Column => ({ member, form, width, needed: true });

/** In the order in which they stand on the sheet. */
export const CATALOGUE_TABLES = {
  identity: {
    name: "tblThongTin",
    needed: true,
    columns: {
      id: needed("id", TEXT, 20),
      version: needed("version", TEXT, 14),
      titleVi: needed("title.vi", TEXT, 40),
      titleEn: column("title.en", TEXT, 28),
    },
  },
  basis: {
    name: "tblCanCu",
    columns: { document: needed("document", TEXT, 22), date: column("date", DAY, 14), issuer: column("issuer", TEXT, 22) },
  },
  areas: {
    name: "tblLinhVuc",
    columns: { code: needed("code", TEXT, 12), nameVi: needed("name.vi", TEXT, 32), nameEn: column("name.en", TEXT, 24) },
  },
  items: {
    name: "tblChiTieu",
    needed: true,
    columns: {
      code: needed("code", TEXT, 12),
      area: column("area", TEXT, 11),
      parent: column("parent", TEXT, 12),
      nameVi: needed("name.vi", TEXT, 44),
      nameEn: column("name.en", TEXT, 28),
      aliases: column("aliases", { kind: "datedNames" }, 32),
      unit: column("unit", TEXT, 13),
      kind: needed("kind", choice("kind", ITEM_KINDS), 15),
      choices: column("choices", { kind: "lines" }, 18),
      required: column("required", { kind: "yesNo" }, 11),
      appliesTo: needed("appliesTo", LIST, 18),
      periods: column("periods", LIST, 18),
      flow: needed("flow", choice("flow", FLOWS), 16),
      aggregate: needed("aggregate", choice("aggregate", AGGREGATES), 16),
      min: column("min", NUMBER, 11),
      max: column("max", NUMBER, 11),
      opening: column("opening", TEXT, 13),
      source: column("source", TEXT, 22),
    },
  },
  indicators: {
    name: "tblChiTieuDanhGia",
    columns: {
      code: needed("code", TEXT, 12),
      area: column("area", TEXT, 11),
      nameVi: needed("name.vi", TEXT, 44),
      nameEn: column("name.en", TEXT, 28),
      numerator: needed("numerator", EXPRESSION, 16),
      denominator: needed("denominator", EXPRESSION, 16),
      unit: column("unit", TEXT, 13),
      better: column("better", choice("better", ["higher", "lower"]), 12),
      comparator: needed("target.comparator", choice("comparator", COMPARATORS), 9),
      target: needed("target.value", NUMBER_OR_DAY, 12),
      compareWith: column("target.compareWith", choice("compareWith", ["previous"]), 12),
      from: column("target.from", YEARLY_DAY, 13),
      due: column("target.due", YEARLY_DAY, 13),
      atRisk: column("atRisk", NUMBER, 12),
      lead: column("lead", TEXT, 18),
      document: column("source.document", TEXT, 20),
      clause: column("source.clause", TEXT, 24),
    },
  },
  tierTargets: {
    name: "tblMucTieuTheoCap",
    columns: {
      indicator: needed("indicator", TEXT, 14),
      tier: needed("tier", choice(null, TIERS), 11),
      comparator: needed("target.comparator", choice("comparator", COMPARATORS), 9),
      target: needed("target.value", NUMBER_OR_DAY, 12),
      compareWith: column("target.compareWith", choice("compareWith", ["previous"]), 12),
      from: column("target.from", YEARLY_DAY, 13),
      due: column("target.due", YEARLY_DAY, 13),
    },
  },
  agencyTargets: {
    name: "tblMucTieuTheoCoQuan",
    columns: {
      indicator: needed("indicator", TEXT, 14),
      agency: needed("agency", TEXT, 14),
      comparator: needed("target.comparator", choice("comparator", COMPARATORS), 9),
      target: needed("target.value", NUMBER_OR_DAY, 12),
      compareWith: column("target.compareWith", choice("compareWith", ["previous"]), 12),
      from: column("target.from", YEARLY_DAY, 13),
      due: column("target.due", YEARLY_DAY, 13),
    },
  },
  checks: {
    name: "tblQuyTacKiemTra",
    columns: {
      id: needed("id", TEXT, 12),
      severity: column("severity", choice("severity", ["E", "W", "I"]), 14),
      left: needed("left", EXPRESSION, 18),
      operator: needed("operator", choice("operator", OPERATORS), 14),
      right: needed("right", EXPRESSION, 18),
      items: column("items", LIST, 20),
      missing: column("missing", choice("missing", ["skipIfAny", "skipIfAll", "asZero"]), 22),
      tolerance: column("tolerance", NUMBER, 11),
      whenLeft: column("when.left", EXPRESSION, 18),
      whenOperator: column("when.operator", choice("operator", OPERATORS), 14),
      whenRight: column("when.right", EXPRESSION, 18),
    },
  },
  duties: {
    name: "tblNhiemVu",
    columns: {
      code: needed("code", TEXT, 12),
      nameVi: needed("name.vi", TEXT, 44),
      nameEn: column("name.en", TEXT, 28),
      lead: column("lead", TEXT, 18),
      appliesTo: column("appliesTo", LIST, 18),
      from: column("from", YEARLY_DAY, 13),
      due: column("due", YEARLY_DAY, 13),
      document: column("source.document", TEXT, 20),
      clause: column("source.clause", TEXT, 24),
    },
  },
  externalIndices: {
    name: "tblChiSoBenNgoai",
    columns: {
      code: needed("code", TEXT, 14),
      nameVi: needed("name.vi", TEXT, 44),
      nameEn: column("name.en", TEXT, 28),
      unit: column("unit", TEXT, 13),
      max: column("max", NUMBER, 14),
      document: column("source.document", TEXT, 20),
      clause: column("source.clause", TEXT, 24),
    },
  },
  thresholds: {
    name: "tblNguong",
    columns: {
      threshold: needed("threshold", choice(null, THRESHOLDS), 17),
      value: needed("value", NUMBER, 12),
      // To be read by people alone.
      standard: column("standard", NUMBER, 12),
      meaning: column("meaning", TEXT, 60),
    },
  },
} as const satisfies Tables;

export type CatalogueTables = typeof CATALOGUE_TABLES;
export type CatalogueWords = TableWords<CatalogueTables>;
