/** The pane's states in a real browser: nothing scrolls sideways, the actions stay in reach, axe finds nothing serious. */
import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { inChromium, launchChromium } from "../../support/chromium";
import { buildGallery } from "./build";
import { openState } from "./open";
import { STATES } from "./states";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const NARROW = 320;
const HEIGHT = 700;

/** Elements of the open view that reach over the pane's right edge. */
const overhanging = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5 && element.getClientRects().length > 0)
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  );

/** Main buttons out of sight. */
const outOfReach = (page: Page, height: number): Promise<readonly string[]> =>
  page.evaluate(
    (bottom) =>
      [...document.querySelectorAll("[role=tabpanel]:not([hidden]) footer button")]
        .filter((button) => button.getBoundingClientRect().bottom > bottom)
        .map((button) => button.textContent),
    height,
  );

const serious = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });

inChromium("the pane at its narrowest", () => {
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    [browser, address] = await Promise.all([launchChromium(), buildGallery()]);
  }, 120_000);
  afterAll(() => browser.close());

  it.each(Object.keys(STATES))("%s fits, keeps its actions in reach and can be reached, in both languages", async (state) => {
    const page = await openState(browser, address, state, { width: NARROW, height: HEIGHT, language: "vi" });
    expect({ overhanging: await overhanging(page), outOfReach: await outOfReach(page, HEIGHT) }).toEqual({ overhanging: [], outOfReach: [] });
    await page.evaluate(AXE);
    expect(await serious(page)).toEqual([]);
    await page.getByRole("button", { name: /^EN/ }).click();
    expect({ overhanging: await overhanging(page), outOfReach: await outOfReach(page, HEIGHT) }).toEqual({ overhanging: [], outOfReach: [] });
    await page.close();
  });

  it("is as readable in Office's dark theme", async () => {
    const page = await openState(browser, address, "check-findings", { width: NARROW, height: HEIGHT, language: "vi", theme: "dark" });
    await page.evaluate(AXE);
    expect(await serious(page)).toEqual([]);
    await page.close();
  });

  it("keeps the main button in reach on a low screen", async () => {
    const page = await openState(browser, address, "intake-partial", { width: NARROW, height: 378, language: "vi" });
    expect(await outOfReach(page, 378)).toEqual([]);
    expect(await page.getByRole("button", { name: "Chọn tệp" }).isVisible()).toBe(true);
    await page.close();
  });
});
