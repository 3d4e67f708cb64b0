import type { Element } from 'hast';
import type { EngineNode } from '../engine.js';
import { checkImage, type Picture } from '../images/image-files.js';
import { type Owner, StructureElement } from '../structure/structure.js';
import type { DrawingNode, ImageNode } from './nodes.js';

/** The width of a CSS pixel in points. */
const pixel = 0.75;

/**
 * Sets an image that stands in the document as a data address: PNG, JPEG or SVG. What can't be drawn is undefined: its
 * alternative text is set instead.
 */
export function makeImage(element: Element, owner: Owner): ImageNode | DrawingNode | undefined {
  const { src, alt, width, height } = element.properties;
  const picture = typeof src === 'string' ? pictureOf(src) : undefined;
  if (!picture) return undefined;
  const size = {
    ...(width !== undefined && { width: Number(width) * pixel }),
    ...(height !== undefined && { height: Number(height) * pixel }),
  };
  const own = { owner: figureOf(String(alt ?? ''), owner), ...size };
  if (picture.kind !== 'svg') return { ...own, image: picture.data };
  const svg = Buffer.from(picture.data.slice(picture.data.indexOf(',') + 1), 'base64').toString('utf8');
  return { ...own, svg };
}

/** An image without alternative text is decoration, and an artifact (ISO 14289-1, 7.3). */
function figureOf(alternative: string, owner: Owner): Owner {
  if (!(owner instanceof StructureElement) || owner.type === 'Figure') return owner;
  return alternative === '' ? '/Type /Layout' : owner.block('Figure', { alternative });
}

/** Whether an image of the document is one that `makeImage` sets. */
export function isDrawable({ properties: { src } }: Element): boolean {
  return typeof src === 'string' && pictureOf(src) !== undefined;
}

function pictureOf(src: string): Picture | undefined {
  const match = /^data:image\/(?:png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/u.exec(src);
  const checked = match && checkImage(Buffer.from(match[1]!, 'base64'));
  return checked && 'data' in checked ? checked : undefined;
}

/** Gives an image its natural size, 96 pixels an inch, where none is set; at most half a page high. Points. */
export function sizeNaturally(node: EngineNode, textHeight: number): EngineNode {
  const { width, height } = node as Partial<ImageNode>;
  const natural = width === undefined && height === undefined ? pixel : 1;
  const scale = Math.min(natural, textHeight / 2 / node._height!);
  node._width! *= scale;
  node._height! *= scale;
  // a column of a table may be narrower than the image in it
  node._minWidth = Math.min(node._width!, 48);
  node._maxWidth = node._width!;
  return node;
}

/** Makes an image as small as its place. */
export function fitInto(node: EngineNode, width: number): void {
  const scale = Math.min(1, width / node._width!);
  node._width! *= scale;
  node._height! *= scale;
}

/** An image as pdfmake has placed it: x and y from the top left corner of the page, in points. */
export interface Placed {
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** The box of an image on its page, from the bottom left corner (ISO 32000-1, 14.8.5.4.3). */
export function boxOf({ x, y, _width, _height }: Placed, pageHeight: number): number[] {
  return [x, pageHeight - y - _height, x + _width, pageHeight - y].map(
    (value) => Math.round(value * 100) / 100,
  );
}
