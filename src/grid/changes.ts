import { ICommandService, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import type { ChangesPort } from "../app/ports";
import type { OpenBook } from "./openBook";

/** What changes cells of a sheet; results of formulas come the same way and are no edits. */
const EDITS = /^sheet\.mutation\.(set-range-values|move-range|reorder-range|(insert|remove)-(row|rows|col)|move-(rows|columns))$/;

/** Writes of our own are left out. */
export function gridChanges(book: OpenBook): ChangesPort {
  return {
    watch: (name, onChange) => {
      const id = book.sheet(name)?.getSheetId();
      const listener = book.injector.get(ICommandService).onCommandExecuted((command: Readonly<ICommandInfo<{ readonly subUnitId?: string }>>, options?: IExecutionOptions) => {
        if (!book.writing && EDITS.test(command.id) && command.params?.subUnitId === id && options?.fromFormula !== true) onChange();
      });
      return Promise.resolve(() => Promise.resolve(listener.dispose()));
    },
  };
}
