/** Reads the command line; what is wrong with it is a value. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { parsePeriod, type Period } from "../core/periods/period";
import type { Thresholds } from "../core/catalogue/thresholds";
import { isIsoDate } from "../core/text/date";
import type { CliMessages } from "../messages/cliMessages";
import type { Language } from "../messages/words";
import { parseThresholds, THRESHOLDS_TOLD } from "./thresholds";

const COMMON = { lang: { type: "string" }, help: { type: "boolean", short: "h" }, version: { type: "boolean" } } as const;
const INPUT = { catalogue: { type: "string" }, agencies: { type: "string" } } as const;

const COMPILING = { ...COMMON, ...INPUT, period: { type: "string" }, previous: { type: "string" }, thresholds: { type: "string" }, received: { type: "string" }, due: { type: "string" }, "on-error": { type: "string" }, out: { type: "string" } } as const;

const OPTIONS = {
  check: { ...COMMON, ...INPUT, period: { type: "string" }, previous: { type: "string" }, thresholds: { type: "string" }, format: { type: "string" } },
  compile: { ...COMPILING, format: { type: "string" }, json: { type: "string" } },
  report: COMPILING,
  followup: COMPILING,
  assess: { ...COMMON, ...INPUT, period: { type: "string" }, previous: { type: "string" }, out: { type: "string" } },
  template: { ...COMMON, ...INPUT, period: { type: "string" }, previous: { type: "string" }, out: { type: "string" } },
  presets: { ...COMMON, show: { type: "string" }, format: { type: "string" } },
} as const satisfies Record<string, NonNullable<ParseArgsConfig["options"]>>;

export type CommandName = keyof typeof OPTIONS;
const NEED_PERIOD: ReadonlySet<CommandName> = new Set(["compile", "report", "followup", "template"]);
const NEED_OUT: ReadonlySet<CommandName> = new Set(["assess", "report", "followup", "template"]);

export interface Arguments {
  readonly command: CommandName;
  readonly files: readonly string[];
  readonly catalogue: string | null;
  readonly agencies: string | null;
  readonly period: Period | null;
  /** The workbook whose store holds earlier periods. */
  readonly previous: string | null;
  /** When figures are asked about for their difference from earlier ones, before what the catalogue says. */
  readonly thresholds: Thresholds;
  readonly received: string | null;
  readonly due: string | null;
  readonly onError: "item" | "agency";
  readonly out: string | null;
  readonly json: string | null;
  readonly format: "text" | "json";
  /** The preset to be shown. */
  readonly show: string | null;
}

export type Parsed =
  | { readonly kind: "run"; readonly arguments: Arguments }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "unusable"; readonly why: string };

/** `--lang en` wherever it stands, else Vietnamese. */
export function languageOf(words: readonly string[]): Language {
  const index = words.indexOf("--lang");
  return words[index + 1] === "en" && index >= 0 ? "en" : words.includes("--lang=en") ? "en" : "vi";
}

export function parseArguments(words: readonly string[], texts: CliMessages): Parsed {
  const [name, ...rest] = words;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return { kind: "help" };
  if (name === "--version") return { kind: "version" };
  if (!isCommand(name)) return { kind: "unusable", why: texts.errors.unknownCommand(name) };
  const options: NonNullable<ParseArgsConfig["options"]> = OPTIONS[name];
  let parsed: { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };
  try {
    parsed = parseArgs({ args: rest, options, allowPositionals: true });
  } catch (error) {
    return { kind: "unusable", why: texts.errors.unknownOption(badOption(error)) };
  }
  if (parsed.values["help"]) return { kind: "help" };
  if (parsed.values["version"]) return { kind: "version" };
  try {
    return { kind: "run", arguments: readValues(name, parsed.values, parsed.positionals, texts) };
  } catch (error) {
    if (error instanceof Unusable) return { kind: "unusable", why: error.message };
    throw error;
  }
}

class Unusable extends Error {}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS, name);
}

function badOption(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /'(-[^']*)'/.exec(text)?.[1]?.replace(/ <value>$/, "") ?? text;
}

function readValues(command: CommandName, values: Readonly<Record<string, unknown>>, files: readonly string[], texts: CliMessages): Arguments {
  const { errors } = texts;
  const text = (option: string): string | null => (typeof values[option] === "string" ? values[option] : null);
  const date = (option: string): string | null => {
    const value = text(option);
    if (value !== null && !isIsoDate(value)) throw new Unusable(errors.badDate(`--${option}`, value));
    return value;
  };
  const choice = <T extends string>(option: string, choices: readonly T[]): T => {
    const value = text(option) ?? choices[0]!;
    const known = choices.find((one) => one === value);
    if (known === undefined) throw new Unusable(errors.badChoice(`--${option}`, value, choices.join(", ")));
    return known;
  };
  const period = text("period");
  if (period !== null && !parsePeriod(period)) throw new Unusable(errors.badPeriod(period));
  if (NEED_PERIOD.has(command) && period === null) throw new Unusable(errors.missingOption("--period"));
  if (NEED_OUT.has(command) && text("out") === null) throw new Unusable(errors.missingOption("--out"));
  const readsFiles = command !== "presets" && command !== "template";
  if (!readsFiles && files.length > 0) throw new Unusable(errors.unknownOption(files[0]!));
  if (readsFiles && files.length === 0) throw new Unusable(errors.noFiles);
  if (command === "assess" && files.length !== 1) throw new Unusable(errors.oneFile(command));
  choice("lang", ["vi", "en"]);
  const thresholds = parseThresholds(text("thresholds"));
  if ("wrong" in thresholds) throw new Unusable(errors.badThreshold("--thresholds", thresholds.wrong, THRESHOLDS_TOLD));
  return {
    command, files,
    catalogue: text("catalogue"),
    agencies: text("agencies"),
    period: period === null ? null : parsePeriod(period),
    previous: text("previous"),
    thresholds: thresholds.set,
    received: date("received"),
    due: date("due"),
    onError: choice("on-error", ["item", "agency"]),
    out: text("out"),
    json: text("json"),
    format: choice("format", ["text", "json"]),
    show: text("show"),
  };
}
