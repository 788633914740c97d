/**
 * The little of a browser that office.js asks for when it is loaded in Node: a window that is the
 * global object itself (so that `Office` and `Excel` are globals, as on a page), and a document.
 */

/** An `<a>` is what office.js parses addresses with. */
class Anchor {
  private url: URL | null = null;
  set href(text: string) {
    this.url = URL.canParse(text) ? new URL(text) : null;
  }
  get href(): string {
    return this.url?.href ?? "";
  }
  get protocol(): string {
    return this.url?.protocol ?? "";
  }
  get hostname(): string {
    return this.url?.hostname ?? "";
  }
  get port(): string {
    return this.url?.port ?? "";
  }
}

class Element {
  src = "";
  readonly style: Record<string, string> = {};
  readonly children: Element[] = [];
  constructor(readonly tagName: string) {}
  getAttribute(): null {
    return null;
  }
  setAttribute(): void {}
  appendChild(child: Element): Element {
    this.children.push(child);
    return child;
  }
  insertBefore(child: Element): Element {
    return this.appendChild(child);
  }
}

class Storage {
  private readonly items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** Puts the stub on the global object of this realm; where there is a window already, adds what jsdom's lacks. */
export function ensureWindow(address: string): void {
  const scope = globalThis as Record<string, unknown>;
  if (scope["window"] !== undefined) {
    // office.js compares it with the host page's name.
    if (document.domain === undefined) Object.defineProperty(document, "domain", { value: window.location.hostname, configurable: true });
    return;
  }
  const url = new URL(address);
  const target = new EventTarget();
  const head = new Element("head");
  const body = new Element("body");
  const stub: Record<string, unknown> = {
    window: globalThis,
    self: globalThis,
    name: "",
    location: { href: url.href, origin: url.origin, protocol: url.protocol, hostname: url.hostname, hash: "", search: "" },
    history: {},
    navigator: { userAgent: "Node", language: "vi-VN" },
    sessionStorage: new Storage(),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    document: {
      domain: url.hostname,
      readyState: "complete",
      head,
      body,
      createElement: (tag: string) => (tag.toLowerCase() === "a" ? new Anchor() : new Element(tag)),
      getElementsByTagName: (tag: string) => (tag === "head" ? [head] : tag === "script" ? head.children : []),
      querySelectorAll: () => [],
      addEventListener: () => undefined,
    },
  };
  // office.js looks for late answers every two seconds; that alone must not keep a test process alive.
  const everySo = globalThis.setInterval;
  stub["setInterval"] = (...args: Parameters<typeof everySo>) => everySo(...args).unref();
  for (const [key, value] of Object.entries(stub)) Object.defineProperty(scope, key, { value, writable: true, configurable: true });
}
