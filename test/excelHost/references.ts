/** Objects that the client keeps across requests (`_KeepReference`), as it does every range of an `Excel.run`. */
import type { ApiObject } from "./api/object";
import { HostFault } from "./errors";

export class References {
  private readonly kept = new Map<string, ApiObject>();
  private made = 0;

  keep(object: ApiObject): null {
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

  /** How many the client has not given back. */
  get live(): number {
    return this.kept.size;
  }
}
