/**
 * Optimal line breaks over a whole paragraph: D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines,
 * Software: Practice and Experience 11 (1981). Knows nothing of fonts or pages: it sees widths.
 */

/** A piece of text between two places where a line may break. Lengths are in any one unit. */
export interface Box {
  /** With the spaces at its end. */
  readonly width: number;
  /** Width of the spaces at its end: they stretch and shrink, and vanish at the end of a line. */
  readonly space: number;
  readonly breakAfter: boolean;
  /** What it costs to break after it where there is no space. */
  readonly penalty: number;
}

/** A place inside a box where a hyphen may be put. */
export interface Division {
  /** Width of what comes before, with the hyphen. */
  readonly head: number;
  /** Width of what is left, with the spaces at its end. */
  readonly tail: number;
  readonly penalty: number;
  /** The caller's own mark of the place. */
  readonly offset: number;
}

/** A line's end: after a box, or inside it where a division is given. */
export interface Break {
  readonly box: number;
  readonly division?: Division;
}

export interface BreakOptions {
  readonly width: number;
  /** How far the first line is set in. */
  readonly indent?: number;
  /** Places to divide a box; without it nothing is divided. */
  divide?(box: number): readonly Division[];
  /** The worst line allowed, as a multiple of how far spaces stretch willingly. */
  readonly tolerance: number;
  /** The right edge is ragged: spaces keep their width. */
  readonly ragged?: boolean;
}

/** Spaces grow by half and shrink by a quarter of themselves at a ratio of 1: wider is forgiven sooner than narrower. */
const stretchOf = 0.5;
const shrinkOf = 0.25;

/** On a ragged edge a line that leaves half of the width empty is as bad as a justified one with a ratio of 5. */
const raggedness = 10;

const hyphensInARow = 2;
const demeritsOfConsecutiveHyphens = 10_000;
const demeritsOfUnlikeLines = 3_000;
const demeritsOfHyphenInLastLineButOne = 10_000;

interface Node {
  readonly box: number;
  readonly division?: Division;
  /** Where the next line starts, in running sums of widths and of spaces. */
  readonly start: number;
  readonly startSpace: number;
  readonly fitness: number;
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous?: Node;
}

/** The breaks with the fewest demerits, or undefined where no set of lines is within the tolerance. */
export function optimalBreaks(boxes: readonly Box[], options: BreakOptions): Break[] | undefined {
  let active: Node[] = [
    { box: -1, start: -(options.indent ?? 0), startSpace: 0, fitness: 1, hyphens: 0, demerits: 0 },
  ];
  let sum = 0;
  let spaces = 0;
  for (const [index, box] of boxes.entries()) {
    const isLast = index === boxes.length - 1;
    for (const division of options.divide?.(index) ?? []) {
      const start = sum + box.width - division.tail;
      active = extend(
        active,
        {
          box: index,
          division,
          end: sum + division.head,
          endSpace: spaces,
          start,
          startSpace: spaces,
          isLast: false,
          isNearEnd: isLast,
        },
        options,
      );
    }
    if (box.breakAfter || isLast) {
      const start = sum + box.width;
      active = extend(
        active,
        {
          box: index,
          penalty: box.space > 0 || isLast ? 0 : box.penalty,
          end: start - box.space,
          endSpace: spaces,
          start,
          startSpace: spaces + box.space,
          isLast,
          isNearEnd: false,
        },
        options,
      );
    }
    if (active.length === 0) return undefined;
    sum += box.width;
    spaces += box.space;
  }
  return chain(active.filter((node) => node.box === boxes.length - 1 && !node.division));
}

interface Candidate {
  readonly box: number;
  readonly division?: Division;
  readonly penalty?: number;
  /** Where this line's ink ends and the spaces before it. */
  readonly end: number;
  readonly endSpace: number;
  readonly start: number;
  readonly startSpace: number;
  readonly isLast: boolean;
  readonly isNearEnd: boolean;
}

/** Adds the best line of each fitness class that ends here; drops the starts from which no later line can fit. */
function extend(active: readonly Node[], candidate: Candidate, options: BreakOptions): Node[] {
  const kept: Node[] = [];
  const best: (Node | undefined)[] = [];
  for (const from of active) {
    const ratio = ratioOf(from, candidate, options);
    if (ratio >= -1 && !candidate.isLast) kept.push(from);
    if (ratio < -1 || (ratio > options.tolerance && !candidate.isLast)) continue;
    const node = lineTo(from, candidate, candidate.isLast ? Math.min(ratio, 0) : ratio);
    if (node && node.demerits < (best[node.fitness]?.demerits ?? Number.POSITIVE_INFINITY))
      best[node.fitness] = node;
  }
  return [...kept, ...best.filter((node) => node !== undefined)];
}

/** How much the spaces of a line must stretch (above 0) or shrink (below); under -1 it doesn't fit. */
function ratioOf(from: Node, to: Candidate, { width, ragged }: BreakOptions): number {
  const difference = width - (to.end - from.start);
  if (ragged) return difference < 0 ? -1_000 : (difference / width) * raggedness;
  const space = to.endSpace - from.startSpace;
  if (difference === 0) return 0;
  if (space <= 0) return difference > 0 ? 1_000 : -1_000;
  return difference / (space * (difference > 0 ? stretchOf : shrinkOf));
}

function lineTo(from: Node, to: Candidate, ratio: number): Node | undefined {
  const hyphens = to.division ? from.hyphens + 1 : 0;
  if (hyphens > hyphensInARow) return undefined;
  const badness = 100 * Math.abs(ratio) ** 3;
  const penalty = to.division?.penalty ?? to.penalty ?? 0;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  let demerits = (10 + badness) ** 2 + penalty ** 2;
  if (hyphens > 1) demerits += demeritsOfConsecutiveHyphens;
  if (to.division && to.isNearEnd) demerits += demeritsOfHyphenInLastLineButOne;
  if (Math.abs(fitness - from.fitness) > 1) demerits += demeritsOfUnlikeLines;
  const { box, division, start, startSpace } = to;
  return {
    box,
    ...(division && { division }),
    start,
    startSpace,
    fitness,
    hyphens,
    demerits: from.demerits + demerits,
    previous: from,
  };
}

function chain(ends: readonly Node[]): Break[] | undefined {
  let node = ends.reduce<Node | undefined>(
    (best, end) => (best && best.demerits <= end.demerits ? best : end),
    undefined,
  );
  if (!node) return undefined;
  const breaks: Break[] = [];
  for (; node?.previous; node = node.previous)
    breaks.unshift({ box: node.box, ...(node.division && { division: node.division }) });
  return breaks;
}
