/** Faults that a test asks for. */

/** Numbers that office.js gets in place of an answer, and what it calls them. */
export const TransportError = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type Fault =
  /** Nothing of the request is done. */
  | { readonly transport: keyof typeof TransportError }
  /** The request is done, but its answer never arrives: the client hears of an error. */
  | { readonly lost: keyof typeof TransportError }
  /** Fails at an action (the first by default) after doing those before. */
  | { readonly code: string; readonly action?: number };

export class Faults {
  private readonly planned = new Map<number, Fault>();
  private lasting: Fault | null = null;
  private seen = 0;

  /** The `nth` request of data from now on (1 is the next) fails. */
  fail(nth: number, fault: Fault): void {
    this.planned.set(this.seen + nth, fault);
  }

  /** Every request fails until `end()`: a cell is being edited, a session is gone. */
  begin(fault: Fault): void {
    this.lasting = fault;
  }

  end(): void {
    this.lasting = null;
    this.planned.clear();
  }

  take(): Fault | null {
    this.seen += 1;
    return this.planned.get(this.seen) ?? this.lasting;
  }
}
