/** Answers added and forgotten, and what they change in catalogue and registry. */
import type { Registry } from "../agencies/types";
import type { Catalogue } from "../catalogue/types";
import { foldLabel } from "../text/fold";
import type { AgencySynonym, LabelSynonym, Synonyms } from "./types";

/** One answer: which agency a text names, or which item a label. */
export type Answer = ({ readonly kind: "agency" } & AgencySynonym) | ({ readonly kind: "label" } & LabelSynonym);

/** The synonyms with the answer, which takes the place of an earlier one for the same text. */
export function withAnswer(synonyms: Synonyms, answer: Answer): Synonyms {
  const others = withoutAnswer(synonyms, answer);
  const { kind, ...own } = answer;
  return kind === "agency"
    ? { ...others, agencies: [...others.agencies, own as AgencySynonym] }
    : { ...others, labels: [...others.labels, own as LabelSynonym] };
}

/** The synonyms without what was answered for the text. */
export function withoutAnswer(synonyms: Synonyms, { kind, text }: Pick<Answer, "kind" | "text">): Synonyms {
  const isOther = (known: { readonly text: string }): boolean => foldLabel(known.text) !== foldLabel(text);
  return kind === "agency" ? { ...synonyms, agencies: synonyms.agencies.filter(isOther) } : { ...synonyms, labels: synonyms.labels.filter(isOther) };
}

/** A text of marks alone names nothing. */
function isNamed({ text }: { readonly text: string }): boolean {
  return foldLabel(text) !== "";
}

/** The agency that a person said a text names. */
export type SettledAgency = (text: string) => string | null;

export function settledAgencies({ agencies }: Synonyms): SettledAgency {
  const byText = new Map(agencies.filter(isNamed).map(({ text, agency }) => [foldLabel(text), agency]));
  return (text) => byText.get(foldLabel(text)) ?? null;
}

/** Labels of rows that a person said are no item's, folded. */
export function ignoredLabels({ labels }: Synonyms): ReadonlySet<string> {
  return new Set(labels.flatMap(({ text, item }) => (item === null && isNamed({ text }) ? [foldLabel(text)] : [])));
}

/** The registry with each agency's synonyms among its aliases; those of agencies it does not have are left out. */
export function withAgencySynonyms(registry: Registry, { agencies }: Synonyms): Registry {
  if (agencies.length === 0) return registry;
  return {
    ...registry,
    agencies: registry.agencies.map((agency) => {
      const own = agencies.filter((synonym) => synonym.agency === agency.code && isNamed(synonym));
      return own.length === 0 ? agency : { ...agency, aliases: [...agency.aliases, ...own.map(({ text }) => text)] };
    }),
  };
}

/** The catalogue with each item's synonyms among its aliases; those of items it does not have are left out. */
export function withLabelSynonyms(catalogue: Catalogue, { labels }: Synonyms): Catalogue {
  if (labels.every(({ item }) => item === null)) return catalogue;
  return {
    ...catalogue,
    items: catalogue.items.map((item) => {
      const own = labels.filter((synonym) => synonym.item === item.code && isNamed(synonym));
      return own.length === 0 ? item : { ...item, aliases: [...item.aliases, ...own.map(({ text }) => ({ name: text, from: null, to: null }))] };
    }),
  };
}
