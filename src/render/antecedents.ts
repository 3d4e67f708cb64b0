import { type Block, type Inline, mapInlines, type Note, type NoteMention } from '../model/index.js';
import { escapeHtml } from '../tree/index.js';
import { noteId } from './identifiers.js';

/**
 * The blocks of a note, in which the words of a short form (Ibid., op. cit.) lead to the note that they lean on. Where a
 * short form names a number, that number is a mention already.
 */
export function withAntecedent({ children, shortForm, at }: Note): readonly Block[] {
  if (!shortForm || shortForm.kind === 'supra') return children;
  const { words, antecedent } = shortForm;
  // “*Ibid*., p. 5”: the full stop may stand outside the emphasis.
  const spellings = [words, words.replace(/\.$/u, '')].filter(Boolean);
  const spelling = spellings.find((one) => holds(children, one));
  if (spelling === undefined) return children;
  const label = String(antecedent);
  const mention: NoteMention = {
    type: 'noteMention',
    label,
    identifier: label,
    number: antecedent,
    words: spelling,
    at,
  };
  let done = false;
  const lead = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline): readonly Inline[] => {
      if (done) return [inline];
      if (inline.type !== 'text') return 'children' in inline ? [withChildren(inline, lead)] : [inline];
      const start = inline.value.indexOf(spelling);
      if (start < 0) return [inline];
      done = true;
      const [before, after] = [inline.value.slice(0, start), inline.value.slice(start + spelling.length)];
      return [textOf(inline, before), mention, textOf(inline, after)].filter(
        (one) => one.type !== 'text' || one.value !== '',
      );
    });
  return children.map((block) =>
    block.type === 'paragraph' ? { ...block, children: lead(block.children) } : block,
  );
}

/** The words that a mention shows, and where it leads. */
export function mentionHtml({ number, words }: NoteMention): string {
  const name = words === undefined ? 'note-mention' : 'short-form';
  return `<a class="${name}" href="#${noteId(number)}">${escapeHtml(words ?? String(number))}</a>`;
}

function holds(blocks: readonly Block[], words: string): boolean {
  let found = false;
  mapInlines(blocks, (inline) => {
    if (inline.type === 'text' && inline.value.includes(words)) found = true;
    return inline;
  });
  return found;
}

function withChildren<I extends Extract<Inline, { children: readonly Inline[] }>>(
  inline: I,
  change: (inlines: readonly Inline[]) => readonly Inline[],
): I {
  return { ...inline, children: change(inline.children) };
}

function textOf(like: Extract<Inline, { type: 'text' }>, value: string): Inline {
  return { ...like, value };
}
