import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { markOf } from './stamp.js';

/**
 * Writes a whole file or nothing, and gives the mark of its stamp. Own code, since write-file-atomic 7.0.1 takes a short
 * write (a disk that fills up) for a whole one and renames the half file into place; `FileHandle.writeFile` writes until
 * all is written or it fails.
 */
export async function writeWhole(path: string, data: Uint8Array | string, mode?: number): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await openNew(temporary);
  let mark: string;
  try {
    try {
      await file.writeFile(data);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
      mark = markOf(await file.stat({ bigint: true }));
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return mark;
}

/** The same for a file that is there: through a link, with the rights that it has. */
export async function replaceWhole(path: string, data: Uint8Array): Promise<void> {
  const own = await realpath(path);
  const { mode } = await stat(own);
  await writeWhole(own, data, mode & 0o7777);
}

/** Opens a file that is not there yet; its folder is made where it is missing. */
async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'wx');
  }
}
