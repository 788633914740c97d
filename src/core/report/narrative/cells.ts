/** Where a sentence's figures stand in the summary workbook, as cells or bracketed expressions for use on the leaders' sheet. */
import { JUDGED } from "../../compliance/order";
import type { Status } from "../../compliance/types";
import { ASSESSMENT_COLUMNS, ASSESSMENT_HEADER_ROW, assessmentCell, assessmentLayout } from "../assessmentLayout";
import { byAgencyLayout } from "../byAgencyLayout";
import type { ReportContext } from "../context";
import { followLayout } from "../followLayout";
import { columnIn, literal } from "../formula";
import { riskWords } from "../riskFormula";
import { indexCell, indexGain, type IndexRows } from "../leadersIndices";
import { SHEETS } from "../sheetNames";
import { countedStatuses } from "../statusFormula";
import { submissionsLayout } from "../submissionsLayout";
import type { Said } from "./pieces";

/** Throws for a figure that stands nowhere: the facts are then not those of this context. */
export function cellsOf(context: ReportContext, indexRows: IndexRows = new Map()): (said: Said) => string {
  const { labels } = context;
  const layout = assessmentLayout(context);
  const follow = followLayout(context);
  const submissions = submissionsLayout(context);
  const byAgency = byAgencyLayout(context);
  const first = ASSESSMENT_HEADER_ROW + 1;
  const scopes = columnIn(SHEETS.assessment, ASSESSMENT_COLUMNS.scope, first, layout.lastRow);
  const words = columnIn(SHEETS.assessment, ASSESSMENT_COLUMNS.status, first, layout.lastRow);
  const counted = (criterion: string): string => `COUNTIFS(${scopes},${literal(labels.province)},${words},${criterion})`;
  const having = (statuses: readonly Status[]): string => `(${countedStatuses(statuses, labels.statuses, counted)})`;
  const conclusions = columnIn(SHEETS.assessment, ASSESSMENT_COLUMNS.conclusion, first, layout.lastRow);
  const indicator = (code: string, part: "numerator" | "denominator" | "result" | "target" | "reported" | "expected"): string => assessmentCell(found(layout.rowOf(code, "province")), part);
  return ({ place }) => {
    switch (place.kind) {
      case "agencies": return submissions.count(place.of);
      case "targets": return having(place.having);
      case "risk": return `COUNTIFS(${scopes},${literal(labels.province)},${conclusions},${literal(`${riskWords(place.risk, labels)}*`)})`;
      case "share": return `(100*${having(place.having)}/MAX(1,${having(JUDGED)}))`;
      case "indicator": return indicator(place.code, place.part);
      case "lacking": return `(${indicator(place.code, "expected")}-${indicator(place.code, "reported")})`;
      case "incomplete": {
        const lacking = `COUNTIF(${byAgency.indicatorsRange(place.agency)},${literal(labels.statuses.noData)})`;
        return place.unlike === 0 ? lacking : `MAX(0,${lacking}-${place.unlike})`;
      }
      case "gap": return `(${indicator(place.code, "result")}-${indicator(place.code, "target")})`;
      case "change": return found(follow.comparisonCell(place.code, place.against, place.part));
      case "need": return found(follow.needCell(place.code, place.part));
      case "index": return indexCell(found(indexRows.get(place.code)), place.part, 0);
      case "indexChange": return indexGain(found(indexRows.get(place.code)), place.part);
      case "compared": {
        const { periods, judgements } = labels.assessment.comparisons;
        return `COUNTIFS(${found(follow.comparisonRange("against"))},${literal(periods[place.against])},${found(follow.comparisonRange("judgement"))},${literal(judgements[place.judgement])})`;
      }
    }
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a sentence's figure does not stand in the summary");
  return value;
}
