import { readArguments } from './commands/arguments.js';
import { type Host, nodeHost } from './host.js';

/**
 * Runs one command line (without `node` and the script's path) and returns the exit code: 0 done, 1 something failed,
 * 2 wrong usage, 3 warnings under --strict, 130 interrupted by `signal`. Commands are loaded when they are called, so
 * that `--help` is quick.
 */
export async function main(argv: readonly string[], host: Host, signal?: AbortSignal): Promise<number> {
  try {
    const request = await readArguments(argv, host.out.columns);
    switch (request.command) {
      case 'print':
        host.out.write(request.text);
        return 0;
      case 'wrong':
        host.err.write(request.text);
        return 2;
      case 'extract': {
        const { runExtract } = await import('./commands/extract.js');
        return await runExtract(request.request, host);
      }
      case 'convert': {
        const { runConvert } = await import('./commands/convert.js');
        return await runConvert(request.request, host);
      }
      case 'check': {
        const { runCheck } = await import('./commands/check.js');
        return await runCheck(request.request, host, signal);
      }
      case 'notes': {
        const { runNotes } = await import('./commands/notes.js');
        return await runNotes(request.request, host);
      }
      case 'build': {
        const { runBuild } = await import('./commands/build.js');
        return await runBuild(request.request, host, signal);
      }
    }
  } catch (error) {
    return unexpected(
      error,
      host,
      argv.some((argument) => /^(?:--log-level=)?debug$/u.test(argument)),
    );
  }
}

/** The one error boundary for what no stage foresaw. */
function unexpected(error: unknown, host: Host, debug: boolean): number {
  const { message = String(error), stack } = error instanceof Error ? error : {};
  host.err.write(`briefpress: Briefpress itself failed: ${message}\n${debug ? `${stack}\n` : advice}`);
  return 1;
}

const advice = 'Please report it, with what --log-level debug prints.\n';

/** Runs the command line of this process. */
export async function run(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const interrupt = new AbortController();
  const host = hostOrFault();
  process.exitCode =
    typeof host === 'number'
      ? host
      : await main(process.argv.slice(2), finishing(host, interrupt), interrupt.signal);
}

/**
 * A signal ends the program at once, by the system's own doing, so that it does even while a page is being set. Only
 * while a file is written or addresses are asked it waits: the file is finished, and nothing half is left; what the
 * addresses said is kept.
 */
function finishing(host: Host, interrupt: AbortController): Host {
  const abort = (): void => interrupt.abort();
  const whole = async <T>(work: () => Promise<T>): Promise<T> => {
    for (const signal of signals) process.on(signal, abort);
    try {
      return await work();
    } finally {
      for (const signal of signals) process.off(signal, abort);
    }
  };
  return {
    ...host,
    writeFile: (path, data) => whole(() => host.writeFile(path, data)),
    replaceFile: (path, data) => whole(() => host.replaceFile(path, data)),
    withNetwork: (work) => whole(() => host.withNetwork(work)),
  };
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** `briefpress build | head` closes the pipe early; that is no failure. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function hostOrFault(): Host | number {
  try {
    return nodeHost();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    process.stderr.write(`briefpress: ${error.message}\n`);
    return 2;
  }
}
