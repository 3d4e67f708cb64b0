import type { Element } from 'hast';
import type { Owner } from '../structure/structure.js';
import type { Style } from '../style/cascade.js';

/** Where something stands: its ancestors with itself last, its style, and what its words belong to. */
export interface Placed {
  readonly path: readonly Element[];
  readonly style: Style;
  readonly owner: Owner;
}

/** Whether a place is in the list of endnotes. */
export function isInNotes({ path }: Pick<Placed, 'path'>): boolean {
  return path.some((element) => element.properties.role === 'doc-endnotes');
}

/** Whether a place is in a list of contents, whose entries get the numbers of the pages that they lead to. */
export function isInContents({ path }: Pick<Placed, 'path'>): boolean {
  return path.some((element) => element.properties.role === 'doc-toc');
}
