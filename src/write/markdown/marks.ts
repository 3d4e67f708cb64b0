import type { Inline } from '../../model/index.js';

const marks: Readonly<Record<string, string>> = { emphasis: '*', strong: '**', deletion: '~~' };

/**
 * The mark of emphasis (`*`, `**`, `~~`) where it is sure to be read as one on both sides (CommonMark 0.31, 6.2):
 * nothing but words stands inside, and no word touches it from outside. Undefined elsewhere: there, tags are written.
 */
export function markOf(node: Inline, before: string, after: Inline | undefined): string | undefined {
  const mark = marks[node.type];
  if (!mark || !('children' in node) || !/^[\s(“‘"]?$/u.test(before) || !endsHere(after)) return undefined;
  const [words, more] = node.children;
  if (words?.type !== 'text' || more) return undefined;
  const whole = /^[\p{L}\p{N}“‘(]/u.test(words.value) && /[\p{L}\p{N}.,;:?”’)]$/u.test(words.value);
  return whole ? mark : undefined;
}

function endsHere(after: Inline | undefined): boolean {
  if (after === undefined || after.type === 'noteReference' || after.type === 'break') return true;
  return after.type === 'text' && /^[\s.,;:!?)”’"]/u.test(after.value);
}
