import type { Language } from "../app/pane";
import { noticeEn } from "./en/notice";
import type { NoticeMessages } from "./noticeMessages";
import { noticeVi } from "./vi/notice";

export function noticeMessages(language: Language): NoticeMessages {
  return language === "en" ? noticeEn : noticeVi;
}
