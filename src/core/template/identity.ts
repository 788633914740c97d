/**
 * What a report template says of itself: the catalogue it was made from, whose it is and for which period. It stands twice:
 * as custom document properties, and as a text in a cell of the report sheet. Properties, hidden sheets and names of the
 * workbook stay behind when staff copy the sheet into another workbook; a cell goes along, through every format.
 */
import { TIERS, type Tier } from "../catalogue/types";
import { address, type Grid, type Workbook } from "../grid";

export interface TemplateIdentity {
  /** The catalogue's id and version. */
  readonly catalogue: string;
  readonly version: string;
  readonly period: string;
  /** The agency's code, name and tier. */
  readonly agency: string;
  readonly agencyName: string;
  readonly tier: Tier;
  /** The province's code and name. */
  readonly province: string;
  readonly provinceName: string;
}

const FIELDS = ["catalogue", "version", "period", "agency", "agencyName", "tier", "province", "provinceName"] as const satisfies readonly (keyof TemplateIdentity)[];

/** The identity as custom document properties. */
export function identityProperties(identity: TemplateIdentity): ReadonlyMap<string, string> {
  return new Map(FIELDS.map((field) => [`cchc.${field}`, identity[field]]));
}

const MARK = "cchc/template@1 ";
/** An honest mark is shorter; a longer text is not worth parsing. */
const LONGEST = 2000;

/** The identity as the text of one cell. */
export function identityMark(identity: TemplateIdentity): string {
  return MARK + JSON.stringify(identity);
}

/** Null unless every field is there. */
function identityFrom(get: (field: keyof TemplateIdentity) => unknown): TemplateIdentity | null {
  const texts = new Map(FIELDS.map((field) => [field, get(field)]));
  const text = (field: keyof TemplateIdentity): string => texts.get(field) as string;
  const tier = TIERS.find((known) => known === texts.get("tier"));
  if (tier === undefined || FIELDS.some((field) => typeof texts.get(field) !== "string")) return null;
  return {
    catalogue: text("catalogue"), version: text("version"), period: text("period"),
    agency: text("agency"), agencyName: text("agencyName"), tier, province: text("province"), provinceName: text("provinceName"),
  };
}

/** The identity that a cell's text is; null for any other text. */
function identityOfText(text: string): TemplateIdentity | null {
  if (!text.startsWith(MARK) || text.length > LONGEST) return null;
  try {
    const parsed: unknown = JSON.parse(text.slice(MARK.length));
    return typeof parsed === "object" && parsed !== null ? identityFrom((field) => (parsed as Partial<Record<string, unknown>>)[field]) : null;
  } catch {
    return null;
  }
}

export interface MarkedIdentity {
  readonly identity: TemplateIdentity;
  /** Address of the cell that says so. */
  readonly cell: string;
}

/** The mark stands in the last row of a template; staff may have written some rows below it. */
const ROWS_BELOW = 100;

/** The identity that a sheet bears; null where it bears none. */
export function identityOfSheet(grid: Grid): MarkedIdentity | null {
  for (const row of grid.rows.slice(-ROWS_BELOW).reverse()) {
    for (const cell of row.cells) {
      const identity = typeof cell.value === "string" ? identityOfText(cell.value) : null;
      if (identity) return { identity, cell: address(row.index, cell.column) };
    }
  }
  return null;
}

/** The identity of the template that a workbook was made as; null where it was none. */
export function identityOfWorkbook({ properties }: Pick<Workbook, "properties">): TemplateIdentity | null {
  return identityFrom((field) => properties.get(`cchc.${field}`));
}

/** `older` where the first version comes before the second; `other` where the two are no comparable numbers. */
export function compareVersions(version: string, other: string): "older" | "newer" | "same" | "other" {
  if (version === other) return "same";
  const [left, right] = [version, other].map((text) => (/^\d+(\.\d+)*$/.test(text) ? text.split(".").map(Number) : null));
  if (!left || !right) return "other";
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference < 0 ? "older" : "newer";
  }
  return "same";
}
