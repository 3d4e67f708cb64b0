import type { EngineLine } from '../engine.js';
import type { Piece } from './piece.js';

/** A line of a paragraph, as pdfmake places it. Its height is kept while it grows, since the layout asks for it again and again. Points. */
export class Line implements EngineLine<Piece> {
  readonly leadingCut = 0;
  readonly inlines: Piece[] = [];
  trailingCut = 0;
  inlineWidths = 0;
  lastLineInParagraph = false;
  newLineForced = false;
  /** Its spaces are wider or narrower than good spaces may be, since no better line exists. */
  misfit: 'loose' | 'tight' | undefined;
  /** From and to where dots lead to a page number, from the line's start. */
  leader: readonly [from: number, to: number] | undefined;
  private height = 0;
  private ascender = 0;

  constructor(readonly maxWidth: number) {}

  addInline(piece: Piece): void {
    piece.x = this.inlineWidths;
    this.trailingCut = piece.trailingCut;
    this.inlines.push(piece);
    this.inlineWidths += piece.width;
    this.height = Math.max(this.height, piece.height);
    this.ascender = Math.max(this.ascender, (piece.font.ascender / 1000) * piece.fontSize);
    if (piece.lineEnd) this.newLineForced = true;
  }

  getHeight(): number {
    return this.height;
  }

  getAscenderHeight(): number {
    return this.ascender;
  }

  /** Without the spaces at its end. */
  getWidth(): number {
    return this.inlineWidths - this.trailingCut;
  }

  /** pdfmake draws clones of a table's head on later pages: they share their pieces. */
  clone(): Line {
    return Object.assign(new Line(this.maxWidth), this);
  }
}
