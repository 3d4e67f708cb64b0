import { sha256 } from '../deliver/index.js';
import type { Host } from '../host.js';
import { mostImageBytes } from '../pdf/images/image-fault.js';

/** A file that a profile shows, or would show. */
export interface ImageFile {
  /** From the folder of the profile's source, with `/`. */
  readonly path: string;
  /** Undefined where it was not read. */
  readonly sha256?: string;
  /** Why it was not read. */
  readonly unread?: 'missing' | 'outside' | 'too-large' | 'unreadable';
}

/** The file of an image in a folder or below it, or why it is not to be read. */
export async function findImage(folder: string, path: string, host: Host) {
  const file = await host.fileBelow(folder, path);
  if (file === undefined) return 'missing';
  if (file === 'outside') return 'outside';
  return file.size > mostImageBytes ? 'too-large' : file;
}

/** Whether an image that a build looked for in a folder is, or is not, as it was. */
export async function isSameImage(image: ImageFile, folder: string, host: Host): Promise<boolean> {
  const found = await findImage(folder, image.path, host);
  if (typeof found === 'string') return found === image.unread;
  const bytes = await host.readFile(found.path).catch(() => undefined);
  return bytes ? sha256(bytes) === image.sha256 : image.unread === 'unreadable';
}
