/** How the sheets of an `.xlsx` look: what the page's spreadsheet shows beside the values that our own reader gives. */
import type { CellStyle, Color, ConditionalRule, DataValidation, Sheet } from "hucre";
import { areaAddress, parseArea, type Area } from "../core/grid";
import type { CellLook, LookSide, SheetLook } from "../app/look";
import type { PlanHighlight, PlanValidation } from "../core/report/sheetPlan";
import { colourText, type Palette } from "./themeColours";

/** Null where the file cannot be read for its look: it is shown plain then. Sizes must have been checked before, as `readWorkbook` does. */
export async function readLook(bytes: Uint8Array): Promise<readonly SheetLook[] | null> {
  try {
    const { readXlsx } = await import("hucre/xlsx");
    const { sheets, themeColors } = await readXlsx(bytes, { readStyles: true });
    return sheets.map((sheet) => lookOf(sheet, themeColors ?? []));
  } catch {
    return null;
  }
}

function lookOf(sheet: Sheet, palette: Palette): SheetLook {
  const looks = new Map<CellStyle, CellLook>();
  const lookOfStyle = (style: CellStyle): CellLook => {
    let look = looks.get(style);
    if (!look) looks.set(style, (look = cellLook(style, palette)));
    return look;
  };
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => ({ ...placeOf(key), cell }));
  const highlights = (sheet.conditionalRules ?? []).map((rule) => highlightsOf(rule, palette));
  return {
    name: sheet.name,
    cells: cells.flatMap(({ row, column, cell }) => (cell.style ? [{ row, column, look: lookOfStyle(cell.style) }] : [])),
    columnWidths: new Map((sheet.columns ?? []).flatMap(({ width }, column) => (width === undefined ? [] : [[column, width] as const]))),
    rowHeights: new Map([...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height] as const]))),
    freeze: sheet.freezePane ? { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 } : null,
    tabColor: colourText(sheet.view?.tabColor, palette),
    highlights: highlights.flatMap((rules) => rules ?? []),
    validations: (sheet.dataValidations ?? []).flatMap(validationsOf),
    notes: cells.flatMap(({ row, column, cell }) => (cell.comment ? [{ row, column, text: cell.comment.text }] : [])),
    hiddenRules: highlights.filter((rules) => rules === null).length,
  };
}

function placeOf(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

function cellLook({ font, fill, border, alignment, numFmt }: CellStyle, palette: Palette): CellLook {
  const color = colourText(font?.color, palette);
  const shade = fill?.type === "pattern" && fill.pattern === "solid" ? colourText(fill.fgColor, palette) : null;
  const horizontal = alignment?.horizontal;
  const vertical = alignment?.vertical;
  return {
    format: {
      ...(font?.bold === true && { bold: true }),
      ...(font?.italic === true && { italic: true }),
      ...(font?.underline && { underline: true }),
      ...(font?.name && { font: font.name }),
      ...(font?.size !== undefined && { size: font.size }),
      ...(color !== null && { color }),
      ...(shade !== null && { fill: shade }),
      ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
      ...(horizontal === "centerContinuous" && { horizontal: "center" as const }),
      ...((vertical === "top" || vertical === "bottom") && { vertical }),
      ...(vertical === "center" && { vertical: "middle" as const }),
      ...(alignment?.wrapText === true && { wrap: true }),
      ...(alignment?.indent && { indent: alignment.indent }),
      ...(numFmt && numFmt !== "General" && { numberFormat: numFmt }),
    },
    strikethrough: font?.strikethrough ?? false,
    sides: [sideOf(border?.top, palette), sideOf(border?.right, palette), sideOf(border?.bottom, palette), sideOf(border?.left, palette)],
  };
}

function sideOf(side: { readonly style: string; readonly color?: Color } | undefined, palette: Palette): LookSide | null {
  return side ? { style: side.style, color: colourText(side.color, palette) ?? "#000000" } : null;
}

const areasOf = (range: string): readonly Area[] => range.split(/\s+/).flatMap((text) => parseArea(text) ?? []);

const SIGNS = { equal: "=", notEqual: "<>", greaterThan: ">", lessThan: "<", greaterThanOrEqual: ">=", lessThanOrEqual: "<=" } as const;

/** Rules that colour cells by a condition, as formulas about the range's first cell; null for bars, scales, icons and the like. */
function highlightsOf({ type, operator, formula, style, text, range }: ConditionalRule, palette: Palette): readonly PlanHighlight[] | null {
  const [first = "", second = ""] = formula === undefined ? [] : [formula].flat();
  const quoted = `"${(text ?? "").replace(/"/g, '""')}"`;
  const condition = (cell: string, area: string): string | null => {
    switch (type) {
      case "expression":
        return first;
      case "cellIs":
        if (operator === "between") return `AND(${cell}>=${first},${cell}<=${second})`;
        if (operator === "notBetween") return `OR(${cell}<${first},${cell}>${second})`;
        return operator ? `${cell}${SIGNS[operator]}${first}` : null;
      case "containsText":
        return `ISNUMBER(SEARCH(${quoted},${cell}))`;
      case "notContainsText":
        return `NOT(ISNUMBER(SEARCH(${quoted},${cell})))`;
      case "beginsWith":
        return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
      case "endsWith":
        return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
      case "containsBlanks":
        return `LEN(TRIM(${cell}))=0`;
      case "notContainsBlanks":
        return `LEN(TRIM(${cell}))>0`;
      case "duplicateValues":
        return `COUNTIF(${area},${cell})>1`;
      case "uniqueValues":
        return `COUNTIF(${area},${cell})=1`;
      default:
        return null;
    }
  };
  const color = colourText(style?.font?.color, palette);
  const { fill } = style ?? {};
  const shade = fill?.type === "pattern" ? (colourText(fill.bgColor, palette) ?? colourText(fill.fgColor, palette)) : null;
  const rules = areasOf(range).map((area): PlanHighlight | null => {
    const rule = condition(areaAddress({ ...area, bottom: area.top, right: area.left }), fixed(area));
    return rule === null ? null : { area, formula: `=${rule.replace(/^=/, "")}`, color: color ?? "#000000", fill: shade ?? "#FFFFFF", ...(style?.font?.bold === true && { bold: true }) };
  });
  return rules.some((rule) => rule === null) ? null : rules.filter((rule) => rule !== null);
}

/** `$A$1:$B$2`. */
const fixed = (area: Area): string => areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

function validationsOf({ type, formula1, formula2, operator, values, range, errorMessage, errorStyle, inputTitle, inputMessage }: DataValidation): readonly PlanValidation[] {
  const common = { message: errorMessage ?? "", lenient: errorStyle !== undefined && errorStyle !== "stop", ...(inputMessage ? { prompt: { title: inputTitle ?? "", text: inputMessage } } : {}) };
  const bounds = operator === undefined || operator === "between" ? { min: Number(formula1), max: Number(formula2) } : operator === "greaterThanOrEqual" ? { min: Number(formula1) } : operator === "lessThanOrEqual" ? { max: Number(formula1) } : null;
  const usable = bounds && Object.values(bounds).every(Number.isFinite) ? bounds : null;
  return areasOf(range).flatMap((area): readonly PlanValidation[] => {
    if (type === "list" && values) return [{ area, kind: "list", values, ...common }];
    if (type === "list" && formula1) return [{ area, kind: "list", formula: `=${formula1.replace(/^=/, "")}`, ...common }];
    if (type === "custom" && formula1) return [{ area, kind: "custom", formula: `=${formula1.replace(/^=/, "")}`, ...common }];
    if ((type === "whole" || type === "decimal") && usable) return [{ area, kind: type, ...usable, ...common }];
    return [];
  });
}
