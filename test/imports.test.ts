import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of the house, top to bottom. A room may import what stands below it, never what stands above it, and never
 * another room of its own row.
 */
const rows: readonly (readonly string[])[] = [
  ['program', 'prepare'],
  ['cli', 'index'],
  ['commands'],
  ['pipeline'],
  [
    'inputs',
    'read',
    'links',
    'resolve',
    'mend',
    'compile',
    'render',
    'html',
    'pdf',
    'write',
    'deliver',
    'check',
  ],
  ['config', 'names', 'tree'],
  ['host', 'version', 'stopwatch', 'prepared'],
  ['prepared-table'],
  ['model'],
];

/** Where the rooms are. */
const source = fileURLToPath(new URL('../src', import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly specifier: string;
  /** `type`: gone when the program runs; `later`: loaded by `import()` when it is called for. */
  readonly kind: 'now' | 'later' | 'type';
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort();
const imports = files.flatMap(importsOf);
const own = imports.filter(({ specifier }) => specifier.startsWith('.'));

/** Every import and re-export of a file. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), 'utf8');
  const found: Import[] = [];
  const add = (specifier: string, kind: Import['kind']) => {
    const to = posix.join(dirname(file), specifier).replace(/\.js$/u, '.ts');
    found.push({ from: file, to, specifier, kind });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      add((node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly(node) ? 'type' : 'now');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add((node.arguments[0] as ts.StringLiteral).text, 'later');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** With verbatimModuleSyntax, an import whose every name is a type still loads the file; `import type` does not. */
function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** `read/text.ts` -> `read`, `pipeline.ts` -> `pipeline`. */
function roomOf(file: string): string {
  return file.split('/')[0]!.replace(/\.ts$/u, '');
}

function rowOf(file: string): number {
  return rows.findIndex((row) => row.includes(roomOf(file)));
}

describe('imports', () => {
  it('are found', () => {
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ to }) => !files.includes(to) && !to.endsWith('.d.ts'))).toEqual([]);
  });

  it('come from rooms that are in the plan', () => {
    expect(files.filter((file) => rowOf(file) < 0)).toEqual([]);
  });

  it('never point upward', () => {
    expect(own.filter(({ from, to }) => rowOf(to) < rowOf(from)).map(show)).toEqual([]);
  });

  it('never point sideways, to another room of the same row', () => {
    const sideways = own.filter(({ from, to }) => rowOf(from) === rowOf(to) && roomOf(from) !== roomOf(to));
    expect(sideways.map(show)).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(circles()).toEqual([]);
  });

  it('of pdfmake and what it is made of stand in one file', () => {
    const importers = files.filter((file) =>
      /['"`](?:pdfmake|pdfkit|fontkit)\b/u.test(readFileSync(join(source, file), 'utf8')),
    );
    expect(importers.map(roomOf)).toEqual(['pdf']);
  });

  it('of the stages stand in the pipeline only', () => {
    const stages = rows.find((row) => row.includes('read'))!.filter((room) => room !== 'check');
    const elsewhere = own.filter(
      ({ from, to }) =>
        stages.includes(roomOf(to)) && ![roomOf(to), 'pipeline', 'prepare'].includes(roomOf(from)),
    );
    expect(elsewhere.map(show)).toEqual([]);
  });
});

describe('what is loaded at once', () => {
  it('by `briefpress --help` is what reads the command line', () => {
    expect(packagesOf('cli.ts')).toEqual(['yargs']);
  });

  it('by a build that finds nothing changed is no reader, template or press, and nothing that reads settings', () => {
    expect(packagesOf('commands/build.ts')).toEqual(['string-width']);
  });

  it('by a workshop is no compiler of templates, and nothing that reads another format than text', () => {
    const packages = packagesOf('pipeline/workshop.ts');
    expect(packages).toContain('handlebars/runtime.js');
    expect(packages.filter((name) => /^(?:handlebars|marked|saxes|yaml|zod)$/u.test(name))).toEqual([]);
  });
});

/** The packages that a file and all that it imports load at once. */
function packagesOf(start: string): string[] {
  const loaded = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { to, specifier } of imports.filter(({ from, kind }) => from === file && kind === 'now')) {
      if (specifier.startsWith('.')) load(to);
      else if (!specifier.startsWith('node:')) packages.add(specifier);
    }
  };
  load(start);
  return [...packages];
}

function show({ from, to }: Import): string {
  return `${from} -> ${to}`;
}

/** Each circle once, as the path that leads round. */
function circles(): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.add([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of own.filter(({ from }) => from === file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return [...found];
}
