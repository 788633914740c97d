/** The indices that every province is measured by, for catalogues that do not say which. */
import type { ExternalIndex, LocalText } from "./types";

const index = (code: string, name: LocalText, unit: string, max: number): ExternalIndex => ({ code, name, unit, max, source: { document: "", clause: "" } });

/**
 * PAR INDEX and SIPAS of the Ministry of Home Affairs (in per cent since its decision 876/QĐ-BNV of 2022), PAPI of eight dimensions of ten
 * points each (since 2018), PCI of 100 points.
 */
export const STANDARD_INDICES: readonly ExternalIndex[] = [
  index("PAR INDEX", { vi: "Chỉ số cải cách hành chính (PAR INDEX)", en: "Public administration reform index (PAR INDEX)" }, "%", 100),
  index("SIPAS", { vi: "Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)", en: "Satisfaction index of public administrative services (SIPAS)" }, "%", 100),
  index("PAPI", { vi: "Chỉ số hiệu quả quản trị và hành chính công (PAPI)", en: "Governance and public administration performance index (PAPI)" }, "điểm", 80),
  index("PCI", { vi: "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", en: "Provincial competitiveness index (PCI)" }, "điểm", 100),
];
