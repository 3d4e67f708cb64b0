import { join, relative, resolve, sep } from 'node:path';
import { type Delivered, deliverFile, sha256, sumOf } from '../deliver/index.js';
import type { Host } from '../host.js';
import type { SourceEntry } from './entry.js';
import { type KnownFile, reliableMark } from './inspect.js';
import { type BuildRun, hear } from './job.js';

/** What a folder holds, as the builds that wrote it have noted it down. */
export interface Record {
  readonly sources: readonly SourceEntry[];
  /** The list of reports and its manifest, and what they were made with. */
  readonly list?: { readonly key: string; readonly index?: Delivered; readonly manifest?: Delivered };
}

/** A record as it was read or written, with the sum of its content; undefined where there was none. */
export interface ReadRecord extends Record {
  readonly sum?: string;
}

/** A record that needs not be read again as long as its file has this mark. */
interface Remembered {
  readonly folder: string;
  readonly mark: string;
  readonly record: ReadRecord;
}

/** What the last build left, by the memory that several share. */
const remembered = new WeakMap<object, Remembered>();

/** The record that the last build of several read or wrote, where it was of this (absolute) folder. */
export function rememberedRecord(folder: string, memory: object | undefined): ReadRecord | undefined {
  const last = memory && remembered.get(memory);
  return last?.folder === folder ? last.record : undefined;
}

/** The files of the list, as far as they were written. */
export function listFiles({ list }: Record): Delivered[] {
  return [list?.index, list?.manifest].filter((file) => file !== undefined);
}

/** In the folder that it tells of, so that both are moved, copied and deleted together. Its name keeps it out of lists. */
export const recordName = '.briefpress.json';

/** Changes with what is written: the record of another form is none. */
const form = 'briefpress record 1';

const empty: ReadRecord = { sources: [] };

/**
 * Reads the record of a folder. One that is not there, damaged, half written, by another program or of another version
 * is empty: nothing in it is trusted then.
 */
export async function readRecord(folder: string, host: Host, memory?: object): Promise<ReadRecord> {
  const path = join(folder, recordName);
  const start = resolve(host.cwd, folder);
  const [stamp] = await host.stamps([path]);
  const mark = reliableMark(stamp);
  const last = memory && remembered.get(memory);
  if (last?.folder === start && last.mark === stamp?.mark) return last.record;
  const record = await readAnew(path, start, host);
  if (memory && mark && record.sum) remembered.set(memory, { folder: start, mark, record });
  return record;
}

async function readAnew(path: string, start: string, host: Host): Promise<ReadRecord> {
  const bytes = await host.readFile(path).catch(() => undefined);
  const end = bytes?.indexOf(lineEnd) ?? -1;
  if (!bytes || end < 0) return empty;
  const content = bytes.subarray(end + 1);
  const sum = sha256(content);
  if (Buffer.compare(bytes.subarray(0, end + 1), headOf(sum)) !== 0) return empty;
  const { buffer, byteOffset, length } = content;
  const record: Record = JSON.parse(Buffer.from(buffer, byteOffset, length).toString('utf8'));
  const sources = record.sources.map((source) => withPaths(source, (path) => resolve(start, path)));
  return { ...record, sources, sum };
}

/**
 * Writes the record of the folder, where it is another one than before and there is something to tell. Paths start from
 * the folder, so that it holds also where all is moved together.
 */
export async function writeRecord(record: Record, before: ReadRecord, run: BuildRun): Promise<void> {
  const { options, host, messages, watch } = run;
  const { sources } = record;
  if (record.list?.index === undefined && before.sum === undefined) return;
  const start = resolve(host.cwd, options.out);
  const { key, index, manifest } = record.list ?? { key: '' };
  const list = { key, ...(index && { index }), ...(manifest && { manifest }) };
  const parts = partsOf({ sources, list }, start);
  const sum = sumOf(parts);
  if (sum === before.sum) return;
  const bytes = Buffer.concat([headOf(sum), ...parts]);
  const { value, messages: found } = await deliverFile(options.out, recordName, bytes, host);
  hear(found, { file: recordName, messages }, run);
  if (watch.memory && value?.mark) {
    const record: ReadRecord = { sources, list, sum };
    remembered.set(watch.memory, { folder: start, mark: value.mark, record });
  }
}

const lineEnd = 10;

/** The first line: the form, and the sum of the rest. */
function headOf(sum: string): Uint8Array {
  return Buffer.from(`${form} ${sum}\n`);
}

/** The rest, made source by source, so that it is never held as objects, text and bytes at once. */
function partsOf({ sources, list }: Record, start: string): Uint8Array[] {
  const near = (path: string) => relative(start, path).split(sep).join('/');
  const textOf = (source: SourceEntry, index: number) =>
    `${index === 0 ? '' : ','}${JSON.stringify(withPaths(source, near))}`;
  return [
    Buffer.from('{"sources":['),
    ...sources.map((source, index) => Buffer.from(textOf(source, index))),
    Buffer.from(`],"list":${JSON.stringify(list)}}`),
  ];
}

function withPaths(source: SourceEntry, change: (path: string) => string): SourceEntry {
  const { path, sidecar } = source;
  const moved = (file: KnownFile): KnownFile => ({ ...file, path: change(file.path) });
  return { ...source, ...(path && { path: change(path) }), ...(sidecar && { sidecar: moved(sidecar) }) };
}
