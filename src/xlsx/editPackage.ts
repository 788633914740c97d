import type { SheetEdits } from "../app/ports";
import type { SheetPlan } from "../core/report/sheetPlan";
import { findCustomXml } from "./customXml";
import { editSheet } from "./editSheet";
import { addSheets, type AddedSheet } from "./editWorkbookPart";
import { failureOf, unreadable, type ReadFailure } from "./failure";
import type { Package } from "./package";
import { changeContentTypes, changeRelationships, freeId, relationshipType } from "./packageLists";
import { planSheetXml } from "./planSheetXml";
import { mainPart, recognise } from "./recognise";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";
import { StyleEditor } from "./styleEditor";
import { readWorkbookPart, type SheetEntry } from "./workbookPart";
import { compressedBytes } from "./zipDirectory";
import { writeZip, type KeptEntry, type NewEntry } from "./zipWriter";

export type EditFailure = ReadFailure | { readonly kind: "noSuchSheet"; readonly sheet: string };
export type EditResult = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly failure: EditFailure };

const CONTENT_TYPES = "[Content_Types].xml";
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Sets cells in an `.xlsx` or `.xlsm` and adds sheets to it. Every part that need not change is carried over byte for
 * byte; in sheets only the cells, rows and columns concerned change. A plan whose name a sheet has replaces that sheet's
 * cells. Text is written as text, formulas with their cached values; a formula that changes drops the stored order of
 * calculation, which Excel then makes anew. `xml`: custom XML parts to keep, by namespace. Sheets that are not there and files that cannot be read are failures.
 */
export function editXlsx(bytes: Uint8Array, changes: readonly SheetEdits[], plans: readonly SheetPlan[] = [], xml: ReadonlyMap<string, string> = new Map()): EditResult {
  try {
    const recognised = recognise(bytes);
    if (recognised.format === "encrypted") throw unreadable("password");
    if (recognised.format !== "xlsx") throw unreadable("unsupported");
    return editPackage(bytes, recognised.source, changes, plans, xml);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function editPackage(file: Uint8Array, source: Package, changes: readonly SheetEdits[], plans: readonly SheetPlan[], xml: ReadonlyMap<string, string>): EditResult {
  const main = mainPart(source);
  const workbook = readWorkbookPart(needed(source, main));
  const links = readRelationships(source, main);
  const partOf = (name: string): string | null => worksheetPart(workbook.sheets, links, name);
  const stylesPart = links.find((link) => link.type === "styles")?.target;
  const changed = new Map<string, Uint8Array>();
  let styles = stylesPart !== undefined && source.has(stylesPart) ? new StyleEditor(needed(source, stylesPart)) : null;
  let formulasChanged = plans.length > 0;
  for (const change of changes) {
    const part = partOf(change.sheet);
    if (part === null) return { ok: false, failure: { kind: "noSuchSheet", sheet: change.sheet } };
    if (changed.has(part) && styles?.changed === true && stylesPart !== undefined) {
      // The sheet's cells may have looks that an earlier change has made, which this one lays its own over.
      changed.set(stylesPart, styles.finish());
      styles = new StyleEditor(changed.get(stylesPart)!);
    }
    const edited = editSheet(changed.get(part) ?? needed(source, part), change, styles);
    changed.set(part, edited.bytes);
    formulasChanged ||= edited.formulasChanged;
  }
  const fresh = placePlans(source, main, plans, partOf, links);
  for (const { plan, part } of fresh) changed.set(part, new TextEncoder().encode(planSheetXml(plan, styles)));
  const calcChain = formulasChanged ? (links.find((link) => link.type === "calcChain")?.target ?? null) : null;
  enterSheets(source, main, fresh.filter((sheet) => sheet.relationship !== null), calcChain, changed);
  keepXml(source, main, links, xml, changed);
  if (styles?.changed === true && stylesPart !== undefined) changed.set(stylesPart, styles.finish());
  return { ok: true, bytes: repack(file, source, changed, calcChain) };
}

interface PlacedPlan {
  readonly plan: SheetPlan;
  readonly part: string;
  /** Null where the sheet is in the workbook already. */
  readonly relationship: string | null;
}

function placePlans(source: Package, main: string, plans: readonly SheetPlan[], partOf: (name: string) => string | null, links: readonly Relationship[]): readonly PlacedPlan[] {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const ids = new Set(links.map((link) => link.id));
  let number = 0;
  return plans.map((plan) => {
    const known = partOf(plan.name);
    if (known !== null) return { plan, part: known, relationship: null };
    do number += 1;
    while (source.has(`${folder}worksheets/sheet${number}.xml`));
    const relationship = freeId(ids);
    ids.add(relationship);
    return { plan, part: `${folder}worksheets/sheet${number}.xml`, relationship };
  });
}

/** Makes new sheets known to the workbook and takes the order of calculation out of its lists. */
function enterSheets(source: Package, main: string, fresh: readonly PlacedPlan[], calcChain: string | null, changed: Map<string, Uint8Array>): void {
  if (fresh.length === 0 && calcChain === null) return;
  const linksPart = relationshipsPart(main);
  const links = needed(source, linksPart);
  const type = relationshipType(links, "worksheet");
  changed.set(
    linksPart,
    changeRelationships(links, {
      drop: (attributes) => calcChain !== null && attributes.get("Type")?.endsWith("/calcChain") === true,
      add: fresh.map(({ part, relationship }) => new Map([["Id", relationship ?? ""], ["Type", type], ["Target", `/${part}`]])),
    }),
  );
  changed.set(
    CONTENT_TYPES,
    changeContentTypes(needed(source, CONTENT_TYPES), {
      drop: (attributes) => calcChain !== null && attributes.get("PartName")?.toLowerCase() === `/${calcChain}`.toLowerCase(),
      add: fresh.map(({ part }) => new Map([["PartName", `/${part}`], ["ContentType", WORKSHEET_TYPE]])),
    }),
  );
  if (fresh.length === 0) return;
  const sheets = fresh.map(({ plan, relationship }): AddedSheet => ({ name: plan.name, relationship: relationship ?? "", print: plan.print }));
  changed.set(main, addSheets(needed(source, main), sheets));
}

/** Custom XML parts by namespace: the part that has the namespace is replaced, else one is added. */
function keepXml(source: Package, main: string, links: readonly Relationship[], xml: ReadonlyMap<string, string>, changed: Map<string, Uint8Array>): void {
  const known = findCustomXml(source, links, [...xml.keys()]);
  const added = [...xml].filter(([namespace]) => !known.has(namespace));
  for (const [namespace, text] of xml) {
    const kept = known.get(namespace);
    if (kept && kept.text !== text) changed.set(kept.part, new TextEncoder().encode(text));
  }
  if (added.length === 0) return;
  const linksPart = relationshipsPart(main);
  const list = changed.get(linksPart) ?? needed(source, linksPart);
  const ids = new Set([...new TextDecoder().decode(list).matchAll(/Id="([^"]*)"/g)].map((match) => match[1]!));
  let number = 0;
  const parts = added.map(([, text]) => {
    do number += 1;
    while (source.has(`customXml/item${number}.xml`));
    const id = freeId(ids);
    ids.add(id);
    const part = `customXml/item${number}.xml`;
    changed.set(part, new TextEncoder().encode(text));
    return { id, part };
  });
  const type = relationshipType(list, "customXml");
  const relationships = parts.map(({ id, part }) => new Map([["Id", id], ["Type", type], ["Target", `/${part}`]]));
  changed.set(linksPart, changeRelationships(list, { drop: () => false, add: relationships }));
  const types = parts.map(({ part }) => new Map([["PartName", `/${part}`], ["ContentType", "application/xml"]]));
  changed.set(CONTENT_TYPES, changeContentTypes(changed.get(CONTENT_TYPES) ?? needed(source, CONTENT_TYPES), { drop: () => false, add: types }));
}

function repack(file: Uint8Array, source: Package, changed: ReadonlyMap<string, Uint8Array>, dropped: string | null): Uint8Array {
  const key = (name: string): string => name.replace(/^\//, "").toLowerCase();
  const pending = new Map([...changed].map(([name, content]) => [key(name), { name, content }]));
  const entries = source.entries.flatMap((entry): readonly (KeptEntry | NewEntry)[] => {
    const own = key(entry.name);
    if (dropped !== null && own === key(dropped)) return [];
    const change = pending.get(own);
    if (change === undefined) return [{ entry, compressed: compressedBytes(file, entry) }];
    pending.delete(own);
    return [{ name: entry.name, content: change.content }];
  });
  return writeZip([...entries, ...pending.values()]);
}

function worksheetPart(sheets: readonly SheetEntry[], links: readonly Relationship[], name: string): string | null {
  const sheet = sheets.find((candidate) => candidate.name === name);
  const link = links.find((candidate) => candidate.id === sheet?.relationship);
  return link?.type === "worksheet" ? link.target : null;
}

function needed(source: Package, name: string): Uint8Array {
  const part = source.part(name);
  if (part === null) throw unreadable("unreadable");
  return part;
}
