import { measured, type FindingTexts, type Names } from "../findings";
import { SIGNS } from "../signs";
import { filledSentenceVi } from "./filledFindings";
import type { Words } from "../words";

const UNREADABLE = {
  notSpreadsheet: ["tệp không phải bảng tính Excel", "mở tệp gốc bằng Excel rồi lưu lại dạng .xlsx"],
  empty: ["tệp rỗng, không có nội dung", "mở tệp gốc bằng Excel, lưu lại rồi gửi lại"],
  webPage: ["tệp là trang web hoặc XML mang đuôi của Excel", "mở tệp bằng Excel, chọn Tệp › Lưu thành, kiểu Excel Workbook (*.xlsx), rồi gửi lại"],
  textTable: ["tệp là văn bản thuần (như CSV), không phải sổ làm việc Excel", "mở tệp bằng Excel, xem lại số và dấu tiếng Việt, chọn Tệp › Lưu thành, kiểu Excel Workbook (*.xlsx), rồi gửi lại"],
  oldExcel: ["tệp của Excel 95 hoặc cũ hơn", "mở tệp bằng Excel hoặc LibreOffice, chọn Tệp › Lưu thành, kiểu Excel Workbook (*.xlsx), rồi gửi lại"],
  document: ["tệp là văn bản Word, bản trình chiếu, PDF hoặc ảnh, không phải bảng tính", "gửi tệp Excel của báo cáo; nếu không có, chép bảng số liệu sang biểu mẫu Excel"],
  archive: ["tệp là gói nén, không phải bảng tính", "giải nén rồi gửi các tệp Excel bên trong"],
  truncated: ["tệp bị cắt cụt hoặc hỏng khi gửi", "đề nghị gửi lại tệp"],
  password: ["tệp đặt mật khẩu nên không đọc được", "bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi gửi lại"],
  noSheets: ["tệp không có trang tính nào", "gửi lại đúng tệp báo cáo"],
  hostile: ["tệp có cấu trúc bất thường, có thể gây hại nên không mở", "tạo lại báo cáo trong một tệp Excel mới rồi gửi lại"],
  unsupported: ["định dạng tệp chưa được hỗ trợ", "lưu lại dạng .xlsx rồi gửi lại"],
  noAccess: ["không mở được tệp (đã bị chuyển chỗ hoặc chương trình khác đang giữ)", "đóng chương trình đang mở tệp rồi chọn lại"],
  timedOut: ["đọc quá lâu nên đã dừng", "mở tệp bằng Excel, xóa các hàng, cột và định dạng thừa, lưu lại dạng .xlsx rồi gửi lại"],
  crashed: ["bộ đọc ngừng giữa chừng ở tệp này (thường do tệp quá lớn hoặc hỏng)", "mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại"],
  unreadable: ["không đọc được nội dung tệp", "mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại"],
} as const;

const FLOWS: Readonly<Record<string, string>> = { inPeriod: "Trong kỳ", yearToDate: "Lũy kế", pointInTime: "Kết quả", result: "Kết quả" };
/** How the texts of a sheet stand in its file, by what it took to read them. */
const TEXT_ENCODINGS = { TCVN3: "gõ mã TCVN3 (ABC)", VNI: "gõ mã VNI", combining: "dùng Unicode tổ hợp (dấu rời)", lookAlike: "dùng chữ trông giống “Đ” nhưng không phải “Đ”" } as const;
const DECIDED = { reportDate: "ngày ghi trên báo cáo", savedAt: "thời điểm lưu tệp", fileName: "tên tệp" } as const;
const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: "MB",
  inflatedBytes: "MB sau khi giải nén",
  wideBytes: "MB mã UTF-16",
  textBytes: "MB chữ trong một ô",
  formulaCharacters: "ký tự công thức dùng chung",
  records: "bản ghi",
  indexBytes: "MB mục lục",
  entries: "tệp con",
  sheets: "trang tính",
  cells: "ô có dữ liệu",
  sharedStrings: "chuỗi chữ",
  merges: "vùng gộp ô",
  styles: "kiểu định dạng ô",
};

/** What stands in a cell, quoted; `trống` where nothing does. */
function stands(found: string | number | boolean | null, words: Words): string {
  if (found === null || found === "") return "ô trống";
  return typeof found === "number" ? words.number(found) : words.quoted(String(found));
}

function candidates(codes: readonly string[], name: (code: string) => string): string {
  return codes.length === 0 ? "" : ` Gần nhất: ${codes.map(name).join("; ")}.`;
}

/** Rows of the store: what is wrong, how to mend it. */
const STORE_PROBLEMS = {
  period: ["có kỳ báo cáo chưa đúng", "ghi kỳ như 2026-Q3, 2026-H1, 2026-9M, 2026-Y"],
  agency: ["thiếu mã cơ quan", "ghi mã cơ quan"],
  item: ["thiếu mã chỉ tiêu", "ghi mã chỉ tiêu"],
  state: ["có trạng thái chưa đúng", "ghi Có số liệu, Không phát sinh, Thiếu, Không áp dụng hoặc Không đọc được"],
  value: ["có giá trị chưa đọc được", "nhập lại giá trị bằng số"],
  counted: ["không ghi có tính vào tổng hay không", "ghi 1 hoặc 0"],
  repeated: ["trùng kỳ, cơ quan và chỉ tiêu với một dòng ở trên", "giữ một dòng"],
} as const;

/** Cells named at most; findings of a whole column would fill the page. */
const MOST_CELLS = 10;

function listed(cells: readonly string[]): string {
  return [...cells.slice(0, MOST_CELLS), ...(cells.length > MOST_CELLS ? ["…"] : [])].join(", ");
}

function reportedBy(basis: readonly string[], names: Names): string {
  return basis.length === 0 ? "" : `, số của ${names.agencies(basis)}`;
}

const rounded = (value: number): number => Number(value.toFixed(2));

export const viFindings: FindingTexts = {
  mend: "Sửa",
  earlier: (period, value, toDate) => `${toDate ? "Lũy kế đến hết " : ""}${period}: ${value}`,
  yes: "Có",
  no: "Không",
  dayTitle: "Ô ngày không ghi một ngày",
  titles: {
    "FIL-001": "Không đọc được tệp",
    "FIL-002": "Tệp quá lớn",
    "FIL-003": "Báo cáo đã có bản mới hơn",
    "FIL-004": "Công thức chưa tính hoặc lấy từ tệp khác",
    "TPL-001": "Mất trang biểu số liệu",
    "TPL-002": "Biểu mẫu theo phiên bản khác",
    "TPL-003": "Sai kỳ báo cáo",
    "TPL-004": "Chưa xác định được cơ quan",
    "TPL-005": "Có phần bị ẩn",
    "TPL-006": "Chưa ghi kỳ báo cáo",
    "HDR-001": "Không thấy bảng số liệu",
    "HDR-002": "Thiếu cột số liệu",
    "HDR-003": "Cột ngoài mẫu",
    "HDR-004": "Trùng cột số liệu",
    "HDR-005": "Tên chỉ tiêu viết khác mẫu",
    "HDR-006": "Đảo cột trong kỳ và lũy kế",
    "HDR-007": "Lũy kế trùng với số trong kỳ",
    "HDR-008": "Cột số liệu lệch dòng",
    "ROW-001": "Thiếu dòng chỉ tiêu",
    "ROW-002": "Trùng dòng chỉ tiêu",
    "ROW-003": "Dòng chưa rõ chỉ tiêu",
    "ROW-004": "Số thứ tự và tên chỉ tiêu không khớp",
    "ROW-005": "Bảng thiếu dòng tổng số",
    "VAL-001": "Bỏ trống số liệu bắt buộc",
    "VAL-002": "Không áp dụng nhưng chưa nêu lý do",
    "VAL-003": "Ô số liệu có chữ, không phải số",
    "VAL-004": "Số viết có thể hiểu hai cách",
    "VAL-005": "Ô báo lỗi công thức",
    "VAL-006": "Số liệu ngoài giá trị cho phép",
    "VAL-007": "Tỷ lệ có thể sai thang (0,95 hay 95)",
    "VAL-008": "Tỷ lệ ngoài khoảng cho phép",
    "VAL-009": "Đã bỏ khoảng trắng thừa",
    "VAL-010": "Đã chuyển chữ về Unicode",
    "VAL-011": "Số liệu lưu dạng chữ",
    "VAL-012": "Ngày và tháng có thể bị đảo",
    "VAL-013": "Sai đơn vị tính",
    "REL-003": "Tỷ lệ ghi khác tử số/mẫu số",
    "REL-004": "Mẫu số bằng 0 mà tử số khác 0",
    "REL-008": "Lũy kế nhỏ hơn số trong kỳ",
    "REL-009": "Tỷ lệ khác thực hiện/kế hoạch",
    "REL-CHECK": "Số liệu không khớp nhau",
    "HIS-001": "Lũy kế nhỏ hơn số đã báo cáo",
    "HIS-002": "Số liệu tăng, giảm đột biến",
    "HIS-003": "Số liệu giống hệt kỳ trước",
    "HIS-004": "Số liệu khác thường",
    "HIS-005": "Số đầu kỳ khác số cuối kỳ trước",
    "HIS-006": "Dữ liệu các kỳ trước có dòng chưa đọc được",
    "HIS-007": "Chỉ số, nhiệm vụ điền tay chưa dùng được",
    "SUB-001": "Chưa nộp báo cáo",
    "SUB-002": "Nộp muộn",
    "SUB-003": "Báo cáo chưa có số liệu",
    "SUB-004": "Đã tự kiểm tra",
    "SUB-005": "Nội dung thay đổi sau khi đóng dấu",
    "AGG-002": "Số tổng hợp còn thiếu cơ quan",
    "AGG-003": "Cơ quan bị loại khỏi số tổng hợp",
  },
  sentences: {
    "FIL-001": ({ details }) => ({ problem: `${UNREADABLE[details.reason][0]}.`, mend: `${UNREADABLE[details.reason][1]}.` }),
    "FIL-002": ({ details }, _names, words) => ({
      problem: `có ${measured(details.size, details.what, words)} ${LIMITS[details.what] ?? "phần"}; giới hạn là ${measured(details.limit, details.what, words)}.`,
      mend: "gửi tệp chỉ gồm các trang báo cáo, bỏ ảnh, dữ liệu thừa và các dòng trống đã định dạng.",
    }),
    "FIL-003": ({ agency, details }, names, words) => details.names ? {
      problem: `báo cáo này ghi ${names.agency(details.names[0])}, còn ${words.quoted(details.other)} ghi ${names.agency(details.names[1])}, đều tính cho ${names.agency(agency!)}; chỉ bản sau được tính vào số tổng hợp, số liệu của bản này chưa có trong đó.`,
      mend: `đề nghị ${names.agency(agency!)} lập một báo cáo chung của các cơ quan đã nhập vào rồi gửi lại.`,
    } : ({
      problem: `đã thay bằng ${words.quoted(details.other)} (căn cứ ${DECIDED[details.decidedBy]}); bản này không tính vào số tổng hợp.`,
      mend: `${details.decidedBy === "fileName" ? "đề nghị cơ quan xác nhận bản nào đúng; " : ""}nếu bản này mới đúng, bỏ tệp kia ra rồi tổng hợp lại.`,
    }),
    "FIL-004": ({ details }) =>
      details.reason === "notCalculated"
        ? { problem: `${details.cells.length} ô có công thức chưa được tính (${details.cells.join(", ")}).`, mend: "mở tệp bằng Excel, chờ tính xong, lưu lại rồi gửi." }
        : { problem: `${details.cells.length} ô lấy số từ tệp khác (${details.cells.join(", ")}); dùng số đã lưu, có thể đã cũ.`, mend: "chép thành giá trị (Dán đặc biệt › Giá trị) rồi lưu lại." },
    "TPL-001": ({ details }, _names, words) => ({
      problem: `tệp lập từ biểu mẫu nhưng không còn trang ${words.quoted(details.sheet)}${details.sheets.length === 0 ? "" : `; đang có ${details.sheets.map((name) => words.quoted(name)).join(", ")}`}.`,
      mend: "mở lại biểu mẫu gốc, chép số liệu vào trang đó rồi gửi lại.",
    }),
    "TPL-002": ({ details: { has, inUse, age } }, _names, words) => {
      const [own, current] =
        has.id === inUse.id
          ? [`phiên bản ${has.version}`, `phiên bản ${inUse.version}`]
          : [`bộ chỉ tiêu ${words.quoted(`${has.id} ${has.version}`)}`, words.quoted(`${inUse.id} ${inUse.version}`)];
      const relation = { older: " (cũ hơn)", newer: " (mới hơn)", other: "" }[age];
      return {
        problem: `biểu mẫu lập theo ${own}${relation}; đang dùng ${current}.`,
        mend: age === "newer" ? "cập nhật bộ chỉ tiêu đang dùng, hoặc kiểm tra lại các chỉ tiêu đã thay đổi." : "dùng biểu mẫu mới, hoặc kiểm tra lại các chỉ tiêu đã thay đổi.",
      };
    },
    "TPL-003": ({ details }, _names, words) => ({
      problem: `tiêu đề ghi ${words.period(details.period)}; cần ${words.period(details.asked)}.`,
      mend: "gửi báo cáo đúng kỳ, hoặc sửa tiêu đề nếu ghi nhầm.",
    }),
    "TPL-004": ({ details, file }, names, words) => ({
      problem: `${details.text === null ? "không có dòng nào ghi tên cơ quan báo cáo" : `${words.quoted(details.text)} chưa xác định được là cơ quan nào trong danh sách`}.${candidates(details.candidates, names.agency)}`,
      mend: `ghi dòng “Cơ quan báo cáo: …” phía trên bảng, đúng tên trong danh sách${file === null ? "" : ", hoặc đặt tên tệp theo tên cơ quan"}.`,
    }),
    "TPL-005": ({ details }) => {
      const what = { sheet: "trang tính", rows: "dòng", columns: "cột" }[details.what];
      return { problem: `${what} ${details.names.join(", ")} đang ẩn; số liệu ở đó vẫn được đọc.`, mend: "bỏ ẩn để người nhận thấy đủ, hoặc xóa nếu không dùng." };
    },
    "TPL-006": ({ details }, _names, words) => ({ problem: `tiêu đề không ghi kỳ; hiểu là ${words.period(details.asked)}.`, mend: `ghi “${words.period(details.asked)}” dưới tên biểu.` }),
    "HDR-001": ({ details }, _names, words) => ({
      problem: `không thấy bảng có cột “Chỉ tiêu” và cột số liệu (đã xem ${words.number(details.searchedRows)} dòng).`,
      mend: "dùng biểu mẫu có hàng tiêu đề STT, Chỉ tiêu, Đơn vị tính, Kết quả.",
    }),
    "HDR-002": ({ details, items }, _names, words) => ({
      problem: `bảng không có cột ${words.quoted(FLOWS[details.role] ?? details.role)} cho ${items.length} chỉ tiêu (${items.join(", ")}).`,
      mend: `thêm cột ${words.quoted(FLOWS[details.role] ?? details.role)} hoặc đặt tên cột là “Kết quả”.`,
    }),
    "HDR-003": ({ details }, _names, words) => ({
      problem: `cột ${details.names.map((name) => words.quoted(name)).join(", ")} không có trong mẫu nên không đọc.`,
      mend: "không cần sửa nếu là cột riêng của cơ quan; nếu là cột số liệu, đặt tên theo mẫu.",
    }),
    "HDR-004": ({ details }, _names, words) => ({
      problem: `có ${details.cells.length} cột cùng là ${words.quoted(FLOWS[details.role] ?? details.role)} (${details.cells.join(", ")}); chỉ đọc cột đầu.`,
      mend: "giữ một cột, hoặc đặt tên “Trong kỳ” và “Lũy kế” cho rõ.",
    }),
    "HDR-005": ({ details, item }, names, words) => ({
      problem: `có ${words.quoted(details.text)}; hiểu là ${words.quoted(names.item(item!))}.`,
      mend: "viết đúng tên chỉ tiêu trong mẫu.",
    }),
    "HDR-006": ({ details }, _names, words) => ({
      problem: `${words.number(details.rows)} chỉ tiêu có lũy kế nhỏ hơn số trong kỳ: số liệu hai cột ${details.columns.join(", ")} đang đảo cho nhau.`,
      mend: "đổi chỗ số liệu hoặc tiêu đề hai cột.",
    }),
    "HDR-007": ({ details }, _names, words) => ({
      problem: `cả ${words.number(details.rows)} chỉ tiêu có lũy kế đúng bằng số trong kỳ (cột ${details.columns.join(", ")}), dù đây không phải kỳ đầu năm.`,
      mend: "ghi lũy kế từ đầu năm; nếu từ đầu năm chưa phát sinh thì giải trình.",
    }),
    "HDR-008": ({ details }, _names, words) => ({
      problem: `số liệu của cả cột nằm ${details.offset === 1 ? "thấp" : "cao"} hơn chỉ tiêu một dòng; ${words.number(details.misplaced)} chỗ không khớp đều khớp khi dịch lại.`,
      mend: `dịch cột số liệu ${details.offset === 1 ? "lên" : "xuống"} một dòng.`,
    }),
    "ROW-001": () => ({ problem: "không có dòng này trong bảng.", mend: "thêm dòng theo biểu mẫu và ghi số liệu; không phát sinh thì ghi KPS." }),
    "ROW-002": ({ details }) => ({ problem: `chỉ tiêu có ${details.cells.length} dòng (${details.cells.join(", ")}) nên không biết lấy dòng nào.`, mend: "giữ một dòng." }),
    "ROW-003": ({ details }, names, words) => ({
      problem: `${words.quoted(details.text)} có số liệu nhưng không phải chỉ tiêu nào của mẫu nên không tính.${candidates(details.candidates, names.item)}`,
      mend: "viết đúng tên chỉ tiêu; nếu là dòng chi tiết riêng thì giải trình.",
    }),
    "ROW-004": ({ details, item }, names, words) => ({
      problem: `số thứ tự ${words.quoted(details.number)} là của ${words.quoted(names.item(details.numberItem))}; theo tên, đọc là ${words.quoted(names.item(item!))}.`,
      mend: "sửa số thứ tự hoặc tên cho khớp mẫu.",
    }),
    "ROW-005": ({ details }, _names, words) => ({
      problem: `bảng có ${words.number(details.rows)} dòng theo lĩnh vực nhưng không có dòng tổng số nên không biết số liệu của cơ quan.`,
      mend: "thêm dòng “Tổng số” ở cuối bảng.",
    }),
    "VAL-001": ({ found, expected }, _names, words) => ({
      problem: `${found === null || found === "" ? "bỏ trống" : `có ${stands(found, words)}, không phải số liệu`}; cần ${words.expected(expected ?? "")}.`,
      mend: "ghi số liệu; không phát sinh thì ghi KPS, không thuộc chức năng thì ghi “không áp dụng” và nêu lý do.",
    }),
    "VAL-002": ({ found }, _names, words) => ({ problem: `ghi ${stands(found, words)} nhưng cột ghi chú để trống.`, mend: "nêu lý do ở cột Ghi chú." }),
    "VAL-003": ({ found, expected, details, fix }, _names, words) => {
      const reason = {
        text: "là chữ",
        unit: "có chữ hoặc đơn vị kèm theo",
        approximate: "là số ước chừng",
        ratio: "là phân số",
        date: "là ngày tháng, có thể Excel đã đổi từ phân số",
        day: "không phải ngày dạng ngày/tháng/năm",
      }[details.reason];
      return {
        problem: `có ${stands(found, words)} (${reason}); cần ${words.expected(expected ?? "")}.`,
        mend: fix ? `nhập ${details.parsed === null ? String(fix.value) : words.number(details.parsed)}.` : details.parsed !== null ? `nhập lại số, có thể là ${words.number(details.parsed)}.` : details.reason === "day" ? "nhập lại ngày, ví dụ 15/09/2026." : "nhập lại bằng số.",
      };
    },
    "VAL-004": ({ found, details }, _names, words) => ({
      problem: `${stands(found, words)} đọc là ${words.number(details.taken)}, cũng có thể là ${words.number(details.other)}.`,
      mend: "nhập lại bằng số trong Excel, hoặc giải trình.",
    }),
    "VAL-005": ({ details }) => ({ problem: `ô báo lỗi ${details.error}.`, mend: "sửa công thức hoặc nhập số." }),
    "VAL-006": ({ found, expected, difference, details }, _names, words) => {
      const what = {
        negative: "là số âm",
        fraction: "không phải số nguyên",
        choice: "không có trong các giá trị cho phép",
        minimum: "nhỏ hơn mức thấp nhất",
        maximum: "lớn hơn mức cao nhất",
      }[details.constraint];
      const by = difference === null ? "" : ` (lệch ${words.number(difference)})`;
      return {
        problem: `có ${stands(found, words)}, ${what}${by}; cần ${words.expected(expected ?? "")}.`,
        mend: details.suggestion === null ? "kiểm tra và nhập lại." : `kiểm tra: có phải ${words.number(details.suggestion)} (nhập kiểu số Anh – Mỹ)?`,
      };
    },
    "VAL-007": ({ details }, _names, words) => ({
      problem: `có ${words.number(details.value)}; nếu là ${words.percent(details.percent)} thì ô thiếu định dạng %.`,
      mend: `nhập ${words.number(details.percent)} nếu là ${words.percent(details.percent)}, nếu đúng ${words.percent(details.value)} thì giải trình.`,
    }),
    "VAL-008": ({ found, expected, difference }, _names, words) => ({
      problem: `có ${stands(found, words)}; cần ${words.expected(expected ?? "")}${difference === null ? "" : ` (lệch ${words.number(difference)})`}.`,
      mend: "kiểm tra tử số, mẫu số rồi nhập lại.",
    }),
    "VAL-009": ({ details }) => ({ problem: `${details.count} ô số liệu có khoảng trắng hoặc dấu thừa, đã đọc bình thường.`, mend: "không bắt buộc; có thể bỏ dấu thừa." }),
    "VAL-010": ({ found, details }, _names, words) => ({
      problem: `${details.count} ô ${TEXT_ENCODINGS[details.encoding]}${details.by === "evidence" && (details.encoding === "TCVN3" || details.encoding === "VNI") ? " (đoán theo chữ)" : ""}; ví dụ ${words.quoted(String(found))} đọc là ${words.quoted(details.read)}.`,
      mend: "kiểm tra chữ đã đọc; nên gõ báo cáo bằng phông Unicode.",
    }),
    "VAL-011": ({ found, details }, _names, words) => ({
      problem: details.count === 1 ? `${stands(found, words)} là chữ, đã đọc thành số; hàm SUM của Excel bỏ qua ô này.` : `${details.count} ô số liệu là chữ, đã đọc thành số; hàm SUM của Excel bỏ qua các ô này.`,
      mend: "đổi thành số.",
    }),
    "VAL-012": ({ details }, _names, words) => ({
      problem: `có ${words.date(details.date)}, nằm ngoài kỳ báo cáo; đổi ngày với tháng là ${words.date(details.swapped)} thì đúng kỳ.`,
      mend: `nhập ${words.date(details.swapped)}, hoặc giải trình nếu đúng ${words.date(details.date)}.`,
    }),
    "VAL-013": ({ found, details }, _names, words) => ({
      problem: `có ${stands(found, words)} ${details.unit}; cần đơn vị ${details.itemUnit}.`,
      mend: `nếu số liệu đúng là ${details.unit}, nhập ${words.number(details.converted)} và ghi đơn vị ${details.itemUnit}.`,
    }),
    "REL-003": ({ details, difference }, names, words) => ({
      problem: `${names.indicator(details.indicator)}: ghi ${words.percent(details.stated)}; tính từ số liệu là ${words.percent(details.computed)}, lệch ${words.number(Number((difference ?? 0).toFixed(2)))} điểm %.`,
      mend: "sửa tỷ lệ, hoặc sửa tử số và mẫu số.",
    }),
    "REL-004": ({ details }, names, words) => ({
      problem: `${names.indicator(details.indicator)}: tử số ${words.number(details.numerator)} mà mẫu số bằng 0.`,
      mend: "kiểm tra lại cả hai số.",
    }),
    "REL-008": ({ details, difference }, _names, words) => ({
      problem: `lũy kế ${words.number(details.yearToDate)} nhỏ hơn số trong kỳ ${words.number(details.inPeriod)}, lệch ${words.number(difference ?? 0)}.`,
      mend: "kiểm tra cả hai cột rồi sửa số sai.",
    }),
    "REL-009": ({ details }, _names, words) => ({
      problem: `ghi ${words.percent(details.stated)}; thực hiện ${words.number(details.actual)} trên kế hoạch ${words.number(details.plan)} là ${words.percent(details.computed)}.`,
      mend: "sửa tỷ lệ, hoặc sửa số kế hoạch, thực hiện.",
    }),
    "REL-CHECK": ({ details, items, difference }, names, words) => {
      const value = (side: number | string | null): string => (side === null ? "trống" : typeof side === "string" ? words.date(side) : words.number(side));
      const named = ` (${names.items(items)})`;
      if (difference === null) {
        const rule = { both: "phải cùng có hoặc cùng không", either: "chỉ được có một trong hai", notBoth: "không được cùng có" }[details.operator as "both" | "either" | "notBoth"];
        return { problem: `${details.leftText} và ${details.rightText} ${rule}; đang là ${value(details.left)} và ${value(details.right)}${named}.`, mend: "bổ sung hoặc bỏ bớt cho khớp." };
      }
      const sign = SIGNS[details.operator as keyof typeof SIGNS];
      return {
        problem: `cần ${details.leftText} ${sign} ${details.rightText}; đang là ${value(details.left)} và ${value(details.right)}, lệch ${words.number(difference)}${typeof details.left === "string" ? " ngày" : ""}${named}.`,
        mend: "kiểm tra và sửa số sai.",
      };
    },
    "HIS-001": ({ severity, details, difference }, names, words) => ({
      problem: `lũy kế là ${words.number(details.now)}; đã báo cáo ${words.number(details.previous)} (${details.periods.map(words.period).join(" và ")}${reportedBy(details.basis, names)}), lệch ${words.number(difference ?? 0)}.`,
      mend: `ghi số lũy kế từ đầu năm; nếu kỳ trước báo cáo sai thì ${severity === "W" ? "giải trình và " : ""}đề nghị sửa số kỳ trước.`,
    }),
    "HIS-002": ({ details }, names, words) => {
      const change = details.now - details.previous;
      const by = details.points ? `${words.number(rounded(Math.abs(change)))} điểm %` : details.percent === null ? words.number(rounded(Math.abs(change))) : words.percent(Math.abs(details.percent));
      return {
        problem: `${words.number(details.now)}${details.quarter === undefined ? "" : ` của riêng ${words.period(details.quarter)} (${words.number(details.reported!)} trừ số đã báo cáo trước đó)`}, ${change > 0 ? "tăng" : "giảm"} ${by} so với ${words.number(details.previous)} của ${words.period(details.period)}${reportedBy(details.basis, names)}.`,
        mend: "kiểm tra đơn vị tính, cột ghi số và số chữ số; nếu đúng thì giải trình.",
      };
    },
    "HIS-003": ({ details }, _names, words) => ({
      problem: `${details.same}/${details.compared} số liệu trong kỳ giống hệt ${words.period(details.period)} (${details.cells.join(", ")}).`,
      mend: "kiểm tra có gửi nhầm số liệu kỳ trước không.",
    }),
    "HIS-004": ({ details }, _names, words) => ({
      problem: `có ${words.number(details.now)}; ${details.against === "own" ? `${details.sample} quý trước của cơ quan` : `${details.sample} cơ quan cùng cấp`} có trung vị ${words.number(rounded(details.median))}, trong khoảng ${words.number(details.low)} đến ${words.number(details.high)}.`,
      mend: "kiểm tra đơn vị tính và số chữ số; nếu đúng thì giải trình.",
    }),
    "HIS-005": ({ details, difference }, names, words) => ({
      problem: `có ${words.number(details.now)}; ${words.period(details.period)} kết thúc với ${words.number(details.previous)} (${names.item(details.closing)}${reportedBy(details.basis, names)}), lệch ${words.number(difference ?? 0)}.`,
      mend: "ghi đúng số chuyển từ kỳ trước sang, hoặc giải trình.",
    }),
    "HIS-006": ({ details, found }, _names, words) => {
      if (details.problem === "columns") {
        return {
          problem: `bảng dữ liệu các kỳ trước thiếu cột ${words.quoted(String(found))} nên chưa dùng được; tổng hợp thì trang này được ghi lại.`,
          mend: "đã tổng hợp thì hoàn tác; đặt lại tên các cột như sổ tổng hợp lập ra rồi làm lại; nếu trang này của riêng mình thì đổi tên trang.",
        };
      }
      return {
        problem: `${details.cells.length} dòng ${STORE_PROBLEMS[details.problem][0]} (${listed(details.cells)}); các dòng này chưa dùng và không được đưa vào sổ tổng hợp mới.`,
        mend: `${STORE_PROBLEMS[details.problem][1]}, rồi làm lại.`,
      };
    },
    "HIS-007": filledSentenceVi,
    "SUB-001": ({ details }, _names, words) => ({
      problem: `chưa có báo cáo${details.due === null ? "" : `; hạn nộp ${words.date(details.due)}`}.`,
      mend: "đôn đốc cơ quan gửi báo cáo.",
    }),
    "SUB-002": ({ details }, _names, words) => ({ problem: `nhận ngày ${words.date(details.received)}; hạn nộp ${words.date(details.due)}.`, mend: "ghi nhận nộp muộn; đề nghị cơ quan giải trình." }),
    "SUB-003": ({ details }) => ({ problem: `không có số liệu nào trong ${details.required} chỉ tiêu bắt buộc.`, mend: "điền số liệu rồi gửi lại." }),
    "SUB-004": ({ details: { at, catalogue } }, _names, words) => ({
      problem: `cơ quan đã tự kiểm tra sạch và đóng dấu ${words.moment(at)} theo bộ chỉ tiêu ${words.quoted(`${catalogue.id} ${catalogue.version}`)}; số liệu đúng là số liệu đã đóng dấu.`,
      mend: "không cần sửa.",
    }),
    "SUB-005": ({ details: { at } }, _names, words) => ({
      problem: `số liệu khác với lúc đóng dấu ${words.moment(at)}.`,
      mend: "kiểm tra lại rồi đóng dấu lần nữa nếu các thay đổi là chủ ý.",
    }),
    "AGG-002": ({ details, item }, names) => ({
      problem: `số tổng hợp mới có ${details.reported}/${details.expectedAgencies} cơ quan, thiếu ${names.agencies(details.agencies)}.`,
      mend: item === null ? "nhận đủ báo cáo rồi tổng hợp lại." : "đề nghị các cơ quan này sửa số liệu rồi tổng hợp lại.",
    }),
    "AGG-003": () => ({ problem: "báo cáo có lỗi phải sửa nên cơ quan không tính vào số tổng hợp.", mend: "đề nghị cơ quan sửa lỗi, gửi lại rồi tổng hợp lại." }),
  },
};
