import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Answer } from "../../core/synonyms/settle";
import type { Question } from "../../core/synonyms/questions";
import { usePane } from "../context";
import { agencyName, placeOf } from "../logic/names";
import { useSession } from "../session";

/** How many questions are drawn before a person asks for more. */
const PAGE = 10;
/** The choice that says of a label: no item's. Codes have no spaces. */
const NO_ITEM = " none";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  text: { overflowWrap: "anywhere" },
  select: { minWidth: 0, width: "100%" },
});

interface Choice {
  readonly value: string;
  readonly name: string;
}

function answerOf({ kind, text }: Question, value: string): Answer {
  return kind === "agency" ? { kind, text, agency: value } : { kind, text, item: value === NO_ITEM ? null : value };
}

const keyOf = ({ kind, text }: Question): string => `${kind} ${text}`;

interface QuestionsProps {
  readonly questions: readonly Question[];
  readonly onSettle: (answers: readonly Answer[]) => void;
}

/** Texts that only a person can tell, asked once: whose report it is, which item a label names. */
export function Questions({ questions, onSettle }: QuestionsProps): ReactNode {
  const { say, language } = usePane();
  const { ruleset } = useSession();
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const [drawn, setDrawn] = useState(PAGE);
  if (!ruleset || questions.length === 0) return null;

  const nameOf = (kind: Question["kind"], code: string): string =>
    kind === "agency" ? agencyName(ruleset.registry, code) : `${code} ${ruleset.items.get(code)?.name[language] ?? ""}`;
  const all: Readonly<Record<Question["kind"], readonly Choice[]>> = {
    agency: ruleset.registry.agencies.map(({ code, name }) => ({ value: code, name })),
    label: ruleset.catalogue.items.map(({ code }) => ({ value: code, name: nameOf("label", code) })),
  };
  const answers = questions.flatMap((question) => {
    const value = chosen.get(keyOf(question));
    return value ? [answerOf(question, value)] : [];
  });
  const rest = questions.length - drawn;
  return (
    <section aria-label={say.questions.title} className={styles.root}>
      <h2 className={styles.title}>{`${say.questions.title} (${say.number(questions.length)})`}</h2>
      <p className={styles.note}>{say.questions.note}</p>
      <ul className={styles.list}>
        {questions.slice(0, drawn).map((question) => {
          const { kind, text, candidates, findings } = question;
          const first = findings[0]!;
          const place = [placeOf(first), first.cell].filter(Boolean).join(" · ");
          return (
            <li key={keyOf(question)}>
              <Field label={{ className: styles.text, children: say.questions[kind](text) }} hint={say.questions.place(place, findings.length)}>
                <Select
                  className={styles.select}
                  value={chosen.get(keyOf(question)) ?? ""}
                  onChange={(_, { value }) => setChosen(new Map([...chosen, [keyOf(question), value]]))}
                >
                  <option value="">{say.questions.choose}</option>
                  {kind === "label" ? <option value={NO_ITEM}>{say.questions.noItem}</option> : null}
                  {candidates.length > 0 ? (
                    <optgroup label={say.questions.candidates}>
                      {candidates.map((code) => (
                        <option key={code} value={code}>
                          {nameOf(kind, code)}
                        </option>
                      ))}
                    </optgroup>
                  ) : null}
                  <optgroup label={say.questions.all}>
                    {all[kind]
                      .filter(({ value }) => !candidates.includes(value))
                      .map(({ value, name }) => (
                        <option key={value} value={value}>
                          {name}
                        </option>
                      ))}
                  </optgroup>
                </Select>
              </Field>
            </li>
          );
        })}
      </ul>
      {rest > 0 ? (
        <Button appearance="transparent" size="small" onClick={() => setDrawn(drawn + PAGE)}>
          {say.actions.more(rest)}
        </Button>
      ) : null}
      <Button disabledFocusable={answers.length === 0} onClick={() => onSettle(answers)}>
        {say.questions.settle(answers.length)}
      </Button>
    </section>
  );
}
