/** A sheet's texts as Unicode, and what had to be done for it. Contract §5: TCVN3, VNI and decomposed Unicode are read as what they say. */
import { areaAddress, type Area, type Cell, type Grid } from "../grid";
import type { Finding, TextEncoding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { decode, decodeByFont, encodingByEvidence, encodingOfFont, isBetterDecoded, mayBeLegacy, type LegacyEncoding } from "../text/encodings";

interface Decoded {
  readonly encoding: TextEncoding;
  readonly by: "font" | "evidence";
  readonly count: number;
  /** All cells concerned lie within. */
  readonly area: Area;
  /** The longest of them, as it stands and as it is read. */
  readonly text: string;
  readonly read: string;
}

export interface LegibleGrid {
  /** The same sheet where nothing had to be decoded. */
  readonly grid: Grid;
  readonly decoded: readonly Decoded[];
}

const COMBINING = /[\u0300-\u036f]/;
/** Eth and African D, typed for `Đ`, which they look like. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ" };
const LOOK_ALIKE = /[\u00d0\u00f0\u0189\u0256]/;
/** Vietnamese letters beside an eth tell that it is no Icelandic. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;

const known = new WeakMap<Grid, LegibleGrid>();

/** Every text of the sheet as Unicode, NFC: by its font, or, under other fonts, where the sheet's words prove an encoding. */
export function legible(grid: Grid): LegibleGrid {
  let made = known.get(grid);
  if (!made) known.set(grid, (made = makeLegible(grid)));
  return made;
}

function makeLegible(grid: Grid): LegibleGrid {
  const unmarked: string[] = [];
  let needed = false;
  for (const { cells } of grid.rows) {
    for (const { value, style } of cells) {
      if (typeof value !== "string") continue;
      if (encodingOfFont(style.font) === null && mayBeLegacy(value)) unmarked.push(value);
      needed ||= encodingOfFont(style.font) !== null || COMBINING.test(value) || LOOK_ALIKE.test(value);
    }
  }
  const evidence = encodingByEvidence(unmarked);
  return needed || evidence !== null ? decodeGrid(grid, evidence) : { grid, decoded: [] };
}

function decodeGrid(grid: Grid, evidence: LegacyEncoding | null): LegibleGrid {
  const tally = new Map<string, Decoded>();
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): Cell => {
      if (typeof cell.value !== "string") return cell;
      const better = decodeText(cell.value, cell.style.font, evidence);
      if (!better) return cell;
      count(tally, better, cell.value, row.index, cell.column);
      return { ...cell, value: better.read, style: { ...cell.style, font: null } };
    }),
  }));
  return tally.size === 0 ? { grid, decoded: [] } : { grid: { ...grid, rows }, decoded: [...tally.values()] };
}

type Better = Pick<Decoded, "encoding" | "by" | "read">;

function decodeText(text: string, font: string | null, evidence: LegacyEncoding | null): Better | null {
  const byFont = encodingOfFont(font);
  if (byFont !== null && !COMBINING.test(text)) {
    const read = decodeByFont(text, font);
    return read === text ? null : { encoding: byFont, by: "font", read };
  }
  if (COMBINING.test(text)) {
    const read = text.normalize("NFC");
    return read === text ? null : { encoding: "combining", by: "evidence", read };
  }
  if (evidence !== null && mayBeLegacy(text) && isBetterDecoded(text, evidence)) return { encoding: evidence, by: "evidence", read: decode(text, evidence) };
  if (!LOOK_ALIKE.test(text) || !(VIETNAMESE.test(text) || /^[\u00d0\u0189]/.test(text))) return null;
  return { encoding: "lookAlike", by: "evidence", read: text.replace(/[\u00d0\u00f0\u0189\u0256]/g, (letter) => LOOK_ALIKES[letter]!) };
}

function count(tally: Map<string, Decoded>, better: Better, text: string, row: number, column: number): void {
  const key = `${better.encoding} ${better.by}`;
  const one = tally.get(key) ?? { ...better, text: "", read: "", count: 0, area: { top: row, left: column, bottom: row, right: column } };
  const { area } = one;
  const longer = text.length > one.text.length;
  tally.set(key, {
    ...one,
    count: one.count + 1,
    area: { top: Math.min(area.top, row), left: Math.min(area.left, column), bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) },
    text: longer ? text : one.text,
    read: longer ? better.read : one.read,
  });
}

/** What was decoded, once for the sheet and encoding: VAL-010. */
export function encodingFindings({ decoded }: LegibleGrid, origin: Origin): readonly Finding[] {
  return decoded.map(({ encoding, by, count: cells, area, text, read }) =>
    finding("VAL-010", origin, { cell: areaAddress(area), found: text, expected: read, details: { encoding, by, count: cells, read } }),
  );
}
