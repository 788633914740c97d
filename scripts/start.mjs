/**
 * The page for offices without Excel on this machine: builds it where that is needed, serves it and opens the browser.
 *
 *   npm start [-- --port 3000] [-- --no-open]
 */
import { spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDER = join(ROOT, "dist/addin");
const PAGE = join(FOLDER, "page/index.html");
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".png": "image/png", ".xml": "text/xml", ".json": "application/json" };

const newest = (folder) => Math.max(...readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));

function buildIfNeeded() {
  const made = existsSync(PAGE) ? statSync(PAGE).mtimeMs : 0;
  if (made > Math.max(newest("src"), newest("assets"), statSync(join(ROOT, "webpack.config.js")).mtimeMs)) return;
  console.log("Đang dựng trang (khoảng một phút) …");
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--config-name", "page"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Nothing outside the folder is given out, whatever the address says. */
function fileOf(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = normalize(join(FOLDER, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(FOLDER + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
  if (request.url === "/") return response.writeHead(302, { Location: "/page/" }).end();
  const file = fileOf(request.url ?? "/");
  if (!file) return response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có trang này");
  response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff" });
  createReadStream(file).pipe(response);
}

function openBrowser(url) {
  const [command, ...words] = process.platform === "win32" ? ["cmd", "/c", "start", "", url] : process.platform === "darwin" ? ["open", url] : ["xdg-open", url];
  const told = () => console.log("Không tự mở được trình duyệt trên máy này: hãy mở địa chỉ trên.");
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return told();
  spawn(command, words, { stdio: "ignore", detached: true }).on("error", told).unref();
}

function listen(port, first) {
  const server = createServer(answer);
  server.on("error", (error) => {
    if (error.code !== "EADDRINUSE") throw error;
    if (port - first >= 20) {
      console.error(`Các cổng từ ${first} đến ${port} đều đang được dùng: hãy chọn cổng khác bằng npm start -- --port SỐ`);
      process.exit(1);
    }
    listen(port + 1, first);
  });
  // This machine alone: no other computer can reach the page.
  server.listen(port, "localhost", () => {
    const url = `http://localhost:${port}/page/`;
    if (port !== first) console.log(`Cổng ${first} đang được dùng, nên dùng cổng ${port}.`);
    console.log(`Tổng hợp CCHC: ${url}\nSố liệu ở lại trên máy này. Dừng: Ctrl+C.`);
    if (!process.argv.includes("--no-open")) openBrowser(url);
  });
}

const asked = process.argv.indexOf("--port");
const port = asked < 0 ? 3000 : Number(process.argv[asked + 1]);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error("--port cần một số từ 1 đến 65535");
  process.exit(2);
}
buildIfNeeded();
listen(port, port);
