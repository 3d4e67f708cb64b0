import type { Inline, NoteReference } from '../../model/index.js';
import { InlineBuilder } from '../inline-builder.js';

/** Folds white space over the borders of elements, takes it off both ends, and takes out what is empty. */
export function tidied(inlines: readonly Inline[]): Inline[] {
  return withoutEnd(withoutBrackets(folded(inlines, { isStart: true, afterSpace: true })));
}

/** What a superscript holds where that is references and what parts or encloses them: a reference is raised already. */
export function withReferences(children: readonly Inline[]): NoteReference[] | undefined {
  const references = children.filter((child) => child.type === 'noteReference');
  const others = children.filter((child) => child.type !== 'noteReference');
  const isPlain = others.every((child) => child.type === 'text' && /^[\s[\](),;–-]*$/u.test(child.value));
  return references.length > 0 && isPlain ? references : undefined;
}

/** At the start a space that does not break is no word either: old pages indent by it. */
interface Fold {
  isStart: boolean;
  afterSpace: boolean;
}

function folded(inlines: readonly Inline[], state: Fold): Inline[] {
  const builder = new InlineBuilder('keep');
  for (const inline of inlines) {
    if (inline.type === 'text') {
      const spaces = state.isStart ? /^\s+/u : /^[ \t\n]+/u;
      const value = state.afterSpace ? inline.value.replace(spaces, '') : inline.value;
      const skipped = inline.value.length - value.length;
      if (value !== '') {
        state.afterSpace = value.endsWith(' ');
        state.isStart = false;
      }
      builder.text(value, () => ({ ...inline.at, column: inline.at.column + skipped }));
    } else if ('children' in inline) {
      const children = folded(inline.children, state);
      if (children.length > 0) builder.node({ ...inline, children });
    } else {
      state.afterSpace = inline.type === 'break';
      state.isStart = state.isStart && inline.type === 'break';
      if (inline.type === 'noteReference') trimmedReference(builder, inline);
      else builder.node(inline);
    }
  }
  return builder.done();
}

/** The builder takes the space in front of a reference off. */
function trimmedReference(builder: InlineBuilder, { label, identifier, at }: NoteReference): void {
  builder.reference(label, at, identifier);
}

/** `[` and `]` that stand around references: the marks of the label, set outside the link. */
function withoutBrackets(inlines: readonly Inline[]): Inline[] {
  const builder = new InlineBuilder('keep');
  let inside = false;
  inlines.forEach((inline, index) => {
    if (inline.type !== 'text') {
      if (inline.type === 'noteReference') builder.reference(inline.label, inline.at, inline.identifier);
      else builder.node(inline);
      return;
    }
    let { value } = inline;
    const end = enclosed(inlines, index);
    if (inside) value = /^\s*[,;–-]\s*$/u.test(value) ? '' : value.replace(/^\s*\]/u, '');
    const parts = inside && value === '';
    if (!parts) inside = end;
    if (end && !parts) value = value.replace(/\[\s*$/u, '');
    builder.text(value, () => inline.at);
  });
  return builder.done();
}

/** Whether a text opens a bracket that, behind nothing but references, the next text closes. */
function enclosed(inlines: readonly Inline[], index: number): boolean {
  const text = inlines[index];
  if (text?.type !== 'text' || !/\[\s*$/u.test(text.value)) return false;
  for (let next = index + 1; next < inlines.length; next += 1) {
    const inline = inlines[next]!;
    if (inline.type === 'noteReference') continue;
    if (inline.type !== 'text' || next === index + 1) return false;
    if (/^\s*\]/u.test(inline.value)) return true;
    if (!/^\s*[,;–-]\s*$/u.test(inline.value)) return false;
  }
  return false;
}

/** White space and breaks at the end go, also where the last words are emphasised. */
function withoutEnd(inlines: readonly Inline[]): Inline[] {
  const all = [...inlines];
  for (let last = all.pop(); last; last = all.pop()) {
    if (last.type === 'break') continue;
    if (last.type === 'text') {
      const value = last.value.trimEnd();
      if (value === '') continue;
      return [...all, { ...last, value }];
    }
    if (!('children' in last)) return [...all, last];
    const children = withoutEnd(last.children);
    if (children.length > 0) return [...all, { ...last, children }];
  }
  return [];
}
