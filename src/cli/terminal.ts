/** Where a command speaks to: results on standard output, progress and complaints on standard error. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  /** Rewrites one line on a terminal; nothing where there is none. */
  progress(text: string): void;
}

/** Names of files and sheets may hold what a terminal takes for orders, or what turns the line around; a screen gets a mark in their place. */
function harmless(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  /** Other programs get the text as it is. */
  const shown = (stream: NodeJS.WriteStream, text: string): string => (stream.isTTY ? harmless(text) : text);
  const clear = (): void => void (stderr.isTTY && stderr.write("\r\u001b[K"));
  return {
    print: (text) => {
      clear();
      stdout.write(`${shown(stdout, text)}\n`);
    },
    complain: (text) => {
      clear();
      stderr.write(`${shown(stderr, text)}\n`);
    },
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
  };
}
