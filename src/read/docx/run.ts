import { readDrawing } from './drawing.js';
import { addAtom, addText, type OpenParagraph } from './open-paragraph.js';
import { type RunFormat, runFormat } from './run-format.js';
import { chosen } from './story.js';
import { isOn } from './styles.js';
import { symbolIn, withSymbols } from './symbols.js';
import { childOf, descendants, elementsOf, textIn, type XmlElement } from './xml.js';

/** Reads a run into its paragraph: words in one format, references, breaks, drawings, the marks of fields. */
export function readRun(element: XmlElement, paragraph: OpenParagraph): void {
  const { story, chain } = paragraph;
  const run = runFormat(childOf(element, 'w:rPr'), chain, story.word.styles);
  if (run.isHidden && descendants(element, ['w:t', 'w:drawing']).length > 0) story.word.removed.hidden += 1;
  readContent(element, paragraph, run);
}

function readContent(element: XmlElement, paragraph: OpenParagraph, run: RunFormat): void {
  const children = elementsOf(element);
  for (const [index, child] of children.entries()) {
    const reference = /^w:(footnote|endnote)Reference$/u.exec(child.name)?.[1];
    if (!reference) readChild(child, paragraph, run);
    else if (readReference(child, reference, children.slice(index + 1), paragraph, run)) return;
  }
}

/** Adds a note's reference. True where the rest of the run is the mark that the author gave it. */
function readReference(
  { attributes }: XmlElement,
  kind: string,
  following: readonly XmlElement[],
  paragraph: OpenParagraph,
  run: RunFormat,
): boolean {
  const identifier = `${kind}-${attributes['w:id'] ?? ''}`;
  const isCustom = 'w:customMarkFollows' in attributes && isOn(attributes['w:customMarkFollows']);
  if (isCustom) {
    const mark = following.map((child) => textOf(child, paragraph, run) ?? '').join('');
    paragraph.story.word.marks.set(identifier, mark);
  }
  addAtom(paragraph, run, { type: 'note', identifier });
  return isCustom;
}

function readChild(child: XmlElement, paragraph: OpenParagraph, run: RunFormat): void {
  const text = textOf(child, paragraph, run);
  if (text !== undefined) addText(paragraph, run, text);
  else if (child.name === 'w:br' || child.name === 'w:cr') addAtom(paragraph, run, { type: 'break' });
  else if (child.name === 'w:instrText') paragraph.story.fields.instruct(textIn(child));
  else if (child.name === 'w:fldChar') readFieldMark(child, paragraph, run);
  else if (child.name === 'mc:AlternateContent') readContent(chosen(child), paragraph, run);
  else if (child.name === 'w:ruby') {
    for (const part of descendants(child, ['w:r'])) readContent(part, paragraph, run);
  } else if (['w:drawing', 'w:pict', 'w:object'].includes(child.name)) readDrawing(child, paragraph, run);
}

/** What stands for characters: text, tabs, breaks of pages, symbols. A hyphen for the end of a line is none. */
function textOf(child: XmlElement, paragraph: OpenParagraph, { typeface }: RunFormat): string | undefined {
  switch (child.name) {
    case 'w:t':
      return withSymbols(textIn(child), typeface);
    case 'w:tab':
    case 'w:ptab':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbolOf(child, paragraph);
    case 'w:br':
      return ['page', 'column'].includes(child.attributes['w:type'] ?? '') ? ' ' : undefined;
    default:
      return undefined;
  }
}

function symbolOf({ attributes }: XmlElement, { story }: OpenParagraph): string {
  const typeface = attributes['w:font'] ?? '';
  const written = attributes['w:char'] ?? '';
  const code = /^[\da-f]{1,4}$/iu.test(written) ? Number.parseInt(written, 16) : 0;
  const symbol = symbolIn(typeface, code);
  if (symbol !== undefined) return symbol;
  const shown = `[${typeface} ${written}]`;
  story.say('character-missing', `it is not known what the symbol ${shown} shows; its code is printed`);
  return shown;
}

/** The field that refers to a note once more gives a reference in the place of the number that Word wrote. */
function readFieldMark({ attributes }: XmlElement, paragraph: OpenParagraph, run: RunFormat): void {
  const { story } = paragraph;
  const { repeated } = story;
  const type = attributes['w:fldCharType'];
  story.fields.mark(type);
  if (type === 'end' && repeated !== undefined)
    addAtom(paragraph, run, { type: 'note', identifier: repeated });
}
