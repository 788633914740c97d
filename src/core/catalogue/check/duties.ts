import type { Registry } from "../../agencies/types";
import type { Catalogue } from "../types";
import { checkDates } from "./dates";
import { fault, type Fault } from "./fault";
import { unknownScopes } from "./items";

/** Who does a duty and by when, and whether the documents that are cited are among the catalogue's basis. */
export function checkDuties({ duties, indicators, basis }: Catalogue, registry: Registry | null): readonly Fault[] {
  const documents = new Set(basis.map(({ document }) => document));
  const cited = [...indicators.map(({ source }, index) => ({ path: `indicators[${index}]`, source })), ...duties.map(({ source }, index) => ({ path: `duties[${index}]`, source }))];
  return [
    ...duties.flatMap(({ code, lead, appliesTo, from, due }, index) => [
      ...checkDates(`duties[${index}]`, from, due),
      ...(lead === null && appliesTo.length === 0 ? [fault("noLead", `duties[${index}].lead`, code)] : []),
      ...(due === null ? [fault("noDue", `duties[${index}].due`, code)] : []),
      ...unknownScopes(appliesTo, registry).map((scope) => fault("unknownAgency", `duties[${index}].appliesTo`, scope)),
    ]),
    ...cited.flatMap(({ path, source: { document } }) =>
      document === "" || documents.size === 0 || documents.has(document) ? [] : [fault("unknownDocument", `${path}.source.document`, document, [...documents].join(", "))],
    ),
  ];
}
