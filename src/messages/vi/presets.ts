import type { PresetMessages } from "../presetMessages";

export const viPresets: PresetMessages = {
  title: "Bộ chỉ tiêu có sẵn",
  hint: "Xem một bộ: cchc presets --show MÃ. Dùng một bộ: --catalogue MÃ. Chép ra để sửa: cchc presets --show MÃ --format json > catalogue.json",
  columns: { id: "Mã", title: "Tên", items: "Số liệu", indicators: "Chỉ tiêu", checks: "Kiểm tra", duties: "Nhiệm vụ" },
  unknown: (id) => `Không có bộ chỉ tiêu “${id}”; các bộ có sẵn:`,
  choose: "Có thể dùng --catalogue với một bộ có sẵn:",
  basis: "Căn cứ",
  basisLine: (document, day, issuer) => `${document}${day === null ? "" : ` ngày ${day}`}${issuer === "" ? "" : ` của ${issuer}`}`,
  version: "phiên bản",
  headings: { areas: "Lĩnh vực", items: "Chỉ tiêu thống kê (số liệu)", indicators: "Chỉ tiêu đánh giá", checks: "Kiểm tra", duties: "Nhiệm vụ có hạn" },
  fields: {
    code: "Mã", item: "Số liệu", unit: "Đơn vị tính", scope: "Cơ quan báo cáo", indicator: "Chỉ tiêu đánh giá", formula: "Cách tính", target: "Mục tiêu",
    lead: "Chủ trì", source: "Căn cứ", condition: "Điều kiện", when: "Khi", duty: "Nhiệm vụ", time: "Thời gian",
  },
  expected: "số cơ quan",
  lowerIsBetter: "nhỏ là tốt",
  previous: "kỳ trước",
  noTarget: "theo dõi",
  provinceOnly: "tính chung toàn tỉnh",
  due: (day) => `hạn ${day}`,
  yearly: (day) => `${day} hằng năm`,
  span: (from, due) => (from === null ? `đến ${due}` : `từ ${from} đến ${due}`),
  noDate: "không nêu ngày",
};
