import { reasonOf } from '../host.js';
import { findInputs, type Input } from '../inputs.js';
import { type Allowance, type Message, message, type Result } from '../model/index.js';
import { extensions } from '../read/extensions.js';
import { readerOf } from '../read/reader-of.js';
import { timed, timedWait } from '../stopwatch.js';
import { hear, type Job, type Run, type Source, step } from './job.js';
import { completeDrafts } from './sidecar.js';

/** Finds and reads the inputs. */
export async function readSources(run: Run): Promise<Source[]> {
  const found = await findInputs(run.options.inputs, run.host, extensions, run.options.out);
  hear(found.messages, { file: '.', messages: run.messages }, run);
  const sources: Source[] = [];
  for (const [index, input] of found.value.entries()) {
    if (run.watch.signal?.aborted) break;
    run.watch.progress?.(index + 1, found.value.length, input.file);
    sources.push(await readSource(input, run));
  }
  return sources;
}

/** Reads one input. */
export async function readSource(input: Input, run: Run): Promise<Source> {
  const { file } = input;
  const ledger = { file, messages: [] as Message[] };
  const bytes = await step(ledger, run, () => timedWait('read', () => readBytes(input, run)));
  const { names, options } = run;
  const context = { names, keepNavigation: options.keepNavigation };
  const drafts =
    bytes &&
    (await step(ledger, run, async () => {
      const readProfiles = await readerOf(file);
      return timed('read', () => readProfiles({ file, bytes }, context));
    }));
  const completed = drafts?.length
    ? await step(ledger, run, () => completeDrafts(input, drafts, run.host))
    : undefined;
  return { input, bytes: bytes ?? new Uint8Array(), drafts: [], ...completed, messages: ledger.messages };
}

async function readBytes(input: Input, { host }: Run): Promise<Result<Uint8Array | undefined>> {
  const { file, path } = input;
  try {
    const value = await (path === undefined ? host.readInput() : host.readFile(path));
    return { value, messages: [] };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const place = { file, line: 1, column: 1 };
    return {
      value: undefined,
      messages: [message('input-unreadable', `the file can’t be read: ${reason}`, place)],
    };
  }
}

/** The profiles of a file, each with the messages that fall between its start and the next one's; a sidecar's go to the first. */
export function jobsOf(source: Source, run: Run): Job[] {
  const { drafts, messages } = source;
  if (drafts.length > 0) source.messages = [];
  return drafts.map((draft, i) => {
    const from = i === 0 ? 0 : draft.source.line;
    const to = drafts[i + 1]?.source.line ?? Number.POSITIVE_INFINITY;
    const isOwn = ({ file, line }: Message) =>
      file === draft.source.file ? line >= from && line < to : i === 0;
    const allowed = { allowances: draft.allowances ?? [], spared: new Set<Allowance>() };
    const { file } = draft.source;
    const job: Job = { file, source, draft, messages: [], allowed, profile: undefined };
    hear(messages.filter(isOwn), job, run);
    return job;
  });
}
