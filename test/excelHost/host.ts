/**
 * An Excel host in memory. It holds a workbook and answers what office.js asks of one; `installOffice`
 * joins the two. Everything that depends on a window stays outside, so the same host can serve a page in a frame.
 */
import { WorkbookApi } from "./api/workbook";
import { ServiceApi, type ApiObject } from "./api/object";
import { runBatch } from "./batch";
import { HostFault } from "./errors";
import { Faults, TransportError } from "./faults";
import { Book } from "./model/book";
import { References } from "./references";
import { STRICT, Strict, type StrictOptions } from "./strict";
import { ActionType, type BatchRequest, type WireAction } from "./wire";

export interface HostOptions {
  /** Language of Office's own screens, which decides the pane's. */
  readonly locale: string;
  readonly strict: StrictOptions;
  /** Milliseconds that each request takes. */
  readonly latency: number;
}

export interface LoggedRequest {
  readonly kind: "data" | "cleanup" | "internal";
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
}

/** What a request comes to: an answer, or a number in its place. */
export type Answer = { readonly error: number } | { readonly body: string };

/** Args of an event as the client hands them to handlers. */
export interface HostEvent {
  readonly id: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

export type HostOverrides = Partial<Omit<HostOptions, "strict">> & { readonly strict?: Partial<StrictOptions> };

/** Real timers, whatever a test does to the global ones later. */
const later = globalThis.setTimeout;

export class ExcelHost {
  readonly options: HostOptions;
  readonly strict: Strict;
  readonly faults = new Faults();
  readonly references = new References();
  /** What was answered without behaviour of ours, or crashed: `generic Worksheet.tabId`. */
  readonly notes: string[] = [];
  readonly log: LoggedRequest[] = [];
  readonly root: ApiObject;
  /** Commands of the ribbon that have said they are done. */
  commandsCompleted = 0;
  /** Set by the endpoint that carries events to the page. */
  onEvent: (event: HostEvent) => void = () => undefined;

  constructor(
    overrides: HostOverrides = {},
    readonly book: Book = new Book(),
  ) {
    this.options = { locale: "vi-VN", latency: 0, ...overrides, strict: { ...STRICT, ...overrides.strict } };
    this.strict = new Strict(this.options.strict);
    this.root = new WorkbookApi(this);
  }

  /** Requests of data so far; the client's own and its clean-up apart. */
  get requests(): number {
    return this.log.filter((request) => request.kind === "data").length;
  }

  /** The requests of data that `work` makes. */
  async measure(work: () => Promise<unknown>): Promise<readonly LoggedRequest[]> {
    const from = this.log.length;
    await work();
    return this.log.slice(from).filter((request) => request.kind === "data");
  }

  /** Answers one `ProcessQuery`. */
  process(body: string): Answer {
    const bytes = utf8Length(body);
    const request = JSON.parse(body) as BatchRequest;
    const kind = kindOf(request);
    const log = (responseBytes: number) => {
      this.log.push({ kind, bytes, responseBytes, actions: request.Actions.length });
      if (kind === "data") this.strict.sync(shapeOf(request), bytes + responseBytes);
    };
    const fault = kind === "data" ? this.faults.take() : null;
    if (this.strict.tooLarge("request", bytes)) {
      log(0);
      return { error: TransportError.RequestPayloadSizeLimitExceeded };
    }
    if (fault && "transport" in fault) {
      log(0);
      return { error: TransportError[fault.transport] };
    }
    const forget = this.references.mark();
    const failAt = fault && "code" in fault ? { action: fault.action ?? 0, fault: new HostFault(fault.code) } : undefined;
    const response = JSON.stringify(runBatch(this, request, failAt));
    const responseBytes = utf8Length(response);
    log(responseBytes);
    const tooLarge = this.strict.tooLarge("response", responseBytes) ? "ResponsePayloadSizeLimitExceeded" : null;
    const unheard = fault && "lost" in fault ? fault.lost : tooLarge;
    forget(unheard ? "" : response);
    if (!unheard) return { body: response };
    return { error: TransportError[unheard] };
  }

  /** The workbook saved, closed and opened again: another host, the same file. */
  reopened(): ExcelHost {
    return new ExcelHost(this.options, this.book);
  }

  /** Waits until the client has given its references back: it does so after `Excel.run` has returned. */
  async idle(): Promise<void> {
    for (let waited = 0; waited < 200 && (waited === 0 || this.references.live > 0); waited += 1) await new Promise((done) => later(done, 10));
  }

  /** Throws all that strict mode saw, and references that were never given back. For a moment of rest: what follows is another action, no loop's next turn. */
  check(): void {
    const crashes = this.notes.filter((note) => note.startsWith("crash"));
    const leaked = this.references.live > 0 ? [`${this.references.live} tracked objects were never released`] : [];
    const faults = [...this.strict.violations, ...crashes, ...leaked];
    if (faults.length > 0) throw new Error(`The host saw:\n${faults.join("\n")}`);
    this.strict.rest();
  }

  note(kind: "generic" | "stub" | "crash", what: string): void {
    const text = `${kind} ${what}`;
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /** A fault of the host itself: told to the client and in the notes. */
  crashed(error: unknown, action: WireAction): HostFault {
    this.note("crash", `${action.Name}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`);
    return new HostFault("GeneralException", String(error));
  }

  /** Objects that the client makes by name: its own services, which need nothing. */
  service(name: string): ApiObject {
    return new ServiceApi(this, name);
  }

  emit(event: HostEvent): void {
    this.onEvent(event);
  }
}

function kindOf(request: BatchRequest): LoggedRequest["kind"] {
  const names = Object.values(request.ObjectPaths).map((path) => path.Name);
  if (names.some((name) => name?.startsWith("Microsoft.InternalService"))) return "internal";
  const calls = request.Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  const onlyReleases = calls.length > 0 && calls.every((action) => action.Name === "_RemoveReference");
  return onlyReleases ? "cleanup" : "data";
}

/** Bytes of the text in UTF-8, in Node and in a browser alike. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** The names that a request touches, without arguments. */
function shapeOf(request: BatchRequest): string {
  const paths = Object.values(request.ObjectPaths).map((path) => `${path.ObjectPathType}${path.Name}`);
  const actions = request.Actions.map((action) => `${action.ActionType}${action.Name}${(action.QueryInfo?.Select ?? []).join()}`);
  return [...new Set([...paths, ...actions])].sort().join(" ");
}
