import { formatMessages } from '../check/format.js';
import { sortMessages } from '../check/sort.js';
import { type BuildOptions, type Flags, loadOptions } from '../config/index.js';
import type { Diagnostics } from '../config/words.js';
import type { Host } from '../host.js';
import type { Message } from '../model/index.js';
import { type BuildReport, type BuildWatch, build } from '../pipeline.js';
import { startStopwatch, takeTimes } from '../stopwatch.js';
import type { LogLevel } from './arguments/messages.js';
import { summaryOf } from './summary.js';
import { heard, isColoured, watched } from './telling.js';
import { timesTable } from './times-table.js';

/** What the command line says of a build. */
export interface BuildRequest {
  readonly flags: Flags;
  /** The config's path, where one is named. */
  readonly config?: string;
  /** Whether to stay, and build again what changes. */
  readonly watch: boolean;
  /** Whether to say where the time went. */
  readonly timings: boolean;
  readonly diagnostics: Diagnostics;
  readonly logLevel: LogLevel;
}

/** What a build leaves. */
export interface Outcome {
  /** The exit code. */
  readonly code: number;
  /** Undefined where the settings can't be used. */
  readonly options?: BuildOptions;
  /** What there was to say, of how many profiles. */
  readonly messages: string;
  readonly profiles: number;
}

/** What a build follows on, in a watch. */
export interface Series {
  readonly before: Outcome;
  readonly memory: NonNullable<BuildWatch['memory']>;
  /** Absolute paths of what has changed, as far as that is known. */
  readonly changed: readonly string[];
}

/**
 * Builds, and says what there is to say. For people, messages go to standard error and the summary to standard output; for
 * machines, messages go to standard output and the summary to standard error. Nothing is said where nothing was made and
 * there is nothing new to say after the build before.
 */
export async function buildOnce(
  request: BuildRequest,
  host: Host,
  signal?: AbortSignal,
  series?: Partial<Series>,
): Promise<Outcome> {
  if (request.timings) startStopwatch();
  const start = performance.now();
  const { value: options, messages } = await loadOptions(request.flags, host, request.config);
  if (!options) {
    const said = textOf(sortMessages(messages), request, host);
    if (said !== series?.before?.messages) messageStream(request, host).write(said);
    return { code: 1, messages: said, profiles: 0 };
  }
  const { before, ...kept } = series ?? {};
  const make = (watch: BuildWatch) => build(options, host, { ...watch, ...kept });
  const report = await watched(make, request.logLevel, host, signal);
  const said = textOf([...messages, ...report.messages], request, host);
  const outcome = { code: exitCode(report, options), options, messages: said, profiles: report.built.length };
  const isOld = report.built.every(({ unchanged }) => unchanged) && isSame(outcome, before);
  if (isOld || request.logLevel === 'silent') return outcome;
  messageStream(request, host).write(said);
  summaryStream(request, host).write(summaryOf(report, options));
  if (request.timings) host.err.write(timesTable(takeTimes(), performance.now() - start));
  return outcome;
}

function textOf(messages: readonly Message[], request: BuildRequest, host: Host): string {
  const { diagnostics, logLevel } = request;
  if (logLevel === 'silent') return '';
  const colours = isColoured(messageStream(request, host), host);
  return formatMessages(heard(messages, logLevel), diagnostics, { colours });
}

function isSame({ messages, profiles }: Outcome, before: Outcome | undefined): boolean {
  return messages === before?.messages && profiles === before.profiles;
}

function messageStream({ diagnostics }: BuildRequest, host: Host) {
  return diagnostics === 'human' ? host.err : host.out;
}

function summaryStream({ diagnostics }: BuildRequest, host: Host) {
  return diagnostics === 'human' ? host.out : host.err;
}

function exitCode(report: BuildReport, { strict }: BuildOptions): number {
  if (report.interrupted) return 130;
  const has = (severity: string) => report.messages.some((one) => one.severity === severity);
  if (has('error') || report.built.length === 0) return 1;
  return strict && has('warning') ? 3 : 0;
}
