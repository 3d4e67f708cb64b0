import { dirname, relative, resolve } from 'node:path';
import {
  type BaselineView,
  type Known,
  knownOf,
  newSince,
  readBaseline,
  writeBaseline,
} from '../check/index.js';
import { type Host, reasonOf } from '../host.js';
import { type Message, message } from '../model/index.js';
import type { CheckReport } from './check.js';

/** Which baseline a check is held against. */
export interface BaselineRequest {
  readonly file: string;
  /** Whether it is written anew. */
  readonly update: boolean;
}

/** A check seen against a baseline. */
export interface Compared {
  /** What the baseline does not know, and what is wrong with the baseline itself. */
  readonly messages: readonly Message[];
  /** How many messages the baseline knows. */
  readonly known: number;
  /** What it knows and is there no more. */
  readonly gone: readonly Known[];
  /** Whether it was written. */
  readonly written: boolean;
}

/**
 * Holds a check against a baseline. Where its file is not there, or is to be written anew, it is written with what is
 * known now; what it says of files that were not looked at this time, and are still there, stays.
 */
export async function compare(report: CheckReport, request: BaselineRequest, host: Host): Promise<Compared> {
  const { file, update } = request;
  const view = viewOf(report, file, host);
  const read = await readKnown(file, host);
  if ('fault' in read)
    return { messages: [...report.messages, read.fault], known: 0, gone: [], written: false };
  const current = await askedOf(read.known, report, view, file, host);
  const { fresh, gone } = newSince(report.messages, current.asked, view);
  if (read.isThere && !update) {
    return { messages: fresh, known: report.messages.length - fresh.length, gone, written: false };
  }
  const known = knownOf(report.messages, view);
  const fault = await write(file, writeBaseline([...known, ...current.others]), host);
  if (fault) return { messages: [...report.messages, fault], known: 0, gone: [], written: false };
  const count = known.reduce((sum, one) => sum + one.count, 0);
  return { messages: newSince(report.messages, known, view).fresh, known: count, gone, written: true };
}

function viewOf({ lines }: CheckReport, baseline: string, host: Host): BaselineView {
  const folder = dirname(resolve(host.cwd, baseline));
  const nameOf = (file: string) =>
    file === '-' ? file : relative(folder, resolve(host.cwd, file)).replaceAll('\\', '/');
  return { lines, nameOf };
}

type Read = { readonly known: readonly Known[]; readonly isThere: boolean } | { readonly fault: Message };

async function readKnown(file: string, host: Host): Promise<Read> {
  if ((await host.kind(file)) === undefined) return { known: [], isThere: false };
  try {
    const { value, messages } = readBaseline(Buffer.from(await host.readFile(file)).toString(), file);
    return value ? { known: value, isThere: true } : { fault: messages[0]! };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return { fault: message('input-unreadable', `the baseline can’t be read: ${reason}`, start(file)) };
  }
}

/** What a baseline says of files that were looked at, or are gone; and what it says of others. */
async function askedOf(
  known: readonly Known[],
  { sources }: CheckReport,
  { nameOf }: BaselineView,
  baseline: string,
  host: Host,
): Promise<{ readonly asked: readonly Known[]; readonly others: readonly Known[] }> {
  const seen = new Set(
    sources.flatMap(({ input: { file } }) => [file, file.replace(/\.[^./\\]*$/u, '.yaml')]),
  );
  const names = new Set([...seen].map(nameOf));
  const folder = dirname(resolve(host.cwd, baseline));
  const elsewhere = new Set<string>();
  for (const file of new Set(known.map((one) => one.file))) {
    const isThere = !names.has(file) && (await host.kind(resolve(folder, file))) !== undefined;
    if (isThere) elsewhere.add(file);
  }
  return {
    asked: known.filter(({ file }) => !elsewhere.has(file)),
    others: known.filter(({ file }) => elsewhere.has(file)),
  };
}

async function write(file: string, text: string, host: Host): Promise<Message | undefined> {
  try {
    await host.writeFile(file, text);
    return undefined;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const hint = 'Mend that, or name another file with --baseline.';
    return message('output-failed', `the baseline could not be written: ${reason}`, start(file), hint);
  }
}

function start(file: string) {
  return { file, line: 1, column: 1 };
}
