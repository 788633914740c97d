/** What a person has settled once: texts on reports that catalogue and registry do not have. A remembered synonym is an alias (contract §5). */
export interface Synonyms {
  readonly agencies: readonly AgencySynonym[];
  readonly labels: readonly LabelSynonym[];
}

export interface AgencySynonym {
  /** As it stands on the report, in the sheet's or in the file's name. */
  readonly text: string;
  /** The agency's code. */
  readonly agency: string;
}

export interface LabelSynonym {
  /** A row's label. */
  readonly text: string;
  /** The item's code; null: the row is no item's. */
  readonly item: string | null;
}

export const NO_SYNONYMS: Synonyms = { agencies: [], labels: [] };
