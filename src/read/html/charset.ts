import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { attribute, isElement } from './elements.js';

/** The bytes in which a page must say how it is encoded, and some more: HTML asks for the first 1024. */
const searched = 4096;

/** The character set that a page's `<meta charset>` or `<meta http-equiv="Content-Type">` states, as written. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, searched)).toString('latin1');
  if (!/charset/iu.test(start)) return undefined;
  try {
    return charsetIn(fromHtml(start, { fragment: false }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

/** Whether bytes begin as a page does. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]{0,100}>\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(
    start,
  );
}

function charsetIn(node: Nodes): string | undefined {
  if (isElement(node, 'meta')) {
    const content = attribute(node, 'content') ?? '';
    const isType = attribute(node, 'httpEquiv')?.toLowerCase() === 'content-type';
    const stated =
      attribute(node, 'charSet') ??
      (isType ? /charset\s*=\s*["']?([^\s;"']+)/iu.exec(content)?.[1] : undefined);
    if (stated) return stated.trim();
  }
  for (const child of 'children' in node ? node.children : []) {
    const found = charsetIn(child);
    if (found) return found;
  }
  return undefined;
}
