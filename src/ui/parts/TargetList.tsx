import { Button, Checkbox, Field, Input, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { RulesetInUse } from "../../app/pane";
import type { TargetOverride, OverrideScope, TargetValue } from "../../core/catalogue/overrides";
import { isJudgedOnDay } from "../../core/catalogue/expression";
import { COMPARATORS, type Comparator, type Indicator, type Target, type Tier } from "../../core/catalogue/types";
import { readDay, writtenDay } from "../../core/tables/days";
import type { PaneMessages } from "../../messages/paneMessages";
import { usePane } from "../context";
import { typedNumber } from "../logic/numbers";
import { Disclosure } from "./Disclosure";
import { targetWords } from "./StandingList";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { paddingLeft: "20px", paddingBottom: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { ...typographyStyles.body1Strong, display: "block" },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
  edit: { flexShrink: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  scope: { display: "flex", gap: tokens.spacingHorizontalXS },
  comparator: { minWidth: "64px" },
  value: { flexGrow: 1, minWidth: 0, width: "60px" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is typed for a scope; an empty value leaves it to the catalogue. */
interface Draft {
  readonly comparator: Comparator;
  readonly value: string;
}

function ownTarget(indicator: Indicator, scope: OverrideScope): Target | null {
  if (scope === "province") return indicator.target;
  const own = indicator.targetByTier[scope];
  return own === undefined ? indicator.target : own;
}

interface FormProps {
  /** As the catalogue has it. */
  readonly own: Indicator;
  /** Whether its target is a day. */
  readonly isDay: boolean;
  readonly override: TargetOverride | null;
  readonly tiers: readonly Tier[];
  readonly disabled: boolean;
  readonly onSave: (override: TargetOverride) => void;
  readonly onCancel: () => void;
}

/** Comparator and value for the province and each tier, whether it is judged at all, and the way back. Escape leaves it. */
function TargetForm({ own, isDay, override, tiers, disabled, onSave, onCancel }: FormProps) {
  const { say, language } = usePane();
  const styles = useStyles();
  const [judged, setJudged] = useState(override?.judged ?? true);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const writtenValue = (value: number | string): string => (typeof value === "string" ? writtenDay(value) : say.number(value));
  const typedValue = (text: string): number | string | null => (isDay ? readDay(text.trim()) : typedNumber(text, language));
  const draftOf = (scope: OverrideScope): Draft => {
    const set = override?.targets[scope];
    return { comparator: set?.comparator ?? ownTarget(own, scope)?.comparator ?? ">=", value: set ? writtenValue(set.value) : "" };
  };
  const scopes: readonly OverrideScope[] = ["province", ...tiers];
  const [drafts, setDrafts] = useState<ReadonlyMap<OverrideScope, Draft>>(new Map(scopes.map((scope) => [scope, draftOf(scope)])));
  const wrong = scopes.filter((scope) => drafts.get(scope)!.value.trim() !== "" && typedValue(drafts.get(scope)!.value) === null);
  const save = (): void => {
    const targets = scopes.flatMap((scope): readonly [OverrideScope, TargetValue][] => {
      const { comparator, value } = drafts.get(scope)!;
      const typed = typedValue(value);
      return typed === null ? [] : [[scope, { comparator, value: typed }]];
    });
    onSave({ indicator: own.code, judged, targets: Object.fromEntries(targets) });
  };
  return (
    <div
      ref={form}
      className={styles.form}
      role="group"
      aria-label={say.targets.edit(own.code)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Office.js on the web would take it as leaving the pane.
        event.stopPropagation();
        onCancel();
      }}
    >
      <Checkbox checked={judged} label={say.targets.judged} onChange={(_, { checked }) => setJudged(checked === true)} />
      {judged
        ? scopes.map((scope) => {
            const draft = drafts.get(scope)!;
            const name = scope === "province" ? say.targets.province : say.tiers[scope];
            const set = (change: Partial<Draft>): void => setDrafts(new Map([...drafts, [scope, { ...draft, ...change }]]));
            const ownWords = ownTarget(own, scope);
            return (
              <Field
                key={scope}
                label={`${name}${own.unit === "" || isDay ? "" : ` (${own.unit})`}`}
                hint={ownWords === null ? say.targets.ownNone : say.targets.own(targetWords(ownWords, own.unit, say))}
                {...(wrong.includes(scope) ? { validationMessage: isDay ? say.targets.notDay : say.targets.notNumber } : {})}
              >
                <div className={styles.scope}>
                  <Select aria-label={say.targets.comparator(name)} className={styles.comparator} value={draft.comparator} onChange={(_, { value }) => set({ comparator: COMPARATORS.find((known) => known === value) ?? ">=" })}>
                    {COMPARATORS.map((comparator) => (
                      <option key={comparator} value={comparator}>
                        {say.targets.sign(comparator)}
                      </option>
                    ))}
                  </Select>
                  <Input aria-label={say.targets.value(name)} className={styles.value} inputMode={isDay ? "text" : "decimal"} value={draft.value} onChange={(_, { value }) => set({ value })} />
                </div>
              </Field>
            );
          })
        : null}
      <div className={styles.actions}>
        <Button disabledFocusable={disabled || wrong.length > 0} onClick={save}>
          {say.targets.save}
        </Button>
        {override ? (
          <Button disabledFocusable={disabled} onClick={() => onSave({ indicator: own.code, judged: true, targets: {} })}>
            {say.targets.revert}
          </Button>
        ) : null}
        <Button appearance="subtle" onClick={onCancel}>
          {say.actions.cancel}
        </Button>
      </div>
    </div>
  );
}

function summaryOf(indicator: Indicator, tiers: readonly Tier[], say: PaneMessages): string {
  const own = tiers.flatMap((tier) => {
    const target = indicator.targetByTier[tier];
    return target ? [`${say.tiers[tier]}: ${targetWords(target, indicator.unit, say)}`] : [];
  });
  return [indicator.target === null ? (own.length > 0 ? "" : say.standing.noTarget) : targetWords(indicator.target, indicator.unit, say), ...own].filter(Boolean).join(" · ");
}

interface TargetListProps {
  readonly ruleset: RulesetInUse;
  readonly disabled: boolean;
  readonly onSet: (override: TargetOverride) => void;
}

/** Every indicator with its target, each to be set otherwise for this workbook. */
export function TargetList({ ruleset, disabled, onSet }: TargetListProps): ReactNode {
  const { say, language } = usePane();
  const styles = useStyles();
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<string | null>(null);
  // The button that opened the form comes back when it closes, and the keyboard with it.
  useEffect(() => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>("[data-target]") ?? [])];
    if (editing === null && left.current !== null) buttons.find(({ dataset }) => dataset["target"] === left.current)?.focus();
    left.current = editing;
  }, [editing]);
  const { catalogue, own, targets, registry } = ruleset;
  const tiers = [...new Set(registry.agencies.map(({ tier }) => tier))];
  const title = say.targets.title(catalogue.indicators.length, targets.overrides.length);
  return (
    <Disclosure title={title} openAtFirst={false}>
      <ul ref={list} className={styles.list} aria-label={title}>
        {catalogue.indicators.map((indicator, index) => {
          const override = targets.overrides.find((each) => each.indicator === indicator.code) ?? null;
          const name = `${indicator.code} ${indicator.name[language]}`;
          const before = own.indicators[index]!;
          return (
            <li key={indicator.code} className={styles.row}>
              <div className={styles.line}>
                <div className={styles.text}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.note}>{override?.judged === false ? say.targets.notJudged : summaryOf(indicator, tiers, say)}</span>
                  {override ? <span className={styles.note}>{say.targets.changed(summaryOf(before, tiers, say))}</span> : null}
                </div>
                {editing === indicator.code ? null : (
                  <Button size="small" data-target={indicator.code} className={styles.edit} disabledFocusable={disabled} aria-label={`${say.targets.change}: ${name}`} onClick={() => setEditing(indicator.code)}>
                    {say.targets.change}
                  </Button>
                )}
              </div>
              {editing === indicator.code ? (
                <TargetForm
                  own={before}
                  isDay={isJudgedOnDay(before, catalogue)}
                  override={override}
                  tiers={tiers}
                  disabled={disabled}
                  onCancel={() => setEditing(null)}
                  onSave={(next) => {
                    setEditing(null);
                    onSet(next);
                  }}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
