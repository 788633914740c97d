/** What a part's answer says, as rows of cells. */
import type { Area, Cell, CellStyle, CellValue, Grid, GridRow } from "../core/grid";
import type { Outline } from "./outline";

export interface PartAnswer {
  readonly area: Area;
  /** The value itself where the cell has no formula. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Font by cell; null where one font is all cells', or they were not asked for. */
  readonly fonts: readonly (readonly (string | null)[])[] | null;
}

export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const ERRORS: ReadonlySet<unknown> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!"]);

/** What is asked once more of a cell: its value, and whether that is an error. */
export interface Settled {
  readonly value: unknown;
  readonly isError: boolean;
}

/** The cells with formulas, and those that show an error's name, by row and column: text may look like either. */
export function doubtful(answer: PartAnswer): readonly { readonly row: number; readonly column: number }[] {
  const isDoubtful = (formula: unknown) => typeof formula === "string" && (formula.startsWith("=") || ERRORS.has(formula));
  return answer.formulas.flatMap((line, row) => line.flatMap((formula, column) => (isDoubtful(formula) ? [{ row: answer.area.top + row, column: answer.area.left + column }] : [])));
}

/** `settled` answers for the cells that `doubtful` named. */
export function gridOf(outline: Outline, answers: readonly PartAnswer[], hidden: Hidden, settled: (row: number, column: number) => Settled | undefined): Grid {
  const styles = new Map<string, CellStyle>();
  const styleOf = (format: string, font: string | null): CellStyle => {
    const key = `${font} ${format}`;
    let style = styles.get(key);
    if (!style) styles.set(key, (style = { format, font }));
    return style;
  };
  const rows = answers.flatMap((answer) =>
    answer.formulas.flatMap((line, at): readonly GridRow[] => {
      const row = answer.area.top + at;
      const cells = line.flatMap((told, to): readonly Cell[] => {
        if (told === "") return [];
        const column = answer.area.left + to;
        const { value, isError } = settled(row, column) ?? { value: told, isError: false };
        const formula = formulaOf(told, value);
        const style = styleOf(answer.formats[at]?.[to] ?? "General", answer.fonts?.[at]?.[to] ?? outline.font);
        return [{ column, value: valueOf(value, isError), formula, style }];
      });
      return cells.length === 0 ? [] : [{ index: row, cells }];
    }),
  );
  return { name: outline.name, visibility: outline.visibility, rows, merges: outline.merges, hiddenRows: hidden.rows, hiddenColumns: hidden.columns, protected: outline.protected };
}

/** Text that begins with `=` is its own "formula"; a formula never equals its value. */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

function valueOf(value: unknown, isError: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return isError ? { error: value } : value;
}

