/** The host's side of the messages between a page with office.js and the page around it. */
import type { ExcelHost, HostEvent } from "./host";
import { appContext, executeMethod, type MethodCall } from "./methods";
import type { XdmRequest } from "./wire";

/** office.js's own number for events of the rich API. */
const RICH_API_EVENT = 65_536;

const later = globalThis.setTimeout;

export class XdmEndpoint {
  private readonly registered = new Map<string, XdmRequest>();
  private events = 0;

  /** `post` takes a message's text to the page. */
  constructor(
    private host: ExcelHost,
    private readonly post: (text: string) => void,
  ) {
    this.attach(host);
  }

  /** Answers from another host from now on. */
  attach(host: ExcelHost): void {
    this.host.onEvent = () => undefined;
    this.host = host;
    host.onEvent = (event) => this.tell(event);
  }

  /** Takes a message's text from the page; other pages' messages are none of ours. */
  receive(text: string): void {
    const request = JSON.parse(text) as XdmRequest;
    if (request._messageType !== 0) return;
    if (request._actionType === 1) this.registered.set(request._actionName.toLowerCase(), request);
    if (request._actionType === 2) this.registered.delete(request._actionName.toLowerCase());
    const answer = request._actionType === 0 ? this.invoke(request) : { Error: 0 };
    const respond = () => this.post(message(request, 0, answer));
    if (this.host.options.latency > 0) later(respond, this.host.options.latency);
    else respond();
  }

  private invoke(request: XdmRequest): unknown {
    if (request._actionName === "ContextActivationManager_getAppContextAsync") return appContext(this.host);
    if (request._actionName.endsWith("executeMethod")) return executeMethod(this.host, request._data as MethodCall);
    return { Error: 0 };
  }

  private tell(event: HostEvent): void {
    this.events += 1;
    this.raise("richApiMessage", { ArrayData: [[RICH_API_EVENT, event.id, event.target, JSON.stringify(event.args), this.events, false]] });
  }

  /** Presses a ribbon button whose command is the function of that name. */
  pressRibbonButton(functionName: string): void {
    this.raise("appCommandInvoked", { 0: `command-${functionName}`, 1: functionName, 2: JSON.stringify({ source: { id: functionName } }) });
  }

  private raise(name: string, data: unknown): void {
    const found = [...this.registered].find(([key]) => key.includes(name.toLowerCase()))?.[1];
    if (found) this.post(message(found, 1, data));
  }
}

/** `type`: 0 answers a call, 1 is an event. */
function message(request: XdmRequest, type: 0 | 1, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _errorCode: 0,
    _responseType: type,
    _data: data,
    _serializerVersion: 1,
  });
}
