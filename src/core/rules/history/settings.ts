import { standardOf, type Threshold, type Thresholds } from "../../catalogue/thresholds";

/** When a figure is far enough from earlier ones to be asked about, each as `core/catalogue/thresholds.ts` says. */
export interface HistorySettings {
  readonly jump: { readonly factor: number; readonly least: number; readonly points: number };
  readonly unchanged: { readonly least: number; readonly share: number };
  readonly own: { readonly quarters: number; readonly least: number; readonly deviations: number };
  readonly peers: { readonly least: number; readonly deviations: number };
}

/** The settings by what is set; for the others the standard holds. */
export function historySettings(set: Thresholds): HistorySettings {
  const of = (name: Threshold): number => set[name] ?? standardOf(name);
  return {
    jump: { factor: of("jump.factor"), least: of("jump.least"), points: of("jump.points") },
    unchanged: { least: of("unchanged.least"), share: of("unchanged.share") },
    own: { quarters: of("own.quarters"), least: of("own.least"), deviations: of("own.deviations") },
    peers: { least: of("peers.least"), deviations: of("peers.deviations") },
  };
}
