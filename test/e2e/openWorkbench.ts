/** The built page in a real browser, served from files alone. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { PATIENCE } from "../excelHost/browser";

const ORIGIN = "https://page.example";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png" };

export interface OpenWorkbench {
  readonly page: Page;
  /** The pane's view in front. */
  readonly view: Locator;
  /** Addresses that are not the page's own. */
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
  /** A button of the bar over the spreadsheet. */
  bar(name: string): Locator;
  /** Opens a view of the pane. */
  show(view: string): Promise<void>;
  /** Opens files as the button asks for them. */
  open(files: readonly string[]): Promise<void>;
  /** Hands files over as the button asks for them. */
  choose(button: Locator, files: readonly string[]): Promise<void>;
  /** Presses what saves a file and gives its name and bytes. */
  saved(press: Locator): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

export async function openWorkbench(browser: Browser, folder: string): Promise<OpenWorkbench> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 760 }, locale: "vi-VN", acceptDownloads: true });
  page.setDefaultTimeout(PATIENCE);
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.addInitScript(complainOfKeys);
  await page.route("**/*", (route) => {
    const address = route.request().url().replace(/[?#].*$/, "");
    const file = path.join(folder, address.slice(ORIGIN.length).replace(/\/$/, "/index.html"));
    if (!address.startsWith(`${ORIGIN}/`) || !existsSync(file)) {
      strangers.push(address);
      return route.abort();
    }
    return route.fulfill({ contentType: TYPES[path.extname(file)] ?? "application/octet-stream", body: readFileSync(file) });
  });
  await page.goto(`${ORIGIN}/`);
  const choose = async (button: Locator, files: readonly string[]): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
    await chooser.setFiles([...files]);
  };
  const pane = page.getByRole("tablist", { name: "Các phần việc" });
  await pane.waitFor();
  return {
    page,
    view: page.locator("main [role=tabpanel]:not([hidden])"),
    strangers,
    complaints,
    bar: (name) => page.locator("header").getByRole("button", { name, exact: true }),
    async show(view) {
      await pane.getByRole("tab", { name: view, exact: true }).click();
      await page.locator("main").getByRole("tabpanel", { name: view, exact: true }).getByRole("button").first().waitFor();
    },
    open: (files) => choose(page.locator("header").getByRole("button", { name: "Mở tệp", exact: true }), files),
    choose,
    async saved(press) {
      const [download] = await Promise.all([page.waitForEvent("download"), press.click()]);
      return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
    },
  };
}

/** Whatever the page shows, if only for a moment, that is a key of the spreadsheet component instead of its text. Runs in the page. */
function complainOfKeys(): void {
  const key = /^(sheets?|ui|docs|design|data-validation)[\w-]*\.[\w-]+(\.[\w-]+)*$/;
  const look = (node: Node): void => {
    if (node instanceof Element) {
      for (const text of [node.getAttribute("aria-label"), node.getAttribute("title"), node.getAttribute("placeholder")]) if (text !== null && key.test(text)) reportError(new Error(`a key is shown: ${text}`));
      node.childNodes.forEach(look);
    } else if (key.test(node.textContent ?? "")) reportError(new Error(`a key is shown: ${node.textContent}`));
  };
  new MutationObserver((changes) => changes.forEach(({ type, target, addedNodes }) => (type === "childList" ? addedNodes.forEach(look) : look(target)))).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ["aria-label", "title", "placeholder"],
  });
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}
