/** The task pane: joins the components to Office.js. */
import { createRoot } from "react-dom/client";
import { excelChanges } from "../excel/changes";
import { excelReader } from "../excel/reader";
import { excelSelection } from "../excel/selection";
import { excelSettings } from "../excel/settings";
import { lateWriter } from "../excel/lateWriter";
import { VIEWS, type ViewId } from "../messages/paneMessages";
import { App } from "../ui/App";
import { userClock } from "./clock";
import { initialLanguage, rememberLanguage } from "./preferences";
import { saveFile } from "./saveFile";
import { paneServices } from "./services";
import { startWorker } from "./startWorker";

/** The view that the ribbon's button asked for: `taskpane.html?view=intake`. */
function viewAskedFor(): ViewId {
  const asked = new URLSearchParams(location.search).get("view");
  return VIEWS.find((view) => view === asked) ?? "check";
}

async function open(): Promise<void> {
  await Office.onReady();
  const services = paneServices({
    reader: excelReader(),
    writer: lateWriter(),
    selection: excelSelection(),
    changes: excelChanges(),
    settings: excelSettings(),
    clock: userClock,
    loadFileReader: async () => (await import("../xlsx/readWorkbook")).readWorkbook,
    startWorker,
    sampleFiles: async () => (await import("./sampleFiles")).sampleFiles(),
    saveFile,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const colors = background ? { background } : null;
  createRoot(document.getElementById("pane")!).render(
    <App services={services} language={initialLanguage()} onLanguage={rememberLanguage} view={viewAskedFor()} colors={colors} />,
  );
}

void open();
