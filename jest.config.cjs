/** Tests run on CommonJS made by ts-jest; types are checked apart, by `npm run types`. */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: { module: "CommonJS", moduleResolution: "bundler", target: "ES2022", jsx: "react-jsx", allowJs: true, esModuleInterop: true, isolatedModules: true, resolveJsonModule: true },
    },
  ],
};
const shared = {
  transform,
  // hucre is published as ES modules alone.
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};
module.exports = {
  testTimeout: 60000,
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    { ...shared, displayName: "jsdom", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"], setupFiles: ["<rootDir>/test/support/jsdom.ts"] },
  ],
};
