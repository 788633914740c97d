/** One spelling in all texts for people: composed, the tone on the first vowel of oa, oe and uy (xóa, lũy kế, tùy chọn), as decrees write them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const TONE_ON_THE_LAST_VOWEL = /\p{L}*(?:o[áàảãạéèẻẽẹ]|(?<!q)u[ýỳỷỹỵ])(?!\p{L})/giu;

const texts = readdirSync(join(ROOT, "src/messages"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => [name, readFileSync(join(ROOT, "src/messages", name), "utf8")] as const);

test.each(texts)("%s", (_name, text) => {
  expect(text).toBe(text.normalize("NFC"));
  expect(text.match(TONE_ON_THE_LAST_VOWEL) ?? []).toEqual([]);
});

test("knows the other spelling when it meets it, and leaves quý and hoàn alone", () => {
  expect("Xoá quý hoàn khoản luỹ khoẻ Thuỷ".match(TONE_ON_THE_LAST_VOWEL)).toEqual(["Xoá", "luỹ", "khoẻ", "Thuỷ"]);
});
