import { describe, expect, it } from 'vitest';
import { type Box, type Break, optimalBreaks } from '../../src/pdf/lines/optimal-breaks.js';
import fc from '../fast-check.js';

const space = 2.5;

/** Words as boxes, each with a space behind it. */
function boxesOf(widths: readonly number[]): Box[] {
  return widths.map((width) => ({ width: width + space, space, breakAfter: true, penalty: 0 }));
}

/** As full as can be, line by line. */
function greedy(boxes: readonly Box[], width: number): Break[] {
  const breaks: Break[] = [];
  let used = 0;
  for (const [index, box] of boxes.entries()) {
    if (used > 0 && used + box.width - box.space > width) {
      breaks.push({ box: index - 1 });
      used = 0;
    }
    used += box.width;
  }
  return [...breaks, { box: boxes.length - 1 }];
}

/** Width of the spaces in each line but the last, once it is justified. */
function spacesOf(boxes: readonly Box[], breaks: readonly Break[], width: number): number[] {
  let from = 0;
  return breaks.slice(0, -1).map(({ box }) => {
    const line = boxes.slice(from, box + 1);
    from = box + 1;
    const ink = line.reduce((sum, { width: w, space: s }) => sum + w - s, 0);
    return (width - ink) / (line.length - 1);
  });
}

function spread(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** Word widths as in English prose, always the same. */
function prose(count: number): number[] {
  let at = 7;
  return Array.from({ length: count }, () => {
    at = (at * 48_271) % 2_147_483_647;
    return 8 + (at % 37);
  });
}

describe('optimalBreaks', () => {
  it('spreads word spaces more evenly than greedy breaking', () => {
    const boxes = boxesOf(prose(600));
    for (const width of [300, 330, 390]) {
      const best = optimalBreaks(boxes, { width, tolerance: 3 })!;
      const evenness = spread(spacesOf(boxes, best, width));
      expect(evenness).toBeLessThan(spread(spacesOf(boxes, greedy(boxes, width), width)) * 0.95);
    }
  });

  it('never makes a line that is too full, and takes every box once', () => {
    const widths = fc.array(fc.integer({ min: 3, max: 60 }), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 120, max: 400 }), (list, width) => {
        const boxes = boxesOf(list);
        const breaks = optimalBreaks(boxes, { width, tolerance: 1_000 });
        expect(breaks?.at(-1)?.box).toBe(boxes.length - 1);
        let from = 0;
        for (const { box } of breaks!) {
          expect(box).toBeGreaterThanOrEqual(from);
          const line = boxes.slice(from, box + 1);
          const ink = line.reduce((sum, { width: w, space: s }) => sum + w - s, 0);
          // spaces shrink by a quarter at most
          expect(ink + (line.length - 1) * space * 0.75).toBeLessThanOrEqual(width + 0.001);
          from = box + 1;
        }
      }),
    );
  });

  it('gives nothing where no line is within the tolerance', () => {
    expect(optimalBreaks(boxesOf([50, 50, 50]), { width: 95, tolerance: 1 })).toBeUndefined();
    expect(optimalBreaks(boxesOf([200]), { width: 95, tolerance: 1 })).toBeUndefined();
  });

  it('divides a word where that makes better lines, but not three lines in a row', () => {
    const boxes = boxesOf(Array.from({ length: 40 }, () => 47));
    const divide = (box: number) => [{ head: 24, tail: boxes[box]!.width - 22, penalty: 50, offset: 3 }];
    const breaks = optimalBreaks(boxes, { width: 75, tolerance: 12, divide })!;
    const divided = breaks.map(({ division }) => (division ? 'x' : '.')).join('');
    expect(divided).toContain('x');
    expect(divided).not.toContain('xxx');
  });

  it('keeps spaces as they are on a ragged edge', () => {
    const boxes = boxesOf(prose(80));
    const breaks = optimalBreaks(boxes, { width: 200, tolerance: 12, ragged: true })!;
    let from = 0;
    for (const { box } of breaks) {
      const line = boxes.slice(from, box + 1);
      expect(line.reduce((sum, { width: w }) => sum + w, 0) - space).toBeLessThanOrEqual(200);
      from = box + 1;
    }
  });
});
