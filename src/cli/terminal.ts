/** Where a command speaks to: results on standard output, progress and complaints on standard error. */
export interface Terminal {
  print(text: string): void;
  complain(text: string): void;
  /** Rewrites one line on a terminal; nothing where there is none. */
  progress(text: string): void;
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const clear = (): void => void (stderr.isTTY && stderr.write("\r\u001b[K"));
  return {
    print: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    complain: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
  };
}
