import type { Clock } from "../app/ports";

const twoDigits = (part: number): string => String(part).padStart(2, "0");

/** The user's own calendar day and time. */
export const userClock: Clock = {
  today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join("-");
  },
  now() {
    const now = new Date();
    return `${userClock.today()}T${[now.getHours(), now.getMinutes()].map(twoDigits).join(":")}`;
  },
};
