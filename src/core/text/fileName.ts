/** A code may hold what no file name may. */
export function fileNamePart(code: string): string {
  return code.replace(/[^\p{L}\p{N}._-]+/gu, "_").replace(/^\.+/, "_");
}
