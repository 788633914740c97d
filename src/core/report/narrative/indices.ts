/** What the paragraphs say of external indices that are filled in. */
import type { ExternalIndex } from "../../catalogue/types";
import { indexResult, SCORE_DECIMALS, type IndexYear } from "../../filled/indices";
import { parsePeriod } from "../../periods/period";
import type { ReportContext } from "../context";
import type { IndexFacts } from "./factTypes";
import type { Said } from "./pieces";

/** Those with a score or rank of the period's year, in the catalogue's order. */
export function indexFacts(context: ReportContext): readonly IndexFacts[] {
  const { year } = parsePeriod(context.period.id)!;
  return context.catalogue.externalIndices.flatMap((index) => {
    const { scoreChange, rankChange, ...now } = indexResult(index, context.filled.indices, year);
    if (now.score === null && now.rank === null) return [];
    const { code, name, unit } = index;
    const change = (part: "score" | "rank", value: number | null): Said | null =>
      value === null ? null : { value, place: { kind: "indexChange", code, part }, form: "size", decimals: part === "score" ? SCORE_DECIMALS : 0 };
    return [{ name: name[context.language], unit, year, ...figures(index, now), scoreChange: change("score", scoreChange), rankChange: change("rank", rankChange) }];
  });
}

function figures({ code }: ExternalIndex, now: IndexYear): Pick<IndexFacts, "score" | "rank" | "of"> {
  const said = (part: keyof IndexYear, form: Said["form"], decimals: number): Said | null => {
    const value = now[part];
    return value === null ? null : { value, place: { kind: "index", code, part }, form, decimals };
  };
  return { score: said("score", "figure", SCORE_DECIMALS), rank: said("rank", "count", 0), of: said("of", "count", 0) };
}
