/**
 * `npm run sideload` and `npm run stop`: the add-in into Excel on this machine, from the development server, and out again.
 * Microsoft's tool for it brings some 440 packages of its own; it is therefore no dependency but fetched by npx, in one fixed
 * version, when it is first asked for.
 */
import { spawnSync } from "node:child_process";

const TOOL = "office-addin-debugging@7.0.0";
const WORDS = {
  start: ["manifest.xml", "desktop", "--app", "excel", "--no-debug", "--dev-server", '"npm run serve"', "--dev-server-port", "3000"],
  stop: ["manifest.xml"],
};

const [action] = process.argv.slice(2);
if (!Object.hasOwn(WORDS, action)) {
  console.error("Say start or stop.");
  process.exitCode = 2;
} else if (!["win32", "darwin"].includes(process.platform)) {
  console.error(
    "Excel runs on Windows and Mac; there is none here to load the add-in into.\n" +
      "npm test runs it in Chromium with Microsoft's own office.js; README.md says how to load it into Excel on the web.",
  );
  process.exitCode = 1;
} else {
  // Through the shell: npx is a batch file on Windows, and the command for the server is one word.
  const { status } = spawnSync(["npx", "--yes", TOOL, action, ...WORDS[action]].join(" "), { stdio: "inherit", shell: true });
  process.exitCode = status ?? 1;
}
