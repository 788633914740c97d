/** What a template of ours allows to tell of a submission: TPL-001 and TPL-002. */
import type { Catalogue } from "../catalogue/types";
import type { Finding } from "../rules/finding";
import { finding, type Origin } from "../rules/raise";
import { compareVersions, type TemplateIdentity } from "./identity";
import { TEMPLATE_SHEET } from "./sheetName";

/** The template's report sheet is gone, or nothing on it is known any more. */
export function missingSheet(sheets: readonly string[], origin: Origin): Finding {
  return finding("TPL-001", origin, { expected: TEMPLATE_SHEET, details: { sheet: TEMPLATE_SHEET, sheets } });
}

/** The template was made from another version of the catalogue than the one in use, or from another catalogue. */
export function otherVersion(identity: TemplateIdentity, cell: string | null, catalogue: Catalogue, origin: Origin): readonly Finding[] {
  const has = { id: identity.catalogue, version: identity.version };
  const inUse = { id: catalogue.id, version: catalogue.version };
  const age = has.id === inUse.id ? compareVersions(has.version, inUse.version) : "other";
  if (age === "same") return [];
  return [finding("TPL-002", origin, { cell, found: `${has.id} ${has.version}`, expected: `${inUse.id} ${inUse.version}`, details: { has, inUse, age } })];
}
