import { sortMessages } from '../check/index.js';
import type { BuildOptions } from '../config/index.js';
import { type Host, reasonOf } from '../host.js';
import { type Message, message } from '../model/index.js';
import { namesOf } from '../names.js';
import { loadStrings } from '../render/strings.js';
import { type Run, type Source, step } from './job.js';
import { type Mending, stageOf } from './mend-stage.js';
import { type Mended, type MendedFile, mendText } from './mend-text.js';
import { readSources } from './read.js';
import type { BuildWatch } from './report.js';
import { templatesOf } from './templates.js';

export type { MendedFile } from './mend-text.js';

export interface MendReport {
  readonly files: readonly MendedFile[];
  /** By file, line and column. */
  readonly messages: readonly Message[];
  readonly interrupted: boolean;
}

/**
 * Mends what is safe in text and Markdown sources: numbers and order of notes, date lines, dashes, spaces. Writes nothing:
 * see `writeMended`.
 */
export async function mend(
  options: BuildOptions,
  wishes: { readonly mergeNotes: boolean },
  host: Host,
  watch: BuildWatch = {},
): Promise<MendReport> {
  const run: Run = { options, names: namesOf(options), host, watch, messages: [] };
  const sources = await readSources(run);
  const strings = await step({ file: 'templates', messages: run.messages }, run, () => openStrings(run));
  const mending = { run, strings: strings?.of, merge: wishes.mergeNotes };
  const files: MendedFile[] = [];
  for (const source of sources) {
    if (watch.signal?.aborted) break;
    const ledger = { file: source.input.file, messages: run.messages };
    const mended = await step(ledger, run, () => mendSource(source, mending));
    if (mended) files.push(mended);
  }
  return { files, messages: sortMessages(run.messages), interrupted: watch.signal?.aborted ?? false };
}

function openStrings(run: Run) {
  return loadStrings(templatesOf(run), run.host);
}

async function mendSource(source: Source, mending: Mending): Promise<Mended> {
  const { input, bytes, drafts, messages } = source;
  const { file, path } = input;
  const nothing = (...own: Message[]): Mended => ({ value: undefined, messages: own });
  if (drafts.length === 0) return nothing(...messages.filter(({ severity }) => severity === 'error'));
  const { format } = drafts[0]!.source;
  const start = { file, line: 1, column: 1 };
  if (path === undefined)
    return nothing(message('fix-left', 'standard input can’t be mended', start, 'save it as a file first'));
  if (format !== 'text' && format !== 'markdown') {
    const kind = format === 'word' ? 'Word documents' : 'HTML pages';
    const hint = `make it Markdown first: briefpress convert ${file}`;
    return nothing(message('fix-left', `${kind} are not mended, only text and Markdown`, start, hint));
  }
  return mendText({ file, path }, stageOf(file, bytes, drafts, mending), mending);
}

/** Writes what was mended, each file whole or not at all; one that has changed meanwhile is left as it is. */
export async function writeMended(
  files: readonly MendedFile[],
  host: Host,
): Promise<{ readonly written: readonly MendedFile[]; readonly messages: readonly Message[] }> {
  const written: MendedFile[] = [];
  const messages: Message[] = [];
  for (const one of files) {
    try {
      const there = await host.readFile(one.path);
      if (Buffer.from(there).equals(one.before)) {
        await host.replaceFile(one.path, one.after);
        written.push(one);
      } else messages.push(changed(one.file));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === undefined) throw error;
      const place = { file: one.file, line: 1, column: 1 };
      messages.push(message('output-failed', `the file can’t be written: ${reason}`, place));
    }
  }
  return { written, messages };
}

function changed(file: string): Message {
  const text = 'the file was left as it is, since it was changed meanwhile';
  return message('fix-refused', text, { file, line: 1, column: 1 }, 'Run it again.');
}
