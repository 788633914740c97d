import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Answer } from "../../core/synonyms/settle";
import { usePane } from "../context";
import { agencyName } from "../logic/names";
import { useSession } from "../session";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, paddingLeft: "20px" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  forget: { flexShrink: 0 },
});

interface SynonymListProps {
  readonly disabled: boolean;
  readonly onForget: (answer: Answer) => void;
}

/** What was settled once and is remembered with the workbook, each to be forgotten. Nothing where there is nothing. */
export function SynonymList({ disabled, onForget }: SynonymListProps): ReactNode {
  const { say, language } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  if (!ruleset) return null;
  const { agencies, labels } = ruleset.synonyms;
  const answers: readonly Answer[] = [...agencies.map((synonym) => ({ kind: "agency" as const, ...synonym })), ...labels.map((synonym) => ({ kind: "label" as const, ...synonym }))];
  if (answers.length === 0) return null;
  const meaning = (answer: Answer): string => {
    if (answer.kind === "agency") return agencyName(ruleset.registry, answer.agency);
    return answer.item === null ? say.questions.noItem : `${answer.item} ${ruleset.items.get(answer.item)?.name[language] ?? ""}`.trim();
  };
  const title = say.questions.remembered(answers.length);
  return (
    <Disclosure title={title} openAtFirst={false}>
      <ul className={styles.list} aria-label={title}>
        {answers.map((answer) => (
          <li key={`${answer.kind} ${answer.text}`} className={styles.row}>
            <span className={styles.text}>{`${say.quoted(answer.text)} = ${meaning(answer)}`}</span>
            <Button size="small" className={styles.forget} disabledFocusable={disabled} aria-label={`${say.questions.forget} ${answer.text}`} onClick={() => onForget(answer)}>
              {say.questions.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
