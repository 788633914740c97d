/** Whether a word has the shape of a Vietnamese syllable: the evidence that a text was decoded rightly. */

const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
/** Vowels that may be followed by a final consonant, and those that end their syllable. */
const OPEN_OR_CLOSED = "iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uyê|uy|uơ|[aăâeêioôơuưy]";
const OPEN = "ia|ya|ua|ưa|uya|uơ|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oai|oao|oay|oeo|oi|ôi|ơi|ui|ưi|uôi|ươi|ươu|ưu|uây|uyu";
const SYLLABLE = new RegExp(`^${ONSET}(?:(?:${OPEN})|(?:${OPEN_OR_CLOSED})(?:ch|ng|nh|[cmnpt])?)$`, "u");
const STOPPED = /(?:ch|[cpt])$/;

/** Grave, hook above, tilde, acute, dot below. */
const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;
/** Acute and dot below: all that a syllable ending in a stop may bear. */
const SHORT_TONES = /^[\u0301\u0323]$/;

/** Case apart. At most one tone mark; a syllable that ends in c, ch, p or t has none but acute and dot below. */
export function isSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONES) ?? [];
  const letters = decomposed.replace(TONES, "").normalize("NFC");
  if (tones.length > 1 || !SYLLABLE.test(letters)) return false;
  return !STOPPED.test(letters) || tones.length === 0 || SHORT_TONES.test(tones[0]!);
}
