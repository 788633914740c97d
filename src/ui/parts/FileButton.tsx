import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { FileSource } from "../../app/ports";
import { paneFile } from "./chosenFiles";

interface FileButtonProps {
  readonly label: string;
  /** As for `input[type=file]`. */
  readonly accept: string;
  readonly primary?: boolean;
  readonly small?: boolean;
  /** One file alone. */
  readonly single?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly FileSource[]) => void;
}

/** A button that opens the system's choice of files. The input of a small one stands apart, so that a view's main one is the only one in it. */
export function FileButton({ label, accept, primary = false, small = false, single = false, disabled = false, onFiles }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const chooser = (
    <input
      ref={input}
      type="file"
      multiple={!single}
      hidden
      accept={accept}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])].map(paneFile);
        // The same files may be chosen again.
        event.target.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
  return (
    <>
      {small ? createPortal(chooser, document.body) : chooser}
      <Button appearance={primary ? "primary" : "secondary"} size={small ? "small" : "medium"} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
