import { TextDecoder, TextEncoder } from "node:util";

/** What jsdom lacks and Fluent UI asks for. */
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver as unknown as typeof ResizeObserver;

/** Browsers have these; jsdom leaves them to Node. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
