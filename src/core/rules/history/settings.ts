/** When a figure is far enough from earlier ones to be asked about. Small figures move much by chance: every rule has a least size. */
export interface HistorySettings {
  /** HIS-002: by what factor a figure rises or falls, by how much at least, and by how many points a percentage does. */
  readonly jump: { readonly factor: number; readonly least: number; readonly points: number };
  /** HIS-003: how many figures must be the same, and which share of those compared. */
  readonly unchanged: { readonly least: number; readonly share: number };
  /** HIS-004 against an agency's own quarters: how many are looked at, how many there must be, how many deviations are far. */
  readonly own: { readonly quarters: number; readonly least: number; readonly deviations: number };
  /** HIS-004 against the other agencies of the tier. */
  readonly peers: { readonly least: number; readonly deviations: number };
}

export const HISTORY_SETTINGS: HistorySettings = {
  jump: { factor: 3, least: 30, points: 30 },
  unchanged: { least: 5, share: 0.8 },
  own: { quarters: 8, least: 6, deviations: 5 },
  peers: { least: 10, deviations: 5 },
};
