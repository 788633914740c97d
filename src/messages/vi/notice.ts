import type { NoticeMessages } from "../noticeMessages";

export const noticeVi: NoticeMessages = {
  sheet: "Thông báo CCHC",
  title: "Chưa kiểm tra được trang báo cáo",
  noCatalogue: [
    "Sổ tính này chưa có bộ chỉ tiêu và danh mục cơ quan để đối chiếu.",
    "Trên thẻ CCHC, bấm “Bộ chỉ tiêu” và chọn bộ của tỉnh (hoặc dùng tỉnh mẫu); sổ tính sẽ nhớ. Sau đó trở lại trang báo cáo và bấm “Kiểm tra” lần nữa.",
    "Trang này xóa đi được.",
  ],
  failed: (reason) => [reason, "Trang báo cáo không bị thay đổi. Bấm “Tự kiểm tra” trên thẻ CCHC để kiểm tra trong ngăn bên cạnh.", "Trang này xóa đi được."],
};
