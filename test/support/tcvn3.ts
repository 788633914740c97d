/** Text as it is typed in a `.Vn…` font; letters that the font has no capital of become small. */
import { fromTcvn3 } from "../../src/core/text/tcvn3";

const codeOf = new Map<string, string>();
for (let code = 0xa1; code <= 0xff; code += 1) {
  const letter = fromTcvn3(String.fromCharCode(code));
  if (letter !== String.fromCharCode(code)) codeOf.set(letter, String.fromCharCode(code));
}

export function toTcvn3(text: string): string {
  return Array.from(text.normalize("NFC"), (letter) => codeOf.get(letter) ?? codeOf.get(letter.toLowerCase()) ?? letter).join("");
}
