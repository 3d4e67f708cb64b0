import type { Alignment } from '../../model/index.js';
import { type Numbering, wholeNumber } from './numbering.js';
import type { ListPlace, ParagraphPart } from './parts.js';
import type { Style } from './styles.js';
import { childOf, wordValue, type XmlElement } from './xml.js';

/** What a paragraph is, by its own properties and its style: heading, item of a list, caption, quotation. */
export function paragraphKind(
  properties: XmlElement | undefined,
  chain: readonly Style[],
  hasSequence: boolean,
  numbering: Numbering,
): Pick<ParagraphPart, 'kind' | 'depth' | 'list' | 'alignment'> {
  const depth = headingDepth(properties, chain);
  const names = chain.map(({ name }) => name);
  const isQuotation = names.some((name) =>
    ['quote', 'intense quote', 'block text', 'quotations'].includes(name),
  );
  const isCaption = names.includes('caption') || hasSequence;
  const text = isCaption ? 'caption' : isQuotation ? 'quotation' : 'text';
  return {
    kind: depth > 0 ? 'heading' : text,
    depth,
    list: listPlace(properties, chain, numbering),
    alignment: alignmentOf(properties, chain),
  };
}

/** The level of a heading: its own outline level, else its style's, else what the built-in style's name says. 0: none. */
function headingDepth(properties: XmlElement | undefined, chain: readonly Style[]): number {
  const own = outlineLevel(properties);
  if (own !== undefined) return own;
  for (const { name, paragraph } of chain) {
    const level = outlineLevel(paragraph);
    if (level !== undefined) return level;
    const built = /^heading ([1-9])$/u.exec(name);
    if (built) return Number(built[1]);
    if (name === 'title') return 1;
  }
  return 0;
}

/** Levels count from 0; 9 is running text (ISO 29500-1, 17.3.1.20). */
function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const level = wordValue(properties, 'w:outlineLvl');
  if (level === undefined) return undefined;
  const depth = wholeNumber(level, 9) + 1;
  return depth > 9 ? 0 : depth;
}

/** The paragraph's own list, else its style's; the list 0 takes it out of any. */
function listPlace(
  properties: XmlElement | undefined,
  chain: readonly Style[],
  numbering: Numbering,
): ListPlace | undefined {
  const own = childOf(properties, 'w:numPr');
  const style = chain.find(
    ({ paragraph }) => wordValue(childOf(paragraph, 'w:numPr'), 'w:numId') !== undefined,
  );
  const inherited = childOf(style?.paragraph, 'w:numPr');
  const id = wordValue(own, 'w:numId') ?? wordValue(inherited, 'w:numId');
  if (id === undefined || id === '0') return undefined;
  const tied = style && numbering.levelOfStyle(id, style.id);
  const written = wordValue(own, 'w:ilvl') ?? wordValue(inherited, 'w:ilvl');
  const level = Math.min(8, own ? wholeNumber(written, 0) : (tied ?? wholeNumber(written, 0)));
  const count = numbering.next(id, level);
  if (!count) return undefined;
  const { isBullet, isPlain, number, label } = count;
  const isList = isBullet || isPlain;
  return { id: isList ? id : '', level, ordered: !isBullet, number, label: isBullet ? '' : label };
}

function alignmentOf(properties: XmlElement | undefined, chain: readonly Style[]): Alignment {
  const all = [properties, ...chain.map(({ paragraph }) => paragraph)];
  const value = all.map((one) => wordValue(one, 'w:jc')).find((one) => one !== undefined);
  if (value === 'center') return 'center';
  return value === 'right' || value === 'end' ? 'right' : 'left';
}
