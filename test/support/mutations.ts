/** Faults planted into clean sheets, one at a time: what each rule must find, and where. */
import { pick, type CleanReport } from "./cleanSheets";
import type { Random } from "./entries";
import { FIGURE_FAULTS } from "./figureFaults";
import { LAYOUT_FAULTS } from "./layoutFaults";
import type { Mutant, Mutator } from "./planting";

export const MUTATORS: readonly Mutator[] = [...LAYOUT_FAULTS, ...FIGURE_FAULTS];

/** So many mutants of the reports, the mutators in turn, each trying several reports before it passes its turn. */
export function mutants(reports: readonly CleanReport[], count: number, random: Random): readonly Mutant[] {
  const made: Mutant[] = [];
  for (let turn = 0; made.length < count; turn += 1) {
    const { rule, fault, plant } = MUTATORS[turn % MUTATORS.length]!;
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const report = pick(random, reports);
      const planted = plant(report, random);
      if (!planted) continue;
      made.push({ rule, fault, item: null, report, properties: new Map(), ...planted });
      break;
    }
    if (turn > 20 * count) throw new Error(`only ${String(made.length)} mutants could be made`);
  }
  return made;
}
