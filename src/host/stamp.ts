import { type BigIntStats, statSync } from 'node:fs';

/** A file as it is found, without being read. */
export interface Stamp {
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly written: number;
  /** Another one as soon as the file is written or replaced. */
  readonly mark: string;
}

/** The stamp of what is at a path. At once: a thousand of these take some milliseconds, and ten times that one by one. */
export function stampAt(path: string): Stamp | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats || stats.isDirectory()) return undefined;
    return { size: Number(stats.size), written: Number(stats.mtimeMs), mark: markOf(stats) };
  } catch {
    return undefined;
  }
}

/** Size, time of writing in nanoseconds, and the number that the disk knows the file by. */
export function markOf({ size, mtimeNs, ino }: BigIntStats): string {
  return `${size} ${mtimeNs} ${ino}`;
}
