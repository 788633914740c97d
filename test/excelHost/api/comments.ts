/** Comments on cells: one a cell. */
import { HostFault, invalidArgument, itemNotFound } from "../errors";
import type { ExcelHost } from "../host";
import { parseArea } from "../model/addresses";
import type { Sheet, SheetComment } from "../model/sheet";
import { ApiCollection, ApiObject } from "./object";
import { RangeApi } from "./range";

class CommentApi extends ApiObject {
  readonly $class = "Comment";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    readonly $comment: SheetComment,
  ) {
    super(host);
  }
  override $identity() {
    return { Id: this.$comment.id };
  }
  get id(): string {
    return this.$comment.id;
  }
  get content(): string {
    return this.$comment.content;
  }
  set content(content: string) {
    this.$comment.content = content;
  }
  getLocation(): RangeApi {
    const { row, column } = this.$comment;
    return new RangeApi(this.$host, this.sheet, { top: row, left: column, bottom: row, right: column });
  }
  delete(): void {
    this.sheet.comments = this.sheet.comments.filter((comment) => comment !== this.$comment);
  }
}

export class CommentCollectionApi extends ApiCollection<CommentApi> {
  readonly $class = "CommentCollection";
  /** `sheet`: null for those of the whole workbook. */
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet | null,
  ) {
    super(host);
  }
  $items(): readonly CommentApi[] {
    const sheets = this.sheet ? [this.sheet] : this.$host.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((comment) => new CommentApi(this.$host, sheet, comment)));
  }
  add(cell: RangeApi | string, content: string): CommentApi {
    const { sheet, row, column } = this.place(cell);
    if (sheet.protected) throw new HostFault("AccessDenied", sheet.name);
    if (sheet.comments.some((comment) => comment.row === row && comment.column === column)) throw invalidArgument("the cell has a comment");
    const comment: SheetComment = { id: this.$host.book.newId(), row, column, content };
    sheet.comments.push(comment);
    return new CommentApi(this.$host, sheet, comment);
  }
  getItem(id: string): CommentApi {
    const found = this.$items().find((item) => item.id === id);
    if (!found) throw itemNotFound(id);
    return found;
  }
  getItemByCell(cell: RangeApi | string): CommentApi {
    const { sheet, row, column } = this.place(cell);
    const found = sheet.comments.find((comment) => comment.row === row && comment.column === column);
    if (!found) throw itemNotFound("a comment");
    return new CommentApi(this.$host, sheet, found);
  }
  private place(cell: RangeApi | string): { readonly sheet: Sheet; readonly row: number; readonly column: number } {
    const { sheet, area } = cell instanceof RangeApi ? { sheet: cell.$sheet, area: cell.$area } : this.parsed(cell);
    if (area.top !== area.bottom || area.left !== area.right) throw invalidArgument("more than one cell");
    return { sheet, row: area.top, column: area.left };
  }
  /** An address must name its sheet. */
  private parsed(address: string) {
    const { sheet: name, area } = parseArea(address);
    const sheet = name === null ? undefined : this.$host.book.sheetNamed(name);
    if (!sheet) throw invalidArgument(address);
    return { sheet, area };
  }
}
