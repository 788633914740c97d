/** What the page keeps beside what Univer knows: in the sheets' and the workbook's own records, so that it goes where they go. */
import { CommandType, ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from "@univerjs/core";
import type { PlanPrint, PlanTable } from "../core/report/sheetPlan";

/** Cells marked for a finding, with the fill each had. */
export interface KeptMark {
  readonly row: number;
  readonly column: number;
  /** `#RRGGBB`. */
  readonly fill: string;
  readonly before: string | null;
  /** Whether the note on the cell is ours. */
  readonly noted: boolean;
}

export interface SheetMemory {
  /** Nobody may write to it: the file says so. */
  readonly protected?: boolean;
  readonly veryHidden?: boolean;
  /** The cells of the plan written last, as `A1:C9`: what stands outside is staff's. */
  readonly extent?: string;
  /** What of that plan the spreadsheet does not show, but a saved file has. */
  readonly unseen?: { readonly print: PlanPrint | null; readonly tables: readonly PlanTable[] };
  readonly marks?: readonly KeptMark[];
}

export interface BookMemory {
  readonly settings?: Readonly<Record<string, string>>;
  /** Custom XML parts by namespace. */
  readonly xml?: Readonly<Record<string, string>>;
}

export const sheetMemory = (sheet: Worksheet): SheetMemory => (sheet.getConfig().custom ?? {}) as SheetMemory;
export const bookMemory = (book: Workbook): BookMemory => (book.getCustomMetadata() ?? {}) as BookMemory;

const ID = "cchc.mutation.remember";

interface Params {
  readonly unitId: string;
  /** Absent: the workbook's own record. */
  readonly subUnitId?: string;
  readonly memory: SheetMemory | BookMemory;
}

/** The change of a record, as a mutation that undo can take back. */
export const remember = (params: Params): { readonly id: string; readonly params: Params } => ({ id: ID, params });

/** Makes the mutation known; once for each spreadsheet. */
export function registerMemory(injector: Injector): void {
  injector.get(ICommandService).registerCommand({
    id: ID,
    type: CommandType.MUTATION,
    handler: (accessor, { unitId, subUnitId, memory }: Params) => {
      const book = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      (subUnitId === undefined ? book : book?.getSheetBySheetId(subUnitId))?.setCustomMetadata({ ...memory });
      return true;
    },
  });
}
