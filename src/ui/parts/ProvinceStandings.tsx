import type { ReactNode } from "react";
import type { RulesetInUse } from "../../app/pane";
import type { Compilation } from "../../core/compile/types";
import { usePane } from "../context";
import { provinceStandings } from "../logic/fromResults";
import { useSession } from "../session";
import { FigureAgencies } from "./FigureAgencies";
import { StandingList } from "./StandingList";

interface ProvinceStandingsProps {
  readonly compilation: Compilation;
  readonly ruleset: RulesetInUse;
  readonly onError: (error: unknown) => void;
}

/** The province's standings, unmet first; “Vì sao?” opens the agencies inside and outside of a figure. */
export function ProvinceStandings({ compilation, ruleset, onError }: ProvinceStandingsProps): ReactNode {
  const { services } = usePane();
  const { summaryWritten } = useSession();
  const show = (agency: string, indicator: string): void => void services.showFigure(compilation, agency, indicator).catch(onError);
  return (
    <StandingList
      standings={provinceStandings(compilation, ruleset)}
      more={({ indicator: { code }, isDay }) => <FigureAgencies compilation={compilation} indicator={code} isDay={isDay} onSelect={summaryWritten ? (agency) => show(agency, code) : null} />}
    />
  );
}
