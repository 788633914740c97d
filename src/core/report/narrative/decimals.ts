/**
 * Decimals with which a figure is shown: `least`, more where a small one would vanish, or one short of its target (`against`)
 * would seem to reach it.
 */
export function decimalsShown(value: number, against: number | undefined, least: number): number {
  const seemsOther = (decimals: number): boolean => {
    const shown = Number(value.toFixed(decimals));
    return (shown === 0 && value !== 0) || (against !== undefined && shown === against && value !== against);
  };
  let decimals = least;
  while (decimals < 10 && seemsOther(decimals)) decimals += 1;
  return decimals;
}

/** Decimals of a target with figures of so many `digits`: those it was set with. */
export function targetDecimals(level: number, digits: number): number {
  return decimalsShown(level, undefined, Number.isInteger(level) ? digits : Math.max(digits, 2));
}
