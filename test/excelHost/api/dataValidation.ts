/** Data validation: kept with its area, not enforced. */
import type { Area } from "../../../src/core/grid";
import type { ExcelHost } from "../host";
import type { Json } from "../json";
import { sameArea, intersects, type Sheet, type Validation } from "../model/sheet";
import { ApiObject, type Memory } from "./object";
import { refuseProtected } from "./rangeRules";

export class DataValidationApi extends ApiObject {
  readonly $class = "DataValidation";
  constructor(
    host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly area: Area,
  ) {
    super(host);
  }
  override $memory(): Memory {
    return { map: this.entry().state, prefix: "" };
  }
  get rule(): Json {
    return this.sheet.validations.find(({ area }) => sameArea(area, this.area))?.state.get("rule") ?? {};
  }
  set rule(rule: Json) {
    refuseProtected(this.sheet);
    this.entry().state.set("rule", rule);
  }
  clear(): void {
    refuseProtected(this.sheet);
    this.sheet.validations = this.sheet.validations.filter(({ area }) => !intersects(area, this.area));
  }
  private entry(): Validation {
    const found = this.sheet.validations.find(({ area }) => sameArea(area, this.area));
    if (found) return found;
    const made: Validation = { area: this.area, state: new Map() };
    this.sheet.validations.push(made);
    return made;
  }
}
