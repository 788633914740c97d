/** The sheets `Bộ chỉ tiêu` and `Cơ quan` in Vietnamese. */
import { SIGNS } from "../signs";
import type { RegistryWords } from "../../core/agencies/columns";
import type { CatalogueWords } from "../../core/catalogue/columns";

const named = (name: string, hint = ""): { readonly name: string; readonly hint: string } => ({ name, hint });

const FORMULA = "Mã chỉ tiêu thống kê, nối bằng + hoặc -; hoặc một số";
const DAY = "31/12/2026, hoặc 31/12 nếu lặp lại hằng năm";
const OWN_DAY = "31/12/2026";
const TIERS = "so, huyen, xa, phong, khac";
const ENGLISH = "Để trống thì dùng tên tiếng Việt";

export const catalogueWordsVi: CatalogueWords = {
  title: "BỘ CHỈ TIÊU",
  note: "Sửa thẳng trong các bảng; thêm dòng ngay dưới dòng cuối của bảng. Giữ nguyên tên bảng và tên cột; được đổi thứ tự cột, thêm cột riêng.",
  tables: {
    identity: {
      title: "Thông tin chung",
      columns: { id: named("Mã bộ chỉ tiêu"), version: named("Phiên bản", "Đổi khi sửa nội dung: 1.0.0, 1.1.0…"), titleVi: named("Tên"), titleEn: named("Tên tiếng Anh", ENGLISH) },
    },
    basis: { title: "Căn cứ", columns: { document: named("Văn bản", "Số, ký hiệu"), date: named("Ngày ban hành", OWN_DAY), issuer: named("Cơ quan ban hành") } },
    areas: { title: "Lĩnh vực", columns: { code: named("Mã"), nameVi: named("Tên"), nameEn: named("Tên tiếng Anh", ENGLISH) } },
    items: {
      title: "Chỉ tiêu thống kê",
      columns: {
        code: named("Mã", "Chữ, số và dấu chấm; mỗi mã dùng một lần"),
        area: named("Lĩnh vực", "Mã lĩnh vực"),
        parent: named("Thuộc", "Mã chỉ tiêu cha"),
        nameVi: named("Tên", "Đúng như trong biểu mẫu; không trùng, hoặc chỉ trùng khi khác chỉ tiêu cha"),
        nameEn: named("Tên tiếng Anh", ENGLISH),
        aliases: named("Tên khác", "Mỗi tên một dòng (Alt+Enter); tên cũ kèm thời gian: Tên cũ [01/01/2020..30/06/2025]"),
        unit: named("Đơn vị tính"),
        kind: named("Loại"),
        choices: named("Giá trị được chọn", "Mỗi giá trị một dòng; chỉ cho loại “Lựa chọn”"),
        required: named("Bắt buộc"),
        appliesTo: named("Áp dụng cho", `${TIERS}; một cơ quan: agency:MÃ. Cách nhau bằng dấu phẩy`),
        periods: named("Kỳ báo cáo", "Q1, Q2, H1, Q3, 9M, Q4, Y; để trống: mọi kỳ"),
        flow: named("Tính theo"),
        aggregate: named("Cách tổng hợp"),
        min: named("Nhỏ nhất"),
        max: named("Lớn nhất"),
        opening: named("Chuyển từ", "Mã chỉ tiêu mà số cuối kỳ trước phải bằng số này"),
        source: named("Căn cứ"),
      },
    },
    indicators: {
      title: "Chỉ tiêu đánh giá",
      columns: {
        code: named("Mã"),
        area: named("Lĩnh vực", "Mã lĩnh vực"),
        nameVi: named("Tên"),
        nameEn: named("Tên tiếng Anh", ENGLISH),
        numerator: named("Tử số", FORMULA),
        denominator: named("Mẫu số", `${FORMULA}; expected: số cơ quan phải có. Để trống: xét riêng tử số`),
        unit: named("Đơn vị tính"),
        better: named("Tốt hơn khi"),
        comparator: named("Dấu", "Để trống cả dấu và mục tiêu: không có mục tiêu"),
        target: named("Mục tiêu", "80 là 80 %; chỉ tiêu về ngày: 15/12/2026 hoặc 15/12"),
        compareWith: named("So với", "Chọn nếu so với kỳ trước"),
        from: named("Từ ngày", DAY),
        due: named("Thời hạn", DAY),
        atRisk: named("Biên nguy cơ", "Chưa đạt nhưng cách mục tiêu không quá số này (điểm % hoặc đơn vị tính): có nguy cơ không đạt. Để trống: không xét"),
        lead: named("Cơ quan chủ trì"),
        document: named("Văn bản"),
        clause: named("Điều khoản"),
      },
    },
    tierTargets: {
      title: "Mục tiêu riêng theo cấp",
      columns: {
        indicator: named("Mã chỉ tiêu", "Mã chỉ tiêu đánh giá"),
        tier: named("Cấp", TIERS),
        comparator: named("Dấu", "Để trống cả dấu và mục tiêu: cấp này không có mục tiêu"),
        target: named("Mục tiêu", "80 là 80 %; chỉ tiêu về ngày: 15/12/2026 hoặc 15/12"),
        compareWith: named("So với", "Chọn nếu so với kỳ trước"),
        from: named("Từ ngày", DAY),
        due: named("Thời hạn", DAY),
      },
    },
    agencyTargets: {
      title: "Mục tiêu riêng theo cơ quan",
      columns: {
        indicator: named("Mã chỉ tiêu", "Mã chỉ tiêu đánh giá"),
        agency: named("Mã cơ quan"),
        comparator: named("Dấu", "Để trống cả dấu và mục tiêu: cơ quan này không có mục tiêu"),
        target: named("Mục tiêu", "80 là 80 %; chỉ tiêu về ngày: 15/12/2026 hoặc 15/12"),
        compareWith: named("So với", "Chọn nếu so với kỳ trước"),
        from: named("Từ ngày", DAY),
        due: named("Thời hạn", DAY),
      },
    },
    checks: {
      title: "Quy tắc kiểm tra",
      columns: {
        id: named("Mã quy tắc", "Từ REL-101 trở lên"),
        severity: named("Mức độ"),
        left: named("Vế trái", FORMULA),
        operator: named("Dấu"),
        right: named("Vế phải", FORMULA),
        items: named("Chỉ tiêu liên quan", "Để trống: mọi chỉ tiêu trong hai vế"),
        missing: named("Khi thiếu số liệu"),
        tolerance: named("Sai số cho phép"),
        whenLeft: named("Chỉ xét khi: vế trái", "Để trống cả ba ô: luôn xét"),
        whenOperator: named("Chỉ xét khi: dấu"),
        whenRight: named("Chỉ xét khi: vế phải"),
      },
    },
    duties: {
      title: "Nhiệm vụ có hạn",
      columns: {
        code: named("Mã"),
        nameVi: named("Tên"),
        nameEn: named("Tên tiếng Anh", ENGLISH),
        lead: named("Cơ quan chủ trì"),
        appliesTo: named("Phải làm", "Cấp hoặc agency:MÃ, cách nhau dấu phẩy; để trống: cơ quan chủ trì"),
        from: named("Từ ngày", DAY),
        due: named("Thời hạn", DAY),
        document: named("Văn bản"),
        clause: named("Điều khoản"),
      },
    },
    externalIndices: {
      title: "Chỉ số được công bố hằng năm",
      columns: {
        code: named("Mã"),
        nameVi: named("Tên"),
        nameEn: named("Tên tiếng Anh", ENGLISH),
        unit: named("Đơn vị tính", "điểm hoặc %"),
        max: named("Điểm tối đa", "Để trống: không biết"),
        document: named("Văn bản"),
        clause: named("Điều khoản"),
      },
    },
    thresholds: {
      title: "Ngưỡng so với các kỳ trước",
      columns: {
        threshold: named("Ngưỡng"),
        value: named("Giá trị", "Để trống: theo mặc định"),
        standard: named("Mặc định", "Chỉ để xem"),
        meaning: named("Ý nghĩa"),
      },
    },
  },
  choices: {
    kind: { count: "Số đếm", number: "Số", percent: "Tỷ lệ %", money: "Số tiền", yesNo: "Có/Không", choice: "Lựa chọn", date: "Ngày", text: "Chữ" },
    flow: { inPeriod: "Trong kỳ", yearToDate: "Lũy kế từ đầu năm", pointInTime: "Tại thời điểm" },
    aggregate: { sum: "Cộng", countYes: "Đếm “Có”", max: "Lớn nhất", min: "Nhỏ nhất", latest: "Mới nhất", none: "Không cộng" },
    comparator: SIGNS,
    operator: { "<=": "≤", "<": "<", "=": "=", ">=": "≥", ">": ">", both: "Cùng có hoặc cùng không", either: "Chỉ một bên có", notBoth: "Không cùng có" },
    better: { higher: "Cao hơn", lower: "Thấp hơn" },
    compareWith: { previous: "Kỳ trước" },
    severity: { E: "Phải sửa", W: "Cần giải trình", I: "Để biết" },
    missing: { skipIfAny: "Thiếu một số: bỏ qua", skipIfAll: "Thiếu hết: bỏ qua", asZero: "Thiếu thì coi là 0" },
    threshold: {
      "jump.factor": "HIS-002: tăng hoặc giảm từ mấy lần trở lên",
      "jump.least": "HIS-002 và HIS-004: số đếm hoặc số tiền chênh ít nhất bao nhiêu",
      "jump.points": "HIS-002 và HIS-004: tỷ lệ % chênh ít nhất bao nhiêu điểm",
      "unchanged.least": "HIS-003: ít nhất bao nhiêu số giống hệt kỳ trước",
      "unchanged.share": "HIS-003: chiếm phần nào trong các số so được (0,8 là 80 %)",
      "own.quarters": "HIS-004 so với chính cơ quan: xét bao nhiêu quý gần nhất",
      "own.least": "HIS-004 so với chính cơ quan: phải biết ít nhất bao nhiêu quý",
      "own.deviations": "HIS-004 so với chính cơ quan: cách trung vị quá bao nhiêu độ lệch",
      "peers.least": "HIS-004 so với cơ quan cùng cấp: ít nhất bao nhiêu cơ quan có số",
      "peers.deviations": "HIS-004 so với cơ quan cùng cấp: cách trung vị quá bao nhiêu độ lệch",
    },
  },
  yes: "Có",
  no: "Không",
  chooseFromList: "Chọn một giá trị trong danh sách.",
};

export const registryWordsVi: RegistryWords = {
  title: "DANH SÁCH CƠ QUAN BÁO CÁO",
  note: "Thêm cơ quan ngay dưới dòng cuối. Cơ quan thôi hoạt động: ghi ngày cuối và mã cơ quan kế thừa, không xóa dòng.",
  tables: {
    province: { title: "Tỉnh, thành phố", columns: { code: named("Mã tỉnh"), name: named("Tên tỉnh") } },
    agencies: {
      title: "Cơ quan báo cáo",
      columns: {
        code: named("Mã", "Mỗi mã dùng một lần"),
        name: named("Tên", "Như ghi ở đầu báo cáo"),
        aliases: named("Tên khác", "Mỗi tên một dòng (Alt+Enter)"),
        tier: named("Cấp", TIERS),
        from: named("Từ ngày", OWN_DAY),
        to: named("Đến ngày", OWN_DAY),
        successor: named("Cơ quan kế thừa", "Mã cơ quan"),
      },
    },
  },
  choices: {},
  yes: "Có",
  no: "Không",
  chooseFromList: "Chọn một giá trị trong danh sách.",
};
