import type { Agency } from "../agencies/types";
import type { OperandOf } from "../compliance/evaluate";
import type { Period } from "../periods/period";
import type { Submission } from "../reading/types";
import type { Ruleset } from "../ruleset";
import type { Finding } from "./finding";
import type { Origin } from "./raise";

/** What a rule sees of one submission. */
export interface RuleContext {
  readonly ruleset: Ruleset;
  readonly submission: Submission;
  readonly agency: Agency;
  readonly period: Period;
  readonly origin: Origin;
  /** Items whose figure is already found wrong: their consequences are not told again. */
  readonly faulty: ReadonlySet<string>;
  readonly operandOf: OperandOf;
}

export type Rule = (context: RuleContext) => readonly Finding[];
