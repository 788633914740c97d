import type { Rule } from "./context";
import { checkSwappedDates } from "./dates";
import { checkStatedFigures, checkStatedRates, checkZeroDenominators } from "./rates";
import { checkRelations } from "./relations";
import { checkRequired } from "./required";

/** The rules over a whole submission, in the order their findings are told. Rules over cells and rows are applied while reading. */
export const RULES: readonly Rule[] = [checkRequired, checkSwappedDates, checkRelations, checkStatedFigures, checkStatedRates, checkZeroDenominators];
