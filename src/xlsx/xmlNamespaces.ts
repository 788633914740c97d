interface Scope {
  readonly depth: number;
  readonly plainKnown: boolean;
  /** Prefixes that the element declares. */
  readonly declared: readonly string[];
}

/** Which prefixes stand for namespaces that are ours, as elements open and close. What an element costs depends on its own declarations alone. */
export class XmlNamespaces {
  private plainIsKnown: boolean;
  private readonly scopes: Scope[] = [];
  /** By prefix: what its declarations stand for, the innermost last. */
  private readonly prefixes = new Map<string, boolean[]>();

  /** `ours`: null where every namespace is. */
  constructor(private readonly ours: ReadonlySet<string> | null) {
    this.plainIsKnown = ours === null;
  }

  /** Whether elements without a prefix are ours. */
  get plainKnown(): boolean {
    return this.plainIsKnown;
  }

  isKnown(prefix: string): boolean {
    return this.ours === null || (this.prefixes.get(prefix)?.at(-1) ?? false);
  }

  /** Takes in the attributes of an element at that depth that declares some (`xmlns`, `xmlns:x`). */
  open(depth: number, attributes: Iterable<readonly [name: string, value: string]>): void {
    const declared: string[] = [];
    this.scopes.push({ depth, plainKnown: this.plainIsKnown, declared });
    for (const [name, value] of attributes) {
      const known = this.ours === null || this.ours.has(value);
      if (name === "xmlns") this.plainIsKnown = known;
      else if (name.startsWith("xmlns:")) declared.push(this.declare(name.slice(6), known));
    }
  }

  /** To be called when an element closes and `depth` elements stay open. */
  close(depth: number): void {
    const scope = this.scopes.at(-1);
    if (scope === undefined || scope.depth <= depth) return;
    this.scopes.pop();
    this.plainIsKnown = scope.plainKnown;
    for (const prefix of scope.declared) this.prefixes.get(prefix)!.pop();
  }

  private declare(prefix: string, known: boolean): string {
    const own = this.prefixes.get(prefix);
    if (own === undefined) this.prefixes.set(prefix, [known]);
    else own.push(known);
    return prefix;
  }
}
