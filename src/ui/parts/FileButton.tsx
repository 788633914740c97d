import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { FileSource } from "../../app/ports";
import { paneFile } from "./chosenFiles";

interface FileButtonProps {
  readonly label: string;
  /** As for `input[type=file]`. */
  readonly accept: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly FileSource[]) => void;
}

/** A button that opens the system's choice of files. */
export function FileButton({ label, accept, primary = false, disabled = false, onFiles }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])].map(paneFile);
          // The same files may be chosen again.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button appearance={primary ? "primary" : "secondary"} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
