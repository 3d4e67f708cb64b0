import { basename, dirname } from 'node:path';
import { type Host, reasonOf } from '../host.js';
import type { Input } from '../inputs.js';
import { formatKept, type KeptVerdicts, largestKept, parseKept } from '../links/index.js';
import { type Message, message } from '../model/index.js';
import { hear, type Job, type Run } from './job.js';

/** The file beside a source, NAME.links.json, that keeps what its addresses answered. */
export interface LinkBook {
  /** The name for messages. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  /** The profiles whose addresses it is for. */
  readonly jobs: readonly Job[];
  readonly kept: KeptVerdicts;
  /** Its content; undefined where there is no file, or none that can be used. */
  readonly text?: string;
}

/** Opens the books of all sources; standard input has none. A damaged one is a message, and empty. */
export async function openLinkBooks(jobs: readonly Job[], isAsked: boolean, run: Run): Promise<LinkBook[]> {
  const byPath = new Map<string, { file: string; jobs: Job[] }>();
  for (const job of jobs) {
    const place = bookOf(job.source.input);
    if (!place) continue;
    const book = byPath.get(place.path) ?? { file: place.file, jobs: [] };
    book.jobs.push(job);
    byPath.set(place.path, book);
  }
  return Promise.all([...byPath].map(([path, book]) => openLinkBook({ path, ...book }, isAsked, run)));
}

function bookOf({ file, path }: Input): { readonly file: string; readonly path: string } | undefined {
  const beside = (name: string): string => `${name.replace(/\.[^./\\]*$/u, '')}.links.json`;
  return path === undefined ? undefined : { file: beside(file), path: beside(path) };
}

async function openLinkBook(
  book: Omit<LinkBook, 'kept' | 'text'>,
  isAsked: boolean,
  run: Run,
): Promise<LinkBook> {
  const text = await textAt(book.path, run.host);
  const kept = text === undefined ? new Map() : parseKept(text);
  if (text !== undefined && kept) return { ...book, kept, text };
  if (!kept) hear([damaged(book.file, isAsked)], { file: book.file, messages: run.messages }, run);
  return { ...book, kept: new Map() };
}

/** Undefined where there is no file; empty, which no book is, where there is one that can't be used. */
async function textAt(path: string, host: Host): Promise<string | undefined> {
  const found = await host.fileBelow(dirname(path), basename(path));
  if (found === undefined) return undefined;
  if (found === 'outside' || found.size > largestKept) return '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await host.readFile(found.path));
  } catch {
    return '';
  }
}

function damaged(file: string, isAsked: boolean): Message {
  const text = 'the file of what addresses answered is damaged, and was not used';
  const hint = isAsked ? 'It was made anew.' : 'Take it away, or make it anew with --links.';
  return message('links-damaged', text, { file, line: 1, column: 1 }, hint);
}

/** Writes what is known of the addresses that the book's profiles name; a book that would stay the same is not touched. */
export async function closeLinkBook(
  { file, path, text }: LinkBook,
  named: ReadonlySet<string>,
  known: KeptVerdicts,
  run: Run,
): Promise<void> {
  const kept = new Map([...known].filter(([address]) => named.has(address)));
  const next = formatKept(kept);
  if (next === text || (kept.size === 0 && text === undefined)) return;
  try {
    await run.host.writeFile(path, next);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const fault = `what the addresses answered could not be kept: ${reason}`;
    const place = { file, line: 1, column: 1 };
    hear([message('output-failed', fault, place)], { file, messages: run.messages }, run);
  }
}
