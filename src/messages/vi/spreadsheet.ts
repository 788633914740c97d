import type { SpreadsheetTexts } from "../spreadsheetTexts";

const NEXT_NAME = "Phép tính dùng các tên đã đặt, là đối số cuối cùng; hoặc một tên nữa.";

export const viSpreadsheet: SpreadsheetTexts = {
  ui: { ribbon: { menu: "Các nhóm lệnh" } },
  "sheets-formula": {
    progress: { analyzing: "Đang đọc công thức", calculating: "Đang tính", "array-analysis": "Đang đọc mảng", "array-calculation": "Đang tính mảng", done: "Đã tính xong" },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "tên 1", detail: "Tên đầu tiên, bắt đầu bằng chữ cái và không trùng địa chỉ ô." },
          nameValue1: { name: "giá trị 1", detail: "Giá trị đặt cho tên thứ nhất." },
          calculationOrName2: { name: "phép tính hoặc tên 2", detail: NEXT_NAME },
          nameValue2: { name: "giá trị 2", detail: "Giá trị đặt cho tên thứ hai." },
          calculationOrName3: { name: "phép tính hoặc tên 3", detail: NEXT_NAME },
        },
      },
    },
  },
  "sheets-ui": {
    merge: { confirm: { warning: "Cảnh báo", dismantleMergeCellWarning: "Một số ô đã hợp nhất sẽ bị tách ra. Có tiếp tục không?" } },
    filter: { confirm: { error: "Chưa làm được ở đây", notAllowedToInsertRange: "Đang lọc dòng nên không chuyển ô ở đây được. Bỏ lọc rồi làm lại." } },
    borderLine: { borderTlbr: "Đường chéo xuống", borderBlTr: "Đường chéo lên", borderTlbcTlmr: "Hai đường chéo xuống", borderMltrBctr: "Hai đường chéo lên", borderTlbrTlbcTlmr: "Ba đường chéo xuống" },
    info: { error: "Lỗi", forceStringInfo: "Số được lưu dưới dạng văn bản" },
    rightClick: {
      clearSelection: "Xóa trắng",
      insertRowsAfter: "Chèn", insertRowsAbove: "Chèn", insertColsLeft: "Chèn", insertColsRight: "Chèn",
      insertRowsAfterSuffix: "dòng ở dưới", insertRowsAboveSuffix: "dòng ở trên", insertColsLeftSuffix: "cột bên trái", insertColsRightSuffix: "cột bên phải",
      showHide: "Bỏ ẩn", showHideRow: "Bỏ ẩn dòng", showHideColumn: "Bỏ ẩn cột",
    },
    shortcut: { "sheet-view": "Xem trang", "sheet-edit": "Sửa trang" },
  },
  "sheets-numfmt-ui": {
    scientific: "Khoa học",
    thousandthPercentile: "Dấu phân cách hàng nghìn",
    thousandthPercentileDes: "Dùng cho số thông thường; số tiền có các định dạng tiền tệ và kế toán riêng.",
    customFormat: "Định dạng tùy chỉnh",
    customFormatDes: "Lập định dạng số riêng từ các định dạng có sẵn.",
  },
  "sheets-conditional-formatting-ui": { errorMessage: { rangeError: "Vùng chọn chưa đúng" } },
};
