/** Files compiled as the command line asks: what `compile` and `report` begin with. */
import { compile } from "../core/compile/compile";
import { withFilled } from "../core/compile/filled";
import type { Compilation } from "../core/compile/types";
import type { Period } from "../core/periods/period";
import type { Ruleset } from "../core/ruleset";
import type { Arguments } from "./arguments";
import type { Command } from "./command";
import { loadFilled } from "./filledIn";
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
  const { ruleset } = prepared;
  const previous = await loadPrevious(args.previous, ruleset, command);
  if (!previous) return null;
  const filled = await loadFilled(args.command === "compile" ? args.out : null, args.previous === null ? null : { path: args.previous, grids: previous.grids }, ruleset, command);
  if (!filled) return null;
  const submissions = await readAll(prepared, args, command);
  const { received, due, onError, thresholds } = args;
  const compilation = compile(submissions, ruleset, { period, received, due, onError, previous: previous.rows, previousFindings: previous.findings, thresholds });
  return { compilation: withFilled(compilation, ruleset, filled), ruleset, period, readable: !nothingReadable(submissions) };
}
