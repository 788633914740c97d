/** Tests run on CommonJS made by ts-jest; types are checked apart, by `npm run types`. */
/** Packages published as ES modules alone: hucre, and what the page's spreadsheet rests on. */
const ES_MODULES = "hucre|kdbush|lodash-es|nanoid|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|collapse-white-space|n-gram";
const transform = {
  [`(\\.(ts|tsx|mjs)|/node_modules/(?:${ES_MODULES})/.+\\.js)$`]: [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: { module: "CommonJS", moduleResolution: "bundler", target: "ES2022", jsx: "react-jsx", allowJs: true, esModuleInterop: true, isolatedModules: true, resolveJsonModule: true },
    },
  ],
};
const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:${ES_MODULES})/)`],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};
module.exports = {
  testTimeout: 60000,
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    { ...shared, displayName: "jsdom", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"], setupFiles: ["<rootDir>/test/support/jsdom.ts"] },
  ],
};
