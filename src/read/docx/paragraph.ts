import type { OpenParagraph } from './open-paragraph.js';
import { paragraphKind } from './paragraph-kind.js';
import type { ParagraphPart, Part } from './parts.js';
import { readRun } from './run.js';
import { chosen, type Story } from './story.js';
import { childOf, descendants, textIn, type XmlElement } from './xml.js';

/** Reads a paragraph and what is tied to it. */
export function readParagraph(element: XmlElement, story: Story): readonly Part[] {
  const { pending } = story;
  story.pending = undefined;
  const line = story.nextLine();
  story.word.comments.meet(element, line);
  const properties = childOf(element, 'w:pPr');
  const chain = story.word.styles.paragraphChain(properties);
  const paragraph: OpenParagraph = {
    ...{ story, chain, atoms: [], floating: [], href: undefined, hasSequence: false },
  };
  readInside(element, paragraph);
  const kind = paragraphKind(properties, chain, paragraph.hasSequence, story.word.numbering);
  const own: ParagraphPart = { type: 'paragraph', line, ...kind, atoms: paragraph.atoms };
  const whole = pending ? { ...pending, atoms: [...pending.atoms, ...own.atoms] } : own;
  const isEndDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
  if (!isEndDeleted || paragraph.floating.length > 0) return [whole, ...paragraph.floating];
  story.pending = whole;
  return [];
}

/** Reads what stands inside a paragraph, or inside something in it. */
function readInside(container: XmlElement, paragraph: OpenParagraph): void {
  for (const node of container.children) if (typeof node !== 'string') readElement(node, paragraph);
}

function readElement(element: XmlElement, paragraph: OpenParagraph): void {
  const { name } = element;
  if (name === 'w:r') readRun(element, paragraph);
  else if (name === 'w:hyperlink') readLink(element, paragraph);
  else if (name === 'w:fldSimple') readField(element, paragraph);
  else if (name === 'w:del' || name === 'w:moveFrom') paragraph.story.word.removed.deleted += 1;
  else if (name === 'mc:AlternateContent') readInside(chosen(element), paragraph);
  else if (name === 'm:oMath' || name === 'm:oMathPara') {
    const value = descendants(element, ['m:t']).map(textIn).join('');
    paragraph.atoms.push({ type: 'text', value, format: {} });
  } else if (name !== 'w:pPr' && name !== 'w:sdtPr') readInside(element, paragraph);
}

/** A link to an address outside; one to a place in the document stays text. */
function readLink(element: XmlElement, paragraph: OpenParagraph): void {
  const { story } = paragraph;
  const id = element.attributes['r:id'];
  const relation = id === undefined ? undefined : story.word.source.relations(story.path).get(id);
  const before = paragraph.href;
  if (relation?.external) paragraph.href = story.link(relation.target, element.attributes['w:anchor']);
  readInside(element, paragraph);
  paragraph.href = before;
}

/** A field that is written as one element. */
function readField(element: XmlElement, paragraph: OpenParagraph): void {
  const { story, atoms } = paragraph;
  story.fields.begin(element.attributes['w:instr'] ?? '');
  readInside(element, paragraph);
  const { repeated } = story;
  if (repeated !== undefined) atoms.push({ type: 'note', identifier: repeated });
  story.fields.end();
}
