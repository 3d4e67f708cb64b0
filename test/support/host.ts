import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Host, nodeHost, type Stream } from '../../src/host.js';
import { recordName } from '../../src/pipeline/record.js';

/** 1 January 2026: the day of every build in tests. */
export const testEpoch = '1767225600';

/** A host with a folder of its own, streams that remember, and a fixed day. The folder goes when the test file ends. */
export interface TemporaryHost extends Host {
  readonly out: Memory;
  readonly err: Memory;
  /** The text of a file. */
  text(path: string): Promise<string>;
  /** Paths of all files below a folder, sorted, relative to it; a build's own record is left out. */
  files(folder?: string): Promise<string[]>;
  /** Their bytes, one character a byte. */
  bytes(folder: string): Promise<Map<string, string>>;
}

export interface Memory extends Stream {
  readonly text: string;
}

export interface HostOptions {
  /** Files to put there: path to content. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Record<string, string>;
  /** What stands on standard input. */
  readonly input?: string;
  /** What is answered at the terminal; without it nobody sits there. */
  readonly answer?: string;
  /** Whether both streams are a terminal. */
  readonly terminal?: boolean;
  /** A folder below the temporary one to start in. */
  readonly cwd?: string;
}

const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function temporaryHost(options: HostOptions = {}): Promise<TemporaryHost> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'briefpress-')));
  folders.push(folder);
  const out = memory(options.terminal);
  const err = memory(options.terminal);
  const env = { SOURCE_DATE_EPOCH: testEpoch, ...options.env };
  const readInput = async () => Buffer.from(options.input ?? '');
  const ask = async (question: string) => {
    if (options.answer !== undefined) err.write(question);
    return options.answer;
  };
  const host = nodeHost({ cwd: join(folder, options.cwd ?? ''), env, out, err, readInput, ask });
  for (const [path, content] of Object.entries(options.files ?? {})) {
    await host.writeFile(join(folder, path), content);
  }
  return {
    ...host,
    out,
    err,
    text: (path) => readFile(join(host.cwd, path), 'utf8'),
    files: (path = '.') => filesBelow(join(host.cwd, path)),
    bytes: (path) => bytesBelow(join(host.cwd, path)),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory() && entry.name !== recordName);
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

async function bytesBelow(folder: string): Promise<Map<string, string>> {
  const paths = await filesBelow(folder);
  const bytes = await Promise.all(paths.map((path) => readFile(join(folder, path), 'latin1')));
  return new Map(paths.map((path, i) => [path, bytes[i]!]));
}

export function memory(isTerminal = false): Memory {
  const written: string[] = [];
  return {
    write: (text) => void written.push(text),
    isTerminal,
    columns: 80,
    get text() {
      return written.join('');
    },
  };
}
