import type { ApartReason, CliMessages } from "../cliMessages";
import { viPresets } from "./presets";
import { viWords } from "./words";

const NO_PLACE: Readonly<Record<ApartReason, string>> = {
  protected: "đang được bảo vệ",
  severalReports: "có báo cáo của nhiều cơ quan",
  noRoom: "không còn chỗ bên cạnh số liệu",
};

export const viCli: CliMessages = {
  help: `cchc: kiểm tra, tổng hợp và đánh giá báo cáo cải cách hành chính

  cchc check    [--catalogue C] [--agencies A] [--period P] [--previous SỔ.xlsx] [--format text|json] TỆP...
  cchc compile  [--catalogue C] [--agencies A]  --period P  [--previous SỔ.xlsx] [--received NGÀY]
                [--due NGÀY] [--on-error item|agency] [--out KẾT_QUẢ.xlsx] [--format text|json] [--json KẾT_QUẢ.json] TỆP_HOẶC_THƯ_MỤC...
  cchc report   [--catalogue C] [--agencies A]  --period P  [--previous SỔ.xlsx] [--received NGÀY]
                [--due NGÀY] [--on-error item|agency] --out BÁO_CÁO.docx TỆP_HOẶC_THƯ_MỤC...
  cchc followup [--catalogue C] [--agencies A]  --period P  [--previous SỔ.xlsx] [--received NGÀY]
                [--due NGÀY] [--on-error item|agency] --out THƯ_MỤC TỆP_HOẶC_THƯ_MỤC...
  cchc assess   [--catalogue C] [--agencies A] [--previous SỔ.xlsx] TỆP --out KẾT_QUẢ.xlsx
  cchc template  --catalogue C --agencies A --period P [--previous SỔ.xlsx] --out THƯ_MỤC
  cchc presets  [--show MÃ] [--format text|json]

Lệnh
  check     kiểm tra báo cáo của cơ quan
  compile   tổng hợp báo cáo của các cơ quan, tính mức độ đạt mục tiêu, lập sổ tổng hợp
  report    lập dự thảo báo cáo Word theo thể thức Nghị định 30/2020/NĐ-CP từ báo cáo của các cơ quan
  followup  lập công văn và bảng giải trình cho từng cơ quan nộp muộn, chưa nộp hoặc còn vướng mắc; bảng gửi lại
            đưa vào compile cùng các báo cáo thì các điểm đã giải trình được khép lại
  assess    ghi tỷ lệ, mục tiêu và mức độ đạt ngay trên biểu của một cơ quan
  template  lập biểu mẫu báo cáo cho từng cơ quan
  presets   liệt kê các bộ chỉ tiêu có sẵn, hoặc xem một bộ

Tùy chọn
  --catalogue C        bộ chỉ tiêu: mã một bộ có sẵn, tệp .json, hoặc tệp Excel có trang “Bộ chỉ tiêu”;
                       mặc định: catalogue.json cạnh các tệp, rồi bộ mà biểu mẫu tự ghi
  --agencies A         danh sách cơ quan: tệp .json, hoặc tệp Excel có trang “Cơ quan”;
                       mặc định: agencies.json cạnh các tệp, rồi tệp Excel của --catalogue
  --period P           kỳ báo cáo: 2026-Q1, 2026-H1, 2026-Q3, 2026-9M, 2026-Y
  --previous SỔ.xlsx   sổ tổng hợp kỳ trước: giữ số liệu các kỳ trong trang “Dữ liệu”, so sánh và kiểm tra với kỳ trước
  --thresholds T       ngưỡng so với các kỳ trước (HIS-002 đến HIS-004) thay cho bộ chỉ tiêu, viết như jump.factor=5,jump.least=50
  --received NGÀY      ngày nhận của tất cả các tệp (năm-tháng-ngày); mặc định: ngày đã ghi trong sổ
                       của --previous, rồi ngày ghi trên báo cáo
  --due NGÀY           hạn nộp; mặc định: ngày 20 tháng cuối kỳ
  --on-error item|agency  khi có lỗi, bỏ số liệu bị lỗi (mặc định) hay bỏ cả cơ quan
  --out, --json        nơi ghi sổ tổng hợp (report: tệp Word; followup, template: thư mục), nơi ghi kết quả dạng JSON
  --format text|json   cách in kết quả
  --lang vi|en         ngôn ngữ
  --help, --version

Mã kết thúc: 0 không có lỗi; 1 có lỗi phải sửa; 2 lệnh chưa đúng hoặc không đọc được tệp nào.`,
  errors: {
    unknownCommand: (name) => `Không có lệnh “${name}”.`,
    unknownOption: (text) => `Tùy chọn chưa đúng: ${text}.`,
    missingOption: (name) => `Còn thiếu tùy chọn ${name}.`,
    badPeriod: (text) => `Kỳ báo cáo “${text}” chưa đúng; viết như 2026-Q3, 2026-H1, 2026-9M, 2026-Y.`,
    badThreshold: (option, text, known) => `${option}: “${text}” chưa đúng; viết như jump.factor=5,jump.least=50. Các ngưỡng: ${known}.`,
    badDate: (option, text) => `${option}: “${text}” không phải ngày; viết như 2026-09-20.`,
    badChoice: (option, text, choices) => `${option}: “${text}” chưa đúng; chọn ${choices}.`,
    noFiles: "Chưa có tệp nào để đọc; ghi tên tệp hoặc thư mục ở cuối lệnh.",
    oneFile: (command) => `Lệnh ${command} cần đúng một tệp.`,
    notFound: (path) => `Không tìm thấy “${path}”.`,
    noRuleset: (name, folder) => `Không thấy ${name} trong “${folder}”; đặt tệp này cạnh các báo cáo, hoặc dùng --${name === "agencies.json" ? "agencies" : "catalogue"}.`,
    badRuleset: (path) => `“${path}” chưa dùng được:`,
    noStore: (path, sheet, missing) =>
      sheet === null
        ? `“${path}” không có trang “Dữ liệu” nên không dùng được cho --previous; chọn sổ tổng hợp do lệnh compile hoặc phần bổ trợ lập.`
        : `Trang “${sheet}” của “${path}” thiếu cột ${missing.map((name) => `“${name}”`).join(", ")}; giữ nguyên tên các cột của bảng.`,
    unreadableOut: (path) => `“${path}” đã có và không mở được như một tệp Excel, nên không giữ lại được những gì đã điền trong đó; bỏ mật khẩu nếu có, chuyển tệp đi nơi khác, hoặc ghi ra tên khác.`,
    unreadableWorkbook: "không mở được như một tệp Excel; mở bằng Excel, bỏ mật khẩu nếu có và lưu lại dạng .xlsx.",
    faultyRuleset: "Bộ chỉ tiêu hoặc danh sách cơ quan có chỗ sai, kết quả có thể không đúng:",
    cannotWrite: (path) => `Không ghi được “${path}”; kiểm tra thư mục, quyền ghi, và đóng tệp nếu đang mở.`,
    noReportToAssess: (path) => `“${path}” không có biểu báo cáo dùng được:`,
    onlyXlsx: "Chỉ ghi mức độ đạt được vào tệp .xlsx và .xlsm; mở tệp bằng Excel, lưu lại dạng .xlsx rồi làm lại.",
    unexpected: (detail) => `Lỗi của chương trình (${detail}). Chưa ghi gì thêm; đề nghị báo cho người phát triển.`,
    seeHelp: "Xem: cchc --help",
  },
  columns: {
    code: "Mã", indicator: "Chỉ tiêu đánh giá", result: "Kết quả", target: "Mục tiêu", status: "Mức độ đạt", lastQuarter: (quarter) => (quarter === null ? "So quý trước" : `${viWords.period(quarter)} so quý trước`), need: "Để đạt ở kỳ sau",
    agency: "Cơ quan", state: "Tình trạng", file: "Tệp", errors: "Lỗi", warnings: "Giải trình",
  },
  reading: (done, total) => `Đang đọc ${done}/${total}`,
  verdict: (errors, warnings) => {
    if (errors === 0 && warnings === 0) return "Sạch: 0 lỗi";
    const parts = [errors > 0 ? `${errors} lỗi phải sửa` : "0 lỗi", ...(warnings > 0 ? [`${warnings} điểm cần giải trình`] : [])];
    return parts.join(", ");
  },
  noEarlier: (indicators) => `Chưa đánh giá được mục tiêu so với kỳ trước (${indicators.join(", ")}) vì chưa có số liệu kỳ trước của cơ quan; thêm --previous SỔ.xlsx nếu có.`,
  coverage: ({ received, expected, late, missing, rejected }) =>
    [`Đã nhận ${received}/${expected} cơ quan`, ...(late > 0 ? [`muộn ${late}`] : []), ...(missing > 0 ? [`chưa nộp ${missing}`] : []), ...(rejected > 0 ? [`không dùng được ${rejected}`] : [])].join(" · "),
  targets: ({ met, judged, notMet, notDue, noData, noOccurrence }) => {
    const rest = [...(notMet > 0 ? [`chưa đạt ${notMet}`] : []), ...(notDue > 0 ? [`chưa đến hạn ${notDue}`] : []), ...(noData > 0 ? [`thiếu số liệu ${noData}`] : [])];
    const apart = noOccurrence > 0 ? `; không phát sinh ${noOccurrence}` : "";
    if (judged === 0 && noOccurrence > 0) return `Chưa có mục tiêu nào để đánh giá${apart}`;
    if (judged === 0) return "Bộ chỉ tiêu chưa đặt mục tiêu";
    return `Đạt ${met}/${judged} mục tiêu${rest.length > 0 ? ` (${rest.join(", ")})` : ""}${apart}`;
  },
  lacking: (count) => `thiếu ${count} cơ quan`,
  agenciesTitle: "Cơ quan chưa nộp hoặc còn vướng mắc",
  indicatorsTitle: "Mức độ đạt mục tiêu toàn tỉnh",
  findingsTitle: "Phát hiện",
  explained: (count) => `${count} điểm đã có giải trình, không liệt kê ở trên.`,
  more: (count) => `… còn ${count} phát hiện nữa`,
  written: (path) => `Đã ghi: ${path}`,
  assessed: (sheet, count) => `Đã ghi mức độ đạt của ${count} chỉ tiêu vào trang “${sheet}”.`,
  takenTargets: (file, indicators) =>
    `Đã dùng mục tiêu sửa trên trang “Đánh giá” của “${file}”: ${indicators.join(", ")}. Muốn dùng lại bộ chỉ tiêu: xóa nội dung ô mục tiêu rồi chạy lại.`,
  unusableTarget: ({ indicator, cell, found, isDay }) => `Mục tiêu ${indicator} tại ${cell} ghi “${found}”, không phải ${isDay ? "một ngày" : "một số"}; vẫn dùng mục tiêu của bộ chỉ tiêu.`,
  keptTargets: (sheet, targets) =>
    `Giữ mục tiêu đã sửa trên trang “${sheet}” và đánh giá theo đó: ${targets.map(({ indicator, cell }) => `${indicator} (${cell})`).join(", ")}. Muốn dùng lại bộ chỉ tiêu: xóa nội dung ô mục tiêu rồi chạy lại.`,
  assessedApart: (sheet, because) => `Trang báo cáo ${NO_PLACE[because]}; mức độ đạt ghi ở trang riêng “${sheet}”.`,
  noAgency: "chưa rõ cơ quan",
  templates: {
    made: (count, period) => `Đã lập ${count} biểu mẫu ${period}.`,
    nothing: (period) => `Không có cơ quan nào phải báo cáo chỉ tiêu nào cho ${period}: kiểm tra kỳ báo cáo và cấp áp dụng trong bộ chỉ tiêu, thời gian hoạt động trong danh sách cơ quan.`,
    filledIn: "Không ghi biểu mẫu nào, vì ở nơi ghi đã có tệp mang số liệu hoặc không phải biểu mẫu này; chuyển các tệp đó đi hoặc chọn thư mục khác:",
    agenciesUnknown: "Không có agencies.json: danh sách cơ quan lấy từ chính các biểu mẫu, nên không biết cơ quan nào chưa nộp.",
  },
  followUps: {
    made: (count, period) => (count === 0 ? `Không có cơ quan nào nộp muộn, chưa nộp hoặc còn vướng mắc ở ${period}.` : `Đã lập công văn cho ${count} cơ quan về báo cáo ${period}.`),
    answered: "Không ghi gì, vì ở nơi ghi đã có bảng giải trình đã điền; chuyển các tệp đó đi hoặc chọn thư mục khác:",
    taken: (file, count) => `Đã nhận bảng giải trình “${file}”: ${count} điểm có giải trình.`,
    idle: (file, count) => `Trong “${file}” có ${count} dòng ghi giải trình ở nội dung không đóng được bằng giải trình (phải sửa, hoặc phải xác nhận báo cáo nào đúng): các dòng đó vẫn còn nguyên; sửa trên báo cáo rồi gửi lại báo cáo.`,
  },
  presets: viPresets,
};
