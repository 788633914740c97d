/** A React pane in jsdom, with the real office.js, over the host: the route that the pane's journeys take. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { ExcelHost } from "./host";
import { installOffice } from "./install";

function Pane() {
  const [total, setTotal] = useState<string>("");
  const read = async () => {
    const text = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
      const range = sheet.getRange("A3").load("values");
      await context.sync();
      return String(range.values[0]![0]);
    });
    setTotal(text);
  };
  return (
    <>
      <button onClick={() => void read()}>Tổng hợp</button>
      <p role="status">{total}</p>
    </>
  );
}

test("a button of the pane writes to the workbook and shows what it reads back", async () => {
  const host = new ExcelHost();
  const sheet = host.book.addSheet("Biểu 1");
  sheet.touch(0, 0).value = 40;
  sheet.touch(1, 0).value = 2;
  await installOffice(host);
  render(<Pane />);
  await userEvent.click(screen.getByRole("button", { name: "Tổng hợp" }));
  expect((await screen.findByText("42")).getAttribute("role")).toBe("status");
  expect(host.requests).toBe(1);
  expect(sheet.cell(2, 0)?.formula).toBe("=SUM(A1:A2)");
});
