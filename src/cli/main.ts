import description from "../../package.json";
import { run } from "./run";
import { processTerminal } from "./terminal";

// A reader that closes the pipe early (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

void run(process.argv.slice(2), description.version, processTerminal()).then((status) => {
  process.exitCode = status;
});
