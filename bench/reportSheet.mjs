/** One agency's report against the sample catalogue, as an officer would fill it in: letterhead, merged title, sections, figures, signature. */
export function makeReportSheet(agency, catalogue, random) {
  const rows = [];
  const cells = new Map();
  const merges = [];
  const blank = [null, null, null, null, null, null, null];
  const line = (...values) => rows.push([...values, ...blank].slice(0, 7));
  const across = (text) => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 6 });
    line(text);
  };
  line("UBND TỈNH MẪU", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  line(`Cơ quan báo cáo: ${agency.name}`, null, null, "Độc lập - Tự do - Hạnh phúc");
  line("Số: 112/BC", null, null, "Tỉnh Mẫu, ngày 15 tháng 9 năm 2026");
  line();
  across("BIỂU SỐ LIỆU BÁO CÁO CẢI CÁCH HÀNH CHÍNH");
  across("Quý III năm 2026");
  across("(Số liệu từ ngày 15/6/2026 đến ngày 14/9/2026)");
  line();
  line("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Kết quả", "So cùng kỳ", "Ghi chú");
  const figures = makeFigures(random);
  for (const area of catalogue.areas) {
    line(area.code, area.name.vi);
    for (const item of catalogue.items.filter((candidate) => candidate.area === area.code)) {
      const row = rows.length;
      const figure = figures[item.code];
      const planned = typeof figure === "number" ? figure + random.next(20) : null;
      line(item.code, item.name.vi, item.unit, planned, figure, null, random.chance(0.1) ? "Số liệu đã đối chiếu với Hệ thống thông tin giải quyết thủ tục hành chính" : null);
      if (typeof figure === "number" && planned !== null) {
        cells.set(`${row},5`, { value: figure - planned, formula: `E${row + 1}-D${row + 1}`, formulaResult: figure - planned });
        rows[row][5] = figure - planned;
      }
      if (random.chance(0.03)) cells.set(`${row},4`, { value: figure, comment: { author: "Cán bộ tổng hợp", text: "Đã kiểm tra lại với bộ phận một cửa." } });
    }
  }
  line();
  line("Nơi nhận:", null, null, null, "GIÁM ĐỐC");
  line("- Như trên;");
  line("- Lưu: VT.");
  return { name: "Biểu số liệu", rows, cells, merges, freezePane: { rows: 9, columns: 2 }, columns: widths(7) };
}

/** Figures that hold together; about one agency in twelve mistypes one of them. */
function makeFigures(random) {
  const tasks = 20 + random.next(30);
  const documents = 5 + random.next(20);
  const online = 200 + random.next(3000);
  const direct = 50 + random.next(1500);
  const late = random.next(6);
  const settled = online + direct - random.next(40);
  const staff = 30 + random.next(200);
  const sent = 400 + random.next(4000);
  const figures = {
    "1.1": tasks, "1.2": tasks - random.next(12), "1.3": random.chance(0.8) ? "Có" : "Không",
    "2.1": documents, "2.2": documents - random.next(3),
    "3.1": online + direct, "3.1.1": online, "3.1.2": direct, "3.2": settled, "3.2.1": settled - late, "3.2.2": late, "3.3": late,
    "3.4": 85 + random.next(1500) / 100,
    "4.1": staff, "4.2": staff - random.next(25),
    "5.1": sent, "5.2": sent - random.next(300), "5.3": 1_000_000 * (5 + random.next(300)),
  };
  if (random.chance(0.08)) figures["3.1"] = `${(online + direct).toLocaleString("vi-VN")} hồ sơ`;
  return figures;
}

export function widths(count) {
  return Array.from({ length: count }, (_, index) => ({ width: index === 1 ? 48 : 14 }));
}
