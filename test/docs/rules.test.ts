/** docs/rules.md says what the registry says. `UPDATE_DOCS=1 npm test test/docs` writes it anew. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SEVERITIES } from "../../src/core/rules/raise";
import { messagesFor } from "../../src/messages";

const ROOT = join(__dirname, "../..");
const PAGE = join(ROOT, "docs/rules.md");

/** What `npm run rules:measure` wrote: faults planted into clean sheets, and how they were found. */
const MEASURED = /<!-- measured -->\n[\s\S]*\n<!-- \/measured -->/;

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/^messages|rules\/(?:raise|finding)\.ts$/.test(name.replaceAll("\\", "/")))
  .map((name) => ({ name: join("src", name), text: readFileSync(join(ROOT, "src", name), "utf8") }));

/** The files in which the rule raises its findings. */
function raisedIn(rule: string): string {
  const files = sources.filter(({ text }) => new RegExp(`finding\\(\\s*"${rule}"|rule: "${rule}"`).test(text) || (text.includes(`"${rule}"`) && /\bfinding\(/.test(text)));
  return files.map(({ name }) => `\`${name}\``).join(", ");
}

function page(): string {
  const [vi, en] = [messagesFor("vi"), messagesFor("en")];
  const rows = Object.entries(SEVERITIES).map(([rule, severity]) => {
    const id = rule as keyof typeof SEVERITIES;
    return `| ${rule} | ${severity} | ${vi.findings.titles[id]} | ${en.findings.titles[id]} | ${raisedIn(rule)} |`;
  });
  return [
    "# Rules",
    "",
    "Made from the registry by `UPDATE_DOCS=1 npm test test/docs`; a test holds it to the code.",
    "",
    "B: file or sheet unusable. E: must be fixed, and left out of totals. W: to be fixed or explained. I: information.",
    "A catalogue's own checks have ids from `REL-101` up and the severity the catalogue gives them (`src/core/rules/relations.ts`).",
    "An id is never used again.",
    "",
    "| Rule | | Tiếng Việt | English | Raised in |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    "## How they fare",
    "",
    "Each rule that one sheet can raise has a mutator, which plants its fault into clean sheets of every catalogue and layout",
    "(`test/support/mutations.ts`). `npm run rules:measure` plants thousands and writes this table; `npm run check` plants 500.",
    "“Also raised” counts other rules beyond information, those folded under a root apart.",
    "",
    MEASURED.exec(readFileSync(PAGE, "utf8"))?.[0] ?? "<!-- measured -->\n\n<!-- /measured -->",
    "",
  ].join("\n");
}

test("docs/rules.md is up to date", () => {
  if (process.env["UPDATE_DOCS"]) writeFileSync(PAGE, page());
  expect(readFileSync(PAGE, "utf8")).toBe(page());
});

test("every rule is raised somewhere", () => {
  expect(Object.keys(SEVERITIES).filter((rule) => raisedIn(rule) === "")).toEqual([]);
});
