/** Imports run one way: core ← app ← (excel | xlsx | messages | ui) ← entries. */
const from = (path) => ({ path: `^src/${path}` });
const only = (name, folder, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: from(`${folder}/`),
  to: { path: "^src/", pathNot: `^src/(${[folder, ...allowed].join("|")})/` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: from(""), to: { circular: true } },
    { name: "no-orphans", severity: "error", from: { orphan: true, path: "^src", pathNot: "\\.d\\.ts$|/main\\.tsx?$" }, to: {} },
    only("core-is-pure", "core", [], "The core knows nothing but itself."),
    { name: "core-has-no-packages", severity: "error", from: from("core/"), to: { dependencyTypes: ["npm", "npm-dev", "core"] } },
    only("presets-know-core", "presets", ["core"], "Catalogues that come with the program; who offers them fetches them."),
    only("app-knows-core", "app", ["core"], "Use cases know the core and their own ports."),
    only("messages-know-core-and-app", "messages", ["core", "app"], "Texts are made from what the core finds."),
    only("xlsx-is-an-adapter", "xlsx", ["core", "app"], "Files behind the ports."),
    only("word-is-an-adapter", "word", ["core"], "Word documents from plans of the core."),
    { name: "docx-stays-in-word", comment: "The library that writes Word documents is fetched with them alone.", severity: "error", from: { path: "^src/", pathNot: "^src/word/" }, to: { path: "node_modules/docx/" } },
    only("excel-is-an-adapter", "excel", ["core", "app"], "Office.js behind the ports."),
    only("grid-is-an-adapter", "grid", ["core", "app"], "The page's spreadsheet behind the ports."),
    only("ui-knows-no-host", "ui", ["core", "app", "messages"], "Components know neither Excel nor files."),
    { name: "src-knows-no-tests", severity: "error", from: from(""), to: { path: "^(test|bench|scripts)/" } },
    { name: "no-dev-packages-in-src", severity: "error", from: from(""), to: { dependencyTypes: ["npm-dev"], pathNot: "@types/" } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"], exportsFields: ["exports"], conditionNames: ["types", "import", "require", "node", "default"] },
  },
};
