import type { Element } from 'hast';
import {
  type Owner,
  type StructureAttributes,
  StructureElement,
  type StructureType,
} from '../structure/structure.js';
import { isDrawable } from './images.js';
import { isInContents, isInNotes, type Placed } from './placed.js';

/**
 * Which structure type an element of the rendered document is. What has no type of its own (div, header, hgroup) adds
 * nothing: its content belongs to what is around it. In a running line everything stays the artifact that the line is.
 */
const types: Readonly<Partial<Record<string, StructureType>>> = {
  section: 'Sect',
  p: 'P',
  pre: 'P',
  ul: 'L',
  ol: 'L',
  blockquote: 'BlockQuote',
  table: 'Table',
  figcaption: 'Caption',
};

/** The structure element of a block, made inside that of its surroundings. */
export function enterBlock(element: Element, around: Placed, headings: HeadingLevels): Owner {
  const { owner } = around;
  if (!(owner instanceof StructureElement)) return owner;
  if (element.tagName === 'figure') return enterFigure(element, owner);
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1];
  const type = level === undefined ? types[element.tagName] : headings.typeOf(Number(level));
  if (!type || (type === 'L' && isInNotes(around))) return owner;
  if (type === 'L' && isInContents(around)) return owner.block('TOC', languageOf(element));
  const numbering = element.tagName === 'ol' ? 'Decimal' : 'Disc';
  const attributes = type === 'L' ? { attributes: { O: 'List', ListNumbering: numbering } } : {};
  return owner.block(type, { ...languageOf(element), ...attributes });
}

/** A figure that shows an image is a Figure with the image's words; one that holds words, a table or a quotation adds nothing. */
function enterFigure(element: Element, owner: StructureElement): StructureElement {
  const image = imageIn(element);
  const alternative = String(image?.properties.alt ?? '');
  return image && alternative !== '' && isDrawable(image)
    ? owner.block('Figure', { ...languageOf(element), alternative })
    : owner;
}

function imageIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === 'img' ? child : imageIn(child);
    if (found) return found;
  }
  return undefined;
}

/** Inlines that stand without a paragraph, as in a list item; in a table's cell they need none. */
export function paragraphIn(owner: Owner): Owner {
  if (
    !(owner instanceof StructureElement) ||
    owner.type === 'TD' ||
    owner.type === 'TH' ||
    owner.type === 'Caption'
  )
    return owner;
  return owner.block('P');
}

/**
 * The label and the body of a list item. An endnote is a Note with an ID (ISO 14289-1, 7.9); its list is no element,
 * since a list may hold nothing but items.
 */
export function enterList(item: Element, list: Placed): { label: Owner; body: Owner } {
  const { owner } = list;
  if (!(owner instanceof StructureElement)) return { label: owner, body: owner };
  if (isInNotes(list)) {
    const note = owner.block('Note', { ...languageOf(item), id: String(item.properties.id) });
    return { label: note.block('Lbl'), body: note };
  }
  if (owner.type === 'TOC') {
    const entry = owner.block('TOCI', languageOf(item));
    return { label: entry.block('Lbl'), body: entry };
  }
  const entry = owner.block('LI', languageOf(item));
  return { label: entry.block('Lbl'), body: entry.block('LBody') };
}

export function enterCaption(table: Owner): Owner {
  return table instanceof StructureElement ? table.block('Caption') : table;
}

export function enterRowGroup(group: Element, table: Owner): Owner {
  return table instanceof StructureElement
    ? table.block(group.tagName === 'thead' ? 'THead' : 'TBody')
    : table;
}

export function enterRow(group: Owner): Owner {
  return group instanceof StructureElement ? group.block('TR') : group;
}

/** A cell, with the scope of a heading and its spans (ISO 32000-1, 14.8.5.7). */
export function enterCell(cell: Element, row: Owner): Owner {
  if (!(row instanceof StructureElement)) return row;
  const { scope, colSpan, rowSpan } = cell.properties;
  const isHeading = cell.tagName === 'th';
  const attributes = {
    ...(isHeading && { Scope: scope === 'row' || scope === 'rowgroup' ? 'Row' : 'Column' }),
    ...(Number(colSpan ?? 1) > 1 && { ColSpan: Number(colSpan) }),
    ...(Number(rowSpan ?? 1) > 1 && { RowSpan: Number(rowSpan) }),
  };
  const own = Object.keys(attributes).length > 0 ? { attributes: { O: 'Table', ...attributes } } : {};
  return row.block(isHeading ? 'TH' : 'TD', { ...languageOf(cell), ...own });
}

/** Levels of headings without a gap (ISO 14289-1, 7.4.2): one that would skip a level becomes the next level down. */
export class HeadingLevels {
  private open: number[] = [];

  typeOf(level: number): StructureType {
    this.open = this.open.filter((above) => above < level);
    this.open.push(level);
    return `H${this.open.length as 1 | 2 | 3 | 4 | 5 | 6}`;
  }
}

function languageOf(element: Element): StructureAttributes {
  const { lang } = element.properties;
  return typeof lang === 'string' && lang !== '' && element.tagName !== 'article' ? { language: lang } : {};
}
