/**
 * Every view with a real province in it, in both languages, light and under a contrast theme, at 320 and 450 px: nothing overhangs, axe
 * finds nothing serious, and a picture of each is kept to be looked at (CCHC_SCREENS, else the folder for temporary files).
 */
import { mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { enPane } from "../../src/messages/en/pane";
import { viPane } from "../../src/messages/vi/pane";
import type { PaneMessages, ViewId } from "../../src/messages/paneMessages";
import { resize, type OpenPage } from "../excelHost/browser";
import { inBuiltPane } from "./built";
import { closeWell, hostWithSample, namesOfSheets, paneOf, turnTo, until } from "./support";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SCREENS = process.env.CCHC_SCREENS ?? path.join(tmpdir(), "cchc-screens");
const WIDTHS = [450, 320];
const HEIGHT = 700;

/** What a view must not have: parts beyond its right edge, and what axe calls serious or critical. */
interface Faults {
  readonly overhanging: readonly string[];
  readonly axe: readonly string[];
}
const NONE: Faults = { overhanging: [], axe: [] };

function faults({ frame }: OpenPage): Promise<Faults> {
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return {
      overhanging: [...document.querySelectorAll("main *")]
        .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > window.innerWidth + 0.5)
        .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
      axe: violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    };
  });
}

/** Keeps a picture in each look and width; gives the faults of the narrowest in each look. */
async function look(open: OpenPage, name: string): Promise<Readonly<Record<string, Faults>>> {
  const found: Record<string, Faults> = {};
  for (const forcedColors of ["none", "active"] as const) {
    const theme = forcedColors === "active" ? "contrast" : "light";
    await open.page.emulateMedia({ forcedColors });
    for (const width of WIDTHS) {
      await resize(open, width, HEIGHT);
      await open.page.screenshot({ path: path.join(SCREENS, `${name}-${theme}-${width}.png`), animations: "disabled" });
    }
    found[theme] = await faults(open);
  }
  return found;
}

inBuiltPane("the views of the built pane", ({ open: openPane }) => {
  beforeAll(() => {
    mkdirSync(SCREENS, { recursive: true });
  });

  it.each<[string, PaneMessages]>([["vi", viPane], ["en", enPane]])("look well and can be reached, in %s", async (language, say) => {
    const host = hostWithSample("so-y-te.xlsx", { locale: language === "vi" ? "vi-VN" : "en-US" });
    const open = await openPane(host);
    const pane = paneOf(open);
    const seen: Record<string, unknown> = {};
    const see = async (name: string): Promise<void> => {
      seen[name] = await look(open, `${language}-${name}`);
    };
    const idle = (): Promise<void> => pane.view.getByRole("progressbar").first().waitFor({ state: "detached" });
    await pane.button(say.actions.trySample).waitFor();
    await open.frame.evaluate(AXE);
    await see("first-run");

    await pane.button(say.actions.trySample).click();
    await pane.button(say.actions.check).click();
    await pane.view.getByRole("list").first().waitFor();
    await see("check");

    await pane.show(say.views.intake);
    await pane.button(say.actions.readSample).click();
    await pane.view.getByRole("table").first().waitFor();
    await idle();
    await see("intake");

    await pane.show(say.views.compile);
    await see("compile-ready");
    await pane.button(say.actions.compile).click();
    await until(() => namesOfSheets(host).includes("Cơ quan"));
    await idle();
    await see("compile");

    await pane.show(say.views.leaders);
    await see("leaders");

    turnTo(host, "Biểu 01");
    await pane.show(say.views.assess);
    await pane.button(say.actions.assess).click();
    await pane.view.getByRole("list").first().waitFor();
    await see("assess");

    await pane.show(say.views.catalogue);
    await see("catalogue");

    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, { light: NONE, contrast: NONE }])));
    expect(Object.keys(say.views).filter((view) => !Object.keys(seen).includes(view as ViewId))).toEqual([]);
    await closeWell(open, host);
  }, 180_000);
});
