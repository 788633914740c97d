/**
 * An object of the Excel API as the host holds it. Members that a class here defines are behaviour; any
 * other member that the typings know is accepted and remembered, and noted in the host's log.
 */
import { HostFault } from "../errors";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { excelSchema, type SchemaMember } from "../schema";

/** Where members without behaviour are remembered: a map and the path in it. */
export interface Memory {
  readonly map: Map<string, Json>;
  readonly prefix: string;
}

export abstract class ApiObject {
  /** Its class in Microsoft's typings. */
  abstract readonly $class: string;
  /** Set while the client keeps a reference to it. */
  $reference: string | null = null;

  constructor(readonly $host: ExcelHost) {}

  /** What the client finds it again by. */
  $identity(): Readonly<Record<string, Json>> {
    return this.$reference === null ? {} : { _ReferenceId: this.$reference };
  }

  $memory(): Memory {
    return { map: this.$host.book.state, prefix: `${this.$class}.` };
  }

  /** Names that a query without a selection answers: simple properties with behaviour. */
  $scalars(): readonly string[] {
    const simple = [...(excelSchema().get(this.$class)?.members ?? [])].filter(([, member]) => member.kind === "property" && !member.type.startsWith("Excel."));
    return simple.map(([name]) => name).filter((name) => descriptorOf(this, name)?.get);
  }

  $schemaMember(name: string): SchemaMember | undefined {
    return excelSchema().get(this.$class)?.members.get(name);
  }
}

export abstract class ApiCollection<T extends ApiObject = ApiObject> extends ApiObject {
  abstract $items(): readonly T[];
  get count(): number {
    return this.$items().length;
  }
  getCount(): number {
    return this.$items().length;
  }
}

/** What `…OrNullObject` gives where there is nothing; so is every child of it. */
export class NullObject extends ApiObject {
  readonly $class = "NullObject";
}

/** A class without behaviour: it remembers what is set and gives it back. */
export class GenericObject extends ApiObject {
  constructor(
    host: ExcelHost,
    readonly $class: string,
    private readonly remembered: Memory,
  ) {
    super(host);
  }
  override $memory(): Memory {
    return this.remembered;
  }
  override $scalars(): readonly string[] {
    const known = excelSchema().get(this.$class)?.members ?? new Map();
    return [...known].filter(([, member]) => member.kind === "property" && !member.type.startsWith("Excel.") && !member.type.endsWith("RequestContext")).map(([name]) => name);
  }
}

/** A service of the client's own, made by name: whatever it is told is done. */
export class ServiceApi extends ApiObject {
  constructor(
    host: ExcelHost,
    readonly $class: string,
  ) {
    super(host);
  }
}

function descriptorOf(object: ApiObject, name: string): PropertyDescriptor | undefined {
  if (name.startsWith("$") || name === "constructor") return undefined;
  const own = Object.getOwnPropertyDescriptor(object, name);
  if (own?.get) return own;
  for (let proto: object | null = Object.getPrototypeOf(object) as object; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto) as object | null) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  return undefined;
}

const className = (type: string) => /^Excel\.(\w+)$/.exec(type)?.[1];

/** What a property without behaviour answers before it is set. */
function emptyOf(type: string): Json {
  if (/\bboolean\b/.test(type)) return false;
  if (/\bnumber\b/.test(type)) return 0;
  if (/\[\]$/.test(type)) return [];
  return "";
}

/** Reads a member; an object where it is one. */
export function readMember(object: ApiObject, name: string): unknown {
  object.$host.strict.touch(object.$class, name);
  const descriptor = descriptorOf(object, name);
  if (descriptor?.get) return descriptor.get.call(object);
  const member = object.$schemaMember(name);
  if (!member) throw new HostFault("InvalidArgument", `No such property: ${object.$class}.${name}`);
  const { map, prefix } = object.$memory();
  object.$host.note("generic", `${object.$class}.${name}`);
  const inner = className(member.type);
  if (inner && excelSchema().has(inner)) return new GenericObject(object.$host, inner, { map, prefix: `${prefix}${name}.` });
  return map.get(prefix + name) ?? emptyOf(member.type);
}

export function writeMember(object: ApiObject, name: string, value: Json): void {
  object.$host.strict.touch(object.$class, name);
  const descriptor = descriptorOf(object, name);
  if (descriptor?.set) {
    descriptor.set.call(object, value);
    return;
  }
  if (descriptor) throw new HostFault("InvalidArgument", `Read only: ${object.$class}.${name}`);
  if (!object.$schemaMember(name)) throw new HostFault("InvalidArgument", `No such property: ${object.$class}.${name}`);
  const { map, prefix } = object.$memory();
  object.$host.note("generic", `${object.$class}.${name}=`);
  map.set(prefix + name, value);
}

export function callMember(object: ApiObject, name: string, args: readonly unknown[]): unknown {
  if (object instanceof ServiceApi) return null;
  object.$host.strict.touch(object.$class, name);
  const descriptor = descriptorOf(object, name);
  if (typeof descriptor?.value === "function") return (descriptor.value as (...args: readonly unknown[]) => unknown).apply(object, [...args]);
  const member = object.$schemaMember(name);
  if (!member) throw new HostFault("InvalidArgument", `No such method: ${object.$class}.${name}`);
  const { map, prefix } = object.$memory();
  object.$host.note("generic", `${object.$class}.${name}()`);
  map.set(`${prefix}${name}()`, args.map(argumentText));
  const inner = className(member.type);
  return inner && excelSchema().has(inner) ? new GenericObject(object.$host, inner, { map, prefix: `${prefix}${name}().` }) : null;
}

/** A range among the arguments is remembered by its address. */
function argumentText(arg: unknown): Json {
  if (arg instanceof ApiObject) return String((arg as unknown as { readonly address?: string }).address ?? arg.$class);
  return arg as Json;
}
