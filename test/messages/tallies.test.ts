import { parsePeriod } from "../../src/core/periods/period";
import { quarterAlone } from "../../src/core/periods/span";
import type { TargetTally } from "../../src/messages/cliMessages";
import { enCli } from "../../src/messages/en/cli";
import { enPane } from "../../src/messages/en/pane";
import { viCli } from "../../src/messages/vi/cli";
import { viPane } from "../../src/messages/vi/pane";

const NONE: TargetTally = { met: 0, judged: 0, notMet: 0, notDue: 0, noData: 0, noOccurrence: 0 };

test("targets without occurrence are said apart from those judged, also where there is no other", () => {
  const tallies: readonly TargetTally[] = [NONE, { ...NONE, noOccurrence: 1 }, { ...NONE, judged: 3, met: 1, notMet: 2, noOccurrence: 1 }, { ...NONE, judged: 2, noData: 2 }];
  expect(tallies.map((tally) => viCli.targets(tally))).toEqual([
    "Bộ chỉ tiêu chưa đặt mục tiêu", "Chưa có mục tiêu nào để đánh giá; không phát sinh 1", "Đạt 1/3 mục tiêu (chưa đạt 2); không phát sinh 1", "Đạt 0/2 mục tiêu (thiếu số liệu 2)",
  ]);
  expect(tallies.map((tally) => enCli.targets(tally))).toEqual([
    "The catalogue sets no targets", "No target to judge; without occurrence: 1", "1 of 3 targets met (2 not met); without occurrence: 1", "0 of 2 targets met (2 without data)",
  ]);
});

test("the pane says so where there is nothing to judge", () => {
  expect([viPane, enPane].map(({ leaders }) => [leaders.verdict(0, 0), leaders.verdict(1, 2)])).toEqual([
    ["Chưa có mục tiêu nào của tỉnh để đánh giá", "1/2 mục tiêu của tỉnh đạt"],
    ["No target of the province to judge", "1 of the province's 2 targets met"],
  ]);
});

test("the command says which quarter stands against the one before where the report covers more", () => {
  expect([viCli, enCli].map(({ columns }) => [columns.lastQuarter(null), columns.lastQuarter("2026-Q4")])).toEqual([
    ["So quý trước", "Quý IV năm 2026 so quý trước"], ["Against last quarter", "Quarter IV of 2026 against the quarter before"],
  ]);
  expect(["2026-Q1", "2026-H1", "2026-9M", "2026-Y"].map((id) => quarterAlone(parsePeriod(id)!))).toEqual([null, "2026-Q2", "2026-Q3", "2026-Q4"]);
});
