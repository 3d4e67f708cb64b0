import type { Element, ElementContent, Root } from 'hast';
import { classesOf, isElement } from '../../tree/index.js';
import type { Style } from '../style/cascade.js';
import type { PageStyle } from '../style/print-style.js';
import { type BlockContext, flow } from './blocks.js';
import { boxed } from './boxes.js';
import type { PdfNode } from './nodes.js';

/**
 * A running header or footer: paragraphs of class `left` at the left edge of the text, of class `right` at the right,
 * others between them.
 */
export function makeRunningLine(
  tree: Root,
  kind: 'header' | 'footer',
  page: PageStyle,
  context: BlockContext,
): object {
  const around = runningElement(kind);
  const style = context.cascade.style([around], unstyled);
  const owner =
    kind === 'header' ? '/Type /Pagination /Subtype /Header' : '/Type /Pagination /Subtype /Footer';
  const place = { path: [around], style, owner } as const;
  const parts = tree.children.filter((child): child is Element => isElement(child));
  const columns = parts.map((part) => ({
    stack: flow([part as ElementContent], place, context),
    width: parts.length > 1 && classesOf(part).includes('right') ? 'auto' : '*',
  }));
  const { left, right, bottom } = page.margins;
  const top = kind === 'header' ? page.header : bottom - page.footer - (style.leading ?? 0);
  const line = { columns, columnGap: 18 } as unknown as PdfNode;
  return { stack: [boxed(line, style)], margin: [left, Math.max(0, top), right, 0] };
}

/** The same for all pages, so that their lines share their styles. */
const unstyled: Style = {};

/** The element that print.yaml's `.running-header` and `.running-footer` speak of. */
function runningElement(kind: 'header' | 'footer'): Element {
  return {
    type: 'element',
    tagName: kind,
    properties: { className: ['running', `running-${kind}`] },
    children: [],
  };
}
