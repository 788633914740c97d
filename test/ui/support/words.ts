import type { Language } from "../../../src/app/pane";
import type { FindingWords } from "../../../src/ui/context";

/** Words that need no knowledge of any rule: enough where the sentences themselves are not what is tested. */
export const plainWords = (language: Language): FindingWords => ({
  title: (finding) => `${finding.rule} ${language}`,
  sentence: (finding) => `${finding.rule} ${finding.cell ?? ""} ${language}`,
});
