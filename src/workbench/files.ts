/** Files into workbooks of the page, and back. */
import type { IWorkbookData } from "@univerjs/core";
import type { FileFailure, FileSource, SheetEdits } from "../app/ports";
import type { SheetPlan } from "../core/report/sheetPlan";
import { savingOf, type Restructuring, type Saving } from "../grid/saving";
import type { OpenBook } from "../grid/openBook";
import { bookMemory } from "../grid/memory";
import { snapshotOfGrids } from "../grid/snapshot";
import type { PackageFeature } from "../xlsx/notCarried";
import type { PageDocument } from "./document";

export type Opening = { readonly ok: true; readonly document: PageDocument } | { readonly ok: false; readonly file: string; readonly failure: FileFailure };

/** Formats whose package is edited in place. */
const EDITABLE = /\.xls[xm]$/i;

export async function openFile(source: FileSource, id: string): Promise<Opening> {
  const bytes = await source.bytes();
  const [{ readWorkbook }, { readLook }] = await Promise.all([import("../xlsx/readWorkbook"), import("../xlsx/look")]);
  const result = await readWorkbook(source.name, bytes);
  if (!result.ok) return { ok: false, file: source.name, failure: result.failure };
  const editable = EDITABLE.test(source.name);
  const looks = editable ? await readLook(bytes) : null;
  const snapshot = snapshotOfGrids(result.workbook.grids, looks ?? [], { xml: Object.fromEntries(result.workbook.xml ?? []) }) as IWorkbookData;
  const named = { ...snapshot, id, name: source.name };
  return { ok: true, document: { id, name: source.name, file: bytes, opened: editable ? structuredClone(named) : null, linesChanged: false, snapshot: named } };
}

/** An empty workbook of one sheet. */
export function newDocument(id: string, name: string, sheet: string): PageDocument {
  const grid = { name: sheet, visibility: "visible" as const, rows: [], merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>(), protected: false };
  const snapshot = { ...snapshotOfGrids([grid]), id, name } as IWorkbookData;
  return { id, name, file: null, opened: null, linesChanged: false, snapshot };
}

/** What saving will do; `lost` names what the file has that the new one will not. */
export type Plan = { readonly kind: "inPlace" } | { readonly kind: "anew"; readonly reasons: readonly Restructuring[]; readonly lost: readonly PackageFeature[] };

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const savingOfDocument = (book: OpenBook, { opened, linesChanged }: PageDocument): Saving => savingOf(book, opened && { snapshot: opened, linesChanged });

/** `savedAt`: ISO 8601. */
export async function saveDocument(book: OpenBook, document: PageDocument, savedAt: string): Promise<SavedFile> {
  const saving = savingOfDocument(book, document);
  const { editXlsx } = await import("../xlsx/editPackage");
  const edited = (file: Uint8Array, edits: readonly SheetEdits[], plans: readonly SheetPlan[]): Uint8Array => {
    const result = editXlsx(file, edits, plans, new Map(Object.entries(bookMemory(book.workbook).xml ?? {})));
    if (!result.ok) throw new Error(`The file cannot be edited: ${result.failure.kind}`);
    return result.bytes;
  };
  if (saving.kind === "inPlace" && document.file) return { name: document.name, bytes: edited(document.file, saving.edits, saving.plans) };
  const { writeWorkbook } = await import("../xlsx/writeWorkbook");
  const name = document.name.replace(/\.[^.]*$/, "");
  const bytes = await writeWorkbook(saving.plans, { title: name, creator: "Tổng hợp CCHC", savedAt });
  // Explanations and stamps go along into a new file too.
  return { name: `${name}.xlsx`, bytes: edited(bytes, [], []) };
}

export async function planSaving(book: OpenBook, document: PageDocument): Promise<Plan> {
  const saving = savingOfDocument(book, document);
  if (saving.kind === "inPlace") return { kind: "inPlace" };
  const { notCarried } = await import("../xlsx/notCarried");
  return { kind: "anew", reasons: saving.reasons, lost: document.file ? notCarried(document.file) : [] };
}
