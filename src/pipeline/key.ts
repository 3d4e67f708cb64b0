import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../deliver/index.js';
import type { Host } from '../host.js';
import { programSum } from '../prepared-table.js';
import { findTemplateFiles, type TemplateSource } from '../render/files.js';
import { home, packageFile } from '../version.js';
import type { BuildRun } from './job.js';
import { templatesOf } from './templates.js';

/** What all reports of a build are made with, and what their list is. */
export interface Keys {
  /** The sum of program, fonts, settings, the reports' templates, and SOURCE_DATE_EPOCH. */
  readonly report: string;
  /** The same with the list's own templates and the config as it is written. */
  readonly list: string;
  /** The templates that were read for it, to make the reports with. */
  readonly templates: TemplateSource;
}

/** Settings that no report shows. `strict` and its like only say what the build does with what it finds. */
const aside = ['inputs', 'out', 'templates', 'strict', 'force', 'jobs', 'config'];

/**
 * Keys of a build: as long as they are the same, the same source gives the same report. The day of the build is not in
 * it (`ageOn` in resolve/dates.ts tells what a day changes), so that a report keeps the date of the build that made it.
 */
export async function keysOf({ options, host }: BuildRun): Promise<Keys> {
  const settings = Object.entries(options)
    .filter(([name]) => !aside.includes(name))
    .map(([name, value]) => [name, value instanceof Map ? [...value].sort() : value])
    .sort();
  const source = templatesOf({ options, host });
  const report = sum([
    program(),
    settings,
    host.env.SOURCE_DATE_EPOCH || null,
    await templates('brief', source, host),
    await templates('strings', source, host),
  ]);
  const config = options.config ? sha256(options.config) : null;
  const list = sum([report, await templates('site', source, host), config]);
  return { report, list, templates: source };
}

function sum(value: unknown): string {
  return sha256(Buffer.from(JSON.stringify(value)));
}

async function templates(name: string, source: TemplateSource, host: Host): Promise<unknown> {
  const { value } = await findTemplateFiles(name, [], source, host);
  return [...value].map(([base, { bytes }]) => [base, sha256(bytes)]).sort();
}

let known: unknown;

/**
 * The program: its own files, its version with those of its libraries, those of the fonts, and of Node what compresses.
 * Its version alone would leave a change of the code unseen.
 */
function program(): unknown {
  known ??= [
    programSum ?? sumOfFiles(ownFiles(dirname(fileURLToPath(import.meta.url)))),
    sumOfFiles([join(home, 'package.json'), ...fonts.map((name) => packageFile(`${name}/package.json`))]),
    process.versions.node.split('.')[0],
    process.versions.zlib,
  ];
  return known;
}

const fonts = ['@expo-google-fonts/source-sans-3', '@expo-google-fonts/source-serif-4'];

/** The files of a program that is not bundled: its folder is above this file's own. */
function ownFiles(folder: string): string[] {
  const root = dirname(folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => ['.js', '.ts'].includes(extname(path)))
    .sort()
    .map((path) => join(root, path));
}

function sumOfFiles(paths: readonly string[]): string {
  return sha256(Buffer.concat(paths.map((path) => readFileSync(path))));
}
