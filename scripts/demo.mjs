/** The main job on the sample province: findings in agencies' sheets are told, and the demo still ends well. */
import { spawnSync } from "node:child_process";

const words = ["dist/cli/cchc.cjs", "compile", "--period", "2026-Q3", "--out", "out/tong-hop-2026-Q3.xlsx", "assets/sample", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
process.exitCode = status === 0 || status === 1 ? 0 : (status ?? 1);
