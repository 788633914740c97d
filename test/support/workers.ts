/** Workers made of a channel in the same thread: all that crosses is cloned as it is between threads. */
import { MessageChannel } from "node:worker_threads";
import { expose, type Endpoint } from "comlink";
import { checkingWorker, type CheckingWorker } from "../../src/worker/checking";
import type { WorkerLike } from "../../src/worker/workerChecker";

export interface StandIn extends WorkerLike {
  readonly terminated: boolean;
  /** As a browser does where a worker dies or its script is not found. */
  fail(): void;
}

/** `work` answers in place of the real worker where it is given. */
export function aWorker(work: CheckingWorker = checkingWorker()): StandIn {
  const { port1, port2 } = new MessageChannel();
  expose(work, port2 as unknown as Endpoint);
  const near = port1 as unknown as Endpoint;
  // A test that ends without stopping its worker ends all the same.
  const idle = (): void => [port1, port2].forEach((port) => port.unref());
  idle();
  const errors = new Set<EventListenerOrEventListenerObject>();
  let terminated = false;
  return {
    postMessage: (message, transfer) => near.postMessage(message, transfer),
    addEventListener(type, listener) {
      if (type === "error") errors.add(listener);
      else near.addEventListener(type, listener);
    },
    removeEventListener: (type, listener) => near.removeEventListener(type, listener),
    start() {
      near.start?.();
      idle();
    },
    terminate() {
      terminated = true;
      port1.close();
    },
    get terminated() {
      return terminated;
    },
    fail() {
      for (const listener of errors) if (typeof listener === "function") listener(new Event("error"));
    },
  };
}
