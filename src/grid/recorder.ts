/** Does changes one after the other and remembers how each is taken back, so that together they are one step. */
import { ICommandService, IUndoRedoService, type Injector, type IMutationInfo, type IUndoRedoItem } from "@univerjs/core";

export type Mutation = IMutationInfo<object>;

export class Recorder {
  private readonly done: Mutation[] = [];
  private readonly back: Mutation[] = [];
  private readonly commands: ICommandService;

  constructor(
    readonly injector: Injector,
    readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
  }

  /** `back`: what takes the change back, in the order in which it is done; made before the change. */
  do(change: Mutation, back: readonly Mutation[]): void {
    this.back.unshift(...back);
    this.done.push(change);
    if (!this.commands.syncExecuteCommand(change.id, change.params)) throw new Error(`The spreadsheet refused ${change.id}`);
  }

  /** Takes back what was done until now. */
  rollBack(): void {
    for (const { id, params } of this.back) this.commands.syncExecuteCommand(id, params);
  }

  /** Makes one step of it, for Ctrl+Z too. Null where nothing was done. */
  close(): IUndoRedoItem | null {
    if (this.done.length === 0) return null;
    const item: IUndoRedoItem = { unitID: this.unitId, undoMutations: this.back, redoMutations: this.done };
    this.injector.get(IUndoRedoService).pushUndoRedo(item);
    return item;
  }
}
