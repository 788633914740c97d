import { useCallback, useMemo, useRef, useState } from "react";
import { HostError, InterruptedWrite } from "../app/ports";
import { useSession } from "./session";

/** Something a person started: at most one run at a time, its failure kept to be shown. */
export interface Action {
  readonly working: boolean;
  /** What it was rejected with; null before and after a success. */
  readonly error: unknown;
  start(run: () => Promise<void>): void;
  /** Shows a failure from elsewhere. */
  fail(error: unknown): void;
  dismiss(): void;
}

/** A new action clears the line about the last write, which stays until then. */
export function useAction(): Action {
  const { setNotice, lookForUnfinished } = useSession();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const running = useRef(false);

  const fail = useCallback(
    (reason: unknown) => {
      setError(reason ?? new Error("rejected with nothing"));
      if (reason instanceof InterruptedWrite || (reason instanceof HostError && reason.code === "UnfinishedStep")) lookForUnfinished(true);
    },
    [lookForUnfinished],
  );
  const dismiss = useCallback(() => setError(null), []);
  const start = useCallback(
    (run: () => Promise<void>) => {
      if (running.current) return;
      running.current = true;
      setWorking(true);
      setError(null);
      setNotice(null);
      run()
        .catch(fail)
        .finally(() => {
          running.current = false;
          setWorking(false);
        });
    },
    [fail, setNotice],
  );
  return useMemo(() => ({ working, error, start, fail, dismiss }), [working, error, start, fail, dismiss]);
}
