/** The forms in which labels are compared: as typed, with short forms written out, and without marks. */
import { editDistance } from "../text/distance";
import { foldAscii, foldLabel } from "../text/fold";

/**
 * Words that turn a label into another one: two labels are compared by edit distance only where these are the same.
 * `đã` is left out: officials drop it freely.
 */
const OPPOSED = [
  "đúng", "quá", "trước", "sau", "trễ", "sớm", "muộn", "tiếp", "giải", "tuyến", "bưu",
  "chưa", "không", "phải", "đang", "sẽ", "đi", "đến", "trong", "ngoài", "trên", "dưới",
  "tăng", "giảm", "thu", "chi", "nam", "nữ", "mới", "cũ", "tỉnh", "huyện", "xã", "phường",
  "quý", "tháng", "năm", "tuần", "kỳ", "nhận", "trả", "gửi", "lãnh", "phó", "trưởng",
];
const OPPOSED_WORDS = new Set(OPPOSED.map(foldLabel));
const OPPOSED_UNMARKED = new Set(OPPOSED.map(foldAscii));

/** Short forms that stand for one phrase alone in reports on administrative reform. The table is data and can be added to. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  CCHC: "cải cách hành chính", TTHC: "thủ tục hành chính", KSTTHC: "kiểm soát thủ tục hành chính",
  UBND: "ủy ban nhân dân", HĐND: "hội đồng nhân dân", TW: "trung ương",
  CBCC: "cán bộ công chức", CBCCVC: "cán bộ công chức viên chức", CCVC: "công chức viên chức", VTVL: "vị trí việc làm", ĐTBD: "đào tạo bồi dưỡng",
  DVC: "dịch vụ công", DVCTT: "dịch vụ công trực tuyến", BCCI: "bưu chính công ích", CNTT: "công nghệ thông tin", CĐS: "chuyển đổi số",
  VBQPPL: "văn bản quy phạm pháp luật", QPPL: "quy phạm pháp luật", VB: "văn bản", KH: "kế hoạch", QĐ: "quyết định", BC: "báo cáo",
  PAKN: "phản ánh kiến nghị", NSNN: "ngân sách nhà nước", ĐVSN: "đơn vị sự nghiệp",
};
const WRITTEN_OUT = new Map(Object.entries(SHORT_FORMS).map(([short, long]) => [foldLabel(short), foldLabel(long)]));

/** A folded label in one form. */
export interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
  /** Opposed words and figures, sorted: what may not differ. */
  readonly signature: string;
  readonly opposed: ReadonlySet<string>;
  /** How often each letter stands there, letters thrown together into 32 sorts. */
  readonly letters: Uint16Array;
}

function form(text: string, opposed: ReadonlySet<string>): Form {
  const words = text.split(" ");
  return { text, words, set: new Set(words), signature: words.filter((word) => mustAgree(word, opposed)).sort().join(" "), opposed, letters: lettersOf(text) };
}

function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(32);
  for (let at = 0; at < text.length; at += 1) letters[text.charCodeAt(at) & 31]! += 1;
  return letters;
}

/** The edit distance of two labels, or `limit + 1` where it is more. Letters alone tell most that are far apart. */
export function distanceWithin(a: Form, b: Form, limit: number): number {
  let more = 0;
  let fewer = 0;
  for (let sort = 0; sort < 32; sort += 1) {
    const difference = a.letters[sort]! - b.letters[sort]!;
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer) > limit ? limit + 1 : editDistance(a.text, b.text, limit);
}

function mustAgree(word: string, opposed: ReadonlySet<string>): boolean {
  return opposed.has(word) || /\d/.test(word);
}

export const FORMS = ["typed", "written", "unmarked"] as const;
export type FormName = (typeof FORMS)[number];

/** A label in its forms, each made when it is first asked for: most labels equal an item's name and need none. */
export class Label implements Readonly<Record<FormName, Form>> {
  private readonly made: Partial<Record<FormName, Form>> = {};

  constructor(readonly folded: string) {}

  get typed(): Form {
    return (this.made.typed ??= form(this.folded, OPPOSED_WORDS));
  }

  /** With short forms written out: `TTHC` as `thủ tục hành chính`. */
  get written(): Form {
    if (this.made.written) return this.made.written;
    const { words, text } = this.typed;
    const written = words.some((word) => WRITTEN_OUT.has(word)) ? words.map((word) => WRITTEN_OUT.get(word) ?? word).join(" ") : text;
    return (this.made.written = written === text ? this.typed : form(written, OPPOSED_WORDS));
  }

  /** Written out, and without any mark: `thu tuc hanh chinh`. */
  get unmarked(): Form {
    return (this.made.unmarked ??= form(foldAscii(this.written.text), OPPOSED_UNMARKED));
  }

  /** Whether it is typed without a single mark, in words enough for that to be no chance. */
  get isUnmarked(): boolean {
    return this.typed.words.length >= 3 && /^[a-z0-9 ]*$/.test(this.folded);
  }
}

/** Whether two labels agree in the words that may not differ; one of them mistyped (`nhân` for `nhận`) still agrees. */
export function agree(a: Form, b: Form): boolean {
  return a.signature === b.signature || (mayLack(a, b) && mayLack(b, a));
}

/** Whether a label may be another that lost some of the words that may not differ: it has none of its own. */
export function mayLack(a: Form, b: Form): boolean {
  for (const word of a.set) {
    if (!mustAgree(word, a.opposed) || b.set.has(word)) continue;
    const isTwin = (other: string): boolean => !mustAgree(other, b.opposed) && !a.set.has(other) && isSlip(word, other);
    if (/\d/.test(word) || !b.words.some(isTwin)) return false;
  }
  return true;
}

/** Whether two words differ by one slip: a mark, or a letter with whatever mark it bears. */
function isSlip(word: string, other: string): boolean {
  return editDistance(word, other, 1) === 1 || editDistance(foldAscii(word), foldAscii(other), 1) <= 1;
}

/** The share of words that two labels have in common, of all that either has: 0 to 1. */
export function overlap(a: Form, b: Form): number {
  let shared = 0;
  for (const word of a.set) if (b.set.has(word)) shared += 1;
  return shared / (a.set.size + b.set.size - shared);
}

/** How many of a label's words another has not; a word that stands twice must stand there twice. */
export function missingFrom(a: Form, b: Form): number {
  const left = [...b.words];
  return a.words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left[at] = "";
    return at < 0;
  }).length;
}

/** Whether a label is the beginning of another, whole word by whole word: it may be that one cut short. */
export function begins(a: Form, b: Form): boolean {
  return b.text.startsWith(`${a.text} `);
}
