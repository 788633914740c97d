/** The summary workbook's words in English. Sheets' names and the data table's columns are the file format's and stay. */
import type { SheetLabels } from "../../core/report/labels";
import { catalogueWordsEn, registryWordsEn } from "./catalogueSheet";

const PERIOD_NAMES: Readonly<Record<string, string>> = {
  Q1: "Quarter I,",
  Q2: "Quarter II,",
  H1: "First six months of",
  Q3: "Quarter III,",
  "9M": "First nine months of",
  Q4: "Quarter IV,",
  Y: "Year",
};

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function period(id: string): string {
  const [year = "", kind = ""] = [id.slice(0, 4), id.slice(5)];
  const name = PERIOD_NAMES[kind];
  return name === undefined ? id : `${name} ${year}`;
}

function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

export const sheetLabelsEn: SheetLabels = {
  tiers: { so: "Department", huyen: "District", xa: "Commune", phong: "District office", khac: "Other body" },
  province: "Whole province",
  statuses: {
    met: "Met",
    exceeded: "Exceeded",
    notMet: "Not met",
    notDue: "Not yet due",
    noOccurrence: "No occurrence",
    noData: "No data",
    notApplicable: "Not applicable",
  },
  agencyStatuses: { received: "Received", late: "Late", missing: "Missing", rejected: "Unusable" },
  severities: { B: "Unusable", E: "Must fix", W: "Explain", I: "Note" },
  comparators: { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" },
  aggregates: { sum: "Sum", countYes: "Count of yes", max: "Greatest", min: "Least", latest: "Latest", none: "Not added" },
  yes: "Yes",
  no: "No",
  listSeparator: "; ",
  lacking: { before: " (agencies missing: ", after: ")" },
  previousPeriod: "previous period",
  apart: { name: "Compliance", title: (sheet, agency) => `Compliance of ${agency} (figures on the protected sheet “${sheet}”)` },
  period,
  dataWindow: (from, to) => `Data from ${date(from)} to ${date(to)}`,
  columns: {
    number: "No.",
    code: "Code",
    agencyCode: "Agency code",
    agency: "Agency",
    tier: "Tier",
    item: "Item",
    indicator: "Indicator",
    unit: "Unit",
    aggregate: "Totalled by",
    total: "Figure",
    reported: "Agencies with data",
    expected: "Agencies expected",
    numerator: "Numerator",
    denominator: "Denominator",
    rate: "Rate (%)",
    result: "Result",
    status: "Compliance",
    conclusion: "Conclusion",
    scope: "Scope",
    comparator: "Sign",
    target: "Target",
    due: "Due",
    lead: "Lead agency",
    source: "Basis",
    gap: "Against target",
    dataRows: "Data rows",
    state: "State",
    received: "Received on",
    file: "File",
    sheet: "Sheet",
    superseded: "Replaced files",
    errors: "Must fix",
    warnings: "To explain",
    severity: "Severity",
    rule: "Rule",
    cell: "Cell",
    found: "Found",
    message: "Message",
    mend: "How to mend",
  },
  leaders: {
    committee: (province) => `PEOPLE’S COMMITTEE OF ${province.toUpperCase()}`,
    department: "DEPARTMENT OF HOME AFFAIRS",
    nation: "SOCIALIST REPUBLIC OF VIET NAM",
    motto: "Independence - Freedom - Happiness",
    documentNumber: "No.:          /BC-SNV",
    placeAndDate: (province, year) => `${province},                    ${year}`,
    title: "ADMINISTRATIVE REFORM: COMPLIANCE WITH TARGETS",
    verdict: {
      met: "Met: ",
      of: " of ",
      targets: " targets; not met: ",
      notMet: "; not yet due: ",
      notDue: "; cannot be judged: ",
      end: ".",
    },
    coverage: {
      received: "Received: ",
      of: " of ",
      late: " reports; late: ",
      missing: "; missing: ",
      rejected: "; sent but unusable: ",
      end: ".",
    },
    allInside: "The figures cover every agency that must report.",
    outside: "Not in the figures: ",
    indicators: "I. COMPLIANCE WITH TARGETS",
    exactness: "Compliance is judged on unrounded figures: 89.99 % prints as 90.0 % and still misses a target of 90 %.",
    late: "II. AGENCIES LATE, MISSING OR WITH AN UNUSABLE REPORT",
    recipients: ["To:", "- Chairman and vice chairmen of the provincial People’s Committee;", "- Director and deputy directors of the department;", "- Archive."],
    signature: "DIRECTOR",
    signatureNote: "(Signature, seal, full name)",
  },
  assessment: {
    title: "COMPLIANCE WITH TARGETS",
    note: "Yellow cells can be edited: sign, target, due date. A tier without a target of its own follows the province’s. Numerators and denominators add up the sheet “Theo cơ quan”.",
    periodEnd: "Last day of the period",
    duties: {
      title: "DUTIES WITH A DATE",
      note: "The state tells the due date against the end of the period alone; reports do not yet say whether a duty is done.",
      name: "Duty",
      from: "From",
      states: { notDue: "Not yet due", due: "Due in the period", overdue: "Past due" },
    },
  },
  totals: {
    title: "TOTALS OF ADMINISTRATIVE REFORM FIGURES",
    note: "Computed from the sheet “Dữ liệu”, from rows inside the totals alone. Blank: no data yet, or an item that does not add up across agencies.",
  },
  byAgency: {
    title: "RESULTS BY AGENCY",
    note: "Computed from the sheet “Dữ liệu”. KAD: not applicable to the agency. Blank: the agency has no usable figure.",
    check: "Data check:",
    inOrder: "In order",
    outOfOrder: "Out of order: the rows of one agency on the sheet “Dữ liệu” must stand together, in their first order",
  },
  submissions: {
    title: "REPORTS SUBMITTED",
    expected: "Agencies expected",
    received: "Received, late ones included",
    late: "Of these late",
    missing: "Missing",
    rejected: "Sent but unusable",
  },
  findings: { title: "FINDINGS", none: "No findings.", count: "Findings" },
  catalogue: catalogueWordsEn,
  agencies: registryWordsEn,
};
