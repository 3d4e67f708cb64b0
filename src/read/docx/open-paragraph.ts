import type { Atom, Part } from './parts.js';
import type { RunFormat } from './run-format.js';
import type { Story } from './story.js';
import type { Style } from './styles.js';

/** A paragraph while it is read. */
export interface OpenParagraph {
  readonly story: Story;
  /** Its style with those that it is based on. */
  readonly chain: readonly Style[];
  readonly atoms: Atom[];
  /** Figures and the texts of boxes: they follow the paragraph that they are tied to. */
  readonly floating: Part[];
  /** Where the link leads that encloses what is read now. */
  href: string | undefined;
  /** Whether Word counts something in it, as in a caption. */
  hasSequence: boolean;
}

/** Adds words in the format of their run. The number in a field that refers to a note once more is no word. */
export function addText(paragraph: OpenParagraph, run: RunFormat, written: string): void {
  const { story, href } = paragraph;
  const { fields } = story;
  if (story.repeated !== undefined) return;
  paragraph.hasSequence ||= fields.isSequence;
  const value = written.replace(/[\u00ad\ufeff]/gu, '').replace(/[\u2028\u2029\u0085]/gu, ' ');
  addAtom(paragraph, run, { type: 'text', value, format: { ...run.format, href: href ?? fields.href } });
}

/** Adds what can be seen: nothing hidden, no instruction, no list of contents. */
export function addAtom(paragraph: OpenParagraph, { isHidden }: RunFormat, atom: Atom): void {
  const { fields, word } = paragraph.story;
  if (fields.isContents) word.removed.contents = true;
  if (!isHidden && !fields.isInstruction && !fields.isContents) paragraph.atoms.push(atom);
}
