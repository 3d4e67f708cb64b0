import type { Host, Stream } from '../host.js';
import type { Message } from '../model/index.js';
import type { BuildWatch } from '../pipeline.js';
import type { LogLevel } from './arguments/messages.js';
import { progressOn } from './progress.js';

const shown: Record<LogLevel, readonly Message['severity'][]> = {
  silent: [],
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
  debug: ['error', 'warning', 'info'],
};

/** The messages that are to be told. */
export function heard(messages: readonly Message[], logLevel: LogLevel): Message[] {
  return messages.filter((one) => shown[logLevel].includes(one.severity));
}

/** Whether a stream takes colours. https://no-color.org: any value but the empty one. */
export function isColoured(stream: Stream, host: Host): boolean {
  return stream.isTerminal && !host.env.NO_COLOR;
}

/** Does long work, and shows on a terminal how far it is; what no stage foresaw is told under `debug`. */
export async function watched<T>(
  work: (watch: BuildWatch) => Promise<T>,
  logLevel: LogLevel,
  host: Host,
  signal?: AbortSignal,
): Promise<T> {
  const progress = logLevel === 'silent' ? undefined : progressOn(host.err);
  try {
    return await work({
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
