/** The ribbon's `Kiểm tra`: the sheet in front, checked without a pane. What there is to say stands on a sheet. */
import type { Language } from "../app/pane";
import type { Clock, SettingsStore, WorkbookReader, WorkbookWriter } from "../app/ports";
import { cellAt } from "../core/grid";
import { noticeSheet } from "../core/report/noticeSheet";
import { noticeMessages } from "../messages/notice";
import { writeFindings } from "../taskpane/writeFindings";

interface Hands {
  readonly reader: WorkbookReader;
  readonly writer: WorkbookWriter;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}

/**
 * Never rejects. Findings go onto their own sheet; where there is no catalogue to check against, or Excel refuses, a notice says so. Where
 * even that cannot be written (a cell is being edited, the workbook's structure is protected) nothing is changed and nothing said.
 */
export async function checkInFront(hands: Hands, language: Language): Promise<void> {
  const messages = noticeMessages(language);
  try {
    const marked = await writeFindings(hands, language);
    if (!marked) await notify(hands, language, messages.noCatalogue);
  } catch (error) {
    const [{ errorText }, { paneMessages }] = await Promise.all([import("../ui/errorText"), import("../messages/pane")]);
    await notify(hands, language, messages.failed(errorText(error, paneMessages(language)))).catch(() => undefined);
  }
}

async function notify({ reader, writer }: Hands, language: Language, sentences: readonly string[]): Promise<void> {
  const { sheet, title } = noticeMessages(language);
  const name = await freeName(reader, sheet, title);
  await writer.apply({ label: "notice", plans: [noticeSheet(name, title, sentences)], edits: [], activate: name });
}

/** The notice's own sheet, by its title; another name where somebody else's sheet has that one. */
async function freeName(reader: WorkbookReader, wanted: string, title: string): Promise<string> {
  const names = (await reader.sheetNames()).map((name) => name.toLowerCase());
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!names.includes(name.toLowerCase())) return name;
    const [grid] = await reader.readSheets([name]);
    if (grid && cellAt(grid, 0, 0)?.value === title) return name;
  }
}
