import type { NoticeMessages } from "../noticeMessages";

export const noticeEn: NoticeMessages = {
  sheet: "CCHC notice",
  title: "The report sheet could not be checked",
  noCatalogue: [
    "This workbook has no catalogue and no list of agencies to check against.",
    "On the tab “Admin reform”, press “Catalogue” and choose your province's (or use the sample province); the workbook remembers it. Then go back to the report sheet and press “Check” again.",
    "This sheet can be deleted.",
  ],
  failed: (reason) => [reason, "The report sheet was not changed. Press “Self-check” on the tab “Admin reform” to check it in the pane.", "This sheet can be deleted."],
};
