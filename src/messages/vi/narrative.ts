/** The report's paragraphs in Vietnamese, as provincial directives and reports write them: “09/18 cơ quan … 84/1.870 thủ tục, tỷ lệ 4,5%”. */
import type { Comparator } from "../../core/catalogue/types";
import type { Risk } from "../../core/compliance/types";
import type { ChangeFacts, ComparisonFacts, NarrativeFacts, ProposalFacts, ShortfallFacts } from "../../core/report/narrative/factTypes";
import type { Paragraph, Piece, Said } from "../../core/report/narrative/pieces";
import type { NarrativeWords } from "../../core/report/narrative/words";
import { clauses, enumeration, item, listed, listedPieces, measured, paragraph, whileSome } from "../narrativeTools";
import { comparedOverVi, inSentence, names } from "./compared";
import { indexParagraphVi } from "./filled";
import { unpartedPieces } from "./unparted";
import { viWords } from "./words";

const quoted = (all: readonly string[]): string => listed(all.map((name) => `“${name}”`), { and: "và", rest: (count) => `${count} chỉ tiêu khác` });
const unless0 = (said: Said, ...pieces: readonly Piece[]): readonly Piece[] | null => (said.value === 0 ? null : pieces);
const difference = (said: Said, { isRate, unit }: { readonly isRate: boolean; readonly unit: string }): readonly Piece[] => (isRate || unit === "%" ? [said, " điểm %"] : measured(said, unit));

function coverage({ period, coverage: { expected, received, late, missing, rejected }, agencies, incomplete }: NarrativeFacts): Paragraph {
  if (expected.value === 0) return paragraph("coverage", `${viWords.period(period)}, không có cơ quan nào phải báo cáo.`);
  const sent: readonly Piece[] = received.value === 0 ? ["chưa có cơ quan nào trong số ", expected, " cơ quan phải báo cáo gửi báo cáo sử dụng được"] : [received, "/", expected, " cơ quan đã gửi báo cáo"];
  const outside = [...agencies.missing, ...agencies.rejected];
  return paragraph("coverage", `${viWords.period(period)}, `, clauses("; ", [
    clauses(", ", [sent, unless0(late, "trong đó ", late, " cơ quan gửi muộn")]),
    unless0(missing, missing, " cơ quan chưa gửi"),
    unless0(rejected, rejected, " cơ quan gửi báo cáo nhưng không sử dụng được"),
  ]), ".", outside.length === 0 || received.value === 0 ? "" : ` Số liệu tổng hợp chưa có: ${names(outside)}.`, lackingSome(incomplete));
}

/** ` Còn thiếu ở một số chỉ tiêu: Sở Y tế (02) và Sở Tài chính (01).` */
function lackingSome(incomplete: NarrativeFacts["incomplete"]): readonly Piece[] {
  if (incomplete.length === 0) return [];
  return [" Còn thiếu ở một số chỉ tiêu: ", ...listedPieces(incomplete.map(({ name, count }) => [`${name} (`, count, ")"]), { and: "và", rest: (count) => `${count} cơ quan khác` }), "."];
}

/** Some of those just counted. */
const among = (count: Said, risk: Risk): readonly Piece[] => [whileSome(count, ", trong đó ", count, ` ${viWords.risks[risk]}`)];

/** `Toàn tỉnh đạt 05/08 mục tiêu (62,5%); 02 mục tiêu chưa đạt …; so với quý trước, …; số liệu của 12/13 cơ quan.` */
function verdict({ result: { met, all, share, notMet, nearTarget, notDue, behindPace, unknown, noOccurrence }, comparisons, coverage: { received, expected } }: NarrativeFacts): readonly Piece[] {
  const inside: readonly Piece[] = expected.value === 0 ? [] : ["; số liệu của ", received, "/", expected, " cơ quan"];
  const apart = whileSome(noOccurrence, "; ", noOccurrence, " mục tiêu không phát sinh");
  if (all.value === 0) return ["Trong kỳ chưa có mục tiêu nào để đánh giá", apart, ...inside, "."];
  const before = comparisons?.find(({ against }) => against === "lastQuarter");
  return [
    "Toàn tỉnh đạt ", met, "/", all, " mục tiêu (", share, "%)",
    whileSome(notMet, "; ", notMet, " mục tiêu chưa đạt", ...among(nearTarget, "nearTarget")),
    whileSome(notDue, "; ", notDue, " mục tiêu chưa đến hạn", ...among(behindPace, "behindPace")),
    whileSome(unknown, "; ", unknown, " mục tiêu chưa đánh giá được"),
    apart,
    ...(before === undefined || before.period === null
      ? ["; chưa có số liệu quý trước để so sánh"]
      : [before.quarterAlone === null ? "; so với quý trước" : `; riêng ${inSentence(before.quarterAlone)} so với quý trước`, whileSome(before.better, ", ", before.better, " chỉ tiêu tốt hơn"), whileSome(before.worse, ", ", before.worse, " chỉ tiêu kém hơn"), whileSome(before.same, ", ", before.same, " chỉ tiêu giữ nguyên")]),
    ...inside, ".",
  ];
}

/** Directly below the verdict, which has said how many agencies are in the figures. */
function outside({ coverage: { expected, late, missing, rejected }, agencies, incomplete }: NarrativeFacts): readonly Piece[] {
  if (expected.value === 0) return ["Không có cơ quan nào phải báo cáo."];
  const lateToo: readonly Piece[] = late.value === 0 ? [] : [" Trong số liệu có ", late, " cơ quan gửi báo cáo muộn."];
  const lacking = clauses("; ", [
    unless0(missing, missing, ` cơ quan chưa gửi báo cáo (${names(agencies.missing)})`),
    unless0(rejected, rejected, ` cơ quan gửi báo cáo nhưng không sử dụng được (${names(agencies.rejected)})`),
  ]);
  return lacking.length === 0 ? ["Số liệu có đủ các cơ quan phải báo cáo.", ...lackingSome(incomplete), ...lateToo] : ["Chưa có trong số liệu: ", ...lacking, ".", ...lackingSome(incomplete), ...lateToo];
}

function result({ result: { met, all, share, notMet, nearTarget, notDue, behindPace, unknown, noOccurrence } }: NarrativeFacts): Paragraph {
  const apart = unless0(noOccurrence, noOccurrence, " mục tiêu không phát sinh");
  if (all.value === 0) return paragraph("result", clauses("; ", [["Trong kỳ chưa có mục tiêu nào để đánh giá"], apart]), ".");
  const reached: readonly Piece[] = met.value === 0 ? ["chưa đạt mục tiêu nào trong ", all, " mục tiêu"] : ["đạt ", met, "/", all, " mục tiêu, tỷ lệ ", share, "%"];
  return paragraph("result", "Toàn tỉnh ", clauses("; ", [
    reached,
    unless0(notMet, notMet, " mục tiêu chưa đạt", ...among(nearTarget, "nearTarget")),
    unless0(notDue, notDue, " mục tiêu chưa đến hạn", ...among(behindPace, "behindPace")),
    unless0(unknown, unknown, " mục tiêu chưa đánh giá được"),
    apart,
  ]), ".");
}

function changed({ name, up, now, then, change, ...unit }: ChangeFacts): readonly Piece[] {
  return [`“${name}” ${up ? "tăng" : "giảm"} `, ...difference(change, unit), " (từ ", ...measured(then, unit.unit), up ? " lên " : " xuống ", ...measured(now, unit.unit), ")"];
}

const AGAINST = { lastQuarter: "quý trước", lastYear: "cùng kỳ năm trước" } as const;

function comparison({ against, period, better, worse, same, most, quarterAlone, hasCumulated }: ComparisonFacts): readonly Paragraph[] {
  if (period === null) return [paragraph("comparison", `Chưa có số liệu ${AGAINST[against]} để so sánh.`)];
  const beside = `${quarterAlone === null ? "So" : `Riêng ${inSentence(quarterAlone)} so`} với ${AGAINST[against]} (${inSentence(period)})`;
  const cumulated = hasCumulated ? ` Chỉ tiêu lũy kế từ đầu năm so với mức đến hết ${inSentence(period)}.` : "";
  const counts = clauses(", ", [
    unless0(better, better, " chỉ tiêu tốt hơn"),
    unless0(worse, worse, " chỉ tiêu kém hơn"),
    unless0(same, same, " chỉ tiêu giữ nguyên"),
  ]);
  const told = (intro: string, all: readonly ChangeFacts[]): readonly Piece[] => (all.length === 0 ? [] : [intro, ...clauses("; ", all.map(changed)), "."]);
  return [paragraph("comparison", `${beside}, `, counts, ".", cumulated, told(" Cải thiện rõ nhất: ", most.better), told(" Cần lưu ý: ", most.worse))];
}

/** Over whom both comparisons are. */
function comparedOver({ comparedOver: over }: NarrativeFacts): readonly Paragraph[] {
  const words = comparedOverVi(over);
  return words === "" ? [] : [paragraph("comparison", words)];
}

const TARGETS: Readonly<Record<Comparator, (target: readonly Piece[]) => readonly Piece[]>> = {
  ">=": (target) => ["mục tiêu từ ", ...target, " trở lên"],
  ">": (target) => ["mục tiêu trên ", ...target],
  "=": (target) => ["mục tiêu ", ...target],
  "<=": (target) => ["mục tiêu không quá ", ...target],
  "<": (target) => ["mục tiêu dưới ", ...target],
};
const DAYS: Readonly<Record<Comparator, string>> = { ">=": "không sớm hơn ", ">": "sau ", "=": "đúng ", "<=": "chậm nhất ", "<": "trước " };

/** `mục tiêu từ 80% trở lên, thấp hơn 2,5 điểm %`; of days `mục tiêu chậm nhất 15/12/2026, muộn 5 ngày`. */
function against({ comparator, target, gap, ...unit }: Pick<ShortfallFacts, "comparator" | "target" | "gap" | "isRate" | "isDay" | "unit">): readonly Piece[] {
  if (unit.isDay) return ["mục tiêu ", DAYS[comparator], target, ...(gap.value === 0 ? [] : [gap.value < 0 ? ", sớm " : ", muộn ", gap, " ngày"])];
  const short = gap.value === 0 ? [] : [gap.value < 0 ? ", thấp hơn " : ", cao hơn ", ...difference(gap, unit)];
  return [...TARGETS[comparator](measured(target, unit.unit)), ...short];
}

function shortfall({ name, numerator, denominator, result: reached, lacking, lead, ...facts }: ShortfallFacts): Paragraph {
  const figure: readonly Piece[] = facts.isDay ? [reached] : denominator === null ? measured(reached, facts.unit) : [numerator, "/", denominator, ", tỷ lệ ", reached, "%"];
  return item("shortfalls", `${name}: `, figure, " (", against(facts), ")", unless0(lacking, ", chưa có số liệu của ", lacking, " cơ quan") ?? [], `; ${lead === null ? "chưa giao cơ quan chủ trì" : `cơ quan chủ trì: ${lead}`}.`);
}

/** `“A” có nguy cơ (sát mục tiêu)`. */
const atRiskOf = ({ name, risk }: NarrativeFacts["atRisk"][number]): readonly Piece[] => [`“${name}” ${viWords.risks[risk]}`];

const WHY = [["figures", "thiếu số liệu"], ["noTotal", "chỉ xét theo từng cơ quan, không có số chung toàn tỉnh"], ["earlierFigure", "chưa có số liệu kỳ trước để so"]] as const;

function shortfalls({ result: { notMet, all, unknown: unjudged }, shortfalls: unmet, atRisk, withoutData }: NarrativeFacts): readonly Paragraph[] {
  const none = unjudged.value === 0 ? "Không có mục tiêu chưa đạt." : "Trong các mục tiêu đánh giá được, không có mục tiêu chưa đạt.";
  const intro = notMet.value === 0 ? [none] : ["Còn ", notMet, "/", all, " mục tiêu chưa đạt:"];
  const unknown = withoutData.count.value === 0 ? [] : [paragraph("shortfalls", "Chưa đánh giá được ", withoutData.count, " mục tiêu: ", clauses("; ", WHY.map(([why, words]) => (withoutData[why].length === 0 ? null : [`${quoted(withoutData[why])} (${words})`]))), ".")];
  return [...(all.value === unjudged.value ? [] : [paragraph("shortfalls", intro)]), ...unmet.map(shortfall), ...(atRisk.length === 0 ? [] : enumeration(0, "shortfalls", { intro: "Cần theo dõi: ", introMany: "Cần theo dõi" }, atRisk.map(atRiskOf))), ...unknown];
}

function need({ name, need: asked }: ProposalFacts["targets"][number]): readonly Piece[] {
  if (asked === null) return [`“${name}”`];
  const amount = measured(asked.amount, asked.unit ?? "cơ quan");
  const period = inSentence(asked.period);
  const grown: readonly Piece[] = asked.assumed === null ? [] : [" nếu mẫu số tăng như quý này, lên ", asked.assumed];
  switch (asked.kind) {
    case "deliver": return [`“${name}” (đến hết ${period} cần thêm ít nhất `, ...amount, ...grown, ")"];
    case "reduce": return [`“${name}” (đến hết ${period} cần giảm ít nhất `, ...amount, ...grown, ")"];
    case "atMost": return asked.amount.value === 0 ? [`“${name}” (trong ${period} không để phát sinh thêm)`] : [`“${name}” (đến hết ${period} chỉ được thêm không quá `, ...amount, ...grown, ")"];
    case "excess": return [`“${name}” (khó đạt trong ${period}, còn vượt `, ...amount, ...grown, "; cần báo cáo nguyên nhân và giải pháp)"];
    case "outOfReach": return [`“${name}” (khó đạt trong ${period}, còn thiếu `, ...amount, ...grown, "; cần báo cáo nguyên nhân và giải pháp)"];
  }
}

function proposals({ result: { met }, proposals: all, agencies, withoutData }: NarrativeFacts): readonly Paragraph[] {
  const items = [
    ...all.flatMap(({ lead, targets }) => {
      const asked = lead === null ? "UBND tỉnh giao cơ quan chủ trì thực hiện" : `${lead} chủ trì, có giải pháp thực hiện`;
      return enumeration(1, "proposals", { intro: targets.length === 1 ? `${asked} mục tiêu ` : `${asked} các mục tiêu `, introMany: `${asked} các mục tiêu` }, targets.map(need));
    }),
    ...(agencies.missing.length === 0 ? [] : [item("proposals", `Yêu cầu gửi ngay báo cáo: ${names(agencies.missing)}.`)]),
    ...(agencies.rejected.length === 0 ? [] : [item("proposals", `Yêu cầu lập lại và gửi lại báo cáo: ${names(agencies.rejected)}.`)]),
    ...(agencies.late.length === 0 ? [] : [item("proposals", `Rút kinh nghiệm về việc gửi báo cáo muộn: ${names(agencies.late)}.`)]),
    ...(withoutData.figures.length === 0 ? [] : [item("proposals", `Các cơ quan bổ sung số liệu để đánh giá: ${quoted(withoutData.figures)}.`)]),
  ];
  if (items.length === 0) return [paragraph("proposals", met.value === 0 ? "Trong kỳ chưa có nội dung kiến nghị, đề xuất." : "Đề nghị các cơ quan, đơn vị tiếp tục duy trì kết quả đã đạt được.")];
  return [paragraph("proposals", "Sở Nội vụ kính đề nghị UBND tỉnh chỉ đạo:"), ...items];
}

function told(facts: NarrativeFacts): readonly Paragraph[] {
  return [
    coverage(facts),
    result(facts),
    ...facts.indices.map(indexParagraphVi),
    ...(facts.comparisons === null ? [paragraph("comparison", "Chưa có số liệu kỳ trước để so sánh.")] : facts.comparisons.flatMap(comparison)),
    ...comparedOver(facts),
    ...shortfalls(facts),
    ...proposals(facts),
  ];
}

export const narrativeVi: NarrativeWords = {
  marks: { decimal: ",", thousands: ".", padsCounts: true },
  headings: { coverage: "Tình hình báo cáo", result: "Kết quả", comparison: "So sánh", shortfalls: "Tồn tại, hạn chế", proposals: "Kiến nghị, đề xuất" },
  verdict: (facts) => unpartedPieces(verdict(facts)),
  coverage: (facts) => unpartedPieces(outside(facts)),
  paragraphs: (facts) => told(facts).map((each) => ({ ...each, pieces: unpartedPieces(each.pieces) })),
};
