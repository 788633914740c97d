/**
 * Two builds in one file: the add-in (dist/addin) and the command (dist/cli).
 *
 *   webpack --mode production --config-name addin [--env officejs=local]
 *   webpack serve --mode development --config-name addin
 *   webpack --mode production --config-name cli
 *
 * CCHC_ADDIN_URL is the https address under which dist/addin is served; the manifest is rewritten to it.
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");

const DEVELOPMENT_URL = "https://localhost:3000/";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PAGE_FOLDER = "dist/addin/page";
const OFFICE_PACKAGE = path.join(__dirname, "node_modules/@microsoft/office-js/dist");

const resolve = { extensions: [".ts", ".tsx", ".mjs", ".js"] };
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

/** Ends in one slash, whatever was given. */
function addinUrl() {
  const url = (process.env.CCHC_ADDIN_URL || DEVELOPMENT_URL).replace(/\/*$/, "/");
  if (!url.startsWith("https://")) throw new Error(`CCHC_ADDIN_URL must begin with https:// (is ${url})`);
  return url;
}

/** What the pages may load. Styles are inline because Fluent UI puts them into the page as it renders. */
function contentSecurityPolicy(officeOrigin) {
  const scripts = ["'self'", officeOrigin].filter(Boolean).join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * How the development server speaks https. Excel shows no page whose certificate it does not trust, so on Windows and Mac a
 * development certificate is made and trusted once, by Microsoft's own tool; elsewhere there is no Excel to please.
 */
async function httpsServer() {
  if (!["win32", "darwin"].includes(process.platform)) return "https";
  try {
    const { getHttpsServerOptions } = require("office-addin-dev-certs");
    return { type: "https", options: await getHttpsServerOptions() };
  } catch (error) {
    console.warn(
      `No trusted development certificate could be made (${error.message}).\n` +
        "The server uses one of its own: a browser shows the pane after a warning, Excel does not.\n" +
        "To try again by hand: npx office-addin-dev-certs install",
    );
    return "https";
  }
}

/** The files of office.js that Excel asks for at run time, on every platform and in the pane's two languages. */
function officeFiles() {
  const wanted = /^(office|excel-.*|excelwebapp.*|o15apptofilemappingtable|es6-promise)\.js$/;
  const scripts = fs.readdirSync(OFFICE_PACKAGE).filter((name) => wanted.test(name) && !/debug/.test(name));
  const folders = ["vi-vn", "en-us", "telemetry", "ariatelemetry"];
  return [
    ...scripts.map((name) => ({ from: path.join(OFFICE_PACKAGE, name), to: `officejs/${name}`, info: { minimized: true } })),
    ...folders.map((name) => ({
      from: path.join(OFFICE_PACKAGE, name),
      to: `officejs/${name}/`,
      info: { minimized: true },
      globOptions: { ignore: ["**/*.debug.js", "**/outlook*"] },
    })),
  ];
}

/** `server`: how the development server speaks https, where there is one. */
function addin(env, production, server) {
  const local = env.officejs === "local";
  const officeUrl = local ? "officejs/office.js" : `${CDN}office.js`;
  const html = (name) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: [name],
      scriptLoading: "defer",
      inject: "head",
      templateParameters: { officeUrl, policy: contentSecurityPolicy(local ? null : new URL(CDN).origin) },
    });
  return {
    name: "addin",
    target: "web",
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    entry: { taskpane: "./src/taskpane/main.tsx", commands: "./src/commands/main.ts" },
    output: {
      path: path.join(__dirname, "dist/addin"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: { keep: /^page[\\/]/ },
    },
    resolve,
    module: {
      rules: [typescript, { test: /\.xlsx$/, type: "asset/resource" }],
    },
    plugins: [
      html("taskpane"),
      html("commands"),
      new CopyPlugin({
        patterns: [
          {
            from: "manifest.xml",
            transform: (content) => content.toString("utf8").split(DEVELOPMENT_URL).join(addinUrl()),
          },
          { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
          ...(local ? officeFiles() : []),
        ],
      }),
    ],
    performance: { hints: false },
    devServer: {
      server: server ?? "https",
      port: 3000,
      hot: false,
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

/** The page for offices without Excel, in a folder beside the add-in's files: a spreadsheet, and the same pane beside it. */
function page(production) {
  return {
    name: "page",
    target: "web",
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    entry: { workbench: "./src/workbench/main.tsx" },
    output: {
      path: path.join(__dirname, PAGE_FOLDER),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: true,
    },
    resolve,
    experiments: { css: true },
    module: {
      rules: [typescript, { test: /\.xlsx$/, type: "asset/resource" }, { test: /\.css$/, type: "css" }],
    },
    optimization: {
      splitChunks: { cacheGroups: { spreadsheet: { test: /[\\/]node_modules[\\/]@univerjs[\\/]/, name: "spreadsheet", chunks: "all", enforce: true } } },
      // The spreadsheet's 17 MB take webpack's own minifier a minute, this one a second.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, minimizerOptions: { legalComments: "eof" } })],
    },
    plugins: [
      new HtmlPlugin({ filename: "index.html", template: "src/workbench/workbench.html", scriptLoading: "defer", inject: "head", templateParameters: { policy: contentSecurityPolicy(null) } }),
      new CopyPlugin({ patterns: [{ from: "assets/icons/icon-32.png", to: "assets/icons/[name][ext]" }] }),
    ],
    performance: { hints: false },
  };
}

function cli(production) {
  return {
    name: "cli",
    target: "node20",
    mode: production ? "production" : "development",
    devtool: false,
    entry: { cchc: "./src/cli/main.ts", library: "./src/cli/library.ts" },
    output: {
      path: path.join(__dirname, "dist/cli"),
      filename: "[name].cjs",
      library: { type: "commonjs2" },
      clean: true,
    },
    resolve,
    module: {
      // One file each: what is imported late in the pane is simply part of the command.
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [typescript],
    },
    // Names of errors and functions stay, so that a bug report can be read.
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^cchc\.cjs$/ }),
      {
        apply(compiler) {
          compiler.hooks.afterEmit.tap("Executable", () => {
            fs.chmodSync(path.join(compiler.outputPath, "cchc.cjs"), 0o755);
          });
        },
      },
    ],
    performance: { hints: false },
  };
}

module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === "production";
  return [addin(env, production, env.WEBPACK_SERVE ? await httpsServer() : undefined), page(production), cli(production)];
};
