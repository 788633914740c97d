import { useMemo } from "react";
import type { Finding } from "../core/rules/finding";
import { namesOf, wordFinding, type WordedFinding } from "../messages/findings";
import { messagesFor } from "../messages/index";
import { usePane } from "./context";
import { useSession } from "./session";

/** Findings in words, in the language in use and with the names of the ruleset in use. */
export function useFindingWords(): (finding: Finding) => WordedFinding {
  const { language } = usePane();
  const { ruleset } = useSession();
  return useMemo(() => {
    const { words, findings } = messagesFor(language);
    if (!ruleset) throw new Error("Findings without a ruleset");
    const names = namesOf(ruleset, words);
    return (finding) => wordFinding(finding, names, words, findings);
  }, [language, ruleset]);
}
