import { cidOf, type ShapedGlyph, shape } from '../lines/glyphs.js';
import type { Piece } from '../lines/inlines.js';

/**
 * The operators that show a run: one TJ (ISO 32000-1, 9.4.3) with the spaces' stretch and the kerning as numbers in
 * thousandths of an em; more where marks are set above or below the line.
 */
export function showText(run: readonly Piece[]): string {
  const text = new TextArray();
  let pen = run[0]!.x;
  for (const piece of run) {
    const size = piece.fontSize;
    text.move(((piece.x - pen) * 1000) / size);
    const { glyphs, width } = shape(piece.text, piece.run.face, piece.run.features, piece.font);
    for (const glyph of glyphs) text.show(glyph, cidOf(glyph, piece.font), size);
    pen = piece.x + (width * size) / 1000 + piece.run.tracking * glyphs.length;
  }
  return text.finish();
}

/** Collects the glyphs of a run into TJ operators. */
class TextArray {
  private readonly operators: string[] = [];
  private parts: string[] = [];
  private codes = '';
  private rise = 0;

  /** Moves the pen to the right, in thousandths of an em. */
  move(distance: number): void {
    if (Math.abs(distance) < 0.05) return;
    this.endCodes();
    this.parts.push(thousandth(-distance));
  }

  show(glyph: ShapedGlyph, cid: number, size: number): void {
    this.riseTo((glyph.yOffset * size) / 1000);
    this.move(glyph.xOffset);
    this.codes += cid.toString(16).padStart(4, '0');
    this.move(glyph.xAdvance - glyph.advance - glyph.xOffset);
  }

  finish(): string {
    this.riseTo(0);
    this.endArray();
    return this.operators.join(' ');
  }

  private riseTo(rise: number): void {
    if (rise === this.rise) return;
    this.endArray();
    this.operators.push(`${decimal(rise)} Ts`);
    this.rise = rise;
  }

  private endCodes(): void {
    if (this.codes !== '') this.parts.push(`<${this.codes}>`);
    this.codes = '';
  }

  private endArray(): void {
    this.endCodes();
    if (this.parts.length > 0) this.operators.push(`[${this.parts.join(' ')}] TJ`);
    this.parts = [];
  }
}

/** A number as PDF writes it, to a hundredth: of a point, that is less than a printer's dot. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

/** Thousandths of an em need one more figure, since they add up over a line. */
function thousandth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? '0' : String(rounded);
}
