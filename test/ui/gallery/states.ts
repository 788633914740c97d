/** The pane's designed states, each as services that lead to it and the clicks that get there. */
import type { PaneServices } from "../../../src/app/pane";
import { HostError } from "../../../src/app/ports";
import { foldUnder } from "../../../src/core/rules/causes";
import { fakeServices } from "../support/fakeServices";
import { aFinding, statedOtherwise, textInCount } from "../support/findings";
import { REPEATED_ALIAS, UNKNOWN_KIND } from "../support/issues";
import { aCompilation, anAgencyState, anAssessment, anIndicator, aSubmission, sampleRuleset } from "../support/results";

export interface GalleryState {
  readonly services: () => PaneServices;
  /** Accessible names (Vietnamese) of what is pressed, in order: tabs by `tab:`, buttons otherwise. */
  readonly presses: readonly string[];
  /** Milliseconds that it takes to get there by itself. */
  readonly settles?: number;
}

const faults = [
  textInCount("D12", "1.250 hs", 1250),
  textInCount("D19", "khoảng 64", 64),
  aFinding("VAL-001", {}, { cell: "D21", item: "3.2", expected: "hồ sơ" }),
  statedOtherwise("E14", 95, 92.5),
  statedOtherwise("E22", 81, 80.2),
  aFinding("HDR-003", { names: ["Người lập"] }, { severity: "I", cell: "G5", item: null, items: [], found: "Người lập" }),
];
/** As what was reported before makes them. */
const lookedBack = [
  aFinding("HIS-001", { now: 124_000_000, previous: 126_000_000, periods: ["2026-H1"], basis: [] }, { cell: "D33", item: "5.3", items: ["5.3"], difference: -2_000_000, previous: { period: "2026-Q2", value: 126_000_000 } }),
  { ...faults[0]!, previous: { period: "2026-Q2", value: 1180 } },
  aFinding("HIS-002", { now: 4019, previous: 1113, period: "2026-Q2", points: false, percent: 261.1, basis: [] }, { severity: "W", cell: "D19", item: "3.1", items: ["3.1"], previous: { period: "2026-Q2", value: 1113 } }),
];
const unread = [
  aFinding("HIS-006", { problem: "value", cells: ["F57", "F58"] }, { severity: "W", sheet: "Dữ liệu", cell: "F57", item: null, items: [], found: "khoảng 40" }),
  aFinding("HIS-006", { problem: "period", cells: ["A91"] }, { severity: "W", sheet: "Dữ liệu", cell: "A91", item: null, items: [], found: "Quý 2", file: "tong-hop-2026-H1.xlsx" }),
];
/** A shifted column with what follows from it, beside single findings. */
const shifted = foldUnder(aFinding("HDR-004", { role: "result", cells: ["D4", "E4"] }, { cell: "D4:D49", item: null, items: [] }), [faults[0]!, faults[1]!, faults[2]!]);
const closed = { ...faults[3]!, explanation: "Số của cả năm, đã đối chiếu với sổ theo dõi hồ sơ của Trung tâm Phục vụ hành chính công" };
const stamp = aFinding("SUB-004", { at: "2026-09-18T10:05", catalogue: { id: "mau-bao-cao-quy", version: "1.0.0" } }, { severity: "I", cell: null, item: null, items: [] });
/** Edited by somebody as soon as its first check is over. */
const edited = (): PaneServices => {
  const plain = fakeServices();
  return fakeServices({ checkSheet: async () => aSubmission(faults), selfCheck: { ...plain.selfCheck, watch: async (_, onChange) => (setTimeout(onChange, 1_200), async () => {}) } });
};
const codes = sampleRuleset.registry.agencies.map(({ code }) => code);
const province = aCompilation({
  agencies: codes.map((code, index) =>
    anAgencyState(code, index === 13 ? { status: "missing", file: null } : index === 12 ? { status: "rejected" } : index === 4 ? { errors: 2, warnings: 1 } : index === 6 ? { status: "late", superseded: ["so-khcn-lan1.xlsx"] } : {}),
  ),
  indicators: sampleRuleset.catalogue.indicators.map(({ code }, index) => anIndicator(code, (["notMet", "met", "exceeded", "noData", "notDue", "noOccurrence", "met", null] as const)[index] ?? "met", 84 + index, 1870)),
  findings: [
    ...faults.slice(0, 2).map((finding) => ({ ...finding, agency: codes[4]!, file: "so-y-te.xlsx" })),
    aFinding("FIL-001", { reason: "truncated" }, { severity: "B", file: "xa-dong-xuan.xlsx", sheet: null, cell: null, item: null, items: [] }),
  ],
});
const forever = (): Promise<never> => new Promise(() => {});
const hostError = (code: string) => async (): Promise<never> => {
  throw new HostError(code, false);
};

const unknown = [
  aFinding("TPL-004", { text: "Sở NN", candidates: [] }, { severity: "B", file: "bao-cao-so-nn-quy-3.xlsx", cell: "A2", item: null, items: [], found: "Sở NN" }),
  aFinding("ROW-003", { text: "Số hồ sơ tiếp nhận qua dịch vụ bưu chính công ích trong kỳ báo cáo", candidates: ["3.1"] }, { severity: "W", file: "so-y-te.xlsx", cell: "B22", item: null, items: [] }),
];
const sentTwice = [30, 41].map((value, index) =>
  aSubmission(index === 0 ? unknown : [], {
    file: `so-noi-vu-lan-${index + 1}.xlsx`,
    agency: "SNV",
    status: "warnings",
    readings: new Map([["1.2", { item: "1.2", state: "value", value, parts: null, cell: "E12", raw: String(value) }]]),
  }),
);
const withReports = (more: Partial<PaneServices> = {}) => (): PaneServices => fakeServices({ compile: async () => province, ...more });
const intake = ["tab:Tiếp nhận", "Đọc các báo cáo của tỉnh mẫu"] as const;

export const STATES: Readonly<Record<string, GalleryState>> = {
  "first-run": { services: () => fakeServices({ ruleset: async () => null }), presses: [] },
  "check-empty": { services: () => fakeServices(), presses: [] },
  "check-working": { services: () => fakeServices({ checkSheet: forever }), presses: ["Kiểm tra"] },
  "check-clean": { services: () => fakeServices(), presses: ["Kiểm tra"] },
  "check-findings": { services: () => fakeServices({ checkSheet: async () => aSubmission(faults) }), presses: ["Kiểm tra"] },
  "check-preview": { services: () => fakeServices({ checkSheet: async () => aSubmission(faults) }), presses: ["Kiểm tra", "Sửa 2 chỗ…"] },
  "check-fixed": { services: () => fakeServices({ checkSheet: async () => aSubmission(faults) }), presses: ["Kiểm tra", "Sửa 2 chỗ…", "Ghi 2 ô"] },
  "check-protected": { services: () => fakeServices({ checkSheet: async () => aSubmission(faults, { protected: true }), applyFixes: hostError("AccessDenied") }), presses: ["Kiểm tra", "Sửa 2 chỗ…", "Ghi 2 ô"] },
  "check-cell-edit": { services: () => fakeServices({ checkSheet: hostError("InvalidOperationInCellEditMode") }), presses: ["Kiểm tra"] },
  "check-cause": { services: () => fakeServices({ checkSheet: async () => aSubmission([shifted, ...faults.slice(3)]) }), presses: ["Kiểm tra", "Kéo theo 3 điểm"] },
  "check-explain": { services: () => fakeServices({ checkSheet: async () => aSubmission(faults.slice(3)) }), presses: ["Kiểm tra", "Giải trình E14"] },
  "check-explained": { services: () => fakeServices({ checkSheet: async () => aSubmission([closed]) }), presses: ["Kiểm tra", "Đã giải trình (1)"] },
  "check-stamped": { services: () => fakeServices({ checkSheet: async () => aSubmission([stamp]) }), presses: ["Kiểm tra"] },
  "check-marked": { services: () => fakeServices({ checkSheet: async () => ({ ...aSubmission(faults), marked: true }) }), presses: ["Kiểm tra"] },
  "check-looked-back": { services: () => fakeServices({ checkSheet: async () => ({ ...aSubmission(lookedBack), unread }) }), presses: ["Kiểm tra"] },
  "check-stale": { services: edited, presses: ["Kiểm tra"], settles: 1_500 },
  "check-host-error": { services: () => fakeServices({ checkSheet: hostError("GeneralException") }), presses: ["Kiểm tra"] },
  "check-rejected": {
    services: () => fakeServices({ checkSheet: async () => aSubmission([aFinding("HDR-001", { searchedRows: 60 }, { severity: "B", cell: null, item: null, items: [] })], { agency: null, period: null }) }),
    presses: ["Kiểm tra"],
  },
  "intake-empty": { services: () => fakeServices(), presses: ["tab:Tiếp nhận"] },
  "intake-working": {
    services: () =>
      fakeServices({
        readFiles: async (_files, { onProgress }) => {
          onProgress({ done: 187, total: 300 });
          return forever();
        },
      }),
    presses: intake,
  },
  "intake-partial": { services: withReports(), presses: intake },
  "intake-questions": {
    services: withReports({ readFiles: async (files) => ({ files: [{ source: files[0]!, submissions: sentTwice }], cancelled: false }) }),
    presses: intake,
  },
  "intake-cell-edit": { services: () => fakeServices({ readSheets: hostError("InvalidOperationInCellEditMode") }), presses: ["tab:Tiếp nhận", "Đọc các trang của sổ này"] },
  "compile-empty": { services: () => fakeServices(), presses: ["tab:Tổng hợp"] },
  "compile-ready": { services: withReports(), presses: [...intake, "tab:Tổng hợp"] },
  "compile-partial": { services: withReports(), presses: [...intake, "tab:Tổng hợp", "Tổng hợp"] },
  "assess-empty": { services: () => fakeServices(), presses: ["tab:Đánh giá"] },
  "assess-done": { services: () => fakeServices(), presses: ["tab:Đánh giá", "Đánh giá"] },
  "assess-province": { services: withReports(), presses: [...intake, "tab:Đánh giá"] },
  "assess-target": {
    services: withReports(),
    presses: ["tab:Đánh giá", "Mục tiêu (8)", `Đổi: ${sampleRuleset.catalogue.indicators[0]!.code} ${sampleRuleset.catalogue.indicators[0]!.name.vi}`],
  },
  "assess-refused": {
    services: () => fakeServices({ assessActiveSheet: async () => anAssessment({ agencies: [], period: null, written: null, findings: [aFinding("HDR-001", { searchedRows: 60 }, { severity: "B", cell: null, item: null, items: [] })] }) }),
    presses: ["tab:Đánh giá", "Đánh giá"],
  },
  "leaders-empty": { services: () => fakeServices(), presses: ["tab:Lãnh đạo"] },
  "leaders-partial": { services: withReports(), presses: [...intake, "tab:Lãnh đạo"] },
  "catalogue-sample": { services: () => fakeServices(), presses: ["tab:Bộ chỉ tiêu"] },
  "catalogue-issues": {
    services: () => fakeServices({ catalogues: { ...fakeServices().catalogues, check: async () => [UNKNOWN_KIND, REPEATED_ALIAS] } }),
    presses: ["tab:Bộ chỉ tiêu", "Kiểm tra bộ chỉ tiêu"],
  },
  "catalogue-first": { services: () => fakeServices({ ruleset: async () => null }), presses: ["tab:Bộ chỉ tiêu"] },
};
