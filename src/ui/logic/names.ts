import type { Registry } from "../../core/agencies/types";

/** The agency's name, or its code where the registry does not know it. */
export function agencyName(registry: Registry | undefined, code: string): string {
  return registry?.agencies.find((agency) => agency.code === code)?.name ?? code;
}

/** The file a report came in, or the sheet of this workbook that it stands on. */
export function placeOf({ file, sheet }: { readonly file: string | null; readonly sheet: string | null }): string {
  return file ?? sheet?.trim() ?? "";
}
