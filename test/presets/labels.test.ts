/** Labels of every preset, distorted as officials distort them: no row may ever be given to another item. */
import { readSheet } from "../../src/core/reading/readSubmission";
import { makeRuleset, type Ruleset } from "../../src/core/ruleset";
import { foldLabel } from "../../src/core/text/fold";
import { DISTORTIONS, namesOf, NUMBERINGS, numbersOf, type DistortionName, type Numbering, type Random } from "../support/labelDistortions";
import { aRegistry, aReport, aSheet, HOME_AFFAIRS, type CellSource } from "../support/sheets";
import { randomNumbers } from "../xlsx/support/random";
import { catalogues } from "./support";

/** What became of the distorted rows: read as their item, or asked about (ROW-003), the right item named first or not. */
interface Tally {
  read: number;
  asked: number;
  rightFirst: number;
  /** Rows given to another item, and rows neither read nor told. */
  readonly wrong: string[];
}

interface Row {
  readonly cells: readonly CellSource[];
  /** The item whose row it is; null for a row of the agency's own. */
  readonly code: string | null;
  readonly distorted: boolean;
}

const OWN_ROWS = ["Trong đó: lĩnh vực đất đai", "Ghi chú thêm của đơn vị", "Trong đó tại bộ phận một cửa"];

/** A form with some rows left out, some of the agency's own put in between, and most labels distorted in one way. */
function distortedForm(ruleset: Ruleset, name: DistortionName, numbering: Numbering, random: Random): readonly Row[] {
  const { catalogue } = ruleset;
  const names = new Map(namesOf(catalogue).map((label) => [foldLabel(label), label]));
  const numbers = numbersOf(catalogue.items, numbering);
  return catalogue.items.flatMap((item, index) => {
    if (random(10) === 0) return [];
    const distorted = random(10) < 7;
    const label = distorted ? DISTORTIONS[name](item.name.vi, random) : item.name.vi;
    // A label that has become another's own name cannot be told from it.
    const other = names.get(foldLabel(label));
    if (other !== undefined && other !== item.name.vi) return [];
    const row: Row = { cells: [numbers[index] ?? null, label, item.unit, 1000 + index], code: item.code, distorted };
    if (random(10) > 0) return [row];
    const own: Row = { cells: [`${item.code}a`, OWN_ROWS[random(OWN_ROWS.length)]!, item.unit, 5000 + index], code: null, distorted: false };
    return [row, own];
  });
}

function count(rows: readonly Row[], ruleset: Ruleset, tally: Tally): void {
  const { readings, findings } = readSheet(aSheet(aReport(rows.map(({ cells }) => cells))), { ruleset, period: "2026-Q3", file: null });
  const readAs = new Map([...readings.values()].map(({ item, cell }) => [cell, item]));
  const asked = new Map(findings.flatMap((found) => (found.kind === "ROW-003" ? [[found.cell, found.details.candidates] as const] : [])));
  rows.forEach(({ cells, code, distorted }, index) => {
    const item = readAs.get(`D${index + 5}`) ?? null;
    const candidates = asked.get(`B${index + 5}`);
    if (item !== null ? item !== code : !candidates) tally.wrong.push(`${JSON.stringify(cells.slice(0, 2))}: ${code ?? "none"} read as ${item ?? "nothing"}`);
    if (!distorted) return;
    if (item !== null) tally.read += 1;
    else tally.asked += 1;
    if (candidates?.[0] === code) tally.rightFirst += 1;
  });
}

describe("labels of every preset", () => {
  const tallies = new Map<DistortionName, Tally>();
  beforeAll(async () => {
    const random = randomNumbers(20260914);
    for (const catalogue of await catalogues()) {
      const ruleset = makeRuleset(catalogue, aRegistry(HOME_AFFAIRS));
      for (const name of Object.keys(DISTORTIONS) as readonly DistortionName[]) {
        const tally = tallies.get(name) ?? { read: 0, asked: 0, rightFirst: 0, wrong: [] };
        tallies.set(name, tally);
        for (const numbering of NUMBERINGS) count(distortedForm(ruleset, name, numbering, random), ruleset, tally);
      }
    }
  });

  test("are never given to another item, and never lost without a word", () => {
    expect([...tallies].flatMap(([name, { wrong }]) => wrong.map((told) => `${name}: ${told}`))).toEqual([]);
  });

  /** At least so many in a hundred read, over all ways of numbering; of those asked, so many with the right item first. */
  test.each<[DistortionName, number, number]>([
    ["as it stands", 100, 100], ["in capitals", 100, 100], ["decomposed", 100, 100],
    ["one slip", 88, 85], ["two slips", 80, 85], ["four slips", 45, 80],
    ["short forms", 94, 90], ["written out", 98, 90], ["short forms and a slip", 78, 85], ["without marks", 90, 90],
    ["without its first word", 70, 90], ["without a word", 52, 90], ["without two words", 15, 90], ["without its last third", 6, 80],
    ["two words exchanged", 40, 90], ["with a note", 20, 90], ["with a word more", 70, 90],
  ])("%s: %i in 100 read at least; of the others %i in 100 told with the right item first", (name, leastRead, leastFirst) => {
    const { read, asked, rightFirst } = tallies.get(name)!;
    const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);
    const shares = { read: share(read, read + asked), rightFirst: share(rightFirst, asked) };
    expect([shares.read >= leastRead, shares.rightFirst >= leastFirst, shares]).toEqual([true, true, shares]);
  });
});
