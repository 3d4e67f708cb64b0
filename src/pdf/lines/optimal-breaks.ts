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
  readonly division: Division | undefined;
  /** Where the next line starts, in running sums of widths and of spaces. */
  readonly start: number;
  readonly startSpace: number;
  readonly fitness: number;
  readonly hyphens: number;
  readonly demerits: number;
  readonly previous: Node | undefined;
}

/** The breaks with the fewest demerits, or undefined where no set of lines is within the tolerance. */
export function optimalBreaks(boxes: readonly Box[], options: BreakOptions): Break[] | undefined {
  const active: Node[] = [startOf(options)];
  let sum = 0;
  let spaces = 0;
  for (let index = 0; index < boxes.length; index += 1) {
    const box = boxes[index]!;
    const isLast = index === boxes.length - 1;
    if (options.divide)
      for (const division of options.divide(index))
        extend(active, insideBox(index, box, division, sum, spaces, isLast), options);
    if (box.breakAfter || isLast) extend(active, afterBox(index, box, sum, spaces, isLast), options);
    if (active.length === 0) return undefined;
    sum += box.width;
    spaces += box.space;
  }
  return chain(active.filter((node) => node.box === boxes.length - 1 && !node.division));
}

function startOf({ indent = 0 }: BreakOptions): Node {
  return {
    box: -1,
    division: undefined,
    start: -indent,
    startSpace: 0,
    fitness: 1,
    hyphens: 0,
    demerits: 0,
    previous: undefined,
  };
}

interface Candidate {
  readonly box: number;
  readonly division: Division | undefined;
  readonly penalty: number;
  /** Where this line's ink ends and the spaces before it. */
  readonly end: number;
  readonly endSpace: number;
  readonly start: number;
  readonly startSpace: number;
  readonly isLast: boolean;
  readonly isNearEnd: boolean;
}

function insideBox(
  index: number,
  { width }: Box,
  division: Division,
  sum: number,
  spaces: number,
  isLast: boolean,
): Candidate {
  const start = sum + width - division.tail;
  const { penalty } = division;
  return {
    box: index,
    division,
    penalty,
    end: sum + division.head,
    endSpace: spaces,
    start,
    startSpace: spaces,
    isLast: false,
    isNearEnd: isLast,
  };
}

function afterBox(index: number, box: Box, sum: number, spaces: number, isLast: boolean): Candidate {
  const start = sum + box.width;
  const penalty = box.space > 0 || isLast ? 0 : box.penalty;
  return {
    box: index,
    division: undefined,
    penalty,
    end: start - box.space,
    endSpace: spaces,
    start,
    startSpace: spaces + box.space,
    isLast,
    isNearEnd: false,
  };
}

/** Adds the best line of each fitness class that ends here; drops the starts from which no later line can fit. */
function extend(active: Node[], to: Candidate, options: BreakOptions): void {
  const best: (Node | undefined)[] = [undefined, undefined, undefined, undefined];
  let kept = 0;
  const { length } = active;
  for (let i = 0; i < length; i += 1) {
    const from = active[i]!;
    const ratio = ratioOf(from, to, options);
    // the list is closed up while it is walked: what is kept never overtakes what is looked at
    if (ratio >= -1 && !to.isLast) active[kept++] = from;
    if (ratio < -1 || (ratio > options.tolerance && !to.isLast)) continue;
    compete(best, from, to, to.isLast ? Math.min(ratio, 0) : ratio);
  }
  active.length = kept;
  for (let fitness = 0; fitness < best.length; fitness += 1) if (best[fitness]) active.push(best[fitness]!);
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

/** Puts a line into its fitness class where it is better than the one there. */
function compete(best: (Node | undefined)[], from: Node, to: Candidate, ratio: number): void {
  const hyphens = to.division ? from.hyphens + 1 : 0;
  if (hyphens > hyphensInARow) return;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  const demerits = from.demerits + demeritsOf(from, to, ratio, fitness, hyphens);
  const rival = best[fitness];
  if (rival && demerits >= rival.demerits) return;
  const { box, division, start, startSpace } = to;
  best[fitness] = { box, division, start, startSpace, fitness, hyphens, demerits, previous: from };
}

function demeritsOf(from: Node, to: Candidate, ratio: number, fitness: number, hyphens: number): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  let demerits = (10 + badness) ** 2 + to.penalty ** 2;
  if (hyphens > 1) demerits += demeritsOfConsecutiveHyphens;
  if (to.division && to.isNearEnd) demerits += demeritsOfHyphenInLastLineButOne;
  if (Math.abs(fitness - from.fitness) > 1) demerits += demeritsOfUnlikeLines;
  return demerits;
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
