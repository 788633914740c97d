import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbenchMessages } from "../messages/workbenchMessages";
import type { Plan } from "./files";

interface AnewDialogProps {
  readonly say: WorkbenchMessages;
  readonly plan: Extract<Plan, { kind: "anew" }>;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** Told before a new file is written: why, and what of the old one it will not have. */
export function AnewDialog({ say, plan, onCancel, onSave }: AnewDialogProps): ReactNode {
  return (
    <Question title={say.anew.title} onCancel={onCancel} cancel={say.cancel} confirm={say.saveAnyway} onConfirm={onSave}>
      {plan.reasons.map((reason) => (
        <p key={reason}>{say.anew.reasons[reason]}</p>
      ))}
      <p>{plan.lost.length > 0 ? say.anew.lost : say.anew.nothingLost}</p>
      {plan.lost.length > 0 ? (
        <ul>
          {plan.lost.map((feature) => (
            <li key={feature}>{say.anew.features[feature]}</li>
          ))}
        </ul>
      ) : null}
    </Question>
  );
}

interface ClearDialogProps {
  readonly say: WorkbenchMessages;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

export function ClearDialog({ say, onCancel, onClear }: ClearDialogProps): ReactNode {
  return (
    <Question title={say.clearing.title} onCancel={onCancel} cancel={say.cancel} confirm={say.clearing.confirm} onConfirm={onClear}>
      <p>{say.clearing.text}</p>
    </Question>
  );
}

interface QuestionProps {
  readonly title: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

function Question({ title, cancel, confirm, onCancel, onConfirm, children }: QuestionProps): ReactNode {
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{cancel}</Button>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
