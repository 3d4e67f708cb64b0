import { formatMessages, sortMessages } from '../check/index.js';
import { type Flags, loadOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Message } from '../model/index.js';
import { type BaselineRequest, type Compared, compare } from '../pipeline/baseline.js';
import { type CheckReport, check } from '../pipeline/check.js';
import type { LinkRequest } from '../pipeline/links.js';
import type { MendWishes } from './arguments/mending.js';
import type { MessageRequest } from './arguments/messages.js';
import { checkSummary } from './check-summary.js';
import { heard, isColoured, watched } from './telling.js';

/** What the command line says of a check. */
export interface CheckRequest extends MessageRequest {
  readonly flags: Flags;
  /** The config's path, where one is named. */
  readonly config?: string;
  /** Set where sources are to be mended instead. */
  readonly mend?: MendWishes;
  readonly baseline?: BaselineRequest;
  /** Set where addresses are to be asked. */
  readonly links?: LinkRequest;
  /** How many warnings there may be. */
  readonly maxWarnings?: number;
  /** Whether single messages are left out, and all of the summary is told. */
  readonly summary: boolean;
}

/**
 * `briefpress check`: says what does not hold, and returns the exit code. Messages stand on standard output; the summary
 * follows them for people, and stands on standard error for machines.
 */
export async function runCheck(request: CheckRequest, host: Host, signal?: AbortSignal): Promise<number> {
  if (request.mend) {
    const { runMend } = await import('./mend.js');
    return await runMend(request, request.mend, host, signal);
  }
  const { value: options, messages } = await loadOptions(request.flags, host, request.config);
  if (!options) {
    say(sortMessages(messages), undefined, request, host);
    return 1;
  }
  const report = await watched(
    (watch) => check(options, host, watch, request.links),
    request.logLevel,
    host,
    signal,
  );
  const compared = await comparedOf(report, request, host);
  const all = sortMessages([...messages, ...compared.messages]);
  say(all, report, request, host);
  summarise(all, report, compared, request, host);
  if (report.interrupted) return 130;
  return exitCode(all, options.strict ? 0 : request.maxWarnings);
}

/** A check that was interrupted has not seen all: no baseline is made of it. */
async function comparedOf(report: CheckReport, { baseline }: CheckRequest, host: Host): Promise<Compared> {
  if (baseline && !report.interrupted) return compare(report, baseline, host);
  return { messages: report.messages, known: 0, gone: [], written: false };
}

function say(
  messages: readonly Message[],
  report: CheckReport | undefined,
  { diagnostics, logLevel, summary }: CheckRequest,
  host: Host,
): void {
  if (logLevel === 'silent' || (summary && report && diagnostics === 'human')) return;
  const { out } = host;
  const options = { colours: isColoured(out, host), columns: out.columns, lines: report?.lines ?? new Map() };
  out.write(formatMessages(heard(messages, logLevel), diagnostics, options));
}

function summarise(
  messages: readonly Message[],
  report: CheckReport,
  compared: Compared,
  { diagnostics, logLevel, summary, baseline }: CheckRequest,
  host: Host,
): void {
  if (logLevel === 'silent') return;
  const text = checkSummary({ messages, report, compared, baseline: baseline?.file, isWhole: summary });
  const isBelow = diagnostics === 'human' && !summary && heard(messages, logLevel).length > 0;
  (diagnostics === 'human' ? host.out : host.err).write(isBelow ? `\n${text}` : text);
}

function exitCode(messages: readonly Message[], maxWarnings = Number.POSITIVE_INFINITY): number {
  const of = (severity: Message['severity']) => messages.filter((one) => one.severity === severity).length;
  if (of('error') > 0) return 1;
  return of('warning') > maxWarnings ? 3 : 0;
}
