/** Columns of the sheet `Lãnh đạo`. */
export const LEADERS_COLUMNS = {
  number: 0,
  indicator: 1,
  lead: 2,
  comparator: 3,
  target: 4,
  numerator: 5,
  denominator: 6,
  result: 7,
  unit: 8,
  gap: 9,
  conclusion: 10,
} as const;

export const LEADERS_LAST_COLUMN = LEADERS_COLUMNS.conclusion;
export const LEADERS_WIDTHS = [9, 34, 16, 4, 6, 10, 10, 9, 8, 10, 26];
