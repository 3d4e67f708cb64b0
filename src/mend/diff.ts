import { diffArrays } from 'diff';

/** How many lines around a change are shown. */
const around = 3;

/** Beyond this many changes a comparison takes long; then all lines are shown as taken out and put in. */
const most = 2000;

/** A line of a comparison: taken out, put in, or in both. */
interface Row {
  readonly sign: '-' | '+' | ' ';
  readonly text: string;
}

/**
 * The lines that change, with three lines around them, as `diff -u` shows them; what kind of line ends they have doesn't count.
 * For people: control characters, which could steer a terminal, are shown as `�`.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  const rows = compare(linesOf(before), linesOf(after));
  const changed = rows.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const hunks: string[] = [];
  let place = { index: 0, before: 1, after: 1 };
  for (let first = 0; first < changed.length; ) {
    let last = first;
    while (changed[last + 1] !== undefined && changed[last + 1]! - changed[last]! <= 2 * around + 1)
      last += 1;
    const start = Math.max(0, changed[first]! - around);
    place = advanced(place, rows, start);
    hunks.push(hunk(rows.slice(start, changed[last]! + around + 1), place));
    first = last + 1;
  }
  return `--- ${shown(file)}\n+++ ${shown(file)}\n${hunks.join('')}`;
}

/** Lines with what marks a last one that has no end. */
function linesOf(text: string): string[] {
  const lines = shown(text.replace(/\r\n?/gu, '\n')).split('\n');
  const last = lines.pop()!;
  return last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}

function shown(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, '\u{FFFD}');
}

/** Where no line comes or goes, lines that stand in the same place are the same: only runs of others are compared. */
function compare(before: readonly string[], after: readonly string[]): Row[] {
  if (before.length !== after.length) return compareRun(before, after);
  const rows: Row[] = [];
  for (let start = 0; start < before.length; ) {
    let end = start;
    while (end < before.length && before[end] !== after[end]) end += 1;
    if (end > start) rows.push(...compareRun(before.slice(start, end), after.slice(start, end)));
    if (end < before.length) rows.push({ sign: ' ', text: before[end]! });
    start = end + 1;
  }
  return rows;
}

function compareRun(before: readonly string[], after: readonly string[]): Row[] {
  const row = (sign: Row['sign']) => (text: string) => ({ sign, text });
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (!changes) return [...before.map(row('-')), ...after.map(row('+'))];
  return changes.flatMap(({ value, added, removed }) => value.map(row(removed ? '-' : added ? '+' : ' ')));
}

interface Place {
  readonly index: number;
  readonly before: number;
  readonly after: number;
}

function advanced({ index, before, after }: Place, rows: readonly Row[], to: number): Place {
  const passed = rows.slice(index, to);
  return { index: to, before: before + count(passed, '+'), after: after + count(passed, '-') };
}

/** The lines that are on one side: all but those of the other. */
function count(rows: readonly Row[], other: Row['sign']): number {
  return rows.filter(({ sign }) => sign !== other).length;
}

function hunk(rows: readonly Row[], { before, after }: Place): string {
  const head = `@@ -${before},${count(rows, '+')} +${after},${count(rows, '-')} @@`;
  return [head, ...rows.map(({ sign, text }) => sign + text)].map((line) => `${line}\n`).join('');
}
