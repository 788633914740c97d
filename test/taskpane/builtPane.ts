/** The built add-in in Chromium: its own pages and bundles, Microsoft's own office.js, our host behind the frame. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import type { ExcelHost } from "../excelHost/host";
import { XdmEndpoint } from "../excelHost/xdm";

const ROOT = path.join(__dirname, "../..");
const OFFICE = path.join(ROOT, "node_modules/@microsoft/office-js/dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** office.js trusts a page of its own page's name around it. */
const ORIGIN = "https://pane.example";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".png": "image/png" };

/** Builds the add-in for production into `folder`. */
export async function buildAddin(folder: string): Promise<void> {
  const configure = createRequire(__filename)(path.join(ROOT, "webpack.config.js")) as (env: object, argv: object) => Promise<readonly Configuration[]>;
  const addin = (await configure({}, { mode: "production" })).find(({ name }) => name === "addin")!;
  const compiler = webpack({ ...addin, output: { ...addin.output, path: folder } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      else compiler.close(() => resolve());
    });
  });
}

export interface OpenPane {
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses of the add-in's scripts that were fetched, in order. */
  readonly scripts: readonly string[];
  /** What the page complained of: errors, and what its content security policy refused. */
  readonly complaints: readonly string[];
}

/** Opens the built pane in a frame 350 px wide beside the host's workbook. */
export async function openBuiltPane(browser: Browser, folder: string, host: ExcelHost): Promise<OpenPane> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 }, locale: host.options.locale });
  const scripts: string[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));

  await page.route("**/*", (route) => {
    const url = route.request().url().replace(/[?#].*$/, "");
    if (url === `${ORIGIN}/host.html`) return route.fulfill({ contentType: TYPES[".html"]!, body: hostPage(host) });
    const file = url.startsWith(CDN) ? path.join(OFFICE, url.slice(CDN.length)) : url.startsWith(`${ORIGIN}/`) ? path.join(folder, url.slice(ORIGIN.length + 1)) : null;
    if (file === null || !existsSync(file)) return route.abort();
    if (url.startsWith(ORIGIN) && url.endsWith(".js")) scripts.push(path.basename(file));
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  const endpoint = new XdmEndpoint(host, (text) => {
    page.evaluate((message) => (window as unknown as { toPane(text: string): void }).toPane(message), text).catch(() => undefined);
  });
  await page.exposeFunction("toHost", (text: string) => endpoint.receive(text));
  await page.goto(`${ORIGIN}/host.html`);
  const frame = (await (await page.waitForSelector("iframe")).contentFrame())!;
  return { page, frame, scripts, complaints };
}

/** The page around the pane: passes messages on, and says by the frame's name which host it is. */
function hostPage(host: ExcelHost): string {
  const name = JSON.stringify({
    baseFrameName: "host",
    hostInfo: `Excel$Web$16.01$${host.options.locale}$correlation$$disableLogging$0`,
    xdmInfo: `conversation|add-in|${ORIGIN}`,
    serializerVersion: "1",
    flights: "[]",
  });
  return `<!doctype html><title>Excel</title><body style="margin:0"><script>
    const frame = document.createElement("iframe");
    frame.name = ${JSON.stringify(name)};
    frame.style.cssText = "border:0;width:350px;height:700px";
    frame.src = "${ORIGIN}/taskpane.html";
    window.toPane = (text) => frame.contentWindow.postMessage(text, "${ORIGIN}");
    addEventListener("message", (event) => { if (event.source === frame.contentWindow && typeof event.data === "string") window.toHost(event.data); });
    document.body.append(frame);
  </script></body>`;
}
