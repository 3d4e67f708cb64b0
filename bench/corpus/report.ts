import { type Random, randomOf } from './random.js';
import { body, capital, count, day, point, properName, sentence, title } from './sentences.js';
import { months } from './words.js';

/**
 * A profile of the corpus before it is written in any format. In every text `[3]` is a reference to note 3, an address is what
 * starts with `https://` or `www.`, and nothing else is marked.
 */
export interface Report {
  /** The name of its files, without an extension: what Briefpress calls its outputs, too. */
  readonly name: string;
  readonly country: string;
  readonly topic: string;
  /** `5 March 2018` */
  readonly updated: string;
  readonly summary: string;
  readonly blocks: readonly ReportBlock[];
  /** Note 1 comes first. */
  readonly notes: readonly string[];
  /** Words in the blocks and the notes. */
  readonly words: number;
}

export type ReportBlock =
  | { readonly type: 'heading' | 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** How long a report is to be: its blocks' words, and notes. */
export interface Extent {
  readonly words: number;
  readonly notes: number;
}

/** The extent of one report of a batch: log-normal, median 600 words and 15 notes, at most 6,000 and 120. */
export function extentOf(random: Random): Extent {
  const words = Math.round(Math.min(6000, Math.max(120, 600 * Math.exp(0.75 * random.normal()))));
  const notes = Math.round(Math.min(120, Math.max(3, (words / 40) * (0.8 + 0.4 * random.next()))));
  return { words, notes };
}

/** Makes report `index` of the corpus with this seed. It does not depend on how many others there are. */
export function makeReport(seed: number, index: number, given?: Extent): Report {
  const random = randomOf(seed, index);
  const extent = given ?? extentOf(random);
  const country = `Exampleland ${Math.floor(index / topics.length) + 1}`;
  const topic = topics[index % topics.length]!;
  const updated = `${random.whole(1, 28)} ${random.pick(months)} ${random.whole(2015, 2019)}`;
  const summary = `${sentence(random)} ${sentence(random)}`;
  const blocks = blocksOf(random, extent);
  const notes = notesOf(random, extent.notes);
  return {
    name: `${country} ${topic}`.toLowerCase().replaceAll(' ', '-'),
    country,
    topic,
    updated,
    summary,
    blocks,
    notes,
    words: [...blocks.flatMap(textsOf), ...notes].reduce((sum, text) => sum + wordsIn(text), 0),
  };
}

/** All texts of a block, in reading order. */
export function textsOf(block: ReportBlock): readonly string[] {
  switch (block.type) {
    case 'list':
      return block.items;
    case 'table':
      return [block.head, ...block.rows].flat();
    default:
      return [block.text];
  }
}

/** Topics that Briefpress knows without being told. */
const topics = [
  'Mine Ban Policy',
  'Cluster Munition Ban Policy',
  'Mine Action',
  'Casualties',
  'Victim Assistance',
  'Support for Mine Action',
  'Impact',
];

function wordsIn(text: string): number {
  return text.split(/\s+/u).length;
}

/** Sections of one to five paragraphs, now and then with a list or a table, until there are words enough. */
function blocksOf(random: Random, extent: Extent): ReportBlock[] {
  const references = referencesTo(random, extent);
  const blocks: ReportBlock[] = [];
  let words = 0;
  const add = (block: ReportBlock): void => {
    blocks.push(block);
    words += textsOf(block).reduce((sum, text) => sum + wordsIn(text), 0);
  };
  while (words < extent.words) {
    if (blocks.length > 0) add({ type: 'heading', text: title(random) });
    for (let left = random.whole(1, 5); left > 0 && words < extent.words; left -= 1) {
      add({ type: 'paragraph', text: paragraph(random, (written) => references(words + written)) });
    }
    if (random.chance(0.2)) add(list(random));
    else if (random.chance(0.15)) add(table(random));
  }
  const rest = references(Number.POSITIVE_INFINITY);
  if (rest) add({ type: 'paragraph', text: sentence(random) + rest });
  return blocks;
}

/** Gives the references that are due once so many words are written; now and then an earlier note once more. */
function referencesTo(random: Random, { words, notes }: Extent): (written: number) => string {
  let last = 0;
  return (written) => {
    const due = Math.min(notes, Math.floor((written / words) * notes));
    let marks = last > 3 && written < words && random.chance(0.03) ? `[${random.whole(1, last)}]` : '';
    while (last < due) {
      last += 1;
      marks += `[${last}]`;
    }
    return marks;
  };
}

function paragraph(random: Random, references: (written: number) => string): string {
  let text = '';
  for (let left = random.whole(2, 7); left > 0; left -= 1) {
    text += `${text && ' '}${sentence(random)}`;
    text += references(wordsIn(text));
  }
  return text;
}

function list(random: Random): ReportBlock {
  return { type: 'list', items: Array.from({ length: random.whole(2, 6) }, () => point(random)) };
}

function table(random: Random): ReportBlock {
  const first = random.whole(2004, 2012);
  const rows = Array.from({ length: random.whole(3, 8) }, (_, index) => [
    String(first + index),
    capital(body(random)),
    count(random),
  ]);
  return { type: 'table', head: ['Year', 'Reported by', 'Number'], rows };
}

function notesOf(random: Random, length: number): string[] {
  return Array.from({ length }, (_, index) => (index > 0 && random.chance(0.08) ? 'Ibid.' : note(random)));
}

function note(random: Random): string {
  const name = `${properName(random)} ${properName(random)}`;
  const source = capital(body(random));
  const said = random.chance(0.25) ? ` ${sentence(random)}` : '';
  if (random.chance(0.35)) return `Email from ${name}, Director, ${source}, ${day(random)}.${said}`;
  const paper = `${name}, “${title(random)},” ${source}, ${day(random)}`;
  return random.chance(0.6)
    ? `${paper}, ${address(random)}.${said}`
    : `${paper}, p. ${random.whole(1, 90)}.${said}`;
}

function address(random: Random): string {
  const path = title(random).toLowerCase().replaceAll(' ', '-');
  const start = random.chance(0.5) ? 'https://www.example.org' : 'www.example.net';
  return `${start}/reports/${random.whole(2004, 2019)}/${path}-${random.whole(1, 999)}`;
}
