import { historySettings } from "../../rules/history/settings";
import type { Catalogue } from "../types";
import { fault, type Fault } from "./fault";

/** Whether every rule that is set can still ask. */
export function checkThresholds({ thresholds }: Catalogue): readonly Fault[] {
  const { quarters, least } = historySettings(thresholds).own;
  const path = thresholds["own.quarters"] === undefined ? "thresholds.own.least" : "thresholds.own.quarters";
  return least > quarters ? [fault("idleThreshold", path, String(quarters), String(least))] : [];
}
