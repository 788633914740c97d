import type { Browser, Page } from "playwright-core";
import { viPane } from "../../../src/messages/vi/pane";
import { STATES } from "./states";

interface Look {
  readonly width: number;
  readonly height: number;
  readonly language: "vi" | "en";
  readonly theme?: "dark";
}

/** Opens one state and presses its way there in Vietnamese, then changes to the language asked for. */
export async function openState(browser: Browser, address: string, state: string, { width, height, language, theme }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${address}?state=${state}${theme ? `&theme=${theme}` : ""}`);
  await page.getByRole("tab", { name: viPane.views.check }).waitFor();
  for (const press of STATES[state]!.presses) {
    const tab = press.startsWith("tab:") ? press.slice(4) : null;
    await (tab === null ? page.getByRole("button", { name: press, exact: true }) : page.getByRole("tab", { name: tab, exact: true })).click();
  }
  if (language === "en") await page.getByRole("button", { name: /^EN/ }).click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(STATES[state]!.settles ?? 400);
  return page;
}
