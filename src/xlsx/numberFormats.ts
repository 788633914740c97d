/** Number format codes that a file names by id alone (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_)_("$"* \\(#,##0.00\\)_("$"* "-"??_)_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** The code of a built-in format; `General` for ids that only some languages of Excel define. */
export function builtInFormat(id: number): string {
  return BUILT_IN.get(id) ?? "General";
}

/** The id under which a file names this code without spelling it; null where it has to. */
export function builtInFormatId(code: string): number | null {
  for (const [id, builtIn] of BUILT_IN) {
    if (builtIn === code) return id;
  }
  return null;
}

/**
 * Whether the format shows a calendar date, not merely a time of day or a duration: it has a day, a year,
 * or a month outside quotes and brackets.
 */
export function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]/g, "").split(";")[0]!;
  if (/[dy]/i.test(bare)) return true;
  // `m` beside hours or seconds is minutes.
  return /m/i.test(bare) && !/[hs]/i.test(bare) && !/am\/pm|a\/p/i.test(bare);
}
