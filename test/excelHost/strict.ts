/** Holds an add-in to what real Excel would refuse or what would be slow there. */
import { HostFault } from "./errors";
import { excelSchema, isLater } from "./schema";

export interface StrictOptions {
  /** The newest ExcelApi set that the host has: later members answer `ApiNotFound`. */
  readonly excelApi: string;
  /** Of a request and of a response, as on the web. */
  readonly maxBytes: number;
  /** How many small requests of one shape may follow each other before it counts as a sync in a loop. */
  readonly maxSameShapeSyncs: number;
}

export const STRICT: StrictOptions = { excelApi: "1.9", maxBytes: 5 * 1024 * 1024, maxSameShapeSyncs: 3 };

/** A request this large is no careless loop but one of many blocks. */
const LARGE = 512 * 1024;

export class Strict {
  readonly violations: string[] = [];
  private shape = "";
  private repeated = 0;

  constructor(readonly options: StrictOptions) {}

  /** Called for every member that a request touches. */
  touch(className: string, member: string): void {
    if (member.startsWith("_") || member === "items") return;
    const known = excelSchema().get(className)?.members.get(member);
    if (!known) return;
    const tooNew = known.set === "ExcelApi" ? isLater(known.version, this.options.excelApi) : known.set !== null;
    if (!tooNew) return;
    const what = `${className}.${member} needs ${known.set} ${known.version}`;
    this.violations.push(what);
    throw new HostFault("ApiNotFound", what);
  }

  /** Called for every request of data with its members' names. */
  sync(shape: string, bytes: number): void {
    this.repeated = shape === this.shape && bytes < LARGE ? this.repeated + 1 : 1;
    this.shape = shape;
    if (this.repeated === this.options.maxSameShapeSyncs + 1) this.violations.push(`a sync in a loop: ${shape.slice(0, 200)}`);
  }

  /** One action is over. */
  rest(): void {
    this.shape = "";
    this.repeated = 0;
  }

  tooLarge(what: "request" | "response", bytes: number): boolean {
    if (bytes <= this.options.maxBytes) return false;
    this.violations.push(`a ${what} of ${bytes} bytes`);
    return true;
  }
}
