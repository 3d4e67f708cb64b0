import { type Delivered, sha256 } from '../deliver/index.js';
import { reasonOf } from '../host.js';
import { type Message, message } from '../model/index.js';
import { type BuildRun, hear } from './job.js';

/**
 * Takes away what Briefpress has written and nothing stands for any more: reports whose profile is gone, has an error
 * now or another name, and forms that are not asked for. `written` is all that is known to be ours. A file that is not as it was written
 * stays, since it may be somebody's work.
 */
export async function sweep(
  written: readonly Delivered[],
  standing: readonly Delivered[],
  run: BuildRun,
): Promise<void> {
  const kept = new Set(standing.map(({ path }) => path));
  const sums = new Map<string, Set<string>>();
  for (const { path, sha256 } of written) {
    if (!kept.has(path) && isPlainName(path)) sums.set(path, (sums.get(path) ?? new Set()).add(sha256));
  }
  for (const [path, known] of sums) {
    const messages = await remove(`${run.options.out.replace(/[\\/]+$/u, '')}/${path}`, known, run);
    hear(messages, { file: path, messages: run.messages }, run);
  }
}

/** Whatever a record says: nothing outside its own folder is touched. */
function isPlainName(path: string): boolean {
  return !/[\\/]/u.test(path) && !path.startsWith('.');
}

async function remove(file: string, known: ReadonlySet<string>, { host }: BuildRun): Promise<Message[]> {
  const place = { file, line: 1, column: 1 };
  if ((await host.kind(file)) !== 'file') return [];
  try {
    if (known.has(sha256(await host.readFile(file)))) {
      await host.removeFile(file);
      return [
        message('output-removed', 'the file was taken away, since no report stands for it any more', place),
      ];
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const hint = 'Delete it yourself, so that nobody takes it for a report that holds.';
    return [
      message(
        'output-kept',
        `no report stands for this file any more, and it can’t be taken away: ${reason}`,
        place,
        hint,
      ),
    ];
  }
  const text = 'no report stands for this file any more, but it is not as Briefpress wrote it, and was left';
  return [message('output-kept', text, place, 'Delete it yourself, unless it is somebody’s work.')];
}
