import { join, relative, resolve, sep } from 'node:path';
import { type Delivered, deliverFile, sha256 } from '../deliver/index.js';
import type { Host } from '../host.js';
import type { SourceEntry } from './entry.js';
import type { KnownFile } from './inspect.js';
import { type BuildRun, hear } from './job.js';

/** What a folder holds, as the builds that wrote it have noted it down. */
export interface Record {
  readonly sources: readonly SourceEntry[];
  /** The list of reports and its manifest, and what they were made with. */
  readonly list?: { readonly key: string; readonly index?: Delivered; readonly manifest?: Delivered };
}

/** A record with what it was read from. */
export interface ReadRecord extends Record {
  readonly bytes: Uint8Array;
}

/** The files of the list, as far as they were written. */
export function listFiles({ list }: Record): Delivered[] {
  return [list?.index, list?.manifest].filter((file) => file !== undefined);
}

/** In the folder that it tells of, so that both are moved, copied and deleted together. Its name keeps it out of lists. */
export const recordName = '.briefpress.json';

/** Changes with what is written: the record of another form is none. */
const form = 'briefpress record 1';

const empty: ReadRecord = { sources: [], bytes: new Uint8Array() };

/**
 * Reads the record of a folder. One that is not there, damaged, half written, by another program or of another version
 * is empty: nothing in it is trusted then.
 */
export async function readRecord(folder: string, host: Host): Promise<ReadRecord> {
  const bytes = await host.readFile(join(folder, recordName)).catch(() => undefined);
  const end = bytes?.indexOf(lineEnd) ?? -1;
  if (!bytes || end < 0) return empty;
  const content = Buffer.from(bytes.subarray(end + 1));
  if (Buffer.compare(bytes.subarray(0, end + 1), headOf(content)) !== 0) return empty;
  const record: Record = JSON.parse(content.toString('utf8'));
  const start = resolve(host.cwd, folder);
  const sources = record.sources.map((source) => withPaths(source, (path) => resolve(start, path)));
  return { ...record, sources, bytes };
}

/**
 * Writes the record of the folder, where it is another one than before and there is something to tell. Paths start from
 * the folder, so that it holds also where all is moved together.
 */
export async function writeRecord(record: Record, before: ReadRecord, run: BuildRun): Promise<void> {
  const { options, host, messages } = run;
  if (record.list?.index === undefined && before.bytes.length === 0) return;
  const start = resolve(host.cwd, options.out);
  const near = (path: string) => relative(start, path).split(sep).join('/');
  const sources = record.sources.map((source) => withPaths(source, near));
  const { key, index, manifest } = record.list ?? { key: '' };
  const content = Buffer.from(JSON.stringify({ sources, list: { key, index, manifest } }));
  const bytes = Buffer.concat([headOf(content), content]);
  if (Buffer.compare(bytes, before.bytes) === 0) return;
  const { messages: found } = await deliverFile(options.out, recordName, bytes, host);
  hear(found, { file: recordName, messages }, run);
}

const lineEnd = 10;

/** The first line: the form, and the sum of the rest. */
function headOf(content: Uint8Array): Uint8Array {
  return Buffer.from(`${form} ${sha256(content)}\n`);
}

function withPaths(source: SourceEntry, change: (path: string) => string): SourceEntry {
  const { path, sidecar } = source;
  const moved = (file: KnownFile): KnownFile => ({ ...file, path: change(file.path) });
  return { ...source, ...(path && { path: change(path) }), ...(sidecar && { sidecar: moved(sidecar) }) };
}
