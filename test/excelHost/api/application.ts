import type { Json } from "../json";
import { ApiObject } from "./object";

export class ApplicationApi extends ApiObject {
  readonly $class = "Application";
  get calculationMode(): Json {
    return this.$host.book.state.get("Application.calculationMode") ?? "Automatic";
  }
  set calculationMode(mode: Json) {
    this.$host.book.state.set("Application.calculationMode", mode);
  }
  calculate(): void {
    this.$host.book.calculator.changed();
  }
  /** Both last until the next sync, which is when anyone looks. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
}
