import { basename, dirname, join, resolve } from 'node:path';
import { sortMessages } from '../check/index.js';
import { deliverFile } from '../deliver/index.js';
import { type Host, reasonOf } from '../host.js';
import { findInputs, type Input } from '../inputs.js';
import { type Draft, type Message, message } from '../model/index.js';
import type { Names } from '../names.js';
import { extensions, readProfiles } from '../read/index.js';
import { lostAllowances, writeHtml, writeJson, writeMarkdown, writeText } from '../write/index.js';
import { completeDrafts } from './sidecar.js';
import { stemsOf } from './stems.js';

/** The formats that a profile can be written out in, with the endings of their files. */
export const targets = { md: '.md', json: '.json', html: '.html', text: '.txt' } as const;
export type Target = keyof typeof targets;

export interface ConvertOptions {
  readonly inputs: readonly string[];
  readonly to: Target;
  /** A file or a folder; `-`: standard output. Undefined: beside the input; standard output for standard input. */
  readonly out?: string;
  /** Whether files that are there already may be changed. */
  readonly force: boolean;
}

export interface Conversion {
  /** Paths of what was written, or was there already with the same content. */
  readonly written: readonly string[];
  readonly messages: readonly Message[];
}

/** A file to write; without a path, to standard output. */
interface Piece {
  readonly path?: string;
  readonly text: string;
}

/** What all inputs share. */
interface Work extends ConvertOptions {
  readonly names: Names;
  readonly host: Host;
  readonly messages: Message[];
  /** Whether there are several inputs: then `out` is a folder. */
  readonly several: boolean;
  /** What was written already, so that no file is written over by the next. */
  readonly taken: Set<string>;
}

/** Writes profiles out in another format, as their sources say them: faults that a build would find are none here. */
export async function convert(options: ConvertOptions, names: Names, host: Host): Promise<Conversion> {
  const found = await findInputs(options.inputs, host, extensions);
  const several = found.value.length > 1;
  const work: Work = { ...options, names, host, messages: [...found.messages], several, taken: new Set() };
  const written: string[] = [];
  for (const input of found.value) {
    const drafts = await read(input, work);
    for (const piece of await piecesOf(input, drafts, work)) {
      const path = await put(piece, input, work);
      if (path !== undefined) written.push(path);
    }
  }
  return { written, messages: sortMessages(work.messages) };
}

async function read({ file, path }: Input, { names, host, messages }: Work): Promise<readonly Draft[]> {
  try {
    const bytes = await (path === undefined ? host.readInput() : host.readFile(path));
    const result = await readProfiles({ file, bytes }, { names });
    messages.push(...result.messages);
    if (result.value.length === 0) return [];
    const completed = await completeDrafts({ file, ...(path && { path }) }, result.value, host);
    messages.push(...completed.messages);
    return completed.value.drafts;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const place = { file, line: 1, column: 1 };
    messages.push(message('input-unreadable', `the file can’t be read: ${reason}`, place));
    return [];
  }
}

/** One file an input; where it holds several profiles one for each, but for JSON, which holds all. */
async function piecesOf(input: Input, drafts: readonly Draft[], work: Work): Promise<Piece[]> {
  if (drafts.length === 0) return [];
  const { to, out, names } = work;
  const texts = to === 'json' ? [writeJson(drafts)] : drafts.map((draft) => textOf(draft, to, work));
  if (out === '-' || (out === undefined && input.path === undefined)) return toOutput(input, texts, work);
  if (out !== undefined && !(await isFolder(out, texts.length, work)))
    return [{ path: out, text: texts[0]! }];
  const folder = out ?? dirname(input.file);
  const stems = stemsOf(input.file, to === 'json' ? drafts.slice(0, 1) : drafts, names);
  return texts.map((text, index) => {
    return { path: join(folder, `${stems[index]}${targets[to]}`).replaceAll('\\', '/'), text };
  });
}

/** Profiles one behind the other could not be read again. */
function toOutput({ file }: Input, texts: readonly string[], { several, messages }: Work): Piece[] {
  if (texts.length === 1 && !several) return [{ text: texts[0]! }];
  const what = 'several profiles can’t be written to standard output';
  const hint = 'name a folder with -o; with --to json, one file is one document';
  messages.push(message('output-failed', what, { file, line: 1, column: 1 }, hint));
  return [];
}

async function isFolder(out: string, count: number, { several, host }: Work): Promise<boolean> {
  return several || count > 1 || /[\\/]$/u.test(out) || (await host.kind(out)) === 'folder';
}

function textOf(draft: Draft, to: Exclude<Target, 'json'>, { names, messages }: Work): string {
  if (to !== 'md') messages.push(...lostAllowances(draft));
  if (to === 'html') return writeHtml(draft);
  const { value, messages: own } = to === 'md' ? writeMarkdown(draft, names) : writeText(draft);
  messages.push(...own);
  return value;
}

/** Writes one file. One with other content is left as it is, unless that was asked for; an input always is. */
async function put({ path, text }: Piece, input: Input, work: Work): Promise<string | undefined> {
  const { host, force, taken, messages } = work;
  if (path === undefined) {
    host.out.write(text);
    return undefined;
  }
  const there =
    (await host.kind(path)) === 'file' ? Buffer.from(await host.readFile(path)).toString() : undefined;
  if (there === text) return path;
  const isOurs = resolve(host.cwd, path) === input.path || taken.has(path);
  if (there !== undefined && (!force || isOurs)) {
    const hint = `choose another place with -o${isOurs ? '' : ', or write over it with --force'}`;
    const place = { file: path, line: 1, column: 1 };
    messages.push(message('output-exists', 'another file of this name is there already', place, hint));
    return undefined;
  }
  taken.add(path);
  const delivered = await deliverFile(dirname(path), basename(path), text, host);
  messages.push(...delivered.messages);
  return delivered.value ? path : undefined;
}
