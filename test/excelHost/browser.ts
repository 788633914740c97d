/**
 * The host for a page in a real browser: the add-in's own files in a frame, Microsoft's own office.js, and around it a page of ours that
 * passes messages to a host in Node. Nothing of the add-in is changed and nothing is put into its page.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import type { ExcelHost } from "./host";
import { XdmEndpoint } from "./xdm";

const OFFICE = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** office.js trusts a page of its own page's name around it. */
const ORIGIN = "https://pane.example";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
};
/** Each page speaks under an id of its own: office.js keeps settings by it. */
let conversations = 0;

export interface Look {
  /** File of the add-in that the frame shows, with its query. */
  readonly page?: string;
  /** Of the frame, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** As under a contrast theme of Windows. */
  readonly contrast?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  readonly frame: Frame;
  readonly endpoint: XdmEndpoint;
  /** Every address that was asked for, in order. */
  readonly addresses: readonly string[];
  /** Names of the add-in's own scripts that were fetched, in order. */
  scripts(): readonly string[];
  /** Addresses that are neither the add-in's own nor Microsoft's office.js. */
  strangers(): readonly string[];
  /** What the page complained of: errors, and what its content security policy refused. */
  readonly complaints: readonly string[];
}

/** Milliseconds that a page on a busy machine is waited for. */
export const PATIENCE = 90_000;

/** Opens a page of the add-in built into `folder`, in a frame beside the host's workbook. */
export async function openInBrowser(browser: Browser, folder: string, host: ExcelHost, look: Look = {}): Promise<OpenPage> {
  const { width = 350, height = 700 } = look;
  const page = await browser.newPage({ viewport: { width, height }, locale: host.options.locale, forcedColors: look.contrast ? "active" : "none" });
  page.setDefaultTimeout(PATIENCE);
  const addresses: string[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.route("**/*", (route) => {
    const address = route.request().url();
    addresses.push(address);
    const plain = address.replace(/[?#].*$/, "");
    if (plain === `${ORIGIN}/host.html`) return route.fulfill({ contentType: TYPES[".html"]!, body: hostPage(host, look) });
    const file = fileOf(plain, folder);
    if (file === null || !existsSync(file)) return route.abort();
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  const endpoint = new XdmEndpoint(host, (text) => {
    page.evaluate((message) => (window as unknown as { toPane(text: string): void }).toPane(message), text).catch(() => undefined);
  });
  await page.exposeFunction("toHost", (text: string) => endpoint.receive(text));
  await page.goto(`${ORIGIN}/host.html`);
  const frame = (await (await page.waitForSelector("iframe")).contentFrame())!;
  return {
    page,
    frame,
    endpoint,
    addresses,
    complaints,
    scripts: () => addresses.filter((address) => address.startsWith(ORIGIN) && address.endsWith(".js")).map((address) => address.slice(ORIGIN.length + 1)),
    strangers: () => addresses.filter((address) => !address.startsWith(`${ORIGIN}/`) && !address.startsWith(CDN)),
  };
}

/** Another size of the pane, as a person drags its edge. */
export async function resize({ page }: OpenPage, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(([w, h]) => {
    const { style } = document.querySelector("iframe")!;
    style.width = `${w}px`;
    style.height = `${h}px`;
  }, [width, height] as const);
}

function fileOf(address: string, folder: string): string | null {
  if (address.startsWith(CDN)) return path.join(OFFICE, address.slice(CDN.length));
  return address.startsWith(`${ORIGIN}/`) ? path.join(folder, decodeURI(address.slice(ORIGIN.length + 1))) : null;
}

/** The page around the frame: says by the frame's name, which stands before the frame does, which host it is, and passes messages on. */
function hostPage(host: ExcelHost, { page = "taskpane.html", width = 350, height = 700 }: Look): string {
  conversations += 1;
  const name = JSON.stringify({
    baseFrameName: "host",
    hostInfo: `Excel$Web$16.01$${host.options.locale}$correlation$$disableLogging$0`,
    xdmInfo: `conversation-${conversations}|add-in|${ORIGIN}`,
    serializerVersion: "1",
    flights: "[]",
  });
  return `<!doctype html><html lang="en"><title>Excel</title><body style="margin:0"><script>
    const frame = document.createElement("iframe");
    frame.name = ${JSON.stringify(name)};
    frame.title = "add-in";
    frame.style.cssText = "display:block;border:0;width:${width}px;height:${height}px";
    frame.src = "${ORIGIN}/${page}";
    window.toPane = (text) => frame.contentWindow.postMessage(text, "${ORIGIN}");
    addEventListener("message", (event) => { if (event.source === frame.contentWindow && typeof event.data === "string") window.toHost(event.data); });
    document.body.append(frame);
  </script></body></html>`;
}
