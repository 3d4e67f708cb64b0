import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

export interface FoundFile {
  /** Absolute, with all links followed. */
  readonly path: string;
  readonly size: number;
}

/**
 * Looks for a plain file in an absolute folder or below it. `outside`: the path, or a link in it, leads out of the
 * folder; undefined: there is no such file.
 */
export async function fileBelow(folder: string, path: string): Promise<FoundFile | 'outside' | undefined> {
  const wanted = resolve(folder, path);
  if (isOutside(folder, wanted)) return 'outside';
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined) return undefined;
  if (isOutside(await realpath(folder), real)) return 'outside';
  const stats = await stat(real).catch(() => undefined);
  return stats?.isFile() ? { path: real, size: stats.size } : undefined;
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
