/** Values as Excel must be told them, so that what is meant is what stands there. */

/** Words that cannot be taken for a number, date, truth value, error or formula in any language of Excel's. */
function isPlainWords(text: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  if (/^(true|false)$/i.test(text)) return false;
  // A word and then figures alone: a month and its day.
  return !/^\p{L}+\.?[\s\-/.,]*\d[\d\s\-/.,:]*$/u.test(text);
}

/**
 * Text that stays text: with the apostrophe that Excel takes for "this is text" wherever the text could be read as
 * anything else (`=1+1`, `-5`, `@x`, `07`, `1/2`, `TRUE`, `#N/A`). The apostrophe is not part of the value.
 */
export function literal(text: string): string {
  return text === "" || isPlainWords(text) ? text : `'${text}`;
}

/** What to assign to `formulas` for a value: `""` empties the cell. */
export function assigned(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" ? literal(value) : value;
}
