/** The page that Office loads behind the ribbon: it joins the buttons that open no pane to what they do. */
import { excelReader } from "../excel/reader";
import { excelSettings } from "../excel/settings";
import { excelWriter } from "../excel/writer";
import { userClock } from "../taskpane/clock";
import { initialLanguage } from "../taskpane/preferences";
import { checkInFront } from "./checkInFront";

async function checkActiveSheet(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await Office.onReady();
    await checkInFront({ reader: excelReader(), writer: excelWriter(), settings: excelSettings(), clock: userClock }, initialLanguage());
  } finally {
    // Until it hears this, Office keeps the button from being pressed again.
    event.completed();
  }
}

void Office.onReady();
Office.actions.associate("checkActiveSheet", (event: Office.AddinCommands.Event) => void checkActiveSheet(event));
