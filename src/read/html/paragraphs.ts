import type { Inline, Paragraph, Text } from '../../model/index.js';

/** Parts inlines at two breaks in a row, which old pages write for a new paragraph; what is blank goes. */
export function paragraphsOf(inlines: readonly Inline[]): Paragraph[] {
  const parts: Inline[][] = [[]];
  inlines.forEach((inline, index) => {
    const isDouble = inline.type === 'break' && isBreak(inlines, index + 1);
    if (isDouble || (inline.type === 'break' && parts.at(-1)!.length === 0)) {
      if (parts.at(-1)!.length > 0) parts.push([]);
    } else parts.at(-1)!.push(inline);
  });
  return parts.map(withoutSpace).flatMap((children) => {
    const [first] = children;
    return first && !children.every(isBlank) ? [{ type: 'paragraph' as const, children, at: first.at }] : [];
  });
}

/** Parts a paragraph whose lines begin with the labels of notes, `[1] …`, into one paragraph a note. */
export function partedNotes(paragraph: Paragraph): Paragraph[] {
  if (!startsNote(paragraph.children[0])) return [paragraph];
  const parts: Inline[][] = [[]];
  paragraph.children.forEach((inline, index) => {
    if (inline.type === 'break' && startsNote(paragraph.children[index + 1])) parts.push([]);
    else parts.at(-1)!.push(inline);
  });
  return parts.map((children) => ({ type: 'paragraph', children, at: children[0]!.at }));
}

function startsNote(inline: Inline | undefined): boolean {
  return inline?.type === 'text' && /^\s*\[\d{1,3}\]/u.test(inline.value);
}

function isBreak(inlines: readonly Inline[], index: number): boolean {
  const next = inlines[index];
  return next?.type === 'break' || (isBlank(next) && inlines[index + 1]?.type === 'break');
}

/** Words in a language of its own, or none at all: a space that does not break is no word. */
function isBlank(inline: Inline | undefined): inline is Text {
  if (inline === undefined) return false;
  if (inline.type === 'text') return inline.value.trim() === '';
  return 'children' in inline ? inline.children.every(isBlank) : inline.type === 'break';
}

function withoutSpace(children: readonly Inline[]): Inline[] {
  const trimmed = children.filter(
    (child, index) => !(index === children.length - 1 && child.type === 'break'),
  );
  const last = trimmed.at(-1);
  if (last?.type !== 'text') return trimmed;
  const value = last.value.trimEnd();
  return value === '' ? trimmed.slice(0, -1) : [...trimmed.slice(0, -1), { ...last, value }];
}
