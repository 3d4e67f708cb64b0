import { adjustment, decimal } from '../file/numbers.js';
import { Codes } from '../lines/codes.js';
import type { ShapedGlyph } from '../lines/glyphs.js';
import type { Piece } from '../lines/piece.js';

/**
 * The operators that show a run: one TJ (ISO 32000-1, 9.4.3) with the spaces' stretch and the kerning as numbers in
 * thousandths of an em; more where marks are set above or below the line.
 */
export function showText(run: readonly Piece[]): string {
  const { font, fontSize: size, x } = run[0]!;
  const text = new TextArray(Codes.of(font), size);
  let pen = x;
  for (const piece of run) {
    text.move(adjustment(((piece.x - pen) * 1000) / size));
    const { glyphs, width } = piece.shaped;
    for (let i = 0; i < glyphs.length; i += 1) text.show(glyphs[i]!);
    pen = piece.x + (width * size) / 1000 + piece.run.tracking * glyphs.length;
  }
  return text.finish();
}

/** Collects the glyphs of a run into TJ operators. */
class TextArray {
  private operators = '';
  private parts = '';
  private codes = '';
  private rise = 0;

  constructor(
    private readonly font: Codes,
    private readonly size: number,
  ) {}

  /** Moves the pen: an operand of TJ, or nothing. */
  move(distance: string): void {
    if (distance === '') return;
    this.endCodes();
    this.parts = this.parts === '' ? distance : `${this.parts} ${distance}`;
  }

  show(glyph: ShapedGlyph): void {
    if (glyph.yOffset !== 0 || this.rise !== 0) this.riseTo((glyph.yOffset * this.size) / 1000);
    if (glyph.xOffset !== 0) this.move(adjustment(glyph.xOffset));
    this.codes += this.font.of(glyph.sign);
    if (glyph.kerning !== '') this.move(glyph.kerning);
  }

  finish(): string {
    this.riseTo(0);
    this.endArray();
    return this.operators;
  }

  private riseTo(rise: number): void {
    if (rise === this.rise) return;
    this.endArray();
    this.addOperator(`${decimal(rise)} Ts`);
    this.rise = rise;
  }

  private endCodes(): void {
    if (this.codes === '') return;
    this.parts += this.parts === '' ? `(${this.codes})` : ` (${this.codes})`;
    this.codes = '';
  }

  private endArray(): void {
    this.endCodes();
    if (this.parts !== '') this.addOperator(`[${this.parts}] TJ`);
    this.parts = '';
  }

  private addOperator(operator: string): void {
    this.operators += this.operators === '' ? operator : ` ${operator}`;
  }
}
