/** The page for offices without Excel: a spreadsheet in the browser with the pane beside it. */
import { createRoot } from "react-dom/client";
import type { Language } from "../app/pane";
import { saveFile } from "../taskpane/saveFile";
import { sampleFiles } from "../taskpane/sampleFiles";
import { browserStore } from "./document";
import { Workbench } from "./Workbench";

const store = browserStore();

/** Vietnamese until somebody chooses otherwise. */
const language: Language = store.setting("language") === "en" ? "en" : "vi";

createRoot(document.getElementById("page")!).render(
  <Workbench store={store} language={language} sampleFiles={() => Promise.resolve(sampleFiles())} saveFile={saveFile} />,
);
