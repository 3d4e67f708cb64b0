import { readdirSync, readFileSync, rmSync, type Stats, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { type FoundFile, fileBelow } from './host/file-below.js';
import type { Network } from './host/network.js';
import { type Stamp, stampAt } from './host/stamp.js';
import { type WatchedFolder, watchFolders } from './host/watch.js';
import { replaceWhole, writeWhole } from './host/write-whole.js';
import { byCodePoint } from './model/index.js';

export type { Network, NetworkAnswer, NetworkRequest } from './host/network.js';
export type { Stamp } from './host/stamp.js';
export type { WatchedFolder } from './host/watch.js';

/** Everything outside the program, as one interface: the real one is made in cli.ts and index.ts only. */
export interface Host {
  /** The folder that relative paths start from, absolute. */
  readonly cwd: string;
  /** The present: SOURCE_DATE_EPOCH where it is set, else the clock. Read once, so a build has one date. */
  readonly now: Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How many threads may work on its files at once; undefined: it has none that another thread would find. */
  readonly threads?: number;
  readonly out: Stream;
  readonly err: Stream;
  readInput(): Promise<Uint8Array>;
  /** Throws the system's error (with `code`) where the file can't be read. */
  readFile(path: string): Promise<Uint8Array>;
  /**
   * Writes the whole file or nothing: a temporary file beside it, fsync, rename. Makes its folder. Gives the mark that
   * the file's stamp has as long as nobody writes it anew, where the system has one.
   */
  writeFile(path: string, data: Uint8Array | string): Promise<string | undefined>;
  /** The same for a file that is there, which keeps its permissions; where its path is a link, what that leads to is written. */
  replaceFile(path: string, data: Uint8Array): Promise<void>;
  /** Takes a file away; one that is not there is no fault. */
  removeFile(path: string): Promise<void>;
  /** What tells, without reading, whether files are still those that were looked at; undefined where there is no file. */
  stamps(paths: readonly string[]): Promise<readonly (Stamp | undefined)[]>;
  /** What is at a path: a file, a folder, or nothing. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** The file at a path below a folder, with its size in bytes; `outside` where the path or a link in it leads out of the folder. */
  fileBelow(folder: string, path: string): Promise<FoundFile | 'outside' | undefined>;
  /**
   * Calls `changed` with the absolute path, as far as it is known, whenever something is written, made or taken away in
   * one of these folders, or below it where `deep`. Ends when the returned function is called. Folders that are not there are left out.
   */
  watch(folders: readonly WatchedFolder[], changed: (path: string | undefined) => void): () => void;
  /** Files that match glob patterns, absolute, sorted by code point. */
  find(
    patterns: readonly string[],
    options?: { readonly cwd?: string; readonly ignore?: readonly string[] },
  ): Promise<string[]>;
  /** Asks who sits at the terminal; undefined where nobody does. */
  ask(question: string): Promise<string | undefined>;
  /** Lends the net to `work`. Nothing is sent anywhere in another way. */
  withNetwork<T>(work: (network: Network) => Promise<T>): Promise<T>;
}

/** Where text for people goes. */
export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number;
}

/**
 * The machine that the program runs on; `given` replaces parts of it. Relative paths start from its `cwd`. Small things are
 * asked of the disk at once, in this thread: the way to another thread and back takes several times as long.
 * Throws a RangeError where SOURCE_DATE_EPOCH is no time.
 */
export function nodeHost(
  given: Partial<Pick<Host, 'cwd' | 'env' | 'out' | 'err' | 'readInput' | 'ask'>> = {},
): Host {
  const { cwd = process.cwd(), env = process.env } = given;
  const at = (path: string): string => resolve(cwd, path);
  return {
    cwd,
    env,
    now: presentOf(env),
    threads: availableParallelism(),
    out: given.out ?? stream(process.stdout),
    err: given.err ?? stream(process.stderr),
    readInput: given.readInput ?? readStandardInput,
    readFile: async (path) => readFileSync(at(path)),
    writeFile: (path, data) => writeWhole(at(path), data),
    replaceFile: (path, data) => replaceWhole(at(path), data),
    removeFile: async (path) => rmSync(at(path), { force: true }),
    stamps: async (paths) => paths.map((path) => stampAt(at(path))),
    kind: async (path) => kindOf(at(path)),
    fileBelow: async (folder, path) => fileBelow(at(folder), path),
    watch: (folders, changed) => watchFolders(folders, at, changed),
    find: (patterns, options = {}) => findFiles(patterns, at(options.cwd ?? '.'), options.ignore ?? []),
    ask: given.ask ?? askAtTerminal,
    withNetwork: async (work) => work((await import('./host/network.js')).nodeNetwork()),
  };
}

/** The same host at its present, for work that goes on for long. */
export function atPresent(host: Host): Host {
  return { ...host, now: presentOf(host.env) };
}

/** SOURCE_DATE_EPOCH: seconds since 1970 (reproducible-builds.org). Dates end in the year 9999, as ISO 8601 has it. */
function presentOf(env: Host['env']): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return new Date();
  if (!/^\d{1,12}$/u.test(epoch) || Number(epoch) > 253_402_300_799) {
    throw new RangeError(
      `SOURCE_DATE_EPOCH must be seconds since 1970, such as 1576627200; it is “${epoch}”`,
    );
  }
  return new Date(Number(epoch) * 1000);
}

function stream(to: NodeJS.WriteStream): Stream {
  return {
    write: (text) => void to.write(text),
    isTerminal: to.isTTY === true,
    get columns() {
      return to.columns || 80;
    },
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function askAtTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // the end of input, or Ctrl-C, is no answer
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  try {
    return await Promise.race([terminal.question(question), ended]);
  } finally {
    terminal.close();
  }
}

/** Pipes count as files, so that a shell's `<(command)` can be an input. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statsOf(path);
  if (stats?.isDirectory()) return 'folder';
  return stats?.isFile() || stats?.isFIFO() ? 'file' : undefined;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

async function findFiles(
  patterns: readonly string[],
  cwd: string,
  ignore: readonly string[],
): Promise<string[]> {
  const endings = patterns.map((pattern) => /^\*(\.[a-z]+)$/u.exec(pattern)?.[1]);
  if (ignore.length === 0 && endings.every((ending) => ending !== undefined))
    return filesEnding(endings, cwd);
  const { glob } = await import('tinyglobby');
  const found = await glob(patterns, { cwd, ignore, absolute: true, expandDirectories: false });
  return found.sort(byCodePoint);
}

/** Files of one folder: templates are looked for at each start, and that needs no patterns. */
function filesEnding(endings: readonly string[], folder: string): string[] {
  const fitting = namesIn(folder).filter((name) => !name.startsWith('.') && endings.includes(extname(name)));
  const paths = fitting.map((name) => join(folder, name));
  return paths.filter((path) => kindOf(path) === 'file').sort(byCodePoint);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Why the system refused to read or write, in plain words; undefined where the error is not the system's. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  return reasons[error.code] ?? (/^E(?!RR_)/u.test(error.code) ? error.message : undefined);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EISDIR: 'there is a folder of this name',
  ENOTDIR: 'there is a file where a folder is needed',
  EEXIST: 'there is a file where a folder is needed',
  ENOENT: 'there is nothing of this name',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};
