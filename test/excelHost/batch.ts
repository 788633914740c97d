/** Works through one request of `context.sync()`: its object paths, then its actions in order. */
import { ApiObject, callMember, NullObject, readMember, writeMember } from "./api/object";
import { HostFault, itemNotFound } from "./errors";
import type { ExcelHost } from "./host";
import type { Json } from "./json";
import { camel, query } from "./query";
import { ActionType, PathType, type ArgumentInfo, type BatchRequest, type BatchResponse, type ReferencedId, type WireAction } from "./wire";

/** What was done before a failing action stays done, as in Excel. */
export function runBatch(host: ExcelHost, request: BatchRequest, failAt?: { readonly action: number; readonly fault: HostFault }): BatchResponse {
  const batch = new Batch(host, request);
  const results: { readonly ActionId: number; readonly Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (failAt?.action === index) throw failAt.fault;
      results.push({ ActionId: action.Id, Value: batch.run(action) ?? null });
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
    } catch (error) {
      const fault = error instanceof HostFault ? error : host.crashed(error, action);
      return { Results: results, TraceIds: traces, Error: { Code: fault.code, Message: fault.message, Location: action.Name, ActionIndex: index, HttpStatusCode: 400 } };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Batch {
  private readonly objects = new Map<number, ApiObject>();
  private readonly nothing: NullObject;

  constructor(
    private readonly host: ExcelHost,
    private readonly request: BatchRequest,
  ) {
    this.nothing = new NullObject(host);
  }

  run(action: WireAction): unknown {
    // A mark in the answer, of no object: the client hangs its event handlers on it.
    if (action.ActionType === ActionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object instanceof NullObject ? null : object.$identity();
      case ActionType.query:
      case ActionType.recursiveQuery:
        return query(object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.method(object, action);
      case ActionType.setProperty:
        this.refuseNull(object);
        writeMember(object, camel(action.Name), this.args(action.ArgumentInfo)[0] as Json);
        return null;
      case ActionType.update:
        this.update(object, JSON.parse(action.ObjectState ?? "{}") as Record<string, Json>);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new HostFault("NotImplemented", `Action ${action.ActionType}`);
    }
  }

  private method(object: ApiObject, action: WireAction): unknown {
    const args = this.args(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return this.host.references.keep(object);
    if (action.Name === "_RemoveReference") return this.host.references.release(String(args[0]));
    if (action.Name.startsWith("_")) return null;
    this.refuseNull(object);
    return callMember(object, camel(action.Name), args);
  }

  private update(object: ApiObject, state: Readonly<Record<string, Json>>): void {
    this.refuseNull(object);
    for (const [name, value] of Object.entries(state)) {
      const nested = value !== null && typeof value === "object" && !Array.isArray(value) ? readMember(object, camel(name)) : null;
      if (nested instanceof ApiObject) this.update(nested, value as Record<string, Json>);
      else writeMember(object, camel(name), value);
    }
  }

  private refuseNull(object: ApiObject): void {
    if (object instanceof NullObject) throw itemNotFound("a null object");
  }

  /** Each path leads to its object once a request. */
  private object(id: number): ApiObject {
    let object = this.objects.get(id);
    if (!object) {
      object = this.resolve(id);
      this.objects.set(id, object);
    }
    return object;
  }

  private resolve(id: number): ApiObject {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostFault("InvalidObjectPath", String(id));
    if (path.ObjectPathType === PathType.root) return this.host.root;
    if (path.ObjectPathType === PathType.nullObject) return this.nothing;
    if (path.ObjectPathType === PathType.reference) return this.host.references.find(path.Name);
    if (path.ObjectPathType === PathType.newObject) return this.host.service(path.Name);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent instanceof NullObject) return this.nothing;
    const args = this.args(path.ArgumentInfo);
    const found = this.follow(parent, path.ObjectPathType, camel(path.Name || "getItem"), args);
    if (found === null || found === undefined) return this.nothing;
    if (!(found instanceof ApiObject)) throw new HostFault("GeneralException", `${parent.$class}.${path.Name} is no object`);
    return found;
  }

  private follow(parent: ApiObject, type: number, name: string, args: readonly unknown[]): unknown {
    if (type === PathType.property) return readMember(parent, name);
    if (type === PathType.indexer) return callMember(parent, "getItem", args);
    return callMember(parent, name, args);
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  private argument(value: unknown, id: ReferencedId | undefined): unknown {
    if (typeof id === "number" && id !== 0) return this.object(id);
    if (Array.isArray(id) && Array.isArray(value)) return value.map((inner, index) => this.argument(inner, (id as readonly ReferencedId[])[index]));
    if (value !== null && typeof value === "object" && "_ObjectPathId" in value) return this.object(Number(value._ObjectPathId));
    return value;
  }
}
