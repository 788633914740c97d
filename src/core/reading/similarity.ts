/** How much of their words two labels share, rare words counting more, marks apart, a slip in a word borne. */
import { editDistance } from "../text/distance";
import type { Label } from "./labelForms";

/** What a word counts that is only nearly the other's. */
const SLIP = 0.8;
/** What a label counts whose opposed words differ: it can hardly be the same. */
const OPPOSED = 0.6;

interface Name<T> {
  readonly subject: T;
  readonly label: Label;
  readonly weight: number;
}

export class WordIndex<T> {
  private readonly names: readonly Name<T>[];
  private readonly holders = new Map<string, number[]>();
  private readonly corrections = new Map<string, string | null>();

  constructor(private readonly entries: readonly { readonly subject: T; readonly label: Label }[]) {
    entries.forEach(({ label }, index) => {
      for (const word of label.unmarked.set) this.holders.set(word, [...(this.holders.get(word) ?? []), index]);
    });
    this.names = entries.map((each) => ({ ...each, weight: [...each.label.unmarked.set].reduce((sum, word) => sum + this.weight(word), 0) }));
  }

  /** Shares from 0 to 1 of all subjects that share at least `least` with the label, each by its best name. */
  similar(label: Label, least: number): ReadonlyMap<T, number> {
    const shared = new Map<number, number>();
    let own = 0;
    for (const word of label.unmarked.set) {
      const known = this.holders.has(word) ? word : this.correction(word);
      own += this.weight(known ?? word);
      for (const index of (known !== null && this.holders.get(known)) || []) {
        shared.set(index, (shared.get(index) ?? 0) + this.weight(known!) * (known === word ? 1 : SLIP));
      }
    }
    const shares = new Map<T, number>();
    for (const [index, weight] of shared) {
      const name = this.names[index]!;
      const ofBoth = weight / (own + name.weight - weight);
      const ofShorter = weight / Math.min(own, name.weight);
      const share = ((ofBoth + ofShorter) / 2) * (name.label.unmarked.signature === label.unmarked.signature ? 1 : OPPOSED);
      if (share >= least) shares.set(name.subject, Math.max(share, shares.get(name.subject) ?? 0));
    }
    return shares;
  }

  private weight(word: string): number {
    return Math.log(1 + this.entries.length / (this.holders.get(word)?.length ?? 1));
  }

  /** The word of a name that a mistyped one stands for; null where there is none. */
  private correction(word: string): string | null {
    let known = this.corrections.get(word);
    if (known === undefined) {
      known = word.length < 3 ? null : [...this.holders.keys()].find((other) => editDistance(word, other, 1) === 1) ?? null;
      if (this.corrections.size < 5000) this.corrections.set(word, known);
    }
    return known;
  }
}
