/** A number as PDF writes it, to a hundredth: of a point, that is less than a printer's dot. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : String(rounded);
}

/** Thousandths of an em need one more figure, since they add up over a line. */
export function thousandth(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? '0' : String(rounded);
}

/** An adjustment of TJ, in thousandths of an em to the right; empty where it is too small to be seen. */
export function adjustment(distance: number): string {
  return Math.abs(distance) < 0.05 ? '' : thousandth(-distance);
}
