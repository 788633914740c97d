/** Documents in Vietnamese, as offices write them. */
import type { DocumentLabels, LetterFacts } from "../../core/report/document/labels";
import { inSentence } from "./compared";
import { sheetLabelsVi } from "./sheets";
import { unparted } from "./unparted";
import { viWords } from "./words";

const { number, date, need } = viWords;
/** Some of the whole, or nothing. */
const some = (count: number, text: string): readonly string[] => (count > 0 ? [`${number(count)} ${text}`] : []);

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
  date,
  need,
  period: inSentence,
  share: (count, expected) => `${number(count)}/${number(expected)}`,
  report: {
    kind: "BÁO CÁO",
    subject: (period) => `Kết quả công tác cải cách hành chính ${period}`,
    opening: (period, from, to) => unparted(`Sở Nội vụ tổng hợp, báo cáo kết quả công tác cải cách hành chính ${period} (số liệu từ ngày ${from} đến ngày ${to}) như sau:`),
    parts: {
      coverage: "TÌNH HÌNH BÁO CÁO CỦA CÁC CƠ QUAN, ĐỊA PHƯƠNG",
      results: "KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU",
      shortfalls: "TỒN TẠI, HẠN CHẾ",
      duties: "NHIỆM VỤ CÓ THỜI HẠN",
      proposals: "KIẾN NGHỊ, ĐỀ XUẤT",
    },
    lateTable: "Cơ quan nộp muộn, chưa nộp hoặc nộp báo cáo không dùng được",
    complianceTable: "Mức độ đạt các mục tiêu, xếp mục tiêu chưa đạt lên trước",
    duties: (day) => unparted(`Các nhiệm vụ quá hạn hoặc sắp đến hạn, xét đến ngày ${day}, chưa được ghi nhận là đã hoàn thành.`),
    closing: (period) => unparted(`Trên đây là báo cáo kết quả công tác cải cách hành chính ${period}, Sở Nội vụ kính báo cáo./.`),
    signer: "……………………………",
    appendix: {
      title: "Phụ lục",
      subject: (period) => `Số liệu cải cách hành chính ${period}`,
      quarters: "Kết quả qua các quý",
      figures: "Số liệu thống kê",
      moved: "So với quý trước: xét trên các cơ quan có số liệu ở cả hai quý.",
      attached: (year) => `(Kèm theo Báo cáo số           /BC-SNV ngày       tháng       năm ${year} của Sở Nội vụ)`,
      note: "(Ô trống: chưa có số liệu dùng được, hoặc chỉ tiêu không cộng được giữa các cơ quan)",
      agencies: "Số cơ quan",
    },
  },
  letter: {
    number: "Số:          /SNV-CCHC",
    subject: (period) => `V/v báo cáo công tác cải cách hành chính ${period}`,
    to: (agency) => `Kính gửi: ${agency}`,
    body: (facts) => letterBody(facts).map(unparted),
    findings: "Các nội dung cần sửa hoặc giải trình:",
    mend: (file) => `Các nội dung phải sửa có trong tệp ${file} gửi kèm; đề nghị sửa trên báo cáo và gửi lại báo cáo.`,
    explain: (file) => `Đối với các nội dung cần giải trình, đề nghị ghi vào cột “Giải trình” của tệp ${file} gửi kèm và gửi lại tệp; đối với các nội dung phải sửa, đề nghị sửa trên báo cáo và gửi lại báo cáo.`,
    targets: "Các mục tiêu của cơ quan chưa đạt hoặc chậm tiến độ trong kỳ và yêu cầu đối với báo cáo kỳ sau:",
    need: "Yêu cầu kỳ sau",
    duties: (day) => unparted(`Các nhiệm vụ có thời hạn của cơ quan đã quá hạn hoặc sắp đến hạn, xét đến ngày ${day}, mà Sở Nội vụ chưa ghi nhận là đã hoàn thành. Nếu đã hoàn thành, đề nghị cho biết ngày hoàn thành và số văn bản:`),
    closing: "Đề nghị gửi về Sở Nội vụ trước ngày ……/……/……… để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.",
    recipients: ["Nơi nhận:", "- Như trên;", "- Giám đốc, các Phó Giám đốc Sở;", "- Lưu: VT, CCHC."],
  },
};
