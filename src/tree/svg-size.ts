import type { Properties } from 'hast';

/** Width and height in CSS pixels, as SVG 2 has it (8.2): what is not said comes from the viewBox. */
export function sizeOf({
  width,
  height,
  viewBox,
}: Properties): { width: number; height: number } | undefined {
  const [, , boxWidth, boxHeight] = String(viewBox ?? '')
    .split(/[\s,]+/u)
    .map(Number);
  const ratio = boxWidth && boxHeight ? boxWidth / boxHeight : 2;
  const [given, high] = [pixels(width), pixels(height)];
  const wide = given ?? (high === undefined ? (boxWidth ?? 300) : high * ratio);
  const size = { width: wide, height: high ?? wide / ratio };
  return [size.width, size.height].every((side) => side > 0 && side <= 20_000) ? size : undefined;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function pixels(length: unknown): number | undefined {
  const [, number, unit] =
    /^\s*(\d{0,9}\.?\d{1,9})(px|pt|pc|mm|cm|in|)\s*$/u.exec(String(length ?? '')) ?? [];
  return number === undefined ? undefined : Number(number) * units[unit!]!;
}
