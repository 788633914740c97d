/** Objects that the client keeps across requests (`_KeepReference`), as it does every range of an `Excel.run`. */
import { NullObject, type ApiObject } from "./api/object";
import { HostFault } from "./errors";

export class References {
  private readonly kept = new Map<string, ApiObject>();
  private made = 0;

  keep(object: ApiObject): null {
    if (object instanceof NullObject) return null;
    if (object.$reference === null) {
      this.made += 1;
      object.$reference = `{reference-${this.made}}`;
    }
    this.kept.set(object.$reference, object);
    return null;
  }

  release(id: string): null {
    this.kept.delete(id);
    return null;
  }

  find(id: string): ApiObject {
    const object = this.kept.get(id);
    if (!object) throw new HostFault("InvalidReference", id);
    return object;
  }

  /** Remembers what is kept now; the answer lets go of what was kept since and the client never heard of. */
  mark(): (heard: string) => void {
    const before = new Set(this.kept.keys());
    return (heard) => {
      for (const id of [...this.kept.keys()]) if (!before.has(id) && !heard.includes(id)) this.kept.delete(id);
    };
  }

  /** How many the client has not given back. */
  get live(): number {
    return this.kept.size;
  }
}
