import { type Diagnostics, formatMessages, sortMessages } from '../check/index.js';
import { type BuildOptions, type Flags, loadOptions } from '../config/index.js';
import type { Host } from '../host.js';
import type { Message } from '../model/index.js';
import { type BuildReport, build } from '../pipeline.js';
import type { LogLevel } from './arguments/messages.js';
import { progressOn } from './progress.js';
import { summaryOf } from './summary.js';

/** What the command line says of a build. */
export interface BuildRequest {
  readonly flags: Flags;
  /** The config's path, where one is named. */
  readonly config?: string;
  readonly diagnostics: Diagnostics;
  readonly logLevel: LogLevel;
}

/**
 * `briefpress build`: builds, says what there is to say, and returns the exit code. For people, messages go to standard
 * error and the summary to standard output; for machines, messages go to standard output and the summary to standard error.
 */
export async function runBuild(request: BuildRequest, host: Host, signal?: AbortSignal): Promise<number> {
  const { value: options, messages } = await loadOptions(request.flags, host, request.config);
  if (!options) {
    say(sortMessages(messages), request, host);
    return 1;
  }
  const report = await watched(options, request, host, signal);
  say([...messages, ...report.messages], request, host);
  if (request.logLevel !== 'silent') summaryStream(request, host).write(summaryOf(report, options));
  return exitCode(report, options);
}

async function watched(
  options: BuildOptions,
  { logLevel }: BuildRequest,
  host: Host,
  signal?: AbortSignal,
): Promise<BuildReport> {
  const progress = logLevel === 'silent' ? undefined : progressOn(host.err);
  try {
    return await build(options, host, {
      ...(signal && { signal }),
      ...(progress && { progress: progress.show }),
      ...(logLevel === 'debug' && {
        failure: (error) => {
          progress?.clear();
          host.err.write(`${stackOf(error)}\n`);
        },
      }),
    });
  } finally {
    progress?.clear();
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const shown: Record<LogLevel, readonly Message['severity'][]> = {
  silent: [],
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  debug: ['error', 'warning', 'info'],
};

function say(messages: readonly Message[], { diagnostics, logLevel }: BuildRequest, host: Host): void {
  if (logLevel === 'silent') return;
  const stream = diagnostics === 'human' ? host.err : host.out;
  const heard = messages.filter((one) => shown[logLevel].includes(one.severity));
  // https://no-color.org: any value but the empty one.
  stream.write(formatMessages(heard, diagnostics, { colours: stream.isTerminal && !host.env.NO_COLOR }));
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
