/** Long texts kept inside the workbook as custom XML parts (ExcelApi 1.5): outside Excel's undo, saved with the file, without a small limit. */
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { inExcel } from "./hostError";
import { packed, step, type Operation } from "./operations";
import { RESPONSE_BYTES } from "./parts";

/** Characters of one part: a request then holds a few of them, whatever they say. */
const PIECE_LENGTH = 300_000;
/** A piece's answer: three bytes a character at most, and what JSON escapes. */
const PIECE_BYTES = 4 * PIECE_LENGTH;

/** Parts that hold the text. Stored twice they read as once. */
export function storeText(namespace: string, text: string): readonly Operation[] {
  const pieces = cut(text);
  return pieces.map((piece, at) => {
    const xml = `<piece xmlns="${namespace}" at="${at}" of="${pieces.length}">${escaped(piece)}</piece>`;
    return step(OBJECT_BYTES + bytesOf(xml), (context) => void context.workbook.customXmlParts.add(xml));
  });
}

/** Never between the halves of a surrogate pair. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  do {
    let to = Math.min(text.length, from + PIECE_LENGTH);
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1]!)) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return pieces;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** The text stored under the namespace; null where a piece of it is missing. */
export async function readText(namespace: string): Promise<string | null> {
  const ids = await inExcel(true, async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load("items/id");
    await context.sync();
    return parts.items.map((part) => ({ id: part.id, bytes: PIECE_BYTES }));
  });
  const pieces = new Map<number, string>();
  let count = -1;
  for (const pack of packed(ids, RESPONSE_BYTES)) {
    for (const xml of await readParts(pack.map(({ id }) => id))) {
      const [, at, of, text] = /<piece\b[^>]*\bat="(\d+)"[^>]*\bof="(\d+)"[^>]*>([^]*)<\/piece>\s*$/.exec(xml) ?? [];
      if (at === undefined) continue;
      pieces.set(Number(at), unescaped(text!));
      count = Number(of);
    }
  }
  if (pieces.size !== count) return null;
  return Array.from({ length: count }, (_, at) => pieces.get(at) ?? "").join("");
}

function readParts(ids: readonly string[]): Promise<readonly string[]> {
  return inExcel(true, async (context) => {
    const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
    await context.sync();
    return asked.map((answer) => answer.value);
  });
}

/** Deletes the parts of every namespace that begins so, save those that are kept. */
export function deleteTexts(prefix: string, kept: ReadonlySet<string>): Promise<void> {
  return inExcel(false, async (context) => {
    const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
    await context.sync();
    for (const part of parts.items) if (part.namespaceUri.startsWith(prefix) && !kept.has(part.namespaceUri)) part.delete();
    await context.sync();
  });
}
