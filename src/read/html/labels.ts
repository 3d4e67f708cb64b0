import type { Block, Inline } from '../../model/index.js';
import { plainText } from '../../model/index.js';

/** Blocks without so many characters at the start of the first; it goes where nothing is left. */
export function withoutPrefix(blocks: readonly Block[], count: number): Block[] {
  const [first, ...others] = blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return [...blocks];
  const children = cut(first.children, count).children;
  return children.length > 0 ? [{ type: 'paragraph', children, at: first.at }, ...others] : others;
}

/**
 * A note's blocks without the label that its first words repeat: `[3]`, `3.`, a superscript, after an arrow that led
 * back. In a numbered list a bare number is no label: the list has counted already.
 */
export function withoutLabel(blocks: readonly Block[], label: string, isListed: boolean): Block[] {
  const [first] = blocks;
  if (first?.type !== 'paragraph' && first?.type !== 'heading') return [...blocks];
  const text = plainText(first.children);
  const arrows = /^(?:[\s^↑↩⇑]|\uFE0E){0,9}/u.exec(text)![0].length;
  const rest = text.slice(arrows);
  const isRaised =
    first.children[0]?.type === 'superscript' && plainText([first.children[0]]).trim() === label;
  const bracketed = [`[${label}]`, `(${label})`].find((form) => rest.startsWith(form));
  const dotted = [`${label}.`, `${label})`, `${label}:`].find(
    (form) => rest.startsWith(form) && isEnd(rest, form.length),
  );
  const bare = !isListed && rest.startsWith(label) && isEnd(rest, label.length) ? label : undefined;
  const found = bracketed ?? dotted ?? (isRaised && rest.startsWith(label) ? label : bare) ?? '';
  const behind = found === '' ? '' : /^[.:]?[\s\u00a0]*/u.exec(rest.slice(found.length))![0];
  const count = arrows + found.length + behind.length;
  return count === 0 ? [...blocks] : withoutPrefix(blocks, count);
}

function isEnd(text: string, index: number): boolean {
  return index >= text.length || /\s/u.test(text[index]!);
}

/** Takes characters off the front, through emphasis and links; white space that is then in front goes too. */
function cut(inlines: readonly Inline[], count: number): { children: Inline[]; left: number } {
  const children: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    if (left === 0 && children.length > 0) children.push(inline);
    else if (inline.type === 'text') {
      const value =
        left === 0
          ? inline.value.replace(/^[ \t\n]+/u, '')
          : inline.value.slice(left).replace(/^[ \t\n]+/u, '');
      const taken = inline.value.length - value.length;
      left = Math.max(0, left - inline.value.length);
      if (value !== '')
        children.push({ ...inline, value, at: { ...inline.at, column: inline.at.column + taken } });
    } else if (left > 0 && 'children' in inline) {
      const inner = cut(inline.children, left);
      left = inner.left;
      if (inner.children.length > 0) children.push({ ...inline, children: inner.children });
    } else if (left > 0 && inline.type === 'break') left -= 1;
    else if (inline.type !== 'break' || children.length > 0) children.push(inline);
  }
  return { children, left };
}
