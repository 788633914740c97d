import { assessReports } from "../app/assess";
import { checkWorkbook } from "../app/check";
import { EarlierPeriods } from "../core/compile/earlierPeriods";
import { namesOf, wordFinding } from "../messages/findings";
import { sheetLabels } from "../messages/sheets";
import { editXlsx } from "../xlsx/editPackage";
import { readWorkbook } from "../xlsx/readWorkbook";
import type { Arguments } from "./arguments";
import { exitStatus, type Command, type ExitStatus } from "./command";
import { writeWhole } from "./files";
import { loadPrevious, tellUnread } from "./previous";
import { prepare } from "./read";

/** `cchc assess`: rate, target and status beside the figures of every report sheet of one file; all else in it stays as it is. */
export async function assessCommand(args: Arguments, command: Command): Promise<ExitStatus> {
  const prepared = await prepare(args, command);
  if (!prepared) return 2;
  const { terminal, texts, messages } = command;
  const { ruleset, found } = prepared;
  const previous = await loadPrevious(args.previous, ruleset, command);
  if (!previous) return 2;
  const file = found.files[0]!;
  const bytes = await file.bytes();
  const read = await readWorkbook(file.name, bytes);
  const submissions = read.ok ? checkWorkbook(read.workbook, file.name, ruleset, args.period?.id ?? null) : [];
  // The words on the sheet stay Vietnamese whatever the command speaks: it goes back to a Vietnamese office.
  const labels = sheetLabels("vi");
  const assessed = assessReports(read.ok ? read.workbook.grids : [], submissions, { ruleset, labels, earlier: new EarlierPeriods(previous.rows, ruleset) });
  const edits = assessed.flatMap((sheet) => sheet.edits ?? []);
  const apart = assessed.flatMap((sheet) => sheet.apart?.plan ?? []);
  const findings = (assessed.length === 0 ? submissions : assessed.flatMap((sheet) => sheet.submissions)).flatMap((submission) => submission.findings);
  if (edits.length + apart.length === 0) {
    const names = namesOf(ruleset, messages.words);
    const why = findings.filter(({ severity }) => severity === "B").map((finding) => `  ${wordFinding(finding, names, messages.words, messages.findings).message}`);
    terminal.complain([texts.errors.noReportToAssess(args.files[0]!), ...why].join("\n"));
    return 2;
  }
  const edited = editXlsx(bytes, edits, apart);
  if (!edited.ok) {
    terminal.complain(texts.errors.onlyXlsx);
    return 2;
  }
  if (!(await writeWhole(args.out!, edited.bytes))) {
    terminal.complain(texts.errors.cannotWrite(args.out!));
    return 2;
  }
  for (const { sheet, cells } of edits) terminal.print(texts.assessed(sheet.trim(), cells.size));
  for (const { apart: beside } of assessed) if (beside) terminal.print(texts.assessedApart(beside.plan.name, beside.because));
  for (const { edits: own, apart: beside, keptTargets } of assessed) {
    const sheet = own?.sheet ?? beside?.plan.name;
    if (sheet !== undefined && keptTargets.length > 0) terminal.print(texts.keptTargets(sheet.trim(), keptTargets));
  }
  for (const told of tellUnread(previous, ruleset, command)) terminal.complain(told);
  terminal.print(texts.written(args.out!));
  return exitStatus(findings);
}
