/** Custom XML parts of ours, one to a namespace: kept inside the workbook, they travel with the file. */
import { bytesOf, OBJECT_BYTES } from "./bytes";
import { inExcel } from "./hostError";
import { step, type Operation } from "./operations";

interface KeptParts {
  /** The first counts; more than one of a namespace is nobody's intention. */
  readonly ids: readonly string[];
  readonly xml: string | null;
}

/** The parts of each namespace. Two requests, one where there are none. */
async function keptParts(namespaces: readonly string[]): Promise<ReadonlyMap<string, KeptParts>> {
  if (namespaces.length === 0) return new Map();
  return inExcel(true, async (context) => {
    const asked = namespaces.map((namespace) => context.workbook.customXmlParts.getByNamespace(namespace).load("items/id"));
    await context.sync();
    const texts = asked.map(({ items }) => items[0]?.getXml() ?? null);
    if (texts.some((text) => text !== null)) await context.sync();
    return new Map(namespaces.map((namespace, at) => [namespace, { ids: asked[at]!.items.map(({ id }) => id), xml: texts[at]?.value ?? null }]));
  });
}

/** The part's text by namespace; null where there is none. */
export async function readXmlParts(namespaces: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  return new Map([...(await keptParts(namespaces))].map(([namespace, { xml }]) => [namespace, xml]));
}

/** The steps that make the parts say this; null takes a part away. Looks first at what is there. */
export async function xmlSteps(parts: ReadonlyMap<string, string | null>): Promise<readonly Operation[]> {
  const kept = await keptParts([...parts.keys()]);
  return [...parts].flatMap(([namespace, xml]): readonly Operation[] => {
    const [first, ...others] = kept.get(namespace)?.ids ?? [];
    const gone = xml === null && first !== undefined ? [first, ...others] : others;
    const removal = gone.map((id) => step(OBJECT_BYTES, (context) => context.workbook.customXmlParts.getItem(id).delete(), false));
    if (xml === null) return removal;
    const bytes = OBJECT_BYTES + bytesOf(xml);
    if (first === undefined) return [step(bytes, (context) => void context.workbook.customXmlParts.add(xml), false)];
    return [step(bytes, (context) => context.workbook.customXmlParts.getItem(first).setXml(xml)), ...removal];
  });
}
