import type { ReportContext } from "../context";
import { paragraph, TEXT_WIDTH, type DocumentBlock, type DocumentColumns, type DocumentPlan, type DocumentSection } from "./documentPlan";
import type { DocumentLabels } from "./labels";

const LEFT = 66;

/** A document of the province, in the context's language; the file says that it was made on the period's last day. */
export function documentOf({ registry, period, language }: ReportContext, title: string, sections: readonly DocumentSection[]): DocumentPlan {
  return { title, creator: registry.province.name, savedAt: `${period.end}T00:00:00Z`, language, sections };
}

/** Header block in the decree's places: who issues it and its number on the left, the nation, place and date on the right. Number and day are left blank. `about`: what a letter is about, which stands under its number. */
export function letterhead({ registry, period }: ReportContext, { sheets: { leaders } }: DocumentLabels, documentNumber: string = leaders.documentNumber, about?: string): DocumentColumns {
  const { name } = registry.province;
  return {
    kind: "columns",
    columns: [
      {
        width: LEFT,
        blocks: [paragraph(leaders.committee(name), "committee"), paragraph(leaders.department, "department"), { kind: "rule", share: 0.4 }, paragraph(documentNumber, "number"), ...(about === undefined ? [] : [paragraph(about, "about")])],
      },
      {
        width: TEXT_WIDTH - LEFT,
        blocks: [paragraph(leaders.nation, "nation"), paragraph(leaders.motto, "motto"), { kind: "rule", share: 0.58 }, paragraph(leaders.placeAndDate(name, period.end.slice(0, 4)), "placeAndDate")],
      },
    ],
  };
}

/** Who it goes to on the left, who signs on the right, with room for the signature; the name is left blank. */
export function signatureBlock(recipients: readonly string[], signature: string, signer: string): DocumentBlock {
  return {
    kind: "columns",
    columns: [
      { width: TEXT_WIDTH / 2, blocks: recipients.map((text, index) => paragraph(text, index === 0 ? "recipients" : "recipient")) },
      { width: TEXT_WIDTH / 2, blocks: [paragraph(signature, "signature"), ...Array.from({ length: 4 }, () => paragraph("", "space")), paragraph(signer, "department")] },
    ],
  };
}
