/** `context.workbook` and what hangs directly on it. */
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { ApplicationApi } from "./application";
import { CommentCollectionApi } from "./comments";
import { CustomXmlPartCollectionApi } from "./customXmlParts";
import { NamedItemCollectionApi } from "./names";
import { ApiObject } from "./object";
import { RangeApi } from "./range";
import { SettingCollectionApi } from "./settings";
import { TableCollectionApi } from "./tables";
import { WorksheetCollectionApi } from "./worksheets";

export class WorkbookApi extends ApiObject {
  readonly $class = "Workbook";
  constructor(host: ExcelHost) {
    super(host);
  }
  get worksheets(): ApiObject {
    return new WorksheetCollectionApi(this.$host);
  }
  get tables(): ApiObject {
    return new TableCollectionApi(this.$host, null);
  }
  get names(): ApiObject {
    return new NamedItemCollectionApi(this.$host);
  }
  get settings(): ApiObject {
    return new SettingCollectionApi(this.$host);
  }
  get customXmlParts(): ApiObject {
    return new CustomXmlPartCollectionApi(this.$host);
  }
  get comments(): ApiObject {
    return new CommentCollectionApi(this.$host, null);
  }
  get application(): ApiObject {
    return new ApplicationApi(this.$host);
  }
  get name(): Json {
    return "book.xlsx";
  }
  get readOnly(): Json {
    return false;
  }
  getSelectedRange(): RangeApi {
    const { sheet, area } = this.$host.book.selection;
    return new RangeApi(this.$host, this.$host.book.sheetById(sheet) ?? this.$host.book.activeSheet(), area);
  }
  getActiveCell(): RangeApi {
    const { area } = this.$host.book.selection;
    return new RangeApi(this.$host, this.$host.book.activeSheet(), { ...area, bottom: area.top, right: area.left });
  }
}
