import { check, day, formula, scope, source, target, time } from "./words.mjs";

const cell = (text) => String(text ?? "").replace(/\|/g, "\\|").replace(/\n/g, "<br>");

function table(heads, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The whole of docs/presets.md. */
export function presetsPage({ directives, dossiers, form, agencies }) {
  const names = new Map(agencies.map(({ code, name }) => [code, name]));
  return [
    INTRODUCTION,
    overview(directives, [dossiers, form]),
    FORMS,
    ...directives.map((directive) => section(directive, names)),
    dossierSection(dossiers, names),
    formSection(form, names),
    unmeasured(directives),
    agencySection(agencies),
  ].join("\n\n") + "\n";
}

const INTRODUCTION = `# Bộ chỉ tiêu có sẵn

Năm bộ theo năm văn bản chỉ đạo, biểu hồ sơ của Thông tư 01/2020/TT-VPCP, và một biểu thống kê dự thảo. Dùng bằng \`--catalogue MÃ\`, xem bằng \`cchc presets --show MÃ\`.
Trang này do \`node scripts/presets.mjs\` lập từ \`src/presets\`: sửa ở đó, không sửa ở đây.

Mỗi yêu cầu của văn bản có một dòng: điều khoản, câu chữ nói về mức, nó trở thành gì trong bộ chỉ tiêu, dấu so sánh và mức.
Dấu theo câu chữ: “trên”, “vượt” là >; “từ … trở lên”, “ít nhất”, “tối thiểu” là ≥; “không quá”, “trong vòng” là ≤; “100%” là = khi không
thể hơn, ≥ khi có thể hơn. Mức, hạn mà văn bản không viết ra nhưng câu chữ buộc phải hiểu thì ghi “suy ra”; ngoài ra không đặt thêm mức nào.`;

function overview(directives, forms) {
  const rows = directives.map(({ catalogue, rows: own }) => {
    const kinds = (kind) => own.filter(({ places }) => places?.some((place) => place.kind === kind)).length;
    return [`\`${catalogue.id}\``, catalogue.title.vi, own.length, kinds("indicator"), kinds("check"), kinds("duty"), own.filter(({ reason }) => reason).length, catalogue.items.length, catalogue.indicators.length];
  });
  return [
    table(["Mã", "Tên", "Yêu cầu", "có chỉ tiêu đánh giá", "có kiểm tra", "có nhiệm vụ", "không đo được", "Số liệu phải báo cáo", "Chỉ tiêu đánh giá"], [
      ...rows,
      ...forms.map((form) => [`\`${form.id}\``, form.title.vi, "", "", "", "", "", form.items.length, form.indicators.length]),
    ]),
    `Cộng ${directives.reduce((sum, { rows: own }) => sum + own.length, 0)} yêu cầu; một yêu cầu có thể trở thành hai thứ (chỉ tiêu và nhiệm vụ), hai yêu cầu có thể là một chỉ tiêu.`,
  ].join("\n\n");
}

const FORMS = `## Cách ghi

- **Ngày phải xong** là nhiệm vụ có hạn; ngày hằng năm ghi không có năm (31/12 hằng năm). Mục tiêu là một số, nên không có mục tiêu
  là một ngày: “ban hành trong quý IV” là nhiệm vụ từ 01/10 đến 31/12. “Trước ngày X” là đến hết ngày X − 1.
- **Hạn 31/12 hằng năm** của mục tiêu theo năm (kế hoạch năm, “hàng năm”, “trong năm”) là suy ra: trước ngày đó, chưa đạt là “chưa đến hạn”.
- **Thứ hạng** là số liệu đếm, chiều tốt là nhỏ; số bậc tăng, giảm = hạng năm trước − hạng năm nay, số dương là tiến bộ. Không văn
  bản nào đặt mục tiêu cho hạng; khi cần, ghi ≤.
- **Mục tiêu của toàn tỉnh** (“133 TTHC”): mục tiêu theo cấp ghi là không có, để không cơ quan nào bị so với cả tỉnh.
- **Mỗi cơ quan nêu tên** (“05 sở”): số liệu có/không, phạm vi là các cơ quan đó, mẫu số là số cơ quan phải báo cáo.
- **“Không … quá”, “tối thiểu” cho từng người, từng hồ sơ**: báo cáo trường hợp nhiều nhất hoặc ít nhất; chung là số lớn nhất hoặc nhỏ nhất.
- **Tỷ lệ không có tử số, mẫu số** (chỉ số CCHC tính bằng %, tỷ lệ ước): số liệu tỷ lệ, chia cho 100.
- **“Giảm”, “tăng”, “nâng cao”**: mục tiêu so với kỳ trước.
- **“Theo dõi”**: văn bản không nêu mức, nên có số mà không phán đạt, chưa đạt.
- **Bố trí cấp phó, biên chế**: kiểm tra mức “cần giải trình”: số liệu đúng mà việc bố trí chưa đúng thì không được loại số liệu.`;

function section({ catalogue, traps, rows }, names) {
  const { id, title, basis, items, checks } = catalogue;
  const used = new Set(rows.flatMap(({ places }) => places ?? []).map(({ code }) => code));
  const own = checks.filter((rule) => !used.has(rule.id));
  return [
    `## \`${id}\``,
    `${title.vi}. Căn cứ: ${basis.map(({ document, date, issuer }) => `${document}${date ? ` ngày ${day(date)}` : ""} của ${issuer}`).join("; ")}.`,
    "Chỗ dễ nhầm trong văn bản:",
    traps.map((trap) => `- ${trap}`).join("\n"),
    "### Yêu cầu",
    table(
      ["Yêu cầu", "Điều khoản", "Nội dung", "Văn bản viết", "Trở thành", "Mức", "Ghi chú"],
      rows.map((row) => [row.id, row.clause, row.label_vi, row.wording, ...outcome(row, catalogue, names), row.note]),
    ),
    "### Số liệu phải báo cáo",
    table(["Mã", "Số liệu", "Đơn vị tính", "Cơ quan báo cáo", "Điều khoản"], items.map((item) => [item.code, item.name.vi, item.unit, scope(item.appliesTo, names), item.source])),
    ...(own.length > 0 ? [`Kiểm tra khớp số của bộ (văn bản không nêu): ${own.map((rule) => `${rule.id} ${check(rule)}`).join("; ")}.`] : []),
  ].join("\n\n");
}

/** What a requirement became, and the level it is held to: one line a place. */
function outcome({ places, reason }, { items, indicators, checks, duties }, names) {
  if (reason) return ["không đo được", ""];
  const find = (list, key, code) => list.find((one) => one[key] === code);
  const lines = places.filter(({ kind }) => kind !== "item").map(({ kind, code, tier }) => {
    if (kind === "check") return [`kiểm tra ${code}`, check(find(checks, "id", code))];
    if (kind === "duty") {
      const duty = find(duties, "code", code);
      const who = duty.appliesTo ? scope(duty.appliesTo, names) : duty.lead ? names.get(duty.lead) : "";
      return [`nhiệm vụ ${code}${who ? `, ${who}` : ""}`, time(duty)];
    }
    const indicator = find(indicators, "code", code);
    const lead = indicator.lead ? `, ${names.get(indicator.lead)}` : "";
    return [`chỉ tiêu ${code}${tier ? ` (${scope([tier], names)})` : ""} = ${formula(indicator)}${lead}`, target(indicator)];
  });
  const figures = places.filter(({ kind }) => kind === "item").map(({ code }) => find(items, "code", code).code);
  if (figures.length > 0) lines.push([`số liệu ${figures.join(", ")}`, ""]);
  return [lines.map(([what]) => what).join("\n"), lines.map(([, level]) => level).join("\n")];
}

function dossierSection({ id, title, basis, items, indicators, checks }, names) {
  return [
    `## \`${id}\``,
    `${title.vi}. Căn cứ: ${basis.map(({ document, date, issuer }) => `${document} ngày ${day(date)} của ${issuer}`).join("; ")}.`,
    `Nhận cả biểu 13 cột đúng mẫu: tiêu đề ba tầng, dòng số cột, mỗi dòng là một đơn vị (dưới các dòng “Sở, ban, ngành”, “Cấp xã”) hoặc một lĩnh vực
của một đơn vị rồi đến dòng tổng. Mục tiêu để trống, do tỉnh đặt.`,
    table(["Mã", "Số liệu", "Đơn vị tính", "Cơ quan báo cáo", "Cột"], items.map((item) => [item.code, item.name.vi, item.unit, scope(item.appliesTo, names), item.source.replace(/^.*cột /, "")])),
    rates(indicators, "Căn cứ"),
    `Kiểm tra khớp số: ${checks.map((rule) => `${rule.id} ${check(rule)}`).join("; ")}.`,
  ].join("\n\n");
}

function rates(indicators, basis) {
  return table(["Mã", "Chỉ tiêu đánh giá", "Cách tính", basis], indicators.map((indicator) => [indicator.code, indicator.name.vi, formula(indicator), source(indicator.source)]));
}

function formSection({ id, title, version, areas, items, indicators, checks }, names) {
  return [
    `## \`${id}\``,
    `${title.vi}, phiên bản ${version}.`,
    `**Đây là dự thảo của chúng tôi, không phải biểu mẫu của cơ quan nào.** Các dòng đầu (1.1 đến 1.3) theo phần mở đầu của một biểu thống kê mà UBND
xã công bố kèm báo cáo quý; các dòng còn lại là phần chúng tôi thêm cho đủ bảy lĩnh vực và đủ tử số, mẫu số của những tỷ lệ mà năm văn bản trên hỏi.
Cán bộ phụ trách đối chiếu với biểu đang dùng ở địa phương rồi thêm, bớt, sửa tên; mục tiêu để trống, do tỉnh đặt. Dòng nhóm (1.1, 1.2, …) không bắt buộc:
có nơi ghi số ngay ở dòng nhóm, nơi nào không ghi thì để trống. Dòng ghi “áp dụng đối với cấp xã” chỉ cấp xã báo cáo.`,
    table(["Mã", "Chỉ tiêu thống kê", "Đơn vị tính", "Cơ quan báo cáo"], areas.flatMap((area) => [
      [`**${area.code}**`, `**${area.name.vi}**`, "", ""],
      ...items.filter((item) => item.area === area.code).map((item) => [item.code, item.name.vi, item.unit, scope(item.appliesTo, names)]),
    ])),
    "### Tỷ lệ",
    rates(indicators, "Văn bản hỏi tỷ lệ này"),
    `Kiểm tra khớp số: ${checks.map((rule) => `${rule.id} ${check(rule)}`).join("; ")}.`,
  ].join("\n\n");
}

function unmeasured(directives) {
  const all = directives.flatMap(({ catalogue, rows }) => rows.map((row) => ({ ...row, catalogue })));
  const targets = ({ places, catalogue }) => (places ?? []).filter(({ kind }) => kind === "indicator").map(({ code }) => catalogue.indicators.find((one) => one.code === code).target);
  const dutiesOf = ({ places, catalogue }) => (places ?? []).filter(({ kind }) => kind === "duty").map(({ code }) => catalogue.duties.find((one) => one.code === code));
  const followed = all.filter((row) => row.kind === "QUAL" && targets(row).length > 0 && targets(row).every((one) => !one));
  const undated = all.filter((row) => dutiesOf(row).some(({ due }) => due === null));
  return [
    "## Không đo được",
    "Không có mức, không có ngày, không có số để đếm:",
    table(["Yêu cầu", "Điều khoản", "Nội dung", "Vì sao"], all.filter(({ reason }) => reason).map((row) => [row.id, row.clause, row.label_vi, row.reason])),
    "Đo được nhưng không phán đạt, chưa đạt, vì văn bản không nêu mức:",
    table(["Yêu cầu", "Nội dung", "Văn bản viết"], followed.map((row) => [row.id, row.label_vi, row.wording])),
    "Nhiệm vụ mà văn bản không nêu ngày (kể cả ngày nộp báo cáo định kỳ; hạn nộp là thiết lập của mỗi lần tổng hợp):",
    table(["Yêu cầu", "Nhiệm vụ", "Văn bản viết"], undated.map((row) => [row.id, dutiesOf(row).filter(({ due }) => due === null).map(({ code, name }) => `${code} ${name.vi}`).join("\n"), row.wording])),
  ].join("\n\n");
}

function agencySection(agencies) {
  return [
    "## Mã cơ quan",
    "Các bộ gọi cơ quan chủ trì và cơ quan báo cáo riêng bằng mã này. Danh sách cơ quan của địa phương dùng mã khác thì sửa mã trong bộ chỉ tiêu, hoặc trong danh sách.",
    table(["Mã", "Cơ quan"], agencies.map(({ code, name }) => [code, name])),
  ].join("\n\n");
}
