import { realpathSync, statSync } from 'node:fs';
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
export function fileBelow(folder: string, path: string): FoundFile | 'outside' | undefined {
  const wanted = resolve(folder, path);
  if (isOutside(folder, wanted)) return 'outside';
  try {
    const real = realpathSync(wanted);
    if (isOutside(realpathSync(folder), real)) return 'outside';
    const stats = statSync(real);
    return stats.isFile() ? { path: real, size: stats.size } : undefined;
  } catch {
    return undefined;
  }
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
