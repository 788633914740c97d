/** A document of ours as Excel tables on one sheet, which staff edit: what the tables and their columns are. */

/** How a member of the document stands in one cell. */
export type Form =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  /** A number, or a day that a year may be left out of. */
  | { readonly kind: "numberOrDay" }
  | { readonly kind: "yesNo" }
  /** One of `codes`, written as the word that `words` has for it, or as it is where there are no words. */
  | { readonly kind: "choice"; readonly codes: readonly string[]; readonly words: string | null }
  /** Short codes side by side, parted by commas; `-` says that there are none. */
  | { readonly kind: "list" }
  /** Texts one a line. */
  | { readonly kind: "lines" }
  /** Names one a line, each with the days between which it holds where it has them: `Tên cũ [01/01/2020..30/06/2025]`. */
  | { readonly kind: "datedNames" }
  /** A number, or codes of items joined by `+` and `-`. */
  | { readonly kind: "expression" }
  /** `31/12/2026`, or `31/12` for each year where `yearly`. */
  | { readonly kind: "date"; readonly yearly: boolean };

export interface Column {
  /** Where it stands in the row's record, such as `target.value`. */
  readonly member: string;
  readonly form: Form;
  /** Characters of the default font. */
  readonly width: number;
  /** A table without this column cannot be read. */
  readonly needed?: boolean;
}

export interface Table {
  /** Excel's name of the table. */
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** A document without this table cannot be read. */
  readonly needed?: boolean;
}

export type Tables = Readonly<Record<string, Table>>;

export interface ColumnWords {
  readonly name: string;
  /** How to fill it in, above its header; empty where its name says enough. */
  readonly hint: string;
}

/** What a sheet of these tables says, in one language. Names of columns differ within a table, titles within a sheet. */
export interface TableWords<T extends Tables = Tables> {
  readonly title: string;
  readonly note: string;
  readonly tables: {
    readonly [K in keyof T]: { readonly title: string; readonly columns: { readonly [C in keyof T[K]["columns"]]: ColumnWords } };
  };
  /** By the name that a `choice` form has for them; without commas, which part the entries of Excel's lists. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly yes: string;
  readonly no: string;
  /** What Excel says to a value that its list does not have. */
  readonly chooseFromList: string;
}

/** One row of a table: members by path, as JSON has them. */
export type TableRecord = Readonly<Record<string, unknown>>;
