import { fromHtml } from 'hast-util-from-html';

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/gu;

/** A stretch of a text: plain, or a character reference with what it stands for. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
  readonly decoded?: string;
}

/** Parts a text at its character references (`&amp;`, `&#8211;`). A name that HTML doesn't know stays as it is. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let cursor = 0;
  for (const match of text.includes('&') ? text.matchAll(entity) : []) {
    const decoded = decode(match[0]);
    if (decoded === undefined) continue;
    if (match.index > cursor) parts.push({ start: cursor, end: match.index });
    cursor = match.index + match[0].length;
    parts.push({ start: match.index, end: cursor, decoded });
  }
  if (cursor < text.length) parts.push({ start: cursor, end: text.length });
  return parts;
}

export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(entity, (reference) => decode(reference) ?? reference) : text;
}

const known = new Map<string, string | undefined>();

function decode(reference: string): string | undefined {
  if (known.has(reference)) return known.get(reference);
  const [node] = fromHtml(reference, { fragment: true }).children;
  const decoded = node?.type === 'text' && node.value !== reference ? node.value : undefined;
  if (known.size < 1000) known.set(reference, decoded);
  return decoded;
}
