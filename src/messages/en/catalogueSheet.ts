/** The sheets `Bộ chỉ tiêu` and `Cơ quan` in English. */
import { SIGNS } from "../signs";
import type { RegistryWords } from "../../core/agencies/columns";
import type { CatalogueWords } from "../../core/catalogue/columns";

const named = (name: string, hint = ""): { readonly name: string; readonly hint: string } => ({ name, hint });

const FORMULA = "Codes of items joined by + or -; or a number";
const DAY = "31/12/2026, or 31/12 for every year";
const OWN_DAY = "31/12/2026";
const TIERS = "so, huyen, xa, phong, khac";
const ENGLISH = "Blank: the Vietnamese name";

export const catalogueWordsEn: CatalogueWords = {
  title: "CATALOGUE",
  note: "Edit in the tables; add rows right below a table's last. Keep the titles of tables and the names of columns; columns may change places, and columns of your own may stand between them.",
  tables: {
    identity: {
      title: "Identity",
      columns: { id: named("Catalogue id"), version: named("Version", "Changes with the content: 1.0.0, 1.1.0…"), titleVi: named("Title"), titleEn: named("English title", ENGLISH) },
    },
    basis: { title: "Legal basis", columns: { document: named("Document", "Number and symbol"), date: named("Date of issue", OWN_DAY), issuer: named("Issuer") } },
    areas: { title: "Areas", columns: { code: named("Code"), nameVi: named("Name"), nameEn: named("English name", ENGLISH) } },
    items: {
      title: "Items",
      columns: {
        code: named("Code", "Letters, digits and dots; each code once"),
        area: named("Area", "Code of the area"),
        parent: named("Parent", "Code of the parent item"),
        nameVi: named("Name", "As in the report form; unique, or unique with its parent"),
        nameEn: named("English name", ENGLISH),
        aliases: named("Other names", "One a line (Alt+Enter); a former name with its dates: Former name [01/01/2020..30/06/2025]"),
        unit: named("Unit"),
        kind: named("Kind"),
        choices: named("Choices", "One a line; for the kind “Choice” alone"),
        required: named("Required"),
        appliesTo: named("Applies to", `${TIERS}; one agency: agency:CODE. Parted by commas`),
        periods: named("Periods", "Q1, Q2, H1, Q3, 9M, Q4, Y; blank: every period"),
        flow: named("Measured"),
        aggregate: named("Aggregate"),
        min: named("Minimum"),
        max: named("Maximum"),
        opening: named("Opens with", "Code of the item whose figure at the end of the period before this one repeats"),
        source: named("Source"),
      },
    },
    indicators: {
      title: "Indicators",
      columns: {
        code: named("Code"),
        area: named("Area", "Code of the area"),
        nameVi: named("Name"),
        nameEn: named("English name", ENGLISH),
        numerator: named("Numerator", FORMULA),
        denominator: named("Denominator", `${FORMULA}; expected: agencies that must report. Blank: the numerator alone`),
        unit: named("Unit"),
        better: named("Better when"),
        comparator: named("Comparator", "Blank like the target: there is no target"),
        target: named("Target", "80 is 80 %; of a day: 15/12/2026 or 15/12"),
        compareWith: named("Compared with", "Where it is held against the period before"),
        from: named("From", DAY),
        due: named("Due", DAY),
        atRisk: named("At risk within", "Unmet by no more than this (points, or the unit): at risk. Blank: not told"),
        lead: named("Lead agency"),
        document: named("Document"),
        clause: named("Clause"),
      },
    },
    tierTargets: {
      title: "Targets by tier",
      columns: {
        indicator: named("Indicator", "Code of the indicator"),
        tier: named("Tier", TIERS),
        comparator: named("Comparator", "Blank like the target: this tier has no target"),
        target: named("Target", "80 is 80 %; of a day: 15/12/2026 or 15/12"),
        compareWith: named("Compared with", "Where it is held against the period before"),
        from: named("From", DAY),
        due: named("Due", DAY),
      },
    },
    agencyTargets: {
      title: "Targets by agency",
      columns: {
        indicator: named("Indicator", "Code of the indicator"),
        agency: named("Agency", "Code of the agency"),
        comparator: named("Comparator", "Blank like the target: this agency has no target"),
        target: named("Target", "80 is 80 %; of a day: 15/12/2026 or 15/12"),
        compareWith: named("Compared with", "Where it is held against the period before"),
        from: named("From", DAY),
        due: named("Due", DAY),
      },
    },
    checks: {
      title: "Checks",
      columns: {
        id: named("Check id", "From REL-101 up"),
        severity: named("Severity"),
        left: named("Left side", FORMULA),
        operator: named("Operator"),
        right: named("Right side", FORMULA),
        items: named("Items concerned", "Blank: all items of both sides"),
        missing: named("Where figures are missing"),
        tolerance: named("Tolerance"),
        whenLeft: named("Only when: left side", "All three blank: always"),
        whenOperator: named("Only when: operator"),
        whenRight: named("Only when: right side"),
      },
    },
    duties: {
      title: "Duties",
      columns: {
        code: named("Code"),
        nameVi: named("Name"),
        nameEn: named("English name", ENGLISH),
        lead: named("Lead agency"),
        appliesTo: named("Each to do it", "Tiers or agency:CODE, parted by commas; blank: the lead"),
        from: named("From", DAY),
        due: named("Due", DAY),
        document: named("Document"),
        clause: named("Clause"),
      },
    },
    externalIndices: {
      title: "Indices published yearly",
      columns: {
        code: named("Code"),
        nameVi: named("Name"),
        nameEn: named("English name", ENGLISH),
        unit: named("Unit", "điểm (points) or %"),
        max: named("Highest score", "Blank: not known"),
        document: named("Document"),
        clause: named("Clause"),
      },
    },
    thresholds: {
      title: "Thresholds over earlier periods",
      columns: {
        threshold: named("Threshold"),
        value: named("Value", "Blank: the standard"),
        standard: named("Standard", "To be read alone"),
        meaning: named("Meaning"),
      },
    },
  },
  choices: {
    kind: { count: "Count", number: "Number", percent: "Percentage", money: "Amount of money", yesNo: "Yes/No", choice: "Choice", date: "Date", text: "Text" },
    flow: { inPeriod: "In the period", yearToDate: "Since the year began", pointInTime: "At a point in time" },
    aggregate: { sum: "Sum", countYes: "Count of yes", max: "Greatest", min: "Least", latest: "Latest", none: "None" },
    comparator: SIGNS,
    operator: { "<=": "≤", "<": "<", "=": "=", ">=": "≥", ">": ">", both: "Both or neither", either: "Exactly one", notBoth: "Not both" },
    better: { higher: "Higher", lower: "Lower" },
    compareWith: { previous: "Period before" },
    severity: { E: "Must fix", W: "Fix or explain", I: "For information" },
    missing: { skipIfAny: "Skip if any is missing", skipIfAll: "Skip if all are missing", asZero: "Take as 0" },
    threshold: {
      "jump.factor": "HIS-002: up or down by how many times",
      "jump.least": "HIS-002 and HIS-004: by how much at least for counts and amounts",
      "jump.points": "HIS-002 and HIS-004: by how many points at least for percentages",
      "unchanged.least": "HIS-003: how many figures at least are those of the report before",
      "unchanged.share": "HIS-003: which share of those compared (0.8 is 80 %)",
      "own.quarters": "HIS-004 against the agency itself: how many of the last quarters are looked at",
      "own.least": "HIS-004 against the agency itself: how many of them must be known",
      "own.deviations": "HIS-004 against the agency itself: how many deviations from the median",
      "peers.least": "HIS-004 against the agencies of its tier: how many must have a figure",
      "peers.deviations": "HIS-004 against the agencies of its tier: how many deviations from the median",
    },
  },
  yes: "Yes",
  no: "No",
  chooseFromList: "Choose a value of the list.",
};

export const registryWordsEn: RegistryWords = {
  title: "REPORTING AGENCIES",
  note: "Add agencies right below the last. One that closed: write its last day and its successor's code, and keep the row.",
  tables: {
    province: { title: "Province", columns: { code: named("Province code"), name: named("Province name") } },
    agencies: {
      title: "Agencies",
      columns: {
        code: named("Code", "Each code once"),
        name: named("Name", "As its reports are headed"),
        aliases: named("Other names", "One a line (Alt+Enter)"),
        tier: named("Tier", TIERS),
        from: named("From", OWN_DAY),
        to: named("To", OWN_DAY),
        successor: named("Successor", "Code of the agency"),
      },
    },
  },
  choices: {},
  yes: "Yes",
  no: "No",
  chooseFromList: "Choose a value of the list.",
};
