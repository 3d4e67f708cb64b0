import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { markOf } from './stamp.js';

const sync = promisify(fsync);

/**
 * Writes a whole file or nothing, and gives the mark of its stamp. Own code, since write-file-atomic 7.0.1 takes a short
 * write (a disk that fills up) for a whole one and renames the half file into place; `writeFileSync` writes until all is
 * written or it fails. Other work goes on only while the disk syncs, which takes longer than all the rest.
 */
export async function writeWhole(path: string, data: Uint8Array | string, mode?: number): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = openNew(temporary);
  let mark: string;
  try {
    try {
      writeFileSync(file, data);
      if (mode !== undefined) fchmodSync(file, mode);
      await sync(file);
      mark = markOf(fstatSync(file, { bigint: true }));
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return mark;
}

/** The same for a file that is there: through a link, with the rights that it has. */
export async function replaceWhole(path: string, data: Uint8Array): Promise<void> {
  const own = realpathSync(path);
  await writeWhole(own, data, statSync(own).mode & 0o7777);
}

/** Opens a file that is not there yet; its folder is made where it is missing. */
function openNew(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'wx');
  }
}
