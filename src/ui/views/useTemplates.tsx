import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { Progress } from "../../app/pane";
import type { Finding } from "../../core/rules/finding";
import type { Action } from "../action";
import { usePane } from "../context";
import { PeriodPicker } from "../parts/PeriodPicker";
import { UnreadPast } from "../parts/UnreadPast";
import { Working } from "../parts/Working";
import { useSession } from "../session";

/** Tạo biểu mẫu: its button, the choice of the period, and how far it has come. */
export function useTemplates(action: Action): { readonly button: ReactNode; readonly period: ReactNode; readonly progress: ReactNode; readonly unread: ReactNode } {
  const { say, services } = usePane();
  const { period, setPeriod, setNotice, submissions } = useSession();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [unread, setUnread] = useState<readonly Finding[]>([]);
  const stop = useRef<AbortController | null>(null);

  const make = (): void =>
    action.start(async () => {
      const controller = new AbortController();
      stop.current = controller;
      setProgress({ done: 0, total: 0 });
      try {
        const { count, file, cancelled, unread: told = [] } = await services.makeTemplates({ period, onProgress: setProgress, signal: controller.signal });
        setUnread(told);
        setNotice({
          text: ({ catalogue, period: worded }) => (cancelled ? catalogue.templatesStopped(count) : count === 0 ? catalogue.templatesNone(worded(period)) : catalogue.templatesMade(count, file)),
          canUndo: false,
        });
      } finally {
        stop.current = null;
        setProgress(null);
      }
    });
  return {
    button: (
      <Button appearance="primary" disabledFocusable={action.working} onClick={make}>
        {say.actions.makeTemplates}
      </Button>
    ),
    // Reports that were taken in belong to their period: it changes where they are read.
    period: <PeriodPicker label={say.catalogue.templatesPeriod} value={period} disabled={action.working || submissions.length > 0} onChange={(chosen) => chosen !== null && setPeriod(chosen)} />,
    progress: progress ? <Working text={say.catalogue.templatesWorking(progress.done, progress.total)} {...(progress.total > 0 ? { progress } : {})} onStop={() => stop.current?.abort()} /> : null,
    unread: <UnreadPast findings={unread} onSelect={({ sheet, cell }) => void services.select(sheet!, cell!).then(action.dismiss, action.fail)} />,
  };
}
