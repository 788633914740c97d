/** Files compiled as the command line asks: what `compile` and `report` begin with. */
import { compile } from "../core/compile/compile";
import { withFilled } from "../core/compile/filled";
import type { Compilation } from "../core/compile/types";
import type { Period } from "../core/periods/period";
import type { Ruleset } from "../core/ruleset";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { bookOfTargets, withTargetsOf } from "./editedTargets";
import { filledOf, loadOut } from "./filledIn";
import { loadPrevious } from "./previous";
import { nothingReadable, prepare, readAll } from "./read";

interface Compiled {
  readonly compilation: Compilation;
  readonly ruleset: Ruleset;
  readonly period: Period;
  /** False where no file at all could be opened. */
  readonly readable: boolean;
}

/** Null where something needed is not there; it has then been said. */
export async function compileFiles(args: Arguments, command: Command): Promise<Compiled | null> {
  const prepared = await prepare(args, command);
  if (!prepared) return null;
  const period = args.period!;
  const previous = await loadPrevious(args.previous, prepared.ruleset, command);
  if (!previous) return null;
  const earlier = args.previous === null ? null : { path: args.previous, grids: previous.grids };
  const over = args.command === "compile" ? args.out : null;
  const out = over === null ? null : await loadOut(over, earlier, command);
  if (over !== null && out === null) return null;
  const filled = filledOf(out, earlier, prepared.ruleset);
  const book = bookOfTargets(out, earlier, period, args.catalogue);
  const { ruleset, told } = book === null ? { ruleset: prepared.ruleset, told: [] } : withTargetsOf(prepared.ruleset, book, "all", command.texts);
  for (const line of told) command.terminal.complain(line);
  const submissions = await readAll({ ...prepared, ruleset }, args, command);
  const { received, due, onError, thresholds } = args;
  const compilation = compile(submissions, ruleset, { period, received, due, onError, previous: previous.rows, previousFindings: previous.findings, thresholds });
  return { compilation: withFilled(compilation, ruleset, filled), ruleset, period, readable: !nothingReadable(submissions) };
}
