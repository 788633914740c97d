import type { SpreadsheetTexts } from "../spreadsheetTexts";

export const enSpreadsheet: SpreadsheetTexts = {
  ui: { ribbon: { menu: "Groups of commands" } },
  "sheets-formula": {
    progress: { analyzing: "Reading formulas", calculating: "Calculating", "array-analysis": "Reading arrays", "array-calculation": "Calculating arrays", done: "Calculated" },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "name1", detail: "The first name. It begins with a letter and is no cell reference." },
          nameValue1: { name: "name_value1", detail: "What the first name stands for." },
          calculationOrName2: { name: "calculation_or_name2", detail: "The calculation that uses the names, as the last argument, or another name." },
          nameValue2: { name: "name_value2", detail: "What the second name stands for." },
          calculationOrName3: { name: "calculation_or_name3", detail: "The calculation that uses the names, as the last argument, or another name." },
        },
      },
    },
  },
  "sheets-ui": {
    merge: { confirm: { warning: "Warning", dismantleMergeCellWarning: "This splits some merged cells. Go on?" } },
    filter: { confirm: { error: "Not possible here", notAllowedToInsertRange: "Cells cannot be moved here while rows are filtered. Take the filter off first." } },
    borderLine: {
      borderTop: "Top border", borderBottom: "Bottom border", borderLeft: "Left border", borderRight: "Right border", borderNone: "No border", borderAll: "All borders", borderOutside: "Outside borders",
      borderInside: "Inside borders", borderHorizontal: "Inside horizontal", borderVertical: "Inside vertical", borderColor: "Line colour", borderSize: "Line weight", borderType: "Line style",
      borderTlbr: "Diagonal down", borderBlTr: "Diagonal up", borderTlbcTlmr: "Two diagonals down", borderMltrBctr: "Two diagonals up", borderTlbrTlbcTlmr: "Three diagonals down",
    },
    info: { error: "Error", forceStringInfo: "Number stored as text" },
  },
};
