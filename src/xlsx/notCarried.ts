/** What a workbook holds beside its cells: carried over byte for byte while the file is edited in place, lost in one written anew. */
import { recognise } from "./recognise";

export type PackageFeature = "charts" | "images" | "macros" | "pivotTables" | "comments" | "externalLinks" | "formControls" | "otherFormat";

const PARTS: readonly (readonly [PackageFeature, RegExp])[] = [
  ["charts", /^xl\/(charts|chartsheets)\//i],
  ["images", /^xl\/media\//i],
  ["macros", /vbaproject\.bin$/i],
  ["pivotTables", /^xl\/(pivottables|pivotcache|slicers|timelines)\//i],
  ["comments", /^xl\/(threadedcomments\/|comments\d*\.xml)/i],
  ["externalLinks", /^xl\/(externallinks\/|connections\.xml|querytables\/)/i],
  ["formControls", /^xl\/(ctrlprops|activex|embeddings)\//i],
];

/** In a fixed order; `otherFormat` alone for files that are no `.xlsx` or `.xlsm`, whose look is not read. */
export function notCarried(file: Uint8Array): readonly PackageFeature[] {
  const recognised = recognise(file);
  if (recognised.format !== "xlsx") return ["otherFormat"];
  const names = recognised.source.entries.map(({ name }) => name.replace(/^\//, ""));
  return PARTS.flatMap(([feature, pattern]) => (names.some((name) => pattern.test(name)) ? [feature] : []));
}
