/** Runs `pane.bench.ts` as the tests run; the corpus is made first. Needs Chrome, Edge or Chromium. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { makeCorpus } from "./corpus.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const require = createRequire(import.meta.url);
const [node] = require("../jest.config.cjs").projects;
const config = { ...node, rootDir: process.cwd(), testMatch: ["<rootDir>/bench/pane.bench.ts"] };
const corpus = JSON.stringify(await makeCorpus());
const { status } = spawnSync(process.execPath, [require.resolve("jest/bin/jest"), "--config", JSON.stringify(config)], { stdio: "inherit", env: { ...process.env, CCHC_CORPUS: corpus } });
process.exitCode = status ?? 1;
