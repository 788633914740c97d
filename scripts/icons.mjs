/** Draws assets/icons: the add-in's own, and one for each button of the ribbon, in all sizes that Office asks for. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DRAWINGS } from "./icons/drawings.mjs";
import { png } from "./icons/png.mjs";

const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
/** Catalogues of add-ins show the add-in's own larger. */
const SIZES = { icon: [...RIBBON, 128] };

const folder = path.join(import.meta.dirname, "../assets/icons");
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
for (const [name, layers] of Object.entries(DRAWINGS)) {
  for (const size of SIZES[name] ?? RIBBON) writeFileSync(path.join(folder, `${name}-${size}.png`), png(layers, size));
}
