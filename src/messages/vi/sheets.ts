/** The summary workbook's words in Vietnamese. */
import type { SheetLabels } from "../../core/report/labels";
import { catalogueWordsVi, registryWordsVi } from "./catalogueSheet";

const PERIOD_NAMES: Readonly<Record<string, string>> = {
  Q1: "Quý I năm",
  Q2: "Quý II năm",
  H1: "6 tháng đầu năm",
  Q3: "Quý III năm",
  "9M": "9 tháng năm",
  Q4: "Quý IV năm",
  Y: "Năm",
};

function period(id: string): string {
  const [year = "", kind = ""] = [id.slice(0, 4), id.slice(5)];
  const name = PERIOD_NAMES[kind];
  return name === undefined ? id : `${name} ${year}`;
}

function date(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day}/${month}/${year}`;
}

/** “tỉnh Đồng Nai”: the province with its kind before it, lower case, whether or not the registry writes the kind. */
function withKind(province: string): string {
  const match = /^(tỉnh|thành phố)\s+(.+)$/iu.exec(province);
  return match ? `${match[1]!.toLocaleLowerCase("vi")} ${match[2]!}` : `tỉnh ${province}`;
}

export const sheetLabelsVi: SheetLabels = {
  tiers: { so: "Sở, ngành", huyen: "Cấp huyện", xa: "Cấp xã", phong: "Phòng, ban cấp huyện", khac: "Cơ quan khác" },
  province: "Toàn tỉnh",
  statuses: {
    met: "Đạt",
    exceeded: "Vượt",
    notMet: "Chưa đạt",
    notDue: "Chưa đến hạn",
    noOccurrence: "Không phát sinh",
    noData: "Thiếu số liệu",
    notApplicable: "Không áp dụng",
  },
  agencyStatuses: { received: "Đã nộp", late: "Nộp muộn", missing: "Chưa nộp", rejected: "Không dùng được" },
  severities: { B: "Không dùng được", E: "Phải sửa", W: "Cần giải trình", I: "Để biết" },
  comparators: { ">=": "≥", ">": ">", "=": "=", "<=": "≤", "<": "<" },
  aggregates: { sum: "Cộng", countYes: "Đếm “Có”", max: "Lớn nhất", min: "Nhỏ nhất", latest: "Mới nhất", none: "Không cộng" },
  yes: "Có",
  no: "Không",
  listSeparator: "; ",
  lacking: { before: ", thiếu ", after: " cơ quan" },
  previousPeriod: "kỳ trước",
  apart: { name: "Đánh giá", title: (sheet, agency) => `Mức độ đạt mục tiêu của ${agency} (số liệu ở trang “${sheet}”, đang được bảo vệ)` },
  period,
  dataWindow: (from, to) => `Số liệu từ ngày ${date(from)} đến ngày ${date(to)}`,
  columns: {
    number: "STT",
    code: "Mã",
    agencyCode: "Mã cơ quan",
    agency: "Cơ quan",
    tier: "Cấp",
    item: "Chỉ tiêu thống kê",
    indicator: "Chỉ tiêu đánh giá",
    unit: "Đơn vị tính",
    aggregate: "Cách tổng hợp",
    total: "Số liệu",
    reported: "Cơ quan có số liệu",
    expected: "Cơ quan phải có",
    numerator: "Tử số",
    denominator: "Mẫu số",
    rate: "Tỷ lệ (%)",
    result: "Kết quả",
    status: "Mức độ đạt",
    conclusion: "Kết luận",
    scope: "Phạm vi",
    comparator: "Dấu",
    target: "Mục tiêu",
    due: "Thời hạn",
    lead: "Cơ quan chủ trì",
    source: "Căn cứ",
    gap: "So với mục tiêu",
    dataRows: "Số dòng dữ liệu",
    state: "Tình trạng",
    received: "Ngày nhận",
    file: "Tệp",
    sheet: "Trang tính",
    superseded: "Tệp đã được thay thế",
    errors: "Lỗi phải sửa",
    warnings: "Điểm cần giải trình",
    severity: "Mức độ",
    rule: "Quy tắc",
    cell: "Ô",
    found: "Giá trị ghi trong ô",
    message: "Nội dung",
    mend: "Cách sửa",
  },
  leaders: {
    committee: (province) => `UBND ${withKind(province).toLocaleUpperCase("vi")}`,
    department: "SỞ NỘI VỤ",
    nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto: "Độc lập - Tự do - Hạnh phúc",
    documentNumber: "Số:          /BC-SNV",
    placeAndDate: (province, year) => `${province.replace(/^(tỉnh|thành phố)\s+/iu, "")}, ngày       tháng       năm ${year}`,
    title: "KẾT QUẢ THỰC HIỆN CÁC MỤC TIÊU CẢI CÁCH HÀNH CHÍNH",
    verdict: {
      met: "Đạt ",
      of: "/",
      targets: " mục tiêu; chưa đạt ",
      notMet: "; chưa đến hạn ",
      notDue: "; chưa đánh giá được ",
      end: ".",
    },
    coverage: {
      received: "Đã nhận ",
      of: "/",
      late: " báo cáo; nộp muộn ",
      missing: "; chưa nộp ",
      rejected: "; nộp nhưng không dùng được ",
      end: ".",
    },
    allInside: "Số liệu có đủ các cơ quan phải báo cáo.",
    outside: "Chưa có trong số liệu: ",
    indicators: "I. MỨC ĐỘ ĐẠT CÁC MỤC TIÊU",
    exactness: "Mức độ đạt xét trên số liệu chưa làm tròn: tỷ lệ 89,99 % in ra là 90,0 % nhưng chưa đạt mục tiêu 90 %.",
    late: "II. CƠ QUAN NỘP MUỘN, CHƯA NỘP HOẶC NỘP BÁO CÁO KHÔNG DÙNG ĐƯỢC",
    recipients: ["Nơi nhận:", "- Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo);", "- Giám đốc, các Phó Giám đốc Sở;", "- Lưu: VT, CCHC."],
    signature: "GIÁM ĐỐC",
    signatureNote: "(Ký, đóng dấu, ghi rõ họ tên)",
  },
  assessment: {
    title: "ĐÁNH GIÁ MỨC ĐỘ ĐẠT MỤC TIÊU",
    note: "Ô nền vàng sửa được: dấu, mục tiêu, thời hạn. Cấp không có mục tiêu riêng theo mục tiêu của toàn tỉnh. Tử số, mẫu số cộng từ trang “Theo cơ quan”.",
    periodEnd: "Ngày cuối kỳ báo cáo",
    duties: {
      title: "NHIỆM VỤ CÓ THỜI HẠN",
      note: "Tình trạng chỉ xét thời hạn so với ngày cuối kỳ báo cáo; báo cáo chưa cho biết nhiệm vụ đã làm hay chưa.",
      name: "Nhiệm vụ",
      from: "Từ ngày",
      states: { notDue: "Chưa đến hạn", due: "Đến hạn trong kỳ", overdue: "Quá hạn" },
    },
  },
  totals: {
    title: "TỔNG HỢP SỐ LIỆU CẢI CÁCH HÀNH CHÍNH",
    note: "Tính từ trang “Dữ liệu”, chỉ những dòng được tính vào tổng. Ô trống: chưa có số liệu hoặc chỉ tiêu không cộng được giữa các cơ quan.",
  },
  byAgency: {
    title: "KẾT QUẢ THEO CƠ QUAN",
    note: "Tính từ trang “Dữ liệu”. KAD: không áp dụng cho cơ quan. Ô trống: cơ quan chưa có số liệu dùng được.",
    check: "Đối chiếu dữ liệu:",
    inOrder: "Khớp",
    outOfOrder: "Không khớp: các dòng của một cơ quan trong trang “Dữ liệu” phải đứng liền nhau, đúng thứ tự ban đầu",
  },
  submissions: {
    title: "TÌNH HÌNH NỘP BÁO CÁO",
    expected: "Số cơ quan phải báo cáo",
    received: "Đã nộp (gồm cả nộp muộn)",
    late: "Trong đó nộp muộn",
    missing: "Chưa nộp",
    rejected: "Nộp nhưng không dùng được",
  },
  findings: { title: "KẾT QUẢ KIỂM TRA SỐ LIỆU", none: "Không có phát hiện nào.", count: "Số phát hiện" },
  catalogue: catalogueWordsVi,
  agencies: registryWordsVi,
};
