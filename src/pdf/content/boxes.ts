import type { Style } from '../style/cascade.js';
import { lineAcross, type Margin, type PdfNode, type TableLayout, type TableNode } from './nodes.js';

/** Gives a block its margins, lines above and below, and a frame where its style has a background or a line at its side. */
export function boxed(node: PdfNode, style: Style): PdfNode {
  const margin = sides(style, 'margin');
  if (style.background !== undefined || style['border-left'] !== undefined)
    return { ...frame(node, style), margin };
  const [left, top, right, bottom] = sides(style, 'padding');
  const [above, below] = [style['border-top'], style['border-bottom']];
  if ('table' in node || (!above && !below && left + top + right + bottom === 0)) return { ...node, margin };
  const inner: PdfNode = { ...node, margin: [left, top, right, bottom] };
  const lines = [
    ...(above ? [lineAcross(above, [0, 0, 0, 0])] : []),
    inner,
    ...(below ? [lineAcross(below, [0, 0, 0, 0])] : []),
  ];
  return { stack: lines, margin };
}

/** In pdfmake's order: left, top, right, bottom. */
export function sides(style: Style, kind: 'margin' | 'padding'): Margin {
  return [
    style[`${kind}-left`] ?? 0,
    style[`${kind}-top`] ?? 0,
    style[`${kind}-right`] ?? 0,
    style[`${kind}-bottom`] ?? 0,
  ];
}

/** A table of one cell: pdfmake draws its background and its side over every page that it spans. */
function frame(node: PdfNode, style: Style): TableNode {
  const table = { widths: ['*' as const], headerRows: 0, dontBreakRows: false, keepWithHeaderRows: 0 };
  return { table: { ...table, body: [[{ stack: [node] }]] }, layout: frameLayout(style), isFrame: true };
}

function frameLayout(style: Style): TableLayout {
  const [left, top, right, bottom] = sides(style, 'padding');
  const above = style['border-top'];
  const below = style['border-bottom'];
  const side = style['border-left'];
  return {
    hLineWidth: (line) => (line === 0 ? above : below)?.width ?? 0,
    hLineColor: (line) => (line === 0 ? above : below)?.color ?? '#000000',
    vLineWidth: (line) => (line === 0 ? (side?.width ?? 0) : 0),
    vLineColor: () => side?.color ?? '#000000',
    fillColor: () => style.background ?? null,
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
}
