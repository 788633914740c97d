/** A preset's parts in official Vietnamese. */
const SIGNS = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=" };
const TIERS = { so: "sở, ngành", huyen: "cấp huyện", xa: "cấp xã", phong: "phòng cấp huyện", khac: "cơ quan khác" };

/** `2015-10-30` → `30/10/2015`; `--12-31` → `31/12 hằng năm`. */
export const day = (text) => (text.startsWith("--") ? `${text.slice(2).split("-").reverse().join("/")} hằng năm` : text.split("-").reverse().join("/"));

export const number = (value) => new Intl.NumberFormat("vi-VN").format(value);

const expression = (source) => String(source).replace(/\bexpected\b/g, "số cơ quan phải báo cáo");
const operand = (source) => (/[+-]/.test(String(source)) ? `(${expression(source)})` : expression(source));

export const formula = ({ numerator, denominator }) => (denominator === undefined ? expression(numerator) : `${operand(numerator)} ÷ ${operand(denominator)}`);

/** `≥ 80%, hạn 31/12 hằng năm`; without a target, that it is only followed. */
export function target({ target: wanted, targetByTier, unit, denominator, better }) {
  if (!wanted) return better === "lower" ? "theo dõi; nhỏ là tốt" : "theo dõi";
  const limit = wanted.compareWith ? "kỳ trước" : denominator === undefined ? `${number(wanted.value)} ${unit}` : `${number(wanted.value)}%`;
  const due = wanted.due ? `, hạn ${day(wanted.due)}` : "";
  return `${SIGNS[wanted.comparator]} ${limit}${due}${targetByTier ? " (chỉ tính chung toàn tỉnh)" : ""}`;
}

/** A code added several times over is shown once, with how often: `5 × 4.4 + 4.1`. */
function sum(side) {
  const codes = String(side).split("+");
  const times = (code) => codes.filter((other) => other === code).length;
  return [...new Set(codes)].map((code) => (times(code) > 1 ? `${times(code)} × ${code}` : code)).join(codes.length > new Set(codes).size ? " + " : "+");
}

const condition = ({ left, operator, right }) => `${sum(left)} ${SIGNS[operator] ?? operator} ${sum(right)}`;

export const check = (rule) => condition(rule) + (rule.when ? ` khi ${condition(rule.when)}` : "");

export const time = ({ from, due }) => (due === null ? "không nêu ngày" : from === null ? `đến ${day(due)}` : `từ ${day(from)} đến ${day(due)}`);

export const scope = (appliesTo, names) => appliesTo.map((one) => (one.startsWith("agency:") ? names.get(one.slice(7)) : TIERS[one])).join("; ");

export const source = ({ document, clause }) => [document, clause].filter(Boolean).join(", ");
