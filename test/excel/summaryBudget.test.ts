/** What a whole province's summary costs in the open workbook: bytes, and nothing else. */
import { summaryWorkbook } from "../../src/core/report/summaryWorkbook";
import type { LoggedRequest } from "../excelHost/host";
import { aCatalogue, anAgency, anIndicator, anItem, aSubmission, aSummary } from "../support/compilations";
import { aChange, aSheet } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

const LIMIT = 5 * 1024 * 1024;

/** The requests that write the nine sheets; half as many indicators as items. */
async function requestsFor(agencyCount: number, itemCount: number): Promise<readonly LoggedRequest[]> {
  const agencies = Array.from({ length: agencyCount }, (_, at) => anAgency(`X${String(at).padStart(3, "0")}`, at < 20 ? "so" : "xa"));
  const items = Array.from({ length: itemCount }, (_, at) => anItem(`1.${at + 1}`));
  const indicators = Array.from({ length: itemCount / 2 }, (_, at) => anIndicator(`CT-${at + 1}`, { numerator: `1.${2 * at + 2}`, denominator: `1.${2 * at + 1}` }));
  const submissions = agencies.map(({ code }, at) => aSubmission(code, Object.fromEntries(items.map((item, index) => [item.code, 1000 + at + index - (index % 2) * 100]))));
  const plans = summaryWorkbook(aSummary({ agencies, catalogue: aCatalogue(items, indicators), submissions }));
  const { host, writer } = await openInExcel([aSheet("Biểu 1", { A1: 1 })]);
  return host.measure(() => writer.apply(aChange({ plans })));
}

const largest = (requests: readonly LoggedRequest[]) => Math.max(...requests.flatMap((request) => [request.bytes, request.responseBytes]));
const total = (requests: readonly LoggedRequest[]) => requests.reduce((sum, request) => sum + request.bytes, 0);

test("the summary of 300 agencies and 100 items takes three requests and one for each 1.5 MB, none of 5 MB", async () => {
  const requests = await requestsFor(300, 100);
  expect(largest(requests)).toBeLessThan(LIMIT);
  expect(requests.length).toBeLessThanOrEqual(3 + Math.ceil(total(requests) / 1_500_000));
}, 60_000);

test("summaries of few agencies with many items and of many agencies with few items take as many requests for as many bytes", async () => {
  const [wide, tall] = [await requestsFor(4, 20), await requestsFor(20, 4)];
  expect([wide.length, tall.length]).toEqual([5, 5]);
});
