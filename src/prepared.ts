import { createHash } from 'node:crypto';
import { type Kind, table } from './prepared-table.js';

/**
 * What was made of some content when the program was put together (src/prepare.ts, bundle.mjs), so that a short run
 * needn't load what makes it. Undefined for any other content, and where the program runs from its sources: then it
 * is made anew, and must come out the same.
 */
export function prepared<T>(kind: Kind, content: string | Uint8Array): T | undefined {
  const entries = table[kind];
  return entries?.[digestOf(content)]?.() as T | undefined;
}

/** One entry of the table: `code` is a JavaScript expression, evaluated when it is first asked for. */
export interface Preparation {
  readonly kind: Kind;
  readonly digest: string;
  readonly code: string;
}

/** An entry for some content. */
export function preparation(kind: Kind, content: string | Uint8Array, code: string): Preparation {
  return { kind, digest: digestOf(content), code };
}

/** An expression for a value that JSON can hold. */
export function jsonCode(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
