import type { Run } from '../content/runs.js';
import type { EmbeddedFont, EngineInline } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import type { Shaped } from './glyphs.js';

/** A piece of a run between two places where a line may break, as pdfmake lays it out. Lengths are points. */
export class Piece implements EngineInline {
  readonly shaped: Shaped;
  readonly width: number;
  /** Width of the spaces at its end: they vanish at the end of a line. */
  readonly trailingCut: number;
  readonly height: number;
  readonly leadingCut = 0;
  readonly font: EmbeddedFont;
  readonly fontSize: number;
  readonly lineEnd: boolean;
  /** Set when it stands in a line. */
  x = 0;
  /** The author put a soft hyphen at its end: it is seen where a line ends there. */
  softHyphen = false;
  /** Part of an address, which is never divided by a hyphen. */
  inAddress = false;

  /** @param breakAfter whether a line may end after it */
  constructor(
    readonly text: string,
    readonly run: Run,
    readonly alignment: string,
    readonly breakAfter: boolean,
    document: BriefDocument,
  ) {
    this.shaped = run.shaper.shape(text);
    this.width = widthOf(this.shaped, run);
    this.trailingCut = this.width - bareWidthOf(this.shaped, run);
    this.height = run.leading;
    this.font = document.embed(run.shaper.face);
    this.fontSize = run.size;
    this.lineEnd = run.lineEnd;
  }
}

/** Width of words in the style of a run, in points. */
export function widthOf(shaped: Shaped, run: Run): number {
  const bare = bareWidthOf(shaped, run);
  if (shaped.spaces === 0) return bare;
  return bare + (shaped.widthOfSpaces * run.size) / 1000 + run.tracking * shaped.spaces;
}

/** The same without the spaces at their end. */
export function bareWidthOf({ bareWidth, length, spaces }: Shaped, { size, tracking }: Run): number {
  return (bareWidth * size) / 1000 + tracking * (length - spaces);
}
