/** What `npm run fuzz` drives. */
export { runCampaign } from "./campaign";
export { fuzzInput } from "./input";
