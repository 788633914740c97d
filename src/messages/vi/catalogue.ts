/** Faults of a catalogue or registry in Vietnamese: what is wrong, then how to mend it. */
import type { Fault, FaultCode } from "../../core/catalogue/check/fault";
import { catalogueWordsVi } from "./catalogueSheet";

const { kind: kinds, aggregate: aggregates, comparator: comparators } = catalogueWordsVi.choices;
const kind = (code: string): string => `“${kinds?.[code] ?? code}”`;
const aggregate = (code: string): string => `“${aggregates?.[code] ?? code}”`;
const compared = (text: string): string => text.replace(/^\S+/, (sign) => comparators?.[sign] ?? sign);

function range(text: string): string {
  const [low, high] = text.split("..");
  return low === "" ? `không quá ${high}` : high === "" ? `không dưới ${low}` : `từ ${low} đến ${high}`;
}

const day = (text: string): string => text.replace(/^-/, "").split("-").filter((part) => part !== "").reverse().join("/");

export const viFaults: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  cycle: ({ found }) => `các mục nối vòng vào nhau (${found}); sửa để có một mục không thuộc mục nào.`,
  reservedCode: ({ found }) => `mã “${found}” dành riêng cho công thức (số cơ quan phải có); đổi mã khác.`,
  codeDots: ({ found }) => `mã “${found}” có dấu chấm ở đầu, ở cuối hoặc hai dấu liền nhau; bỏ dấu chấm thừa.`,
  codesAlike: ({ found, against }) => `mã “${found}” chỉ khác mã “${against}” ở chữ hoa, chữ thường; đổi một trong hai.`,
  nameUnreadable: ({ found }) => `tên “${found}” không có chữ hoặc số nào; ghi tên như trong biểu mẫu.`,
  sameName: ({ found, against }) => `tên “${found}” trùng với mục ${against}; đổi tên, hoặc để hai mục thuộc hai chỉ tiêu cha có tên khác nhau.`,
  sameNameInAreas: ({ found, against }) => `tên “${found}” trùng với mục ${against} ở lĩnh vực khác; nên ghi rõ hơn để nhận đúng dòng.`,
  sameIndicatorName: ({ found, against }) => `tên “${found}” trùng với chỉ tiêu đánh giá ${against}; nên đổi một trong hai.`,
  aliasTaken: ({ found, against }) => `tên khác “${found}” đã là tên của mục ${against} trong cùng thời gian; bỏ đi, hoặc ghi thời gian để hai bên không trùng.`,
  aliasRepeated: ({ found }) => `tên khác “${found}” đã có ở chính mục này; bỏ dòng thừa.`,
  datesReversed: ({ found, against }) => `ngày cuối ${day(against)} trước ngày đầu ${day(found)}; sửa một trong hai.`,
  leapDay: () => "ngày 29/02 chỉ có ở năm nhuận; nên ghi 28/02.",
  boundsReversed: ({ found, against }) => `giá trị nhỏ nhất ${found} lớn hơn giá trị lớn nhất ${against}; sửa một trong hai.`,
  noChoices: () => "loại “Lựa chọn” chưa có giá trị nào để chọn; ghi các giá trị, mỗi giá trị một dòng.",
  choiceRepeated: ({ found }) => `giá trị “${found}” ghi hai lần; bỏ một dòng.`,
  idleChoices: ({ against }) => `loại ${kind(against)} không dùng giá trị được chọn; xóa các giá trị, hoặc đổi loại thành “Lựa chọn”.`,
  aggregateKind: ({ found, against }) => `cách tổng hợp ${aggregate(found)} không dùng được cho loại ${kind(against)}; chọn cách khác.`,
  percentSummed: () => "cộng tỷ lệ % của các cơ quan thì không có nghĩa; chọn “Không cộng” và tính tỷ lệ từ tử số, mẫu số.",
  nobodyReports: ({ found }) => `không cơ quan nào phải báo cáo mục này${found === "" ? "" : ` (áp dụng cho: ${found})`}; ghi cấp hoặc cơ quan có trong danh sách.`,
  noPeriods: () => "mục này không thuộc kỳ báo cáo nào; ghi các kỳ, hoặc để trống nếu kỳ nào cũng báo cáo.",
  unknownAgency: ({ found }) => `danh sách cơ quan không có ${found.replaceAll("agency:", "")}; sửa mã, hoặc thêm cơ quan vào danh sách.`,
  noItems: () => "công thức không có chỉ tiêu thống kê nào; ghi mã chỉ tiêu.",
  notNumeric: ({ found, against }) => `chỉ tiêu ${found} thuộc loại ${kind(against)}, không tính được; dùng chỉ tiêu khác, hoặc đổi loại.`,
  percentsAdded: ({ found }) => `cộng các tỷ lệ % với nhau (${found}); nên cộng tử số, mẫu số rồi tính tỷ lệ.`,
  mixedFlows: ({ found }) => `có chỉ tiêu tính trong kỳ, có chỉ tiêu lũy kế từ đầu năm (${found}); nên dùng cùng một cách tính.`,
  unequalScopes: ({ found, against }) => `các chỉ tiêu ${found} không cùng cơ quan báo cáo; ${against} chỉ báo cáo một phần nên không tính được. Xem lại cột “Áp dụng cho”.`,
  disjointScopes: ({ found }) => `không cơ quan nào báo cáo đủ các chỉ tiêu ${found}, nên quy tắc không bao giờ được xét; xem lại cột “Áp dụng cho”.`,
  disjointPeriods: ({ found }) => `không kỳ nào có đủ các chỉ tiêu ${found}; xem lại cột “Kỳ báo cáo”.`,
  impossibleTarget: ({ found, against }) => `mục tiêu ${compared(found)} không thể đạt, vì kết quả chỉ ${range(against)}; sửa dấu hoặc giá trị.`,
  idleTarget: ({ found, against }) => `mục tiêu ${compared(found)} lúc nào cũng đạt, vì kết quả ${range(against)}; xem lại dấu và giá trị.`,
  ratioTarget: ({ found, against }) => `mục tiêu ${found.replace(".", ",")} %: nếu ý là ${against.replace(".", ",")} % thì ghi ${against.replace(".", ",")}.`,
  targetNotDay: ({ found, against }) => `chỉ tiêu ${against} là ngày nên mục tiêu phải là một ngày${found === "" ? "" : `, không phải ${found.replace(".", ",")}`}; ghi ngày, ví dụ 15/12/2026, hoặc 15/12 cho mọi năm.`,
  targetIsDay: ({ found }) => `mục tiêu là ngày ${day(found)} nhưng kết quả của chỉ tiêu không phải là ngày; ghi mục tiêu bằng số, hoặc để tử số là một chỉ tiêu loại “Ngày” và bỏ mẫu số.`,
  direction: ({ found, against }) => `dấu ${compared(found)} ngược với “tốt hơn khi ${against === "lower" ? "thấp hơn" : "cao hơn"}”; xem lại một trong hai.`,
  tierOutside: ({ found, against }) => `có mục tiêu riêng cho cấp ${found} nhưng chỉ tiêu chỉ áp dụng cho ${against}; bỏ mục tiêu này, hoặc xem lại phạm vi.`,
  tierWithoutTarget: ({ found }) => `cấp ${found} chưa có mục tiêu; thêm một dòng ở bảng “Mục tiêu riêng theo cấp” (để trống dấu và mục tiêu nếu cấp này không có mục tiêu).`,
  checkId: ({ found }) => `mã quy tắc “${found}” không dùng được; ghi REL- và số từ 101 trở lên, ví dụ REL-101.`,
  checkRepeated: ({ found, against }) => `quy tắc ${found} giống hệt ${against}; bỏ một quy tắc.`,
  negativeTolerance: ({ found }) => `sai số cho phép ${found} nhỏ hơn 0; ghi 0 hoặc số lớn hơn.`,
  noLead: ({ found }) => `nhiệm vụ ${found} chưa có cơ quan chủ trì; ghi mã cơ quan nếu văn bản có giao.`,
  idleThreshold: ({ found, against }) => `chỉ xét ${found} quý gần nhất nhưng đòi có ít nhất ${against} quý, nên HIS-004 không bao giờ so với chính cơ quan; tăng own.quarters hoặc giảm own.least.`,
  noDue: ({ found }) => `nhiệm vụ ${found} chưa có thời hạn nên không theo dõi được; ghi thời hạn nếu văn bản có nêu.`,
  unknownDocument: ({ found }) => `văn bản “${found}” chưa có trong phần căn cứ; thêm vào, hoặc sửa số, ký hiệu.`,
  openWithSuccessor: ({ found, against }) => `cơ quan ${found} có cơ quan kế thừa là ${against} nhưng chưa có ngày cuối; ghi ngày cuối, hoặc bỏ cơ quan kế thừa.`,
};
