import type { Element } from 'hast';
import { inlineElements } from './vocabulary.js';

const parts: Readonly<Partial<Record<string, readonly string[]>>> = {
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
  li: ['ul', 'ol'],
};

const tableParts: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr']);
const inlines: ReadonlySet<string> = new Set(inlineElements);
const formatting: ReadonlySet<string> = new Set(['em', 'strong', 'code']);

/** HTML's parser forgets a fourth of the same kind inside each other. */
const mostOfAKind = 3;

/**
 * Whether an element of the vocabulary, or `#text`, may start inside the open elements, outermost first, without that the
 * parser of HTML closes or moves any of them (HTML, 13.2.6.4). Where it says no, that parser knows better.
 */
export function mayStandIn(name: string, open: readonly Element[]): boolean {
  const around = open.at(-1)?.tagName ?? '';
  const parents = parts[name];
  if (parents) return parents.includes(around);
  if (tableParts.has(around)) return false;
  if (name === '#text') return true;
  if (name === 'a') return count(name, open) === 0;
  if (formatting.has(name)) return count(name, open) < mostOfAKind;
  return inlines.has(name) || !open.some(({ tagName }) => tagName === 'p' || /^h[1-6]$/u.test(tagName));
}

function count(name: string, open: readonly Element[]): number {
  let found = 0;
  for (const { tagName } of open) if (tagName === name) found += 1;
  return found;
}
