import { periodsOfTitle } from "../../../src/core/periods/title";

const ids = (...lines: string[]): readonly string[] | null => periodsOfTitle(lines)?.ids ?? null;

describe("the period that a title names", () => {
  test.each([
    ["Quý III năm 2026", ["2026-Q3"]],
    ["Quý III/2026", ["2026-Q3"]],
    ["QUÝ III - 2026", ["2026-Q3"]],
    ["Quí 3 năm 2026", ["2026-Q3"]],
    ["Quý IV năm 2026", ["2026-Q4"]],
    ["THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ III/2021 TẠI UBND XÃ QUẢNG PHƯỚC", ["2021-Q3"]],
    ["6 tháng đầu năm 2026", ["2026-H1"]],
    ["Sáu tháng đầu năm 2026", ["2026-H1"]],
    ["9 tháng năm 2026", ["2026-9M"]],
    ["09 tháng đầu năm 2026", ["2026-9M"]],
    ["Năm 2026", ["2026-Y"]],
    ["BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM 2026", ["2026-Y"]],
    ["Quý III và 9 tháng năm 2026", ["2026-Q3", "2026-9M"]],
    ["Quý IV và năm 2026", ["2026-Q4", "2026-Y"]],
    ["(Sử dụng trong kỳ báo cáo quý I, quý III năm 2026)", ["2026-Q1", "2026-Q3"]],
    ["Quý II và 6 tháng đầu năm 2026", ["2026-Q2", "2026-H1"]],
  ])("%s", (title, expected) => {
    expect(ids("BIỂU SỐ LIỆU", title)).toEqual(expected);
    expect(ids(title.normalize("NFD"))).toEqual(expected);
  });

  test.each([
    "Đồng Nai, ngày 15 tháng 9 năm 2026",
    "(Kèm theo Báo cáo số 404/BC-SNV ngày 15 tháng 9 năm 2026 của Sở Nội vụ)",
    "(Số liệu từ ngày 15/6/2026 đến ngày 14/9/2026)",
    "Ngày báo cáo: 15/9/2026",
    "6 tháng cuối năm",
    "BIỂU SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH",
    "Quý khách hàng 2026",
  ])("is not in: %s", (line) => {
    expect(ids(line)).toBeNull();
  });

  test("a quarter in one line outweighs a bare year in another", () => {
    expect(ids("TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM 2026", "Quý III/2026")).toEqual(["2026-Q3"]);
  });

  test("the year may stand in another line of the title", () => {
    expect(ids("BÁO CÁO QUÝ III", "NĂM 2026")).toEqual(["2026-Q3"]);
  });
});
