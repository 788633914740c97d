/** Several ranges of one sheet: formats and clearing, as far as a writer needs them. */
import type { Area } from "../../../src/core/grid";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { formatArea, quotedSheet } from "../model/addresses";
import type { Sheet } from "../model/sheet";
import { ConditionalFormatCollectionApi } from "./conditionalFormats";
import { ApiCollection, ApiObject } from "./object";
import { RangeApi } from "./range";
import { RangeFormatApi } from "./rangeFormat";

export class RangeAreasApi extends ApiObject {
  readonly $class = "RangeAreas";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly list: readonly Area[],
  ) {
    super(host);
  }
  get address(): Json {
    return this.list.map((area) => `${quotedSheet(this.sheet.name)}!${formatArea(area)}`).join(",");
  }
  get areaCount(): Json {
    return this.list.length;
  }
  get areas(): ApiObject {
    return new RangeCollectionApi(this.$host, this.sheet, this.list);
  }
  get format(): ApiObject {
    return new RangeFormatApi(this.$host, this.sheet, this.list);
  }
  get conditionalFormats(): ApiObject {
    return new ConditionalFormatCollectionApi(this.$host, this.sheet, this.list);
  }
  clear(applyTo: string | null): void {
    for (const area of this.list) new RangeApi(this.$host, this.sheet, area).clear(applyTo);
  }
}

class RangeCollectionApi extends ApiCollection<RangeApi> {
  readonly $class = "RangeCollection";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly list: readonly Area[],
  ) {
    super(host);
  }
  $items(): readonly RangeApi[] {
    return this.list.map((area) => new RangeApi(this.$host, this.sheet, area));
  }
  getItemAt(index: number): RangeApi {
    return this.$items()[index]!;
  }
}
