import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../src/check/index.js';
import type { BuildOptions } from '../src/config/index.js';
import { loadOptions } from '../src/config/index.js';
import type { Profile } from '../src/model/index.js';
import { defaultTopics, knownNames } from '../src/names.js';
import { jobsOf, readSources } from '../src/pipeline/read.js';
import { resolveJobs } from '../src/pipeline/resolve.js';
import { build } from '../src/pipeline.js';
import { findChecker, runChecker } from './support/checkers.js';
import { type TemporaryHost, temporaryHost } from './support/host.js';
import { modelText } from './support/model-text.js';
import { type ReadPdf, readPdf } from './support/pdf-reader.js';
import { tagsOf } from './support/structure.js';
import { structureFaults } from './support/structure-faults.js';

/**
 * Each folder of test/cases holds an input (input.txt, input.md), maybe a briefpress.yaml of its own, and what must come
 * out: messages.txt, model.txt, and of each profile the page without its styles, the text of the PDF as pdf.js reads it,
 * and its structure tree. UPDATE=1 writes the expectations anew: read the difference before you keep it.
 */
const folder = 'test/cases';
const update = process.env.UPDATE === '1';

const names = (await readdir(folder, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** PDFs of the cases that were built in this run. */
const printed: Uint8Array[] = [];

describe('golden cases', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThanOrEqual(10);
  });

  it.each(names)('%s', async (name) => {
    const files = await readFolder(join(folder, name));
    const inputs = [...files.keys()].filter((file) => /^input\.|^briefpress\.yaml$/u.test(file));
    const shared = await readFile(join(folder, 'briefpress.yaml'));
    const given = {
      'briefpress.yaml': shared,
      ...Object.fromEntries(inputs.map((file) => [file, files.get(file)!])),
    };
    const actual = await outcome(given);
    if (update) return replace(join(folder, name), inputs, actual);
    const expected = [...files].filter(([file]) => !inputs.includes(file));
    for (const [file, bytes] of expected) {
      expect(actual.get(file), `${name}/${file}`).toBe(bytes.toString('utf8'));
    }
    const missing = [...actual.keys()].filter((file) => !files.has(file));
    expect(missing, 'expectations that are missing: run with UPDATE=1').toEqual([]);
  });
});

const verapdf = findChecker('verapdf');
describe.runIf(verapdf)('veraPDF', () => {
  it('finds PDF/UA-1 and PDF/A-3a in the PDF of every golden case', async () => {
    const into = await mkdtemp(join(tmpdir(), 'briefpress-cases-'));
    for (const [index, bytes] of printed.entries()) await writeFile(join(into, `${index}.pdf`), bytes);
    const { out } = await runChecker(verapdf!, [into]);
    await rm(into, { recursive: true, force: true });
    const verdicts = out.split('\n').filter((line) => line.trim() !== '');
    expect(verdicts.filter((line) => !line.startsWith('PASS'))).toEqual([]);
    expect(verdicts).toHaveLength(2 * printed.length);
  });
});

async function readFolder(path: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(path)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name))] as const)),
  );
}

async function replace(path: string, inputs: readonly string[], actual: ReadonlyMap<string, string>) {
  for (const file of await readdir(path)) {
    if (!inputs.includes(file) && !actual.has(file)) await rm(join(path, file));
  }
  for (const [file, text] of actual) await writeFile(join(path, file), text);
}

/** Builds the case and gives what came out, as text by file name. */
async function outcome(files: Record<string, Uint8Array>): Promise<Map<string, string>> {
  const host = await temporaryHost({ files });
  const inputs = Object.keys(files).filter((file) => file.startsWith('input.'));
  const { value: options } = await loadOptions({ inputs }, host);
  const { built, messages } = await build(options!, host);
  const texts = new Map([['messages.txt', formatMessages(messages, 'human')]]);
  const slugs = new Set(built.map(({ profile }) => profile.slug));
  const models = (await profilesOf(options!, host)).filter(({ slug }) => slugs.has(slug));
  if (built.length > 0) texts.set('model.txt', models.map(modelText).join('\n'));
  for (const { profile } of built) {
    texts.set(`${profile.slug}.html`, await pageText(host, profile.slug));
    const pdf = await host.readFile(`out/${profile.slug}.pdf`);
    texts.set(`${profile.slug}.pdf.txt`, pdfText(await readPdf(pdf)));
    texts.set(`${profile.slug}.tags.txt`, await tagsOf(pdf));
    expect(await structureFaults(pdf)).toEqual([]);
    printed.push(pdf);
  }
  return texts;
}

/** The profiles that a build sets, with their text. */
async function profilesOf(options: BuildOptions, host: TemporaryHost): Promise<Profile[]> {
  const names = knownNames({ topics: [...defaultTopics, ...options.topics], areas: options.areas });
  const run = { options, host, watch: {}, names, messages: [] };
  const jobs = (await readSources(run)).flatMap((source) => jobsOf(source, run));
  await resolveJobs(jobs, run);
  return jobs.flatMap(({ profile }) => profile ?? []);
}

async function pageText(host: TemporaryHost, slug: string): Promise<string> {
  const page = await host.text(`out/${slug}.html`);
  return page.replace(/<style>.*?<\/style>/gsu, '<style>…</style>').replace(/ [\d.]+ [kM]B\b/gu, ' … kB');
}

function pdfText({ pages, bookmarks, info }: ReadPdf): string {
  const told = ['Title', 'Author', 'Subject', 'Keywords', 'Language'].filter((key) => info[key]);
  const lines = [
    ...told.map((key) => `${key}: ${info[key]}`),
    'bookmarks:',
    ...bookmarks.map((title) => `  ${title}`),
    ...pages.flatMap((page, i) => [
      `page ${i + 1} of ${pages.length}, ${Math.round(page.width)} by ${Math.round(page.height)} points:`,
      ...linesOf(page.text).map((line) => `  ${line}`),
      ...page.links.map(({ to }) => `  link to ${to}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines.filter((line) => line !== '');
}
