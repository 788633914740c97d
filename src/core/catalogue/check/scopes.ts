/** Who reports an item: agencies where the registry is known, else tiers and single agencies as the catalogue names them. */
import type { Registry } from "../../agencies/types";
import { itemAppliesTo, type Item } from "../types";

export class Scopes {
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(private readonly registry: Registry | null) {}

  of(item: Item): ReadonlySet<string> {
    const known = this.known.get(item.code);
    if (known) return known;
    const { registry } = this;
    const scope = new Set(registry === null ? item.appliesTo : registry.agencies.filter((agency) => itemAppliesTo(item, agency)).map(({ code }) => code));
    this.known.set(item.code, scope);
    return scope;
  }

  /** What one of the items has and another has not; empty where all are reported by the same. Items that nobody reports apart. */
  differences(items: readonly Item[]): readonly string[] {
    const scopes = items.map((item) => this.of(item)).filter(({ size }) => size > 0);
    const all = new Set(scopes.flatMap((scope) => [...scope]));
    return [...all].filter((member) => scopes.some((scope) => !scope.has(member)));
  }

  /** Whether no agency reports all of the items. Without a registry a single agency may be of any tier. */
  areDisjoint(items: readonly Item[]): boolean {
    const scopes = items.map((item) => this.of(item)).filter(({ size }) => size > 0);
    const [first, ...rest] = scopes;
    if (first === undefined || rest.length === 0) return false;
    const isOpen = (scope: ReadonlySet<string>): boolean => this.registry === null && [...scope].some((member) => member.startsWith("agency:"));
    return !scopes.some(isOpen) && ![...first].some((member) => rest.every((scope) => scope.has(member)));
  }
}
