import { sortMessages } from '../check/index.js';
import type { BuildOptions } from '../config/index.js';
import type { NoteTableFormat } from '../config/words.js';
import type { Host } from '../host.js';
import {
  type Block,
  type Inline,
  type Message,
  mapInlines,
  mapPassages,
  type Note,
  type Point,
  type Profile,
  plainText,
} from '../model/index.js';
import { namesOf } from '../names.js';
import { shortFormIn } from '../resolve/index.js';
import {
  type NoteKind,
  type NoteRow,
  type NoteTable,
  type ReferenceRow,
  writeNoteTables,
} from '../write/index.js';
import type { Run } from './job.js';
import { jobsOf, readSources } from './read.js';
import { resolveJobs } from './resolve.js';

export interface NotesReport {
  /** The tables, in the format that was asked for; empty where no profile could be read. */
  readonly text: string;
  readonly messages: readonly Message[];
}

/** The table of each profile's notes, also of profiles with faults: what can be resolved is told. */
export async function listNotes(
  options: BuildOptions,
  format: NoteTableFormat,
  host: Host,
): Promise<NotesReport> {
  const run: Run = { options, names: namesOf(options), host, watch: {}, messages: [] };
  const sources = await readSources(run);
  const jobs = sources.flatMap((source) => jobsOf(source, run));
  await resolveJobs(jobs, run);
  const messages = [run, ...sources, ...jobs].flatMap((one) => one.messages);
  const tables = jobs.flatMap(({ profile }) => (profile ? [tableOf(profile)] : []));
  const text = tables.length > 0 ? writeNoteTables(tables, format) : '';
  return { text, messages: sortMessages(messages) };
}

function tableOf(profile: Profile): NoteTable {
  const { source, country, topic, updated, notes } = profile;
  const references = referencesIn([...profile.summary, ...profile.body, ...notes.flatMap((n) => n.children)]);
  const rows = notes.map((note) => rowOf(note, references.get(note.number) ?? []));
  return { file: source.file, country, topic, updated, notes: rows };
}

function rowOf(note: Note, references: readonly ReferenceRow[]): NoteRow {
  const { label, number, shortForm, at, children } = note;
  const addresses = addressesIn(children);
  const text = plainText(children).replace(/\s+/gu, ' ').trim();
  const antecedent = shortForm && { antecedent: shortForm.antecedent };
  return {
    label,
    number,
    kind: kindOf(note, text, addresses),
    ...antecedent,
    line: at.line,
    references,
    addresses,
    text,
  };
}

/** A note that names a source has a year, an address or a quoted title in it; what has none of them is a comment. */
function kindOf({ shortForm }: Note, text: string, addresses: readonly string[]): NoteKind {
  // a short form may lead nowhere: it is one all the same
  const kind = shortForm?.kind ?? shortFormIn(text);
  if (kind) return kind;
  const isSource = addresses.length > 0 || /(?<!\d)(?:1[89]|20)\d\d(?!\d)|[“”«»„"]/u.test(text);
  return isSource ? 'source' : 'comment';
}

function addressesIn(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  mapInlines(blocks, (inline) => {
    if (inline.type === 'link') found.add(inline.href);
    return inline;
  });
  return [...found];
}

/** How many characters of a reference's surroundings are shown on each side. */
const reach = 40;

/** Each note's references, by its number, with the words around them. */
function referencesIn(blocks: readonly Block[]): Map<number, ReferenceRow[]> {
  const found = new Map<number, ReferenceRow[]>();
  mapPassages(blocks, (inlines) => {
    const { text, references } = passageOf(inlines);
    for (const { number, at, start, end } of references) {
      const context = `${tail(text, start)}[${number}]${head(text, end)}`.trim();
      const rows = found.get(number) ?? [];
      rows.push({ line: at.line, column: at.column, context });
      found.set(number, rows);
    }
    return inlines;
  });
  return found;
}

interface Passage {
  readonly text: string;
  readonly references: readonly {
    readonly number: number;
    readonly at: Point;
    readonly start: number;
    readonly end: number;
  }[];
}

/** One run of inlines as text, with its references as `[3]`. */
function passageOf(inlines: readonly Inline[]): Passage {
  const references: Passage['references'][number][] = [];
  let text = '';
  const add = (inline: Inline): void => {
    if ('children' in inline) {
      inline.children.forEach(add);
      return;
    }
    const start = text.length;
    text += inline.type === 'noteReference' ? `[${inline.number ?? inline.label}]` : plainText([inline]);
    if (inline.type !== 'noteReference' || inline.number === undefined) return;
    references.push({ number: inline.number, at: inline.at, start, end: text.length });
  };
  inlines.forEach(add);
  return { text, references };
}

/** The last words before an offset, whole, with … where something stands before them. */
function tail(text: string, end: number): string {
  const start = Math.max(0, end - reach);
  return start === 0 ? text.slice(0, end) : `…${text.slice(start, end).replace(/^\S*\s/u, '')}`;
}

function head(text: string, start: number): string {
  const end = start + reach;
  return end >= text.length ? text.slice(start) : `${text.slice(start, end).replace(/\s\S*$/u, '')}…`;
}
