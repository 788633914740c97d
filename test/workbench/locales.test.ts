/** No key of the spreadsheet component is shown for want of its text. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { spreadsheetLocale } from "../../src/workbench/locales";

const COMPONENT = path.join(__dirname, "../../node_modules/@univerjs");
/** Keys that the component's code asks for by name, or that its menus and functions bear; those put together while it runs are not among them. */
const ASKED = /(?:\bt\(|\b(?:title|tooltip|label|placeholder|name|detail|abstract|description):) ?"([a-z][\w-]*(?:\.[\w-]+)+)"/g;

const vi = spreadsheetLocale("vi");
const en = spreadsheetLocale("en");

function textOf(texts: unknown, key: string): unknown {
  return key.split(".").reduce((at, part) => (typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[part] : undefined), texts);
}

function keysAskedFor(): readonly string[] {
  const scripts = readdirSync(COMPONENT).map((name) => path.join(COMPONENT, name, "lib/es/index.js")).filter(existsSync);
  const asked = scripts.flatMap((script) => [...readFileSync(script, "utf8").matchAll(ASKED)].map(([, key]) => key!));
  // Of the same form are names of commands and of theme colours, which begin otherwise.
  return [...new Set(asked)].filter((key) => key.split(".")[0]! in vi).sort();
}

function keysOf(texts: object, before = ""): readonly string[] {
  return Object.entries(texts).flatMap(([key, text]) => (typeof text === "object" && text !== null ? keysOf(text as object, `${before}${key}.`) : [`${before}${key}`]));
}

test("every text that the spreadsheet asks for is there in both languages", () => {
  const asked = keysAskedFor();
  expect(asked.length).toBeGreaterThan(2000);
  expect(asked.filter((key) => [vi, en].some((texts) => typeof textOf(texts, key) !== "string"))).toEqual([]);
});

test("both languages have the same texts", () => {
  expect([...keysOf(vi)].sort()).toEqual([...keysOf(en)].sort());
});
