import { strFromU8, unzipSync } from "fflate";
import { cells, paragraph, type DocumentPlan } from "../../src/core/report/document/documentPlan";
import { writeDocument } from "../../src/word/writeDocument";

const PLAN: DocumentPlan = {
  title: "Báo cáo",
  creator: "tỉnh Mẫu",
  savedAt: "2026-09-30T00:00:00Z",
  language: "vi",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        { kind: "columns", columns: [{ width: 60, blocks: [paragraph("SỞ NỘI VỤ", "department"), { kind: "rule", share: 0.4 }] }, { width: 100, blocks: [paragraph("Độc lập", "motto")] }] },
        paragraph("Kết quả", "body"),
        { kind: "table", columns: [{ width: 20, align: "center" }, { width: 100, align: "left" }], head: [[{ text: "STT", rows: 2 }, { text: "Tên" }], [{ text: "Sở" }]], rows: [cells("1", "Sở Nội vụ"), { kind: "band", text: "Xã" }] },
      ],
    },
    { orientation: "landscape", blocks: [paragraph("Phụ lục", "subject")] },
  ],
};

/** Written at this moment, on a machine of this time zone. */
async function written(now: string, zone: string): Promise<Uint8Array> {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  jest.useFakeTimers({ now: new Date(now), doNotFake: ["nextTick", "setImmediate", "setTimeout", "queueMicrotask"] });
  try {
    return await writeDocument(PLAN);
  } finally {
    jest.useRealTimers();
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
}

test("a plan gives the same bytes whenever and wherever it is written, dated as the plan says", async () => {
  const first = await written("2026-10-01T03:04:05Z", "UTC");
  expect(Buffer.compare(first, await written("2027-02-28T22:59:59Z", "Asia/Ho_Chi_Minh"))).toBe(0);
  const properties = strFromU8(unzipSync(first)["docProps/core.xml"]!);
  expect([...properties.matchAll(/<dcterms:(\w+)[^>]*>([^<]*)/g)].map(([, name, date]) => [name, date])).toEqual([["created", "2026-09-30T00:00:00Z"], ["modified", "2026-09-30T00:00:00Z"]]);
});
