/** What Office refuses a manifest for, checked without Microsoft's service: order, ids, addresses, icons, lengths, languages. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { VIEWS } from "../src/messages/paneMessages";
import { enPane } from "../src/messages/en/pane";
import { viPane } from "../src/messages/vi/pane";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^bt:/, ""), attributes: attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => (open.at(-1)!.text += text));
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const within = (element: Element): readonly Element[] => [element, ...element.children.flatMap(within)];
const named = (name: string, from: Element = manifest): readonly Element[] => within(from).filter((element) => element.name === name);
const only = (name: string, from: Element = manifest): Element => {
  const [first, ...others] = named(name, from);
  if (!first || others.length > 0) throw new Error(`${name}: ${others.length + (first ? 1 : 0)} elements`);
  return first;
};
const childNames = (element: Element): readonly string[] => element.children.map(({ name }) => name);
const localised = (): readonly Element[] => [...named("String"), manifest.children.find(({ name }) => name === "DisplayName")!, manifest.children.find(({ name }) => name === "Description")!];
/** In every language. */
const wordings = (element: Element): readonly string[] => [element.attributes.DefaultValue!, ...named("Override", element).map(({ attributes }) => attributes.Value!)];

const actions = (type: string): readonly Element[] => named("Action").filter(({ attributes }) => attributes["xsi:type"] === type);
const panes = (): readonly Element[] => actions("ShowTaskpane");
/** What a resource stands for, by default and in each further language. */
function resource(element: Element): Element {
  const found = within(only("Resources")).find(({ attributes }) => attributes.id === element.attributes.resid);
  if (!found) throw new Error(`nothing is called ${element.attributes.resid}`);
  return found;
}
const labelOf = (control: Element): readonly string[] => wordings(resource(control.children[0]!));

const projectRoot = path.join(__dirname, "..");
const manifest = parse(readFileSync(path.join(projectRoot, "manifest.xml"), "utf8"));

function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(path.join(projectRoot, file));
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it("has its elements in the order that Office demands", () => {
  expect(childNames(manifest)).toEqual([
    "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl",
    "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
  ]);
  expect(childNames(only("VersionOverrides"))).toEqual(["Hosts", "Resources"]);
  expect(childNames(only("DesktopFormFactor"))).toEqual(["FunctionFile", "ExtensionPoint"]);
  expect(childNames(only("CustomTab"))).toEqual([...named("Group").map(() => "Group"), "Label"]);
  for (const group of named("Group")) expect(childNames(group)).toEqual(["Label", "Icon", ...named("Control", group).map(() => "Control")]);
  for (const control of named("Control")) expect(childNames(control)).toEqual(["Label", "Supertip", "Icon", "Action"]);
  for (const supertip of named("Supertip")) expect(childNames(supertip)).toEqual(["Title", "Description"]);
  for (const action of panes()) expect(childNames(action)).toEqual(["TaskpaneId", "SourceLocation"]);
  expect(childNames(only("Resources"))).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
});

it("identifies itself by a GUID and a version of four numbers", () => {
  expect(only("Id").text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(only("Version").text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
});

it("asks for no more than writing the open workbook, in Excel with ExcelApi 1.9", () => {
  expect(only("Permissions").text).toBe("ReadWriteDocument");
  expect(named("Host").map(({ attributes }) => attributes.Name ?? attributes["xsi:type"])).toEqual(["Workbook", "Workbook"]);
  expect(only("Set").attributes).toEqual({ Name: "ExcelApi", MinVersion: "1.9" });
});

it("names every address over https on one origin that the build can replace", () => {
  const addresses = within(manifest)
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([name, value]) => !name.startsWith("xmlns") && /^\w+:\/\//.test(value))
    .map(([, value]) => value);
  expect(addresses.length).toBeGreaterThan(5);
  expect([...new Set(addresses.map((address) => new URL(address).origin))]).toEqual(["https://localhost:3000"]);
});

it("asks for no other site, whose pages the pane might show", () => {
  expect(named("AppDomain")).toEqual([]);
});

it("opens pages that the build makes", () => {
  const pages = [...named("Url").map(({ attributes }) => attributes.DefaultValue!), only("DefaultSettings").children[0]!.attributes.DefaultValue!];
  expect([...new Set(pages.map((url) => new URL(url).pathname))]).toEqual(["/commands.html", "/taskpane.html"]);
  expect(new URL(resource(only("FunctionFile")).attributes.DefaultValue!).pathname).toBe("/commands.html");
});

it("has a button for each view, by the view's own name, and one pane for all", () => {
  const buttons = named("Control").filter((control) => only("Action", control).attributes["xsi:type"] === "ShowTaskpane");
  const said = buttons.map((button) => ({ labels: labelOf(button), page: resource(only("SourceLocation", button)).attributes.DefaultValue }));
  expect(said).toEqual(VIEWS.map((view) => ({ labels: [viPane.views[view], enPane.views[view]], page: `https://localhost:3000/taskpane.html?view=${view}` })));
  expect([...new Set(panes().map((action) => only("TaskpaneId", action).text))]).toEqual(["Cchc.Pane"]);
});

it("has commands that the page behind the ribbon knows", () => {
  const names = actions("ExecuteFunction").map((action) => only("FunctionName", action).text);
  expect(names).toEqual(["checkActiveSheet"]);
  const page = readFileSync(path.join(projectRoot, "src/commands/main.ts"), "utf8");
  for (const name of names) expect(page).toContain(`Office.actions.associate("${name}"`);
});

it("keeps within what a ribbon bears: six controls a group, ids once, ten groups", () => {
  for (const group of named("Group")) expect(named("Control", group).length).toBeLessThanOrEqual(6);
  expect(named("Group").length).toBeLessThanOrEqual(10);
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => named(name).map(({ attributes }) => attributes.id!));
  expect(new Set(ids).size).toBe(ids.length);
});

it("resolves every resource id once, and uses every resource", () => {
  const ids = only("Resources").children.flatMap(({ children }) => children.map(({ attributes }) => attributes.id!));
  const used = within(manifest).flatMap(({ attributes }) => (attributes.resid === undefined ? [] : [attributes.resid]));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

it("has icons of the declared sizes, all that Office asks for", () => {
  const file = (element: Element): string => new URL(element.attributes.DefaultValue!).pathname.slice(1);
  for (const icon of named("Icon")) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    expect(icon.children.map((image) => pngSize(file(resource(image))))).toEqual(sizes.map((size) => [size, size]));
  }
  expect(pngSize(file(only("IconUrl")))).toEqual([32, 32]);
  expect(pngSize(file(only("HighResolutionIconUrl")))).toEqual([64, 64]);
  expect(pngSize("assets/icons/icon-128.png")).toEqual([128, 128]);
});

it("says everything in Vietnamese by default and once in English", () => {
  expect(only("DefaultLocale").text).toBe("vi-VN");
  expect(localised().length).toBeGreaterThan(10);
  for (const element of localised()) expect(named("Override", element).map(({ attributes }) => attributes.Locale)).toEqual(["en-US"]);
});

it("keeps within the lengths that Office cuts at or refuses", () => {
  const limits: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };
  const texts = [
    ...manifest.children.filter(({ name }) => name === "DisplayName" || name === "Description").map((element) => [element.name, element] as const),
    ...["ShortStrings", "LongStrings"].flatMap((name) => only(name).children.map((element) => [name, element] as const)),
  ];
  expect(texts.flatMap(([name, element]) => wordings(element).filter((text) => text.length > limits[name]! || text.length === 0))).toEqual([]);
  expect(texts.flatMap(([, element]) => wordings(element).filter((text) => text !== text.normalize("NFC")))).toEqual([]);
});
