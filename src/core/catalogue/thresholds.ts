/** When figures are asked about for their difference from earlier ones (HIS-002 to HIS-004): what may be set, and what holds where nothing is. */

interface Limits {
  /** What holds where nothing is set. */
  readonly standard: number;
  /** Every value lies above it. */
  readonly above: number;
  readonly most?: number;
  readonly whole?: boolean;
}

const THRESHOLD_LIMITS = {
  /** HIS-002: by what factor a figure rises or falls. */
  "jump.factor": { standard: 3, above: 1 },
  /** HIS-002, HIS-004: by how much at least, as small figures move much by chance. */
  "jump.least": { standard: 30, above: 0 },
  /** The same of percentages, in points. */
  "jump.points": { standard: 30, above: 0 },
  /** HIS-003: how many figures must be the same. */
  "unchanged.least": { standard: 5, above: 0, whole: true },
  /** HIS-003: which share of those compared, 0.8 being 80 %. */
  "unchanged.share": { standard: 0.8, above: 0, most: 1 },
  /** HIS-004 against an agency's own quarters: how many are looked at. */
  "own.quarters": { standard: 8, above: 0, whole: true },
  /** How many of them there must be. */
  "own.least": { standard: 6, above: 0, whole: true },
  /** How many deviations are far. */
  "own.deviations": { standard: 5, above: 0 },
  /** HIS-004 against the other agencies of the tier: how many there must be. */
  "peers.least": { standard: 10, above: 0, whole: true },
  "peers.deviations": { standard: 5, above: 0 },
} as const satisfies Readonly<Record<string, Limits>>;

export type Threshold = keyof typeof THRESHOLD_LIMITS;

/** Those that are set; for the others the standard holds. */
export type Thresholds = Readonly<Partial<Record<Threshold, number>>>;

/** In the order in which they are told. */
export const THRESHOLDS = Object.keys(THRESHOLD_LIMITS) as readonly Threshold[];

export const standardOf = (name: Threshold): number => THRESHOLD_LIMITS[name].standard;

/** The threshold of that name; null for none. */
export function thresholdNamed(name: string): Threshold | null {
  return THRESHOLDS.find((known) => known === name) ?? null;
}

/** What may be set, such as `> 0, <= 1`. */
export function allowedFor(name: Threshold): string {
  const { above, most, whole }: Limits = THRESHOLD_LIMITS[name];
  return whole ? "1, 2, 3…" : `> ${above}${most === undefined ? "" : `, <= ${most}`}`;
}

export function isAllowed(name: Threshold, value: number): boolean {
  const { above, most, whole }: Limits = THRESHOLD_LIMITS[name];
  return Number.isFinite(value) && value > above && (most === undefined || value <= most) && (!whole || Number.isInteger(value));
}
