/** The command, run inside the test's own process. */
import { run } from "../../src/cli/run";

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function cchc(...words: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(words, "0.1.0", { print: (text) => out.push(text), complain: (text) => err.push(text), progress: () => undefined });
  return { status, out: out.join("\n"), err: err.join("\n") };
}
