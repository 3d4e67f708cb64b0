import LineBreaker from 'linebreak';
import type { Run } from '../content/runs.js';
import type { EngineInline } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { shape } from './glyphs.js';
import { noBreakPlaces } from './no-break.js';

/** A piece of a run between two places where a line may break. Lengths are points. */
export interface Piece extends EngineInline {
  readonly run: Run;
  /** A line may end after it. */
  readonly breakAfter: boolean;
  /** The author put a soft hyphen at its end: it is seen where a line ends there. */
  readonly softHyphen?: boolean;
  /** Part of an address, which is never divided by a hyphen. */
  readonly inAddress?: boolean;
}

/** Cuts the runs of a paragraph where lines may break (UAX #14; addresses also after slashes and dots) and measures the pieces. */
export function makePieces(runs: readonly Run[], align: string, document: BriefDocument): Piece[] {
  const breaks = breakPlaces(runs);
  const pieces: Piece[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    const cuts = [...breaks.within(start, end), end];
    let from = start;
    for (const cut of cuts) {
      const raw = run.text.slice(from - start, cut - start);
      const text = raw.replaceAll('\u00ad', '');
      if (text !== '' || run.lineEnd || run.anchors.length > 0) {
        const piece = makePiece(text, run, align, breaks.at(cut), document);
        const softHyphen = raw.endsWith('\u00ad') && { softHyphen: true };
        pieces.push({ ...piece, ...softHyphen, ...(breaks.isAddress(from) && { inAddress: true }) });
      }
      from = cut;
    }
    start = end;
  }
  return pieces;
}

/** Measures one piece of a run. */
export function makePiece(
  text: string,
  run: Run,
  align: string,
  breakAfter: boolean,
  document: BriefDocument,
): Piece {
  const font = document.embed(run.face);
  const trimmed = text.replace(/ +$/u, '');
  const widthOf = (words: string): number =>
    words === ''
      ? 0
      : (shape(words, run.face, run.features, font).width * run.size) / 1000 + run.tracking * words.length;
  const bare = widthOf(trimmed);
  const width = trimmed === text ? bare : bare + widthOf(' '.repeat(text.length - trimmed.length));
  return {
    text,
    run,
    width,
    height: run.leading,
    leadingCut: 0,
    trailingCut: width - bare,
    x: 0,
    font,
    fontSize: run.size,
    alignment: align === 'justify' ? 'left' : align,
    breakAfter,
    ...(run.lineEnd && { lineEnd: true }),
  };
}

interface Breaks {
  at(offset: number): boolean;
  /** Places inside a range, its ends left out, in order. */
  within(start: number, end: number): number[];
  isAddress(offset: number): boolean;
}

function breakPlaces(runs: readonly Run[]): Breaks {
  const text = runs.map((run) => run.text).join('');
  const places = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places.add(next.position);
  for (const place of noBreakPlaces(text)) places.delete(place);
  const addresses = [...text.matchAll(writtenAddress)].map(({ 0: address, index }) => ({ address, index }));
  for (const { address, index } of addresses) adjustForAddress(address, index, places);
  let start = 0;
  for (const run of runs) {
    if (run.glued) places.delete(start);
    start += run.text.length;
  }
  cutLongWords(text, places);
  const sorted = [...places].sort((a, b) => a - b);
  return {
    at: (offset) => places.has(offset),
    within: (from, to) => between(sorted, from, to),
    isAddress: (offset) =>
      addresses.some(({ address, index }) => offset >= index && offset < index + address.length),
  };
}

/** Addresses as they stand in text, with or without a scheme: `https://…`, `www.example.org/a`, `archives.the-monitor.org`. */
const writtenAddress =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![\w.@-])(?:[a-z0-9-]+\.){1,5}(?:org|com|net|int|gov|edu|info|(?<=\.\S+\.)[a-z]{2})\b(?:\/[^\s<>"“”]*)?/giu;

/** An address breaks after a slash, a dot and the signs of a query, never between two slashes, and not before its last letters. */
function adjustForAddress(text: string, start: number, places: Set<number>): void {
  for (let i = 1; i < text.length; i += 1) {
    const [before, after] = [text[i - 1]!, text[i]!];
    const breaks =
      /[/.?&=_#%-]/u.test(before) && !/[/.?&=_#%-]/u.test(after) && i >= 5 && text.length - i >= 6;
    if (breaks) places.add(start + i);
    else places.delete(start + i);
  }
}

/** No word is this long: what is (a key, a scan gone wrong) may break anywhere, so that no step has to take it whole. */
const longestWord = 200;

function cutLongWords(text: string, places: Set<number>): void {
  let start = 0;
  for (let i = 1; i <= text.length; i += 1) {
    if (places.has(i)) start = i;
    if (i - start < longestWord) continue;
    const cut = /[\ud800-\udbff]/u.test(text[i - 1]!) ? i - 1 : i;
    places.add(cut);
    start = cut;
  }
}

/** Those of a sorted list that lie between two values, by bisection. */
function between(sorted: readonly number[], from: number, to: number): number[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < sorted.length && sorted[i]! < to; i += 1) found.push(sorted[i]!);
  return found;
}
