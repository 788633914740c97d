/** How officials retype, shorten and reword the labels of a form: each distortion by its name, seeded. */
import type { Catalogue, Item } from "../../src/core/catalogue/types";

/** `random(n)`: a whole number from 0 to n − 1. */
export type Random = (count: number) => number;
export type Distortion = (label: string, random: Random) => string;

const LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy";
const MARKED: Readonly<Record<string, string>> = { à: "á", á: "à", ả: "ã", ã: "ả", ạ: "à", ộ: "ồ", ồ: "ộ", ế: "ề", ề: "ế", ạo: "áo", ủ: "ũ", ũ: "ủ", ị: "ỉ", ỉ: "ị", ứ: "ừ", ậ: "ấ", ấ: "ậ", ơ: "o", ư: "u", ê: "e", ô: "o", đ: "d" };

/** Short forms as officials write them; each stands for one phrase alone. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ["cải cách hành chính", "CCHC"], ["thủ tục hành chính", "TTHC"], ["ủy ban nhân dân", "UBND"], ["hội đồng nhân dân", "HĐND"],
  ["cán bộ, công chức, viên chức", "CBCCVC"], ["cán bộ, công chức", "CBCC"], ["dịch vụ công trực tuyến", "DVCTT"], ["dịch vụ công", "DVC"],
  ["văn bản quy phạm pháp luật", "VBQPPL"], ["công nghệ thông tin", "CNTT"], ["phản ánh, kiến nghị", "PAKN"], ["ngân sách nhà nước", "NSNN"],
  ["kế hoạch", "KH"], ["văn bản", "VB"], ["vị trí việc làm", "VTVL"], ["quyết định", "QĐ"],
];

const words = (label: string): string[] => label.split(" ");

function letterOf(random: Random): string {
  return LETTERS[random(LETTERS.length)]!;
}

/** One slip of the keyboard: a letter left out, doubled, replaced, exchanged with its neighbour, or with another mark. */
function slip(label: string, random: Random): string {
  const at = 1 + random(label.length - 1);
  const before = label.slice(0, at);
  const letter = label[at]!;
  const after = label.slice(at + 1);
  switch (random(5)) {
    case 0: return before + after;
    case 1: return before + letter + letter + after;
    case 2: return before + letterOf(random) + after;
    case 3: return before.slice(0, -1) + letter + before.slice(-1) + after;
    default: return before + (MARKED[letter] ?? letterOf(random)) + after;
  }
}

function times(count: number, distort: Distortion): Distortion {
  return (label, random) => Array.from({ length: count }).reduce<string>((text) => distort(text, random), label);
}

const dropWord: Distortion = (label, random) => {
  const own = words(label);
  own.splice(random(own.length), 1);
  return own.join(" ");
};

function withShortForms(label: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(new RegExp(long, "giu"), short), label);
}

function writtenOut(label: string): string {
  return SHORT_FORMS.reduce((text, [long, short]) => text.replace(new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, "gu"), long), label);
}

/** Without any mark: `Số hồ sơ` as `So ho so`. */
function unmarked(label: string): string {
  return label.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
}

const NOTES = ["(trong kỳ báo cáo)", "(hồ sơ)", "theo quy định", "của đơn vị", "nếu có", "tính đến thời điểm báo cáo"];

export const DISTORTIONS = {
  "as it stands": (label) => label,
  "in capitals": (label) => label.toUpperCase(),
  decomposed: (label) => label.normalize("NFD"),
  "one slip": slip,
  "two slips": times(2, slip),
  "four slips": times(4, slip),
  "short forms": withShortForms,
  "written out": writtenOut,
  "short forms and a slip": (label, random) => slip(withShortForms(label), random),
  "without marks": unmarked,
  "without its first word": (label) => words(label).slice(1).join(" "),
  "without a word": dropWord,
  "without two words": times(2, dropWord),
  "without its last third": (label) => words(label).slice(0, Math.ceil((words(label).length * 2) / 3)).join(" "),
  "two words exchanged": (label, random) => {
    const own = words(label);
    const at = random(own.length - 1);
    return [...own.slice(0, at), own[at + 1]!, own[at]!, ...own.slice(at + 2)].join(" ");
  },
  "with a note": (label, random) => `${label} ${NOTES[random(NOTES.length)]!}`,
  "with a word more": (label, random) => {
    const own = words(label);
    own.splice(1 + random(own.length), 0, ["đã", "của", "được", "các", "tổng"][random(5)]!);
    return own.join(" ");
  },
} as const satisfies Readonly<Record<string, Distortion>>;

export type DistortionName = keyof typeof DISTORTIONS;

export const NUMBERINGS = ["own", "none", "shifted", "by section", "letters"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** What stands in the number column of each item of the catalogue's order. */
export function numbersOf(items: readonly Item[], numbering: Numbering): readonly (string | null)[] {
  switch (numbering) {
    case "own": return items.map(({ code }) => code);
    case "none": return items.map(() => null);
    case "shifted": return items.map((_, index) => items[index + 1]?.code ?? null);
    case "by section": return items.map(({ area }, index) => `1.${index - items.findIndex((item) => item.area === area) + 1}`);
    default: return items.map((_, index) => "abcdefghik"[index % 10]!);
  }
}

/** Every name that decides by itself. */
export function namesOf({ items, indicators, areas }: Catalogue): readonly string[] {
  return [...items.flatMap(({ name, aliases }) => [name.vi, ...aliases.map((alias) => alias.name)]), ...indicators.map(({ name }) => name.vi), ...areas.map(({ name }) => name.vi)];
}
