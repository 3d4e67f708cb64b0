import { createHash } from 'node:crypto';
import { type Host, reasonOf } from '../host.js';
import { message, type Result } from '../model/index.js';

/** A file that was written. */
export interface Delivered {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** Its size. */
  readonly bytes: number;
  readonly sha256: string;
  /** What its stamp has as long as it is this file, where the system gives one. */
  readonly mark?: string;
}

/**
 * Writes one file into the output folder, whole or not at all. The value is undefined where it could not be written;
 * the message says why.
 */
export async function deliverFile(
  folder: string,
  path: string,
  data: Uint8Array | string,
  host: Host,
): Promise<Result<Delivered | undefined>> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const file = `${folder.replace(/[\\/]+$/u, '')}/${path}`;
  let mark: string | undefined;
  try {
    mark = await host.writeFile(file, bytes);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const text = `the file could not be written: ${reason}`;
    const hint = 'Mend that, or choose another folder with --out.';
    return {
      value: undefined,
      messages: [message('output-failed', text, { file, line: 1, column: 1 }, hint)],
    };
  }
  return { value: { path, bytes: bytes.length, sha256: sha256(bytes), ...(mark && { mark }) }, messages: [] };
}

/** The SHA-256 (FIPS 180-4) of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return sumOf([bytes]);
}

/** The same of what several pieces are together. */
export function sumOf(pieces: Iterable<Uint8Array | string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
