interface Scope {
  readonly depth: number;
  readonly plainKnown: boolean;
  readonly prefixes: ReadonlyMap<string, boolean>;
}

/** Which prefixes stand for namespaces that are ours, as elements open and close. */
export class XmlNamespaces {
  private scope: Scope;
  private readonly outer: Scope[] = [];

  /** `ours`: null where every namespace is. */
  constructor(private readonly ours: ReadonlySet<string> | null) {
    this.scope = { depth: 0, plainKnown: ours === null, prefixes: new Map() };
  }

  /** Whether elements without a prefix are ours. */
  get plainKnown(): boolean {
    return this.scope.plainKnown;
  }

  isKnown(prefix: string): boolean {
    return this.ours === null || (this.scope.prefixes.get(prefix) ?? false);
  }

  /** Takes in the attributes of an element at that depth that declares some (`xmlns`, `xmlns:x`). */
  open(depth: number, attributes: Iterable<readonly [name: string, value: string]>): void {
    let { plainKnown } = this.scope;
    const prefixes = new Map(this.scope.prefixes);
    for (const [name, value] of attributes) {
      const known = this.ours === null || this.ours.has(value);
      if (name === "xmlns") plainKnown = known;
      else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), known);
    }
    this.outer.push(this.scope);
    this.scope = { depth, plainKnown, prefixes };
  }

  /** To be called when an element closes and `depth` elements stay open. */
  close(depth: number): void {
    if (this.scope.depth > depth) this.scope = this.outer.pop()!;
  }
}
