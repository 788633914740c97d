/** Plants thousands of faults into clean sheets (5,000, or as many as are asked for) and writes how the rules fare into docs/rules.md. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const [count = "5000"] = process.argv.slice(2);
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const { status } = spawnSync(process.execPath, [jest, "-w", "1", "test/core/rules/mutations"], { stdio: "inherit", env: { ...process.env, RULES_MEASURE: count } });
process.exitCode = status ?? 1;
