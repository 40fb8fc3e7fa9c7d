/** Reads what source files import, without running or resolving them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One import: of a file of ours (its path from the project's folder) or of a package (its name as written). */
export interface Import {
  readonly target: string;
  readonly own: boolean;
  /** True where nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

/** Paths from the project's folder, with slashes, of all files under one of its folders, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => slashes(relative(ROOT, join(entry.parentPath, entry.name))))
    .sort();
}

/** What a file of `src` imports. Files that are no code import nothing. */
export function importsOf(path: string): Import[] {
  if (!/\.(ts|mjs|svelte)$/.test(path)) return [];
  return importsIn(readFileSync(join(ROOT, path), 'utf8'), path);
}

/** The same for a text that would stand at this path. */
export function importsIn(text: string, path: string): Import[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const own = specifier.text.startsWith('.');
    const target = own ? slashes(join(dirname(path), specifier.text.replace(/\?.*$/, ''))) : specifier.text;
    found.push({ target, own, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    // new URL('./library.worker.ts', import.meta.url) is how a worker is named.
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'URL' &&
      node.arguments?.[1]?.getText() === 'import.meta.url'
    )
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function scriptsOf(component: string): string {
  return [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
