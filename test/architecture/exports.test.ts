/** What is exported is used: an export that nothing imports is dead, or should not be one. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "../..");
/** Entries are used by webpack, scripts and the bench. */
const ENTRIES = [/\/main\.tsx?$/, /^src\/cli\/library\.ts$/];

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

const parse = (paths: readonly string[]): ReadonlyMap<string, ts.SourceFile> =>
  new Map(paths.map((path) => [path, ts.createSourceFile(path, readFileSync(join(ROOT, path), "utf8"), ts.ScriptTarget.Latest, true)]));
const files = parse(sources("src"));
const tests = parse(sources("test"));

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return null;
  const base = relative(ROOT, join(ROOT, dirname(from), specifier));
  return [`${base}.ts`, `${base}.tsx`, join(base, "index.ts")].find((path) => files.has(path)) ?? null;
}

const isExported = (node: ts.Node): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false);

/** Names that the file exports. Types that its own signatures name count as used: callers meet them there. */
function exportsOf(file: ts.SourceFile): readonly string[] {
  const own = (name: string): number => file.text.split(new RegExp(`\\b${name}\\b`)).length - 1;
  const isUsedType = (statement: ts.Statement, name: string): boolean => (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) && own(name) > 1;
  return file.statements.flatMap((statement): readonly string[] => {
    if (!isExported(statement)) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    const named = statement as ts.Statement & { readonly name?: ts.Identifier };
    return named.name && !isUsedType(statement, named.name.text) ? [named.name.text] : [];
  });
}

/** `file#name` of everything that the file imports or exports again, by `import`, `export … from` or `import()`. */
function importsOf(path: string, file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const add = (specifier: ts.Expression | undefined, names: readonly string[]): void => {
    const target = specifier && ts.isStringLiteral(specifier) ? resolve(path, specifier.text) : null;
    if (target) found.push(...names.map((name) => `${target}#${name}`));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      if (bindings && ts.isNamedImports(bindings)) add(node.moduleSpecifier, bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text));
      if (bindings && ts.isNamespaceImport(bindings)) add(node.moduleSpecifier, ["*"]);
    } else if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause)) {
      add(node.moduleSpecifier, node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ["*"]);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      add(node.argument.literal, [node.qualifier?.getText() ?? "*"]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test("every export of src is imported somewhere, be it by its test", () => {
  const used = new Set([...files, ...tests].flatMap(([path, file]) => importsOf(path, file)));
  const dead = [...files].flatMap(([path, file]) =>
    ENTRIES.some((entry) => entry.test(path)) || used.has(`${path}#*`) ? [] : exportsOf(file).filter((name) => !used.has(`${path}#${name}`)).map((name) => `${path}#${name}`),
  );
  expect(dead).toEqual([]);
});

test("the names Excel and Office stand in their adapter and the add-in's entries alone", () => {
  const allowed = /^src\/(excel|taskpane|commands)\//;
  const offenders = [...files].flatMap(([path, file]) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && ["Excel", "Office"].includes(node.expression.text)) found.push(`${path}: ${node.getText()}`);
      ts.forEachChild(node, visit);
    };
    if (!allowed.test(path)) visit(file);
    return found;
  });
  expect(offenders).toEqual([]);
});
