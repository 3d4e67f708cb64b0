import { readFileSync } from 'node:fs';
import type { Root } from 'hast';
import { type AssociatedFile, type PressOptions, preparePress } from '../../src/pdf/index.js';
import { readPrintStyle } from '../../src/pdf/style/print-style.js';
import { type DocumentMeta, parseTree } from '../../src/tree/index.js';

const printYaml = readFileSync('templates/brief/print.yaml', 'utf8');

export const meta: DocumentMeta = {
  title: 'Exampleland: Mine Ban Policy',
  country: 'Exampleland',
  topic: 'Mine Ban Policy',
  updated: '2025-12-18',
  updatedText: '18 December 2025',
  language: 'en',
  description: 'What Exampleland does about mines.',
  keywords: ['mines', 'treaty'],
  authors: [],
  slug: 'exampleland-mine-ban-policy',
};

export interface PrintOptions extends Partial<PressOptions> {
  readonly meta?: Partial<DocumentMeta>;
  readonly style?: string;
  readonly files?: readonly AssociatedFile[];
}

/** Prints the inside of an article with the brief's styles and a running header and footer. */
export async function print(html: string, options: PrintOptions = {}) {
  const { meta: changes, style = printYaml, files, ...press } = options;
  const read = await readPrintStyle(style, 'print.yaml');
  if (!read.value) throw new Error(read.messages.map(({ line, text }) => `${line}: ${text}`).join('\n'));
  const made = preparePress(read.value, { date: new Date(0), generator: 'Briefpress test', ...press });
  const document = { tree: tree(`<article class="brief">${html}</article>`), meta: { ...meta, ...changes } };
  const furniture = {
    header: () =>
      tree(
        '<p class="left">Exampleland · Mine Ban Policy</p><p class="right">Last updated 18 December 2025</p>',
      ),
    footer: (page: number, pages: number) => tree(`<p class="right">Page ${page} of ${pages}</p>`),
  };
  return made.print(document, furniture, files);
}

export function tree(html: string): Root {
  const { value, messages } = parseTree(html, 'test.hbs');
  if (messages.length > 0) throw new Error(messages.map(({ text }) => text).join('\n'));
  return value;
}

/** Sentences that end differently, so that paragraphs break in many ways. */
export function prose(sentences: number, seed = 1): string {
  const words =
    'the state party has reported that clearance of contaminated land near the border continued under national supervision while international operators provided equipment training and documentation'.split(
      ' ',
    );
  let at = seed;
  const next = (n: number): number => {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    return at % n;
  };
  const sentence = (): string => {
    const chosen = Array.from({ length: 6 + next(12) }, () => words[next(words.length)]!);
    return `${chosen.join(' ').replace(/^./u, (letter) => letter.toUpperCase())}.`;
  };
  return Array.from({ length: sentences }, sentence).join(' ');
}
