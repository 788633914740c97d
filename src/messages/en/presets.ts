import type { PresetMessages } from "../presetMessages";

export const enPresets: PresetMessages = {
  title: "Catalogues that come with the program",
  hint: "See one: cchc presets --show ID. Use one: --catalogue ID. Copy one to edit: cchc presets --show ID --format json > catalogue.json",
  columns: { id: "Id", title: "Title", items: "Items", indicators: "Indicators", checks: "Checks", duties: "Duties" },
  unknown: (id) => `There is no preset “${id}”; these there are:`,
  choose: "A preset may be used by --catalogue:",
  basis: "Legal basis",
  basisLine: (document, day, issuer) => `${document}${day === null ? "" : ` of ${day}`}${issuer === "" ? "" : `, ${issuer}`}`,
  version: "version",
  headings: { areas: "Areas", items: "Items (figures)", indicators: "Indicators", checks: "Checks", duties: "Duties" },
  fields: {
    code: "Code", item: "Item", unit: "Unit", scope: "Reported by", indicator: "Indicator", formula: "Computed as", target: "Target",
    lead: "Lead", source: "Basis", condition: "Condition", when: "When", duty: "Duty", time: "Time",
  },
  expected: "agencies",
  lowerIsBetter: "lower is better",
  previous: "previous period",
  noTarget: "followed",
  provinceOnly: "the province as a whole",
  due: (day) => `by ${day}`,
  yearly: (day) => `${day} each year`,
  span: (from, due) => (from === null ? `by ${due}` : `${from} to ${due}`),
  noDate: "no date stated",
};
