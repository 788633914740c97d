import type { ReactNode } from "react";
import type { CheckedSheet } from "../../app/pane";
import { usePane } from "../context";
import { agencyName } from "../logic/names";
import { countSeverities } from "../logic/severity";
import { stampedAt } from "../logic/stamp";
import { useSession } from "../session";
import { Verdict } from "./Verdict";

/** Whose report it is, whether it can be sent, and what to do next. `stale`: cells were edited since. */
export function CheckVerdict({ sheet, stale }: { readonly sheet: CheckedSheet; readonly stale: boolean }): ReactNode {
  const { say } = usePane();
  const { ruleset } = useSession();
  const counts = countSeverities(sheet.findings);
  const about = [
    sheet.agency === null ? say.check.unknownAgency : agencyName(ruleset?.registry, sheet.agency),
    sheet.period === null ? say.check.unknownPeriod : say.period(sheet.period),
    sheet.sheet === null ? "" : say.check.sheet(sheet.sheet),
  ]
    .filter(Boolean)
    .join(" · ");
  const errors = counts.B + counts.E;
  const explained = sheet.findings.filter(({ explanation }) => explanation !== null).length;
  if (stale) return <Verdict tone="info" about={about} text={say.check.stale}>{say.check.staleNext}</Verdict>;
  if (sheet.status === "rejected") return <Verdict tone="bad" about={about} text={say.check.unusable} />;
  if (errors + counts.W > 0) return <Verdict tone={errors > 0 ? "bad" : "warn"} about={about} text={say.check.verdict(errors, counts.W)} />;
  const at = stampedAt(sheet.findings);
  return (
    <Verdict tone="good" about={about} text={explained > 0 ? say.check.cleanExplained(explained) : say.check.clean}>
      {at === null ? say.check.cleanNext : say.check.stampedNext(say.moment(at))}
    </Verdict>
  );
}
