/** Provinces of any size, with names as long as real ones, for what must hold at every size. */
import type { Agency } from "../../src/core/agencies/types";
import type { Duty, Indicator, Item, Tier } from "../../src/core/catalogue/types";
import type { SummaryInput } from "../../src/core/report/context";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary, aTarget, type Reported } from "./compilations";
import { aStore } from "./store";

interface Size {
  readonly agencies: number;
  readonly indicators: number;
}

const AREAS = [
  "Công tác chỉ đạo, điều hành cải cách hành chính", "Cải cách thể chế", "Cải cách thủ tục hành chính", "Cải cách tổ chức bộ máy hành chính nhà nước",
  "Cải cách chế độ công vụ", "Cải cách tài chính công", "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
];
const NAMES = [
  "Tỷ lệ nhiệm vụ được giao hoàn thành đúng hạn",
  "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trực tuyến toàn trình trên tổng số hồ sơ đã tiếp nhận trong kỳ báo cáo",
  "Mức độ hài lòng của người dân, tổ chức",
  "Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực thuộc thẩm quyền giải quyết của cơ quan, đơn vị",
  "Tỷ lệ cán bộ, công chức, viên chức được đào tạo, bồi dưỡng theo kế hoạch",
];
const DEPARTMENTS = ["Sở Nội vụ", "Sở Khoa học và Công nghệ", "Sở Nông nghiệp và Môi trường", "Văn phòng Ủy ban nhân dân tỉnh", "Ban Quản lý các khu công nghiệp và khu kinh tế tỉnh"];

/** A third are departments, the others communes; every ninth has sent nothing, every seventh was late; one in six indicators is a count. */
export function aProvince({ agencies: agencyCount, indicators: indicatorCount }: Size): SummaryInput {
  const agencies = Array.from({ length: agencyCount }, (_, index) => agencyAt(index, Math.ceil(agencyCount / 3)));
  const places = Array.from({ length: indicatorCount }, (_, index) => index);
  const items = places.flatMap((index): readonly Item[] => [anItem(`${index + 1}.1`), anItem(`${index + 1}.2`)]);
  const indicators = places.map((index) => indicatorAt(index, indicatorCount));
  const catalogue = aCatalogue(items, indicators, { areas: AREAS.map((vi, index) => ({ code: String(index + 1), name: { vi, en: vi } })), duties: places.slice(0, Math.ceil(indicatorCount / 8)).map(dutyAt) });
  const reporting = agencies.filter((_, index) => index % 9 !== 8);
  const submissions = reporting.map(({ code }, index) => aSubmission(code, figures(index, indicatorCount, 1), index % 7 === 6 ? { reportDate: "2026-09-28" } : {}));
  const half = Object.fromEntries(reporting.map(({ code }, index) => [code, numbers(figures(index, indicatorCount, 2))]));
  const first = Object.fromEntries(reporting.map(({ code }, index) => [code, numbers(figures(index, indicatorCount, 3))]));
  return aSummary({ agencies, catalogue, submissions, options: { previous: aStore({ "2026-Q1": first, "2026-H1": half }), due: "2026-09-20" } });
}

function agencyAt(index: number, departments: number): Agency {
  const tier: Tier = index < departments ? "so" : "xa";
  const name = tier === "so" ? DEPARTMENTS[index % DEPARTMENTS.length]! : `Ủy ban nhân dân ${index % 4 === 0 ? "phường" : "xã"}`;
  return { ...anAgency(`CQ${index + 1}`, tier), name: `${name} số ${index + 1}` };
}

function indicatorAt(index: number, count: number): Indicator {
  const [numerator, denominator] = [`${index + 1}.1`, `${index + 1}.2`];
  const shared = {
    area: String(1 + Math.floor((index * AREAS.length) / count)), lead: index % 3 === 0 ? "CQ1" : index % 3 === 1 ? "CQ5" : null,
    name: { vi: NAMES[index % NAMES.length]!, en: `Rate ${index}` }, source: { document: "1319/UBND-TH", clause: `điểm ${index + 1}` },
  };
  if (index % 6 === 5) return anIndicator(`CT-${index + 1}`, { ...shared, numerator, unit: "hồ sơ", better: "lower", target: aTarget("<=", 500) });
  return anIndicator(`CT-${index + 1}`, { ...shared, numerator, denominator, target: index % 11 === 10 ? null : aTarget(">=", 60 + (index % 5) * 10, index % 4 === 3 ? { due: "2026-12-31" } : {}) });
}

function dutyAt(index: number): Duty {
  return {
    code: `NV-${index + 1}`, name: { vi: `Ban hành kế hoạch đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm sau và báo cáo kết quả thực hiện, lần ${index + 1}`, en: `Plan ${index}` },
    lead: "CQ1", appliesTo: [], from: "--08-01", due: index % 2 === 0 ? "--12-31" : "--09-15", source: { document: "1319/UBND-TH", clause: `${index + 1}.c` },
  };
}

/** Of a reporting agency, some way through the year: `step` 1 is now, 2 and 3 are before. */
function figures(agency: number, indicators: number, step: number): Readonly<Record<string, Reported>> {
  return Object.fromEntries(
    Array.from({ length: indicators }, (_, index) => {
      const denominator = 100 + ((agency * 37 + index * 11) % 900);
      const share = 40 + ((agency * 13 + index * 29 + step * 7) % 61);
      return [[`${index + 1}.1`, Math.floor((denominator * share) / 100)], [`${index + 1}.2`, agency % 10 === 9 && index === 0 ? "missing" : denominator]] as const;
    }).flat(),
  );
}

function numbers(reported: Readonly<Record<string, Reported>>): Readonly<Record<string, number | null>> {
  return Object.fromEntries(Object.entries(reported).map(([item, value]) => [item, typeof value === "number" ? value : null]));
}
