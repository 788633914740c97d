/** What the command says of the presets. */
export interface PresetMessages {
  readonly title: string;
  /** Under the list: how to see one and how to use one. */
  readonly hint: string;
  readonly columns: {
    readonly id: string;
    readonly title: string;
    readonly items: string;
    readonly indicators: string;
    readonly checks: string;
    readonly duties: string;
  };
  unknown(id: string): string;
  /** Before the list of presets, where no catalogue was found. */
  readonly choose: string;
  readonly basis: string;
  /** `day` as people write it; null where the document bears none. */
  basisLine(document: string, day: string | null, issuer: string): string;
  readonly version: string;
  readonly headings: { readonly areas: string; readonly items: string; readonly indicators: string; readonly checks: string; readonly duties: string };
  readonly fields: {
    readonly code: string;
    readonly item: string;
    readonly unit: string;
    readonly scope: string;
    readonly indicator: string;
    readonly formula: string;
    readonly target: string;
    readonly lead: string;
    readonly source: string;
    readonly condition: string;
    readonly when: string;
    readonly duty: string;
    readonly time: string;
  };
  /** The number of agencies that are to report. */
  readonly expected: string;
  /** Beside an indicator such as a rank. */
  readonly lowerIsBetter: string;
  readonly previous: string;
  /** An indicator that is followed without a target. */
  readonly noTarget: string;
  /** Beside a target that holds for the province as a whole alone. */
  readonly provinceOnly: string;
  due(day: string): string;
  /** A day of every year, `31/12`. */
  yearly(day: string): string;
  span(from: string | null, due: string): string;
  readonly noDate: string;
}
