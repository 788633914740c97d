/** HIS-007: what staff filled in and cannot be used. Apart from the sentences of the summary, which a check does not need. */
import type { FilledPart } from "../../core/filled/types";
import type { Sentences } from "../findings";

const PARTS: Readonly<Record<FilledPart, string>> = { score: "the score", rank: "the rank", of: "the number of those ranked", done: "the day on which it was done", note: "the document or remark", reviewDay: "the day on which duties are looked at" };

export const filledSentenceEn: Sentences["HIS-007"] = ({ details: { problem, part, code, limit }, found }, _names, words) => {
  const what = `${PARTS[part]} of ${words.quoted(code)}`;
  const shown = words.quoted(typeof found === "number" ? words.number(found) : String(found));
  const again = "then compile again";
  switch (problem) {
    case "number": return { problem: `${what} says ${shown}, which is no number; the cell stays as it is and is not used.`, mend: `write a number, ${part === "score" ? "such as 85.06" : "rank and number of those ranked in a cell each"}, ${again}.` };
    case "whole": return { problem: `${what} says ${shown}, which is no whole number from 1; the cell stays as it is and is not used.`, mend: `write a whole number, ${again}.` };
    case "range": return { problem: `${what} says ${shown}, which is outside 0${limit === null ? " and more" : ` to ${words.number(Number(limit))}`}; the cell stays as it is and is not used.`, mend: `write the right score, or mend the highest score on the sheet Bộ chỉ tiêu, ${again}.` };
    case "beyondCount": return { problem: `${what} says ${shown}, beyond the ${words.number(Number(limit))} that are ranked.`, mend: `write the right rank or number of those ranked, ${again}.` };
    case "day": return { problem: `${what} says ${shown}, which is no day${part === "done" ? " and not “Done”" : ""}; the cell stays as it is and is not used.`, mend: `write a day, such as 15/10/2026${part === "done" ? ", or “Done”, or leave it blank while it is not done" : ""}, ${again}.` };
    case "other": return { problem: `${what} says ${shown}, another cell of the same ${part === "done" || part === "note" ? "duty" : "year"} says ${words.quoted(typeof limit === "number" ? words.number(limit) : String(limit))}; that one is used.`, mend: `leave the right one alone, ${again}.` };
  }
};
