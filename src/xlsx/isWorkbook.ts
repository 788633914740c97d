/** Whether bytes begin as workbooks do: a zip archive or an OLE2 compound file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  return begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0);
}
