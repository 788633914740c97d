import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbenchMessages } from "../messages/workbenchMessages";
import type { Plan } from "./files";

interface AnewDialogProps {
  readonly say: WorkbenchMessages;
  /** Null while nothing is asked. */
  readonly plan: Extract<Plan, { kind: "anew" }> | null;
  readonly onCancel: () => void;
  readonly onSave: () => void;
}

/** Told before a new file is written: why, and what of the old one it will not have. */
export function AnewDialog({ say, plan, onCancel, onSave }: AnewDialogProps): ReactNode {
  return (
    <Question isOpen={plan !== null} title={say.anew.title} onCancel={onCancel} cancel={say.cancel} confirm={say.saveAnyway} onConfirm={onSave}>
      {plan?.reasons.map((reason) => (
        <p key={reason}>{say.anew.reasons[reason]}</p>
      ))}
      <p>{plan && plan.lost.length > 0 ? say.anew.lost : say.anew.nothingLost}</p>
      {plan && plan.lost.length > 0 ? (
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
  readonly isOpen: boolean;
  readonly say: WorkbenchMessages;
  readonly onCancel: () => void;
  readonly onClear: () => void;
}

export function ClearDialog({ isOpen, say, onCancel, onClear }: ClearDialogProps): ReactNode {
  return (
    <Question isOpen={isOpen} title={say.clearing.title} onCancel={onCancel} cancel={say.cancel} confirm={say.clearing.confirm} onConfirm={onClear}>
      <p>{say.clearing.text}</p>
    </Question>
  );
}

interface QuestionProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly cancel: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** Stays where it is while closed: a dialog that is taken away open leaves the page behind it hidden from assistive technology. */
function Question({ isOpen, title, cancel, confirm, onCancel, onConfirm, children }: QuestionProps): ReactNode {
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : onCancel())}>
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
