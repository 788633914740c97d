/** An error that the host answers with: what office.js then throws as `OfficeExtension.Error`. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
    this.name = "HostFault";
  }
}
export const invalidArgument = (what: string): HostFault => new HostFault("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}`);
export const itemNotFound = (what: string): HostFault => new HostFault("ItemNotFound", `The requested resource doesn't exist: ${what}`);
