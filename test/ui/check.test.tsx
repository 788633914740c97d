import { act, screen, waitFor, within } from "@testing-library/react";
import { HostError, InterruptedWrite, type UnfinishedStep } from "../../src/app/ports";
import { foldUnder } from "../../src/core/rules/causes";
import { fakeServices } from "./support/fakeServices";
import { aFinding, statedOtherwise, textInCount } from "./support/findings";
import { button, openPane } from "./support/openPane";
import { aSubmission, sampleRuleset } from "./support/results";

const faults = [
  statedOtherwise("E14", 95, 92.5),
  textInCount("D12", "1.250 hs", 1250),
  textInCount("D19", "khoảng 64", 64),
  aFinding("HDR-003", { names: ["Người lập"] }, { severity: "I", cell: "G5", item: null, items: [] }),
];
const statuses = (): readonly string[] => screen.getAllByRole("status").flatMap(({ textContent }) => textContent || []);
const groups = (): readonly (string | null)[] => within(screen.getByRole("region", { name: "Phát hiện" })).getAllByRole("heading").map(({ textContent }) => textContent);

it("gives the verdict of a clean sheet and what to do next", async () => {
  const user = await openPane(fakeServices());
  await user.click(button("Kiểm tra"));
  await screen.findByText("Sạch: 0 lỗi");
  expect(statuses()).toEqual(["Sở Tư pháp · Quý III năm 2026 · trang “Biểu 1”Sạch: 0 lỗiBáo cáo này gửi đi được. “Đóng dấu” ghi vào sổ tính rằng đúng nội dung này đã qua kiểm tra; sau đó lưu tệp rồi gửi Sở Nội vụ."]);
});

it("asks for the period chosen, and leaves it to the sheet's title by default", async () => {
  const services = fakeServices();
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await screen.findByText("Sạch: 0 lỗi");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kỳ báo cáo" }), "Quý I năm 2026");
  await user.click(button("Kiểm tra lại"));
  await waitFor(() => expect(services.calls).toEqual([["checkSheet", null, null], ["checkSheet", null, "2026-Q1"]]));
});

it("puts the verdict first and groups findings by rule, gravest first", async () => {
  const user = await openPane(fakeServices({ checkSheet: async () => aSubmission(faults) }));
  await user.click(button("Kiểm tra"));
  expect(await screen.findByText("2 lỗi phải sửa, 1 điểm cần giải trình")).toBeTruthy();
  expect(groups().map((text) => text?.slice(1))).toEqual(["Ô số liệu có chữ, không phải số (2)", "Tỷ lệ ghi khác tử số/mẫu số (1)", "Cột ngoài mẫu (1)"]);
});

it("tells what cannot be read of earlier periods below, and it does not stand in the way of a clean sheet", async () => {
  const unread = [aFinding("HIS-006", { problem: "period", cells: ["A2"] }, { severity: "W", sheet: "Dữ liệu", cell: "A2", item: null, items: [], found: "Quý 2" })];
  const services = fakeServices({ checkSheet: async () => ({ ...aSubmission([]), unread }) });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await screen.findByText("Sạch: 0 lỗi");
  await user.click(within(screen.getByRole("list", { name: "Dữ liệu các kỳ trước có dòng chưa đọc được (1)" })).getByRole("button"));
  expect([services.calls.at(-1), button("Đóng dấu").textContent, screen.queryByRole("button", { name: /^Giải trình/ })]).toEqual([["select", "Dữ liệu", "A2"], "Đóng dấu", null]);
});

it("folds what follows from a root cause under it, and counts it once", async () => {
  const root = foldUnder(aFinding("HDR-004", { role: "result", cells: ["D4", "E4"] }, { cell: "D4", item: null, items: [] }), [faults[1]!, faults[2]!]);
  const user = await openPane(fakeServices({ checkSheet: async () => aSubmission([faults[0]!, root]) }));
  await user.click(button("Kiểm tra"));
  expect(await screen.findByText("1 lỗi phải sửa, 1 điểm cần giải trình")).toBeTruthy();
  expect(groups().map((text) => text?.slice(1))).toEqual(["Trùng cột số liệu (1)", "Kéo theo 2 điểm", "Tỷ lệ ghi khác tử số/mẫu số (1)"]);
  expect(screen.queryByText("D19")).toBeNull();
  await user.click(button("Kéo theo 2 điểm"));
  expect(within(screen.getByRole("list", { name: "Kéo theo 2 điểm" })).getAllByRole("listitem")).toHaveLength(2);
});

it("asks which item an unknown row is, remembers the answer and looks again", async () => {
  const unknown = aFinding("ROW-003", { text: "Trong đó: lĩnh vực đất đai", candidates: [] }, { severity: "W", cell: "B22", item: null, items: [] });
  let settled = false;
  const services = fakeServices({
    checkSheet: async () => aSubmission(settled ? [] : [unknown]),
    synonyms: { ...fakeServices().synonyms, settle: async () => ((settled = true), sampleRuleset) },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  const questions = within(await screen.findByRole("region", { name: "Cần xác định" }));
  await user.selectOptions(questions.getByRole("combobox"), "Không phải chỉ tiêu");
  await user.click(questions.getByRole("button", { name: "Ghi nhớ 1 câu trả lời" }));
  await screen.findByText("Sạch: 0 lỗi");
  expect(screen.queryByRole("region", { name: "Cần xác định" })).toBeNull();
  expect(services.calls).toContainEqual(["settle", [{ kind: "label", text: "Trong đó: lĩnh vực đất đai", item: null }]]);
});

it("filters by severity", async () => {
  const user = await openPane(fakeServices({ checkSheet: async () => aSubmission(faults) }));
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: "Cần giải trình 1" }));
  expect(groups().map((text) => text?.slice(1))).toEqual(["Tỷ lệ ghi khác tử số/mẫu số (1)"]);
  expect(button("Cần giải trình 1").getAttribute("aria-pressed")).toBe("true");
  await user.click(button("Tất cả 4"));
  expect(groups()).toHaveLength(3);
});

it("selects a finding's cell by a click, and by arrows and Enter", async () => {
  const services = fakeServices({ checkSheet: async () => aSubmission(faults) });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: /^D12 / }));
  await user.keyboard("{ArrowDown}{Enter}");
  expect(services.calls.slice(1)).toEqual([["select", "Biểu 1", "D12"], ["select", "Biểu 1", "D19"]]);
});

it("fixes one cell at once, tells what was written, looks again and takes it back", async () => {
  let written = false;
  const services = fakeServices({
    checkSheet: async () => aSubmission(written ? faults.slice(2) : faults),
    applyFixes: async () => {
      written = true;
      return [{ sheet: "Biểu 1", cell: "D12", before: "1.250 hs", after: 1250 }];
    },
    undo: async () => {
      written = false;
      return true;
    },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: "Sửa D12: “1.250 hs” → 1.250" }));
  expect(await screen.findByText("Đã sửa 1 ô trên trang “Biểu 1”: D12.")).toBeTruthy();
  expect(screen.getByText("1 lỗi phải sửa")).toBeTruthy();
  await user.click(button("Hoàn tác"));
  expect(await screen.findByText("2 lỗi phải sửa, 1 điểm cần giải trình")).toBeTruthy();
  expect(screen.getByText("Đã hoàn tác.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
  expect(services.calls).toEqual([
    ["checkSheet", null, null],
    ["applyFixes", ["D12"]],
    ["checkSheet", "Biểu 1", null],
    ["undo"],
    ["checkSheet", "Biểu 1", null],
  ]);
});

it("shows what several fixes will write before it writes them", async () => {
  const services = fakeServices({ checkSheet: async () => aSubmission(faults) });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: "Sửa 2 chỗ…" }));
  const preview = screen.getByRole("region", { name: "Sẽ ghi 2 ô" });
  expect(within(preview).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["D12 “1.250 hs” → 1.250", "D19 “khoảng 64” → 64"]);
  expect(services.calls.map(([name]) => name)).toEqual(["checkSheet"]);
  expect(document.activeElement).toBe(button("Ghi 2 ô"));
  await user.keyboard("{Enter}");
  await screen.findByText("Đã sửa 2 ô trên trang “Biểu 1”: D12, D19.");
  expect(services.calls[1]).toEqual(["applyFixes", ["D12", "D19"]]);
});

it("leaves the preview by Escape and gives the focus back", async () => {
  const services = fakeServices({ checkSheet: async () => aSubmission(faults) });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: /^Sửa cả 2/ }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "Sẽ ghi 2 ô" })).toBeNull();
  expect(document.activeElement).toBe(button(/^Sửa cả 2/));
  expect(services.calls.map(([name]) => name)).toEqual(["checkSheet"]);
});

it.each([
  ["InvalidOperationInCellEditMode", "Có ô đang được nhập dở. Nhấn Enter để kết thúc nhập ô rồi thử lại."],
  ["AccessDenied", "Trang hoặc sổ tính đang được bảo vệ nên không ghi được. Bỏ bảo vệ rồi thử lại."],
  ["ServiceNotAvailable", "Excel đang bận. Đợi một lát rồi thử lại."],
  ["GeneralException", "Excel không làm được việc này (mã GeneralException). Thử lại; nếu vẫn vậy, đóng và mở lại ngăn."],
])("says in an alert what to do when the host answers %s", async (code, text) => {
  const user = await openPane(
    fakeServices({
      checkSheet: async () => {
        throw new HostError(code, false);
      },
    }),
  );
  await user.click(button("Kiểm tra"));
  expect((await screen.findByRole("alert")).textContent).toBe(text);
});

it("says when a sheet is no report, and why", async () => {
  const submission = aSubmission([aFinding("HDR-001", { searchedRows: 60 }, { severity: "B", cell: null, item: null, items: [] })], { agency: null, period: null });
  const user = await openPane(fakeServices({ checkSheet: async () => submission }));
  await user.click(button("Kiểm tra"));
  expect(await screen.findByText("Chưa dùng được trang này làm báo cáo")).toBeTruthy();
  expect(groups().map((text) => text?.slice(1))).toEqual(["Không thấy bảng số liệu (1)"]);
});

it("shows that it is working, and does not start twice", async () => {
  let finish = (): void => {};
  const services = fakeServices({ checkSheet: () => new Promise((resolve) => (finish = () => resolve(aSubmission([])))) });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  expect(screen.getByRole("progressbar", { name: "Đang đọc và kiểm tra trang…" })).toBeTruthy();
  await user.click(button("Kiểm tra"));
  finish();
  await screen.findByText("Sạch: 0 lỗi");
  expect(services.calls).toHaveLength(1);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("says when writing was interrupted, and offers the way back", async () => {
  let standing: UnfinishedStep | null = null;
  const services = fakeServices({
    checkSheet: async () => aSubmission(faults),
    applyFixes: async () => {
      standing = { label: "fixes", sheets: ["Biểu 1"], undoing: false, canFinish: true };
      throw new InterruptedWrite("GeneralException", false);
    },
    unfinished: async () => standing,
    undo: async () => {
      standing = null;
      return true;
    },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: /^Sửa D12/ }));
  expect(await screen.findByText("Việc ghi các ô được sửa dừng giữa chừng, ở trang “Biểu 1”: mới có một phần được ghi.")).toBeTruthy();
  expect(screen.getAllByRole("alert")).toHaveLength(2);
  expect(button("Ghi nốt")).toBeTruthy();
  await user.click(button("Trả lại như trước"));
  expect(await screen.findByText("Đã hoàn tác.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ghi nốt" })).toBeNull();
});

describe("explanations of warnings", () => {
  const doubt = statedOtherwise("E14", 95, 92.5);
  const told = { ...doubt, explanation: "Số của cả năm" };

  it("are written under the warning, kept, and close it", async () => {
    let explained = false;
    const services = fakeServices({ checkSheet: async () => aSubmission([explained ? told : doubt]) });
    const kept = fakeServices({
      checkSheet: services.checkSheet,
      selfCheck: {
        ...services.selfCheck,
        explain: async () => {
          explained = true;
          return { done: true, remark: "G14" };
        },
      },
    });
    const user = await openPane(kept);
    await user.click(button("Kiểm tra"));
    await user.click(await screen.findByRole("button", { name: "Giải trình E14" }));
    const field = screen.getByRole("textbox", { name: "Giải trình E14" });
    expect(document.activeElement).toBe(field);
    await user.type(field, "Số của cả năm");
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Sạch: 0 lỗi, 1 điểm đã giải trình")).toBeTruthy();
    expect(screen.getByText("Đã ghi giải trình, lưu cùng tệp, và ghi vào ô G14 trên trang “Biểu 1”.")).toBeTruthy();
    expect(kept.calls).toEqual([["checkSheet", null, null], ["explain", "Biểu 1", "E14", "Số của cả năm", true], ["checkSheet", "Biểu 1", null]]);
    await user.click(button("Đã giải trình (1)"));
    expect(screen.getByText("Giải trình: “Số của cả năm”")).toBeTruthy();
  });

  it("are left by Escape, the focus back where it was", async () => {
    const user = await openPane(fakeServices({ checkSheet: async () => aSubmission([doubt]) }));
    await user.click(button("Kiểm tra"));
    await user.click(await screen.findByRole("button", { name: "Giải trình E14" }));
    await user.keyboard("dở dang{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.activeElement).toBe(button("Giải trình E14"));
  });

  it("can be taken back", async () => {
    const services = fakeServices({ checkSheet: async () => aSubmission([told]) });
    const user = await openPane(services);
    await user.click(button("Kiểm tra"));
    await user.click(await screen.findByRole("button", { name: "Đã giải trình (1)" }));
    await user.click(button("Giải trình E14"));
    await user.clear(screen.getByRole("textbox"));
    await user.click(button("Bỏ giải trình"));
    expect(await screen.findByText("Đã bỏ giải trình.")).toBeTruthy();
    expect(services.calls[1]).toEqual(["explain", "Biểu 1", "E14", "", true]);
  });

  it("say so where the cell has changed in the meantime", async () => {
    const services = fakeServices({ checkSheet: async () => aSubmission([doubt]) });
    const user = await openPane({ ...services, selfCheck: { ...services.selfCheck, explain: async () => ({ done: false, remark: null }) } });
    await user.click(button("Kiểm tra"));
    await user.click(await screen.findByRole("button", { name: "Giải trình E14" }));
    await user.keyboard("đúng");
    await user.click(button("Ghi giải trình"));
    expect(await screen.findByText("Chưa ghi giải trình: ô này đã thay đổi. Xem lại các phát hiện dưới đây.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Hoàn tác" })).toBeNull();
  });
});

it("marks the findings on the sheet and takes the marks away", async () => {
  let marked = false;
  const plain = fakeServices();
  const services = fakeServices({
    checkSheet: async () => ({ ...aSubmission(faults), marked }),
    selfCheck: {
      ...plain.selfCheck,
      mark: async () => {
        marked = true;
        return { cells: 3, list: "Kiểm tra", protected: false };
      },
      unmark: async () => void (marked = false),
    },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: "Đánh dấu trên trang" }));
  expect(await screen.findByText("Đã tô nền 3 ô trên trang “Biểu 1” và ghi danh sách ra trang “Kiểm tra”.")).toBeTruthy();
  await user.click(button("Kiểm tra lại"));
  await waitFor(() => expect(services.calls.map(([name]) => name)).toEqual(["checkSheet", "mark", "checkSheet", "checkSheet", "mark"]));
  await user.click(await screen.findByRole("button", { name: "Bỏ đánh dấu" }));
  expect(await screen.findByText("Đã bỏ đánh dấu: các ô trở lại màu cũ, trang danh sách đã xóa.")).toBeTruthy();
});

it("stamps a clean sheet, and then has nothing to stamp", async () => {
  let stamped = false;
  const plain = fakeServices();
  const stamp = aFinding("SUB-004", { at: "2026-09-18T10:05", catalogue: { id: "mau", version: "1" } }, { severity: "I", cell: null, item: null, items: [] });
  const services = fakeServices({
    checkSheet: async () => aSubmission(stamped ? [stamp] : []),
    selfCheck: {
      ...plain.selfCheck,
      stamp: async () => {
        stamped = true;
        return { at: "2026-09-18T10:05" };
      },
    },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: "Đóng dấu" }));
  expect(await screen.findByText("Đã đóng dấu lúc 10:05 ngày 18/09/2026, nội dung chưa thay đổi. Lưu tệp rồi gửi Sở Nội vụ.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Đóng dấu" })).toBeNull();
});

describe("edits after the check", () => {
  const watched = () => {
    let change = (): void => {};
    const plain = fakeServices({ checkSheet: async () => aSubmission(faults) });
    const services = fakeServices({
      checkSheet: plain.checkSheet,
      selfCheck: {
        ...plain.selfCheck,
        watch: async (_, onChange) => {
          change = onChange;
          return async () => {};
        },
      },
    });
    return { services, edit: () => act(() => change()) };
  };
  const longAfter = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 1_100)));

  it("are told, without a move of the focus, until it is checked again", async () => {
    const { services, edit } = watched();
    const user = await openPane(services);
    await user.click(button("Kiểm tra"));
    const row = await screen.findByRole("button", { name: /^D12 / });
    await longAfter();
    row.focus();
    edit();
    expect(screen.getByText("Trang đã thay đổi sau lần kiểm tra")).toBeTruthy();
    expect(document.activeElement).toBe(row);
    expect(screen.queryByRole("button", { name: /^Sửa/ })).toBeNull();
    await user.click(button("Kiểm tra lại"));
    expect(await screen.findByText("2 lỗi phải sửa, 1 điểm cần giải trình")).toBeTruthy();
  });

  it("of our own are no change", async () => {
    const { services, edit } = watched();
    const user = await openPane(services);
    await user.click(button("Kiểm tra"));
    await user.click(await screen.findByRole("button", { name: /^Sửa D12/ }));
    await screen.findByText(/^Đã sửa 1 ô/);
    edit();
    expect(screen.queryByText("Trang đã thay đổi sau lần kiểm tra")).toBeNull();
  });
});

it("keeps the keyboard's place when the mended row goes", async () => {
  let rest = faults;
  const services = fakeServices({
    checkSheet: async () => aSubmission(rest),
    applyFixes: async (findings) => {
      rest = rest.filter((finding) => !findings.includes(finding));
      return findings.map(({ sheet, cell, found, fix }) => ({ sheet: sheet!, cell: cell!, before: found, after: fix!.value }));
    },
  });
  const user = await openPane(services);
  await user.click(button("Kiểm tra"));
  await user.click(await screen.findByRole("button", { name: /^Sửa D12/ }));
  await screen.findByText("1 lỗi phải sửa, 1 điểm cần giải trình");
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Sửa D19/);
});
