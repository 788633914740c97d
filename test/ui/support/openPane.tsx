import { configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Language, PaneServices } from "../../../src/app/pane";
import { App } from "../../../src/ui/App";

// A view's code is compiled when it is first shown, which takes a while on a cold cache.
configure({ asyncUtilTimeout: 20_000 });

/** Mounts the pane and waits until its first view is there. */
export async function openPane(services: PaneServices, language: Language = "vi"): Promise<UserEvent> {
  const user = userEvent.setup({ applyAccept: false });
  render(<App services={services} language={language} colors={null} />);
  await screen.findByRole("button", { name: language === "vi" ? /^(Kiểm tra|Thử với tỉnh mẫu)$/ : /^(Check|Try the sample province)$/ });
  return user;
}

export const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

/** A file as a person chooses it. */
export function aFile(name: string, content = "x"): File {
  const file = new File([content], name);
  // jsdom's File cannot be read as bytes.
  return Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode(content).buffer });
}

/** Chooses files with the view's file input, as the button would. */
export async function choose(user: UserEvent, panel: string, files: readonly File[]): Promise<void> {
  const input = screen.getByRole("tabpanel", { name: panel }).querySelector<HTMLInputElement>("input[type=file]")!;
  await user.upload(input, [...files]);
}
