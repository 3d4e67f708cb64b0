import { styleText } from 'node:util';
import { formatMessages, sortMessages } from '../check/index.js';
import { type Flags, loadOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Message } from '../model/index.js';
import { type MendedFile, mend, writeMended } from '../pipeline/mend.js';
import type { MendWishes } from './arguments/mending.js';
import type { MessageRequest } from './arguments/messages.js';
import { count } from './count.js';
import { heard, isColoured, watched } from './telling.js';

/** What a mend needs of the command line. */
interface Request extends MessageRequest {
  readonly flags: Flags;
  readonly config?: string;
}

/**
 * `briefpress check --fix`: shows what can be mended, asks, writes, and returns the exit code: 0 where nothing is left to
 * write, 1 where something is. For machines messages go to standard output, and all else to standard error.
 */
export async function runMend(
  request: Request,
  wishes: MendWishes,
  host: Host,
  signal?: AbortSignal,
): Promise<number> {
  const { value: options, messages: faults } = await loadOptions(request.flags, host, request.config);
  const { logLevel, diagnostics } = request;
  const report =
    options && (await watched((watch) => mend(options, wishes, host, watch), logLevel, host, signal));
  const { files = [], interrupted = false } = report ?? {};
  const isHuman = diagnostics === 'human';
  const [words, said] = isHuman ? [host.out, host.err] : [host.err, host.out];
  const say = (messages: readonly Message[]): void => {
    const options = { colours: isColoured(said, host) };
    if (logLevel !== 'silent') said.write(formatMessages(heard(messages, logLevel), diagnostics, options));
  };
  // nobody agrees to what was not shown
  const isShown = logLevel !== 'silent' || !(wishes.yes || wishes.dryRun);
  for (const { diff } of isShown ? files : []) words.write(coloured(diff, isColoured(words, host)));
  const known = [...faults, ...(report?.messages ?? [])];
  // people hear what is left before they are asked; a machine gets one document
  if (isHuman) say(sortMessages(known));
  const agreed = !interrupted && files.length > 0 && !wishes.dryRun && (await agrees(files, wishes, host));
  const { written, messages } = agreed ? await writeMended(files, host) : { written: [], messages: [] };
  const all = sortMessages([...known, ...messages]);
  say(isHuman ? messages : all);
  if (logLevel !== 'silent' && report) words.write(summary(files, written, agreed, wishes));
  if (interrupted) return 130;
  if (all.some(({ severity }) => severity === 'error') || written.length < files.length) return 1;
  return options?.strict && all.some(({ severity }) => severity === 'warning') ? 3 : 0;
}

const colours: Readonly<Record<string, Parameters<typeof styleText>[0]>> = {
  '-': 'red',
  '+': 'green',
  '@': 'cyan',
};

function coloured(diff: string, isColoured: boolean): string {
  if (!isColoured) return diff;
  return diff.replace(/^(?:---|\+\+\+|[-+@]).*$/gmu, (line) => {
    const style = /^(?:---|\+\+\+) /u.test(line) ? 'bold' : colours[line[0]!]!;
    return styleText(style, line, { validateStream: false });
  });
}

/** Where nobody can be asked, the answer is no. */
async function agrees(files: readonly MendedFile[], { yes }: MendWishes, host: Host): Promise<boolean> {
  if (yes) return true;
  const what = files.length === 1 ? `Write ${files[0]!.file}?` : `Write ${files.length} files?`;
  const answer = await host.ask(`${what} [y/N] `);
  return /^\s*y(?:es)?\s*$/iu.test(answer ?? '');
}

/** `Mended 3 files: 12 notes renumbered, 2 dates, 5 spaces.` */
function summary(
  files: readonly MendedFile[],
  written: readonly MendedFile[],
  agreed: boolean,
  { dryRun }: MendWishes,
): string {
  if (files.length === 0) return 'There is nothing to mend.\n';
  if (!agreed) {
    const how = dryRun ? '' : ' Say yes, or --yes, to write it.';
    return `To be mended: ${counted(files)}. Nothing was written.${how}\n`;
  }
  return written.length === 0 ? 'Nothing was written.\n' : `Mended ${counted(written)}.\n`;
}

function counted(files: readonly MendedFile[]): string {
  const parts = kinds.flatMap(([kind, one, many]) => {
    const n = files.reduce((sum, { counts }) => sum + counts[kind], 0);
    return n === 0 ? [] : [count(n, one, many)];
  });
  const what = parts.length > 0 ? parts.join(', ') : 'the order of notes';
  return `${count(files.length, 'file')}: ${what}`;
}

/** What is counted, in the order in which it is said. */
const kinds = [
  ['notes', 'note renumbered', 'notes renumbered'],
  ['merged', 'note merged', 'notes merged'],
  ['dates', 'date', 'dates'],
  ['dashes', 'dash', 'dashes'],
  ['spaces', 'space', 'spaces'],
] as const;
