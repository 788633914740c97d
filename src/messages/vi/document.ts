/** Documents in Vietnamese, as offices write them. */
import type { Comparator } from "../../core/catalogue/types";
import type { DocumentLabels, LetterFacts, UnmetFact } from "../../core/report/document/labels";
import { sheetLabelsVi } from "./sheets";
import { viWords } from "./words";

const { number, date } = viWords;
/** Its sign stays on the line of its figure. */
const percent = (value: number, against?: number): string => viWords.percent(value, against).replace(" ", "\u00a0");
const list = (names: readonly string[]): string => names.join("; ");
/** Some of the whole, or nothing. */
const some = (count: number, text: string): readonly string[] => (count > 0 ? [`${number(count)} ${text}`] : []);

const WANTED: Readonly<Record<Comparator, (value: string) => string>> = {
  ">=": (value) => `từ ${value} trở lên`,
  ">": (value) => `trên ${value}`,
  "=": (value) => `đúng ${value}`,
  "<=": (value) => `không quá ${value}`,
  "<": (value) => `dưới ${value}`,
};

function unmet({ name, result, unit, parts, target, change, need, lead, lacking }: UnmetFact): string {
  const shown = (value: number, against?: number): string => (parts === null ? `${number(value)}\u00a0${unit}` : percent(value, against));
  const figure = parts === null ? shown(result) : `${shown(result, target?.value)} (${number(parts.numerator)}/${number(parts.denominator)})`;
  const facts = [
    ...(target === null ? [] : [`mục tiêu ${WANTED[target.comparator](shown(target.value))}`]),
    ...(change === null ? [] : [`so với quý trước ${withoutArrow(viWords.trend(change.change, parts !== null, change.better))}`]),
    ...(lacking > 0 ? [`chưa có số liệu của ${number(lacking)} cơ quan`] : []),
    ...(need === null ? [] : [`để đạt mục tiêu ${viWords.need(need)}`]),
    ...(lead === null ? [] : [`cơ quan chủ trì: ${lead}`]),
  ];
  return `- ${name}: ${[figure, ...facts].join("; ")}.`;
}

/** The arrow is for tables. */
const withoutArrow = (trend: string): string => trend.replace(/^[↑↓→]\s*/, "");

function letterBody({ agency, status, period, received, errors, warnings }: LetterFacts): readonly string[] {
  const open = [...some(errors, "nội dung phải sửa"), ...some(warnings, "nội dung cần giải trình")].join(" và ");
  const opening = `Qua theo dõi, tổng hợp báo cáo công tác cải cách hành chính ${period}`;
  switch (status) {
    case "missing": return [`${opening}, Sở Nội vụ chưa nhận được báo cáo của ${agency}. Đề nghị cơ quan khẩn trương lập báo cáo theo biểu mẫu và gửi về Sở Nội vụ.`];
    case "rejected": return [`${opening}, báo cáo của ${agency} không sử dụng được nên chưa có trong số liệu của tỉnh. Đề nghị cơ quan lập lại theo biểu mẫu và gửi lại.`];
    case "late":
    case "received": return [
      ...(status === "late" ? [`${opening}, báo cáo của ${agency} nộp muộn${received === null ? "" : ` (nhận ngày ${date(received)})`}. Đề nghị cơ quan chấp hành đúng thời hạn báo cáo ở các kỳ sau.`] : []),
      ...(open === "" ? [] : [`${status === "late" ? `Báo cáo của cơ quan` : `${opening}, báo cáo của ${agency}`} còn ${open}.`]),
    ];
  }
}

export const documentLabelsVi: DocumentLabels = {
  sheets: sheetLabelsVi,
  number,
  percent,
  date,
  share: (count, expected) => `${number(count)}/${number(expected)}`,
  report: {
    kind: "BÁO CÁO",
    subject: (period) => `Kết quả công tác cải cách hành chính ${period}`,
    opening: (period, from, to) => `Sở Nội vụ tổng hợp, báo cáo kết quả công tác cải cách hành chính ${period} (số liệu từ ngày ${from} đến ngày ${to}) như sau:`,
    coverage: {
      title: "I. TÌNH HÌNH BÁO CÁO CỦA CÁC CƠ QUAN, ĐỊA PHƯƠNG",
      sentence: ({ received, expected, late, missing, rejected }) =>
        `Đã nhận báo cáo của ${number(received)}/${number(expected)} cơ quan, địa phương${late > 0 ? `, trong đó ${number(late)} cơ quan nộp muộn` : ""}${[...some(missing, "cơ quan chưa nộp"), ...some(rejected, "cơ quan nộp báo cáo không dùng được")].map((text) => `; ${text}`).join("")}.`,
      allInside: "Số liệu trong báo cáo này có đủ các cơ quan phải báo cáo.",
      outside: (agencies) => `Số liệu trong báo cáo này chưa có: ${list(agencies)}.`,
    },
    results: {
      title: "II. KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU",
      verdict: ({ judged, met, notMet, notDue, unjudged }) => {
        const rest = [...some(notMet, "mục tiêu chưa đạt"), ...some(notDue, "mục tiêu chưa đến hạn"), ...some(unjudged, "mục tiêu chưa đánh giá được")];
        return judged === 0 ? "Bộ chỉ tiêu không đặt mục tiêu cho toàn tỉnh." : `Toàn tỉnh đạt ${number(met)}/${number(judged)} mục tiêu${rest.length > 0 ? `; còn ${rest.join(", ")}` : ""}.`;
      },
      tableTitle: "Bảng: Mức độ đạt các mục tiêu, xếp mục tiêu chưa đạt lên trước",
      unmetTitle: "Các mục tiêu chưa đạt:",
      unmet,
      met: (indicators) => `Các mục tiêu đã đạt: ${list(indicators)}.`,
    },
    late: { title: "III. CƠ QUAN NỘP MUỘN, CHƯA NỘP HOẶC NỘP BÁO CÁO KHÔNG DÙNG ĐƯỢC", none: "Không có." },
    duties: { title: "IV. NHIỆM VỤ CÓ THỜI HẠN" },
    proposals: {
      title: (number) => `${number}. ĐỀ XUẤT, KIẾN NGHỊ`,
      lead: (agency, indicators) => `- Đề nghị ${agency} chủ trì, phối hợp với các cơ quan, địa phương làm rõ nguyên nhân và có giải pháp đối với mục tiêu chưa đạt: ${list(indicators)}.`,
      everyone: (indicators) => `- Đề nghị các cơ quan, địa phương làm rõ nguyên nhân và có giải pháp đối với mục tiêu chưa đạt: ${list(indicators)}.`,
      missing: (agencies) => `- Đề nghị các cơ quan, địa phương chưa nộp báo cáo khẩn trương gửi báo cáo: ${list(agencies)}.`,
      rejected: (agencies) => `- Đề nghị các cơ quan, địa phương có báo cáo không dùng được lập lại theo biểu mẫu và gửi lại: ${list(agencies)}.`,
      late: (agencies) => `- Đề nghị các cơ quan, địa phương nộp muộn chấp hành đúng thời hạn báo cáo: ${list(agencies)}.`,
      none: "Không có.",
    },
    closing: (period) => `Trên đây là báo cáo kết quả công tác cải cách hành chính ${period}, Sở Nội vụ kính báo cáo./.`,
    signer: "……………………………",
    appendix: {
      title: "PHỤ LỤC",
      subject: (period) => `Số liệu cải cách hành chính ${period}`,
      note: "(Ô trống: chưa có số liệu dùng được, hoặc chỉ tiêu không cộng được giữa các cơ quan)",
      agencies: "Số cơ quan",
    },
  },
  letter: {
    number: "Số:          /SNV-CCHC",
    subject: (period) => `V/v báo cáo công tác cải cách hành chính ${period}`,
    to: (agency) => `Kính gửi: ${agency}`,
    body: letterBody,
    findings: "Các nội dung cần sửa hoặc giải trình:",
    explain: (file) => `Đối với các nội dung cần giải trình, đề nghị ghi vào cột “Giải trình” của tệp ${file} gửi kèm và gửi lại tệp; đối với các nội dung phải sửa, đề nghị sửa trên báo cáo và gửi lại báo cáo.`,
    duties: "Các nhiệm vụ có thời hạn do cơ quan chủ trì (tình trạng xét theo thời hạn; báo cáo chưa cho biết nhiệm vụ đã hoàn thành hay chưa):",
    closing: "Đề nghị gửi về Sở Nội vụ trước ngày ……/……/……… để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.",
    recipients: ["Nơi nhận:", "- Như trên;", "- Giám đốc, các Phó Giám đốc Sở;", "- Lưu: VT, CCHC."],
  },
};
