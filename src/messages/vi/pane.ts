import type { Problem } from "../../core/json";
import type { PaneMessages } from "../paneMessages";

const whole = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });
const twoDecimals = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
const ROMAN: Readonly<Record<string, string>> = { 1: "I", 2: "II", 3: "III", 4: "IV" };

const number = (value: number): string => whole.format(value);
/** Two decimals, and as many more as a small figure needs to be seen. */
const short = (value: number): string => (value !== 0 && Math.abs(value) < 0.01 ? value.toPrecision(1).replace(".", ",") : twoDecimals.format(value));
const quoted = (text: string): string => `“${text}”`;
const date = (day: string): string => day.split("-").reverse().join("/");

function period(id: string): string {
  const [year, kind = ""] = id.split("-");
  if (kind === "Y") return `Năm ${year}`;
  if (kind === "H1") return `6 tháng đầu năm ${year}`;
  if (kind === "9M") return `9 tháng đầu năm ${year}`;
  return `Quý ${ROMAN[kind.slice(1)] ?? kind}/${year}`;
}

/** At most `most` names, then how many more. */
function named(list: readonly string[], most: number): string {
  const rest = list.length - most;
  return rest > 0 ? `${list.slice(0, most).join(", ")} và ${rest} nơi khác` : list.join(", ");
}

const COMPARATORS = { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" } as const;

function problem({ path, code, found, expected }: Problem): string {
  const at = path === "" ? "" : `${path}: `;
  const stands = found === null ? "" : `, đang là ${found}`;
  switch (code) {
    case "json": return "Tệp không phải JSON hợp lệ.";
    case "schema": return `${at}cần ${expected}${stands}.`;
    case "missing": return `${at}còn thiếu, cần ${expected}.`;
    case "unknownCode": return `${at}mã chưa có trong bộ chỉ tiêu${stands}.`;
    case "repeated": return `${at}trùng với mục trước${stands}.`;
    case "empty": return `${at}không được để trống.`;
    case "date": return `${at}ngày chưa đúng dạng ${expected}${stands}.`;
    case "expression": return `${at}công thức không đọc được${stands}.`;
    case "type":
    case "choice": return `${at}cần ${expected}${stands}.`;
  }
}

export const viPane: PaneMessages = {
  product: "Tổng hợp CCHC",
  views: {
    check: "Tự kiểm tra",
    intake: "Tiếp nhận",
    compile: "Tổng hợp",
    assess: "Đánh giá",
    leaders: "Lãnh đạo",
    catalogue: "Bộ chỉ tiêu",
  },
  viewsLabel: "Các phần việc",
  languageLabel: "Ngôn ngữ",
  period,
  number,
  percent: (value) => `${short(value)}\u00a0%`,
  quoted,
  date,
  actions: {
    check: "Kiểm tra",
    chooseFiles: "Chọn tệp",
    compile: "Tổng hợp",
    assess: "Đánh giá",
    createReport: "Tạo báo cáo",
    undo: "Hoàn tác",
    stop: "Dừng",
    retry: "Thử lại",
    cancel: "Thôi",
    fix: "Sửa",
    why: "Vì sao?",
    more: (count) => `Xem thêm ${number(count)}`,
    goTo: (view) => `Sang ${view}`,
    trySample: "Thử với tỉnh mẫu",
    useSample: "Dùng tỉnh mẫu",
    chooseRuleset: "Chọn tệp bộ chỉ tiêu",
    readSample: "Đọc các báo cáo của tỉnh mẫu",
  },
  firstRun: {
    title: "Từ báo cáo của từng cơ quan đến bức tranh của cả tỉnh",
    body: "Ngăn này kiểm tra báo cáo cải cách hành chính, gộp tệp của các cơ quan và cho biết mục tiêu nào chưa đạt. Mọi số liệu ở lại trên máy này.",
    steps: [
      "Chọn bộ chỉ tiêu và danh mục cơ quan của tỉnh, hoặc thử với tỉnh mẫu.",
      "Cơ quan: mở báo cáo, bấm “Kiểm tra”.",
      "Sở Nội vụ: “Tiếp nhận” các tệp, rồi “Tổng hợp”.",
    ],
    choose: "Dùng bộ chỉ tiêu khác",
  },
  working: { opening: "Đang mở…", undoing: "Đang hoàn tác…" },
  undone: "Đã hoàn tác.",
  nothingToUndo: "Không còn gì để hoàn tác.",
  errors: {
    cellEdit: "Có ô đang được nhập dở. Nhấn Enter để kết thúc nhập ô rồi thử lại.",
    protected: "Trang hoặc sổ tính đang được bảo vệ nên không ghi được. Bỏ bảo vệ rồi thử lại.",
    busy: "Excel đang bận. Đợi một lát rồi thử lại.",
    tooLarge: "Trang tính quá lớn để đọc một lần. Xoá các hàng, cột thừa ngoài bảng rồi thử lại.",
    offline: "Không tải được phần này của ngăn. Kiểm tra kết nối mạng rồi thử lại.",
    noSheet: "Không còn trang hoặc ô này trong sổ tính.",
    host: (code) => `Excel không làm được việc này (mã ${code}). Thử lại; nếu vẫn vậy, đóng và mở lại ngăn.`,
    unexpected: "Có sự cố ngoài dự kiến, sổ tính không bị thay đổi thêm. Đóng và mở lại ngăn rồi thử lại.",
  },
  check: {
    intro: "Mở trang báo cáo rồi bấm “Kiểm tra”. Trang chỉ được đọc, chưa ghi gì.",
    period: "Kỳ báo cáo",
    periodOfTitle: "Theo tiêu đề của trang",
    working: "Đang đọc và kiểm tra trang…",
    clean: "Sạch: 0 lỗi",
    cleanNext: "Báo cáo này gửi đi được. Lưu tệp rồi gửi Sở Nội vụ.",
    verdict: (errors, warnings) =>
      [errors > 0 ? `${number(errors)} lỗi phải sửa` : "", warnings > 0 ? `${number(warnings)} điểm cần giải trình` : ""].filter(Boolean).join(", "),
    unusable: "Chưa dùng được trang này làm báo cáo",
    unknownAgency: "Chưa rõ cơ quan",
    unknownPeriod: "Chưa rõ kỳ",
    sheet: (name) => `trang ${quoted(name)}`,
    protected: "Trang đang được bảo vệ: xem được phát hiện, nhưng sửa thì phải bỏ bảo vệ trước.",
  },
  findings: {
    label: "Phát hiện",
    filter: "Lọc phát hiện",
    all: "Tất cả",
    severity: { B: "Không dùng được", E: "Lỗi", W: "Cần giải trình", I: "Thông tin" },
    none: "Không có phát hiện nào thuộc loại này.",
    fixGroup: (count) => `Sửa cả ${number(count)}`,
    fixAll: (count) => `Sửa ${number(count)} chỗ…`,
    previewTitle: (count) => `Sẽ ghi ${number(count)} ô`,
    writeFixes: (count) => `Ghi ${number(count)} ô`,
    fixed: (cells, sheet) => `Đã sửa ${number(cells.length)} ô trên trang ${quoted(sheet)}: ${named(cells, 4)}.`,
    change: (before, after) => `${before} → ${after}`,
    select: (cell) => `Chọn ô ${cell}`,
    empty: "ô trống",
    yes: "có",
    no: "không",
  },
  intake: {
    drop: "Kéo tệp hoặc thư mục vào đây, hoặc bấm “Chọn tệp” ở dưới.",
    period: "Kỳ tiếp nhận",
    empty: "Chưa có báo cáo nào. Tệp chỉ được đọc, không bị sửa và không gửi đi đâu.",
    working: (done, total) => `Đang đọc ${number(done)}/${number(total)} tệp`,
    judging: "Đang đối chiếu với danh mục cơ quan…",
    stopped: (done, total) => `Đã dừng: mới đọc ${number(done)}/${number(total)} tệp.`,
    verdict: (counts) =>
      [
        `Đã nhận ${number(counts.received)}/${number(counts.expected)}`,
        counts.late > 0 ? `muộn ${number(counts.late)}` : "",
        counts.missing > 0 ? `thiếu ${number(counts.missing)}` : "",
        counts.rejected > 0 ? `không dùng được ${number(counts.rejected)}` : "",
      ]
        .filter(Boolean)
        .join(" · "),
    agencies: "Cơ quan",
    agency: "Cơ quan",
    state: "Tình trạng",
    findings: "Phát hiện",
    status: { received: "đã nhận", late: "nhận muộn", missing: "chưa có báo cáo", rejected: "không dùng được" },
    tally: (errors, warnings) =>
      [errors > 0 ? `${number(errors)} lỗi` : "", warnings > 0 ? `${number(warnings)} giải trình` : ""].filter(Boolean).join(", ") || "sạch",
    filesOf: (name) => `Tệp: ${name}`,
    superseded: (files) => `Đã thay: ${named(files, 3)}`,
    unplaced: "Chưa xác định được cơ quan hoặc không đọc được",
    clear: "Bỏ các tệp đã đọc",
    groups: {
      missing: "Chưa có báo cáo",
      rejected: "Không dùng được",
      errors: "Có lỗi phải sửa",
      late: "Nhận muộn",
      warnings: "Cần giải trình",
      clean: "Sạch",
    },
  },
  compile: {
    period: "Kỳ báo cáo",
    received: "Ngày nhận",
    due: "Hạn gửi",
    dueHint: "Để trống: ngày 20 của tháng cuối kỳ.",
    receivedHint: "Để trống: theo ngày ghi trên từng báo cáo.",
    onError: "Khi báo cáo có lỗi",
    onErrorItem: "Để riêng số liệu có lỗi, vẫn cộng các số còn lại",
    onErrorAgency: "Để riêng cả cơ quan",
    empty: "Chưa có báo cáo để tổng hợp. Tiếp nhận các tệp trước.",
    ready: (reports) => `${number(reports)} báo cáo đã đọc, sẵn sàng tổng hợp.`,
    willWrite: "Sẽ ghi 9 trang: Lãnh đạo, Đánh giá, Tổng hợp, Theo cơ quan, Tình hình nộp, Kiểm tra, Dữ liệu, Bộ chỉ tiêu, Cơ quan.",
    working: "Đang cộng số liệu và đánh giá…",
    writing: "Đang ghi các trang tổng hợp…",
    verdict: (counts) => `Đã tổng hợp ${number(counts.received)}/${number(counts.expected)} cơ quan`,
    complete: "Đủ các cơ quan phải báo cáo.",
    partial: "Số liệu của tỉnh chưa gồm các cơ quan này; từng trang đều ghi rõ.",
    written: (sheets) => `Đã ghi ${number(sheets.length)} trang: ${named(sheets, 9)}.`,
    otherPeriod: (read) => `Các báo cáo đã được đọc cho kỳ ${read}. Đổi kỳ thì đọc lại tệp ở “Tiếp nhận”.`,
  },
  assess: {
    intro: "Mở trang báo cáo rồi bấm “Đánh giá”.",
    willWrite: "Sẽ ghi cạnh bảng ba cột Tỷ lệ (%), Mục tiêu, Mức độ đạt bằng công thức; ô của cơ quan không bị đổi.",
    working: "Đang tính và ghi mức độ đạt…",
    verdict: (met, judged, missing) =>
      `${number(met)}/${number(judged)} mục tiêu đạt${missing > 0 ? `, ${number(missing)} mục tiêu thiếu số liệu` : ""}`,
    nothing: "Trang này không có mục tiêu nào để đánh giá",
    written: (sheet, area) => `Đã ghi mức độ đạt trên trang ${quoted(sheet)}${area === null ? "" : `, vùng ${area}`}.`,
    notWritten: "Chưa ghi gì lên trang này",
  },
  standing: {
    status: {
      met: "đạt",
      exceeded: "vượt",
      notMet: "chưa đạt",
      notDue: "chưa đến hạn",
      noOccurrence: "không phát sinh",
      noData: "thiếu số liệu",
      notApplicable: "không áp dụng",
    },
    noTarget: "không có mục tiêu",
    label: "Mức độ đạt",
    group: (name, count) => `${name.charAt(0).toUpperCase()}${name.slice(1)} (${number(count)})`,
    target: (comparator, value) => `mục tiêu ${COMPARATORS[comparator]} ${value}`,
    targetPrevious: "so với kỳ trước",
    short: (by) => `thiếu ${by}`,
    over: (by) => `vượt quá ${by}`,
    numerator: "Tử số",
    denominator: "Mẫu số",
    coverage: (reported, expected) => `gồm ${number(reported)}/${number(expected)} cơ quan`,
    incomplete: (status, missing) => `${status}, thiếu ${number(missing)} cơ quan`,
    points: (value) => `${short(value)} điểm %`,
    inside: "Cơ quan có số liệu",
  },
  leaders: {
    empty: "Chưa có số tổng hợp. Tiếp nhận các tệp của cơ quan trước.",
    verdict: (met, judged) => `${number(met)}/${number(judged)} mục tiêu của tỉnh đạt`,
    coverage: (counts) => `Gồm ${number(counts.received)}/${number(counts.expected)} cơ quan`,
    willWrite: "Sẽ ghi các trang tổng hợp và mở trang Lãnh đạo.",
    needsCompilation: "Cần có số tổng hợp trước.",
  },
  catalogue: {
    intro: "Bộ chỉ tiêu đang dùng và danh mục cơ quan, được nhớ cùng sổ tính này.",
    inUse: "Đang dùng",
    version: "Phiên bản",
    basis: "Căn cứ",
    province: "Địa phương",
    sampleNote: "Đây là tỉnh mẫu để thử, không phải số liệu thật.",
    counts: "Gồm",
    items: (count) => `${number(count)} chỉ tiêu thống kê`,
    indicators: (count) => `${number(count)} chỉ tiêu đánh giá`,
    checks: (count) => `${number(count)} phép kiểm tra riêng`,
    agencies: (count) => `${number(count)} cơ quan`,
    basisLine: (document, day, issuer) => `${document}${day === null ? "" : ` ngày ${date(day)}`}${issuer === "" ? "" : ` của ${issuer}`}`,
    imported: "Đã nhận bộ chỉ tiêu mới.",
    missing: (which) => (which === "registry" ? "Còn thiếu danh mục cơ quan (agencies.json). Chọn cả hai tệp." : "Còn thiếu bộ chỉ tiêu (catalogue.json). Chọn cả hai tệp."),
    invalid: "Chưa dùng được tệp đã chọn",
    notRuleset: "Không phải bộ chỉ tiêu, cũng không phải danh mục cơ quan.",
    problem,
    hint: "Chọn catalogue.json và agencies.json, một hoặc cả hai.",
  },
  tiers: { so: "sở, ban, ngành", huyen: "cấp huyện", xa: "cấp xã", phong: "phòng", khac: "cơ quan khác" },
};
