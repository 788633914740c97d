/**
 * Loads Microsoft's own office.js, unmodified, into the realm of the test (Node or jsdom) and joins it to
 * an Excel host of ours: `await installOffice(new ExcelHost())`. The library is evaluated with the realm's
 * own `eval`, because it tells plain objects by their prototype and would refuse another realm's.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ExcelHost } from "./host";
import { ensureWindow } from "./window";
import { XdmEndpoint } from "./xdm";

const LIBRARY = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = "https://localhost/office-js/";
/** Each load of the library speaks under an id of its own: it keeps settings by it. */
let loads = 0;
/** office.js trusts a host page of its own page's name. */
const originOfHost = () => `https://${document.domain}`;

/** Real timers, whatever a test does to the global ones later. */
const later = globalThis.setTimeout;

interface Installed {
  readonly endpoint: XdmEndpoint;
  readonly locale: string;
  readonly excelApi: string;
  readonly remove: () => void;
}
let installed: Installed | null = null;

export interface InstallOptions {
  /** Loads the readable files in place of the minified ones: slower, but stack traces mean something. */
  readonly debug?: boolean;
}

/**
 * Makes `Office` and `Excel` global and waits for `Office.onReady`. Called again in the same test file it
 * points the library to another host, and loads it anew only where that host's language or sets differ.
 */
export async function installOffice(host: ExcelHost, options: InstallOptions = {}): Promise<XdmEndpoint> {
  const { locale, strict } = host.options;
  // The client gives its references back to the host before, shortly after `Excel.run` has returned.
  if (installed) await new Promise((done) => later(done, 5));
  if (installed?.locale === locale && installed.excelApi === strict.excelApi) {
    installed.endpoint.attach(host);
    return installed.endpoint;
  }
  installed?.remove();
  ensureWindow("https://localhost/taskpane.html");
  const endpoint = new XdmEndpoint(host, deliver);
  loads += 1;
  joinWindow(host, endpoint);
  const forget = [withoutListeners(), withoutGlobals()];
  const loader = new ScriptLoader(options.debug ?? false);
  const unwatch = loader.watch();
  installed = { endpoint, locale, excelApi: strict.excelApi, remove: () => [unwatch, ...forget].forEach((undo) => undo()) };
  loader.begin("office.js");
  await Office.onReady();
  return endpoint;
}

/** Remembers who listens for messages from now on; the answer silences them. */
function withoutListeners(): () => void {
  const add = window.addEventListener;
  const listening: [string, EventListenerOrEventListenerObject][] = [];
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions) => {
    if (type === "message") listening.push([type, listener]);
    add.call(window, type, listener, options);
  };
  return () => {
    window.addEventListener = add;
    for (const [type, listener] of listening) window.removeEventListener(type, listener);
  };
}

/** Remembers which globals there are; the answer removes those made since, so that a second load finds nothing of the first. */
function withoutGlobals(): () => void {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  return () => {
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      if (!before.has(name) && LIBRARY_GLOBAL.test(name)) delete (globalThis as Record<string, unknown>)[name];
    }
  };
}

const LIBRARY_GLOBAL = /^(Office|OSF|OSFPerf|Microsoft|Excel|Strings|OTel|oteljs|Sys|Type|_?OfficeExt|Osf|g_|CustomFunction)/;

function deliver(text: string): void {
  const event = new MessageEvent("message", { data: text, origin: originOfHost() });
  window.dispatchEvent(event);
}

/** The page's side of the frame: its name says who the host is, its parent takes the messages. */
function joinWindow(host: ExcelHost, endpoint: XdmEndpoint): void {
  const { locale } = host.options;
  window.name = JSON.stringify({
    baseFrameName: "host",
    hostInfo: `Excel$Web$16.01$${locale}$correlation$$disableLogging$0`,
    xdmInfo: `conversation-${loads}|add-in|${originOfHost()}`,
    serializerVersion: "1",
    flights: "[]",
  });
  const parent = { postMessage: (text: string) => later(() => endpoint.receive(text), 0) };
  Object.defineProperty(window, "parent", { value: parent, configurable: true, writable: true });
}

class ScriptLoader {
  constructor(private readonly debug: boolean) {}

  /** Files that the library asks for are evaluated here in place of being fetched. */
  watch(): () => void {
    const head = document.head as unknown as Record<"appendChild" | "insertBefore", (node: unknown, before?: unknown) => unknown>;
    const plain = { appendChild: head.appendChild, insertBefore: head.insertBefore };
    for (const method of ["appendChild", "insertBefore"] as const) {
      const insert = plain[method].bind(head);
      head[method] = (node, before) => {
        const script = node as { src?: unknown; onload?: () => void; onerror?: () => void };
        if (typeof script.src !== "string" || !script.src.startsWith(BASE)) return insert(node, before);
        const file = script.src.slice(BASE.length);
        later(() => {
          this.evaluate(file);
          script.onload?.();
        }, 0);
        return node;
      };
    }
    return () => Object.assign(head, plain);
  }

  /** The page's own script tag, by which the library finds its folder. */
  begin(file: string): void {
    const tag = document.createElement("script");
    tag.setAttribute("type", "text/plain");
    tag.src = BASE + file;
    const plain = Object.getPrototypeOf(document.head) as { appendChild(node: unknown): unknown };
    plain.appendChild.call(document.head, tag);
    this.evaluate(file);
  }

  private evaluate(file: string): void {
    const name = this.debug ? file.replace(/\.js$/, ".debug.js") : file;
    const source = readFileSync(join(LIBRARY, name), "utf8");
    const evaluate = globalThis.eval;
    evaluate(`${source}\n//# sourceURL=office-js/${name}`);
  }
}
