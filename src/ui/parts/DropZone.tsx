import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { FileSource } from "../../app/ports";
import { droppedFiles } from "./chosenFiles";

const useStyles = makeStyles({
  zone: { padding: tokens.spacingHorizontalL, textAlign: "center", color: tokens.colorNeutralForeground2, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
});

interface DropZoneProps {
  readonly text: string;
  readonly disabled: boolean;
  /** Folders are still being looked through when it is called. */
  readonly onFiles: (files: Promise<readonly FileSource[]>) => void;
}

/** A place to drop files and folders; the button does the same for those without a mouse. */
export function DropZone({ text, disabled, onFiles }: DropZoneProps): ReactNode {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onFiles(droppedFiles(event.dataTransfer));
      }}
    >
      {text}
    </div>
  );
}
