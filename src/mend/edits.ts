/** A stretch of a text: `end` is one behind its last character. Offsets count UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Other words for a stretch of a text. */
export interface Edit extends Range {
  readonly text: string;
}

/**
 * Stretches that change places: what stands at `slots[order[i]]` comes as number i. What stands behind a stretch, up to the
 * next, goes with it. Stretches that `order` does not name go away.
 */
export interface Move {
  readonly slots: readonly Range[];
  readonly order: readonly number[];
}

/** The text with all edits made. They don't overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const edit of inOrder(edits)) {
    parts.push(text.slice(offset, edit.start), edit.text);
    offset = edit.end;
  }
  return parts.join('') + text.slice(offset);
}

/** Edits and moves as edits alone: a move is one edit, from its first place to its last. */
export function settle(text: string, edits: readonly Edit[], moves: readonly Move[]): Edit[] {
  let rest = inOrder(edits);
  const settled = moves.map((move): Edit => {
    const [start, end] = [move.slots[0]!.start, move.slots.at(-1)!.end];
    const isInside = (edit: Edit) => edit.start >= start && edit.end <= end;
    const inside = rest.filter(isInside);
    rest = rest.filter((edit) => !isInside(edit));
    return { start, end, text: moved(text, inside, move) };
  });
  return inOrder([...rest, ...settled]).filter((edit) => edit.text !== text.slice(edit.start, edit.end));
}

function moved(text: string, edits: readonly Edit[], { slots, order }: Move): string {
  const cut = ({ start, end }: Range): string => {
    const inside = within(edits, { start, end });
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return withEdits(text.slice(start, end), shifted);
  };
  // what is last has nothing behind it: what was last takes what stood behind the one that is
  const [wasLast, isLast] = [slots.length - 1, order.at(-1)!];
  const gap = (from: number): string => {
    const owner = from === wasLast ? isLast : from;
    return cut({ start: slots[owner]!.end, end: slots[owner + 1]!.start });
  };
  return order.map((from, index) => cut(slots[from]!) + (index < order.length - 1 ? gap(from) : '')).join('');
}

/** The edits, of some in order, that lie in a stretch. */
function within(edits: readonly Edit[], { start, end }: Range): Edit[] {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Edit[] = [];
  for (let index = low; index < edits.length && edits[index]!.start < end; index += 1)
    if (edits[index]!.end <= end) found.push(edits[index]!);
  return found;
}

/** Edits without those that overlap one before them in the list. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const ranks = new Map(edits.map((edit, rank) => [edit, rank]));
  const kept: Edit[] = [];
  for (const edit of inOrder(edits)) {
    const rank = ranks.get(edit)!;
    while (kept.length > 0 && overlap(kept.at(-1)!, edit) && ranks.get(kept.at(-1)!)! > rank) kept.pop();
    const last = kept.at(-1);
    if (!last || !overlap(last, edit)) kept.push(edit);
  }
  return kept;
}

function overlap(one: Range, next: Range): boolean {
  return one.end > next.start || (one.start === next.start && one.end === next.end);
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}
