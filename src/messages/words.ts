/** The field's words, figures, dates and periods in one language; every other text builds on them. */
import type { Tier } from "../core/catalogue/types";
import type { AgencyStatus } from "../core/compile/types";
import type { Need, Risk, Status } from "../core/compliance/types";
import type { Problem } from "../core/json";
import type { SubmissionStatus } from "../core/reading/types";
import type { Severity } from "../core/rules/finding";

export type Language = "vi" | "en";

export interface Words {
  readonly language: Language;
  /** A figure in the language's own marks, as exact as it is: `1.870,5`. */
  number(value: number): string;
  /** A percentage with at most two decimals, `4,49 %`; with more where it would else look like the one it is held `against`: `89,998 %`. */
  percent(value: number, against?: number): string;
  /** `YYYY-MM-DD` as people write it. */
  date(day: string): string;
  /** `YYYY-MM-DDTHH:MM` in the middle of a sentence: `lúc 10:05 ngày 18/09/2026`. */
  moment(at: string): string;
  /** `2026-Q3` as people say it: `Quý III năm 2026`. */
  period(id: string): string;
  /** In the language's quotation marks. */
  quoted(text: string): string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly agencyStatuses: Readonly<Record<AgencyStatus, string>>;
  readonly submissionStatuses: Readonly<Record<SubmissionStatus, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** After a status: `chưa đạt, có nguy cơ (sát mục tiêu)`. */
  readonly risks: Readonly<Record<Risk, string>>;
  /** `↑ tăng 2,5 điểm % (kém hơn)`; of rates in points. `better` null says nothing of it. */
  trend(change: number, isRate: boolean, better: boolean | null): string;
  /** What the next report must show, by when, under which assumption. `unit`: null where agencies are counted. */
  need(need: Need, unit: string | null): string;
  /** What is wrong at one place of a catalogue or registry, and how to mend it. */
  problem(problem: Problem): string;
  /** What may stand in a cell (`count >= 0`), in words. */
  expected(text: string): string;
}
