/**
 * The browser that tests look at pages in, found in one place for tests and for those who run them: what CHROME_PATH names, an installed
 * Chrome, Edge or Chromium, else the one in the npm package @sparticuz/chromium (64-bit Linux).
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const PACKAGE = "@sparticuz/chromium";

/** Where installers put them. */
function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(Boolean);
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe", "Chromium\\Application\\chrome.exe"];
    return programs.flatMap((program) => roots.map((root) => path.join(root, program)));
  }
  const names = ["chromium", "google-chrome-stable", "google-chrome", "microsoft-edge-stable", "microsoft-edge", "chromium-browser"];
  const folders = [...new Set([...(process.env.PATH ?? "").split(":").filter(Boolean), "/usr/bin", "/snap/bin"])];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Path of an installed browser, or null. Throws where CHROME_PATH names what is not there. */
function installed() {
  const named = process.env.CHROME_PATH || process.env.CHROMIUM_PATH;
  if (named && !fs.existsSync(named)) throw new Error(`There is no browser at ${named}, which CHROME_PATH names`);
  return named || usualPlaces().find((place) => fs.existsSync(place)) || null;
}

/** Path of the package's own description, or null where it is not installed or does not run. */
function packaged() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    return path.resolve(require.resolve(PACKAGE), "../../../package.json");
  } catch {
    return null;
  }
}

/**
 * Unpacks the package's browser once a version, with the libraries and a font that a bare machine lacks. The package unpacks into the
 * folder for temporary files and takes what stands there for complete; hence a folder of its own, put in its place when all is there.
 */
function unpacked(description) {
  const { version } = JSON.parse(fs.readFileSync(description, "utf8"));
  const place = path.join(os.tmpdir(), `cchc-chromium-${version}`);
  if (!fs.existsSync(place)) {
    const folder = fs.mkdtempSync(`${place}-`);
    // Told that it runs on Amazon Linux, it brings its libraries along.
    const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    const { status, stderr } = spawnSync(process.execPath, ["-e", `require(${JSON.stringify(PACKAGE)}).executablePath()`], { cwd: path.dirname(description), env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${PACKAGE} could not be unpacked: ${stderr}`);
    fs.writeFileSync(path.join(folder, "fonts/fonts.conf"), `<?xml version="1.0"?><fontconfig><dir>${place}/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`);
    try {
      fs.renameSync(folder, place);
    } catch (error) {
      fs.rmSync(folder, { recursive: true, force: true });
      if (!fs.existsSync(place)) throw error;
    }
  }
  const env = { LD_LIBRARY_PATH: path.join(place, "al2023/lib"), ...(fs.existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: path.join(place, "fonts") }) };
  return { executablePath: path.join(place, "chromium"), env };
}

/** Whether there is a browser to look with. */
exports.hasBrowser = () => installed() !== null || packaged() !== null;

/** The browser's path, and what its environment needs besides the usual; unpacks it where it must. */
exports.findBrowser = () => {
  const found = installed();
  if (found) return { executablePath: found, env: {} };
  const description = packaged();
  if (!description) throw new Error("There is no browser on this machine: set CHROME_PATH");
  return unpacked(description);
};
