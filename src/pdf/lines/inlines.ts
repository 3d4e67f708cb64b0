import type { Run } from '../content/runs.js';
import type { BriefDocument } from '../file/document.js';
import { breaksIn, mayBreak, type Places } from './breaks.js';
import { noBreakPlaces } from './no-break.js';
import { Piece } from './piece.js';

/** Cuts the runs of a paragraph where lines may break (UAX #14; addresses also after slashes and dots) and measures the pieces. */
export function makePieces(runs: readonly Run[], align: string, document: BriefDocument): Piece[] {
  const places = placesIn(runs);
  // the spaces of a justified line are spread here: for pdfmake it stands at the left
  const alignment = align === 'justify' ? 'left' : align;
  const pieces: Piece[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    let from = start;
    do {
      const to = nextBreak(places, from, end);
      const raw = run.text.slice(from - start, to - start);
      const text = raw.includes('\u00ad') ? raw.replaceAll('\u00ad', '') : raw;
      if (text !== '' || run.lineEnd || run.anchors.length > 0) {
        const piece = new Piece(text, run, alignment, (places[to]! & mayBreak) !== 0, document);
        piece.softHyphen = text !== raw && raw.endsWith('\u00ad');
        piece.inAddress = (places[from]! & inAddress) !== 0;
        pieces.push(piece);
      }
      from = to;
    } while (from < end);
    start = end;
  }
  return pieces;
}

/** Of a place where a character of an address stands. */
const inAddress = 2;

function nextBreak(places: Places, from: number, end: number): number {
  let place = from + 1;
  while (place < end && (places[place]! & mayBreak) === 0) place += 1;
  return Math.min(place, end);
}

function placesIn(runs: readonly Run[]): Places {
  const text = runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('');
  const places = breaksIn(text);
  for (const place of noBreakPlaces(text)) places[place] = 0;
  if (addressSign.test(text))
    for (const { 0: address, index } of text.matchAll(writtenAddress)) markAddress(address, index, places);
  let start = 0;
  for (const run of runs) {
    if (run.glued) places[start]! &= ~mayBreak;
    start += run.text.length;
  }
  cutLongWords(text, places);
  return places;
}

/** Addresses as they stand in text, with or without a scheme: `https://…`, `www.example.org/a`, `archives.the-monitor.org`. */
const writtenAddress =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|(?<![\w.@-])(?:[a-z0-9-]+\.){1,5}(?:org|com|net|int|gov|edu|info|(?<=\.\S+\.)[a-z]{2})\b(?:\/[^\s<>"“”]*)?/giu;

/** No address is without. Long s and the sign of kelvin are an s and a k where case is ignored. */
const addressSign = /\.[A-Za-z\u017f\u212a]|:\/\/|[Ww][Ww][Ww]\./u;

/** An address breaks after a slash, a dot and the signs of a query, never between two slashes, and not before its last letters. */
function markAddress(address: string, start: number, places: Places): void {
  places[start]! |= inAddress;
  for (let i = 1; i < address.length; i += 1) {
    const breaks =
      signs.includes(address[i - 1]!) && !signs.includes(address[i]!) && i >= 5 && address.length - i >= 6;
    places[start + i] = inAddress | (breaks ? mayBreak : 0);
  }
}

const signs = '/.?&=_#%-';

/** No word is this long: what is (a key, a scan gone wrong) may break anywhere, so that no step has to take it whole. */
const longestWord = 200;

function cutLongWords(text: string, places: Places): void {
  let start = 0;
  while (start + longestWord <= text.length) {
    const full = start + longestWord;
    let last = full;
    while (last > start && (places[last]! & mayBreak) === 0) last -= 1;
    if (last > start) {
      start = last;
    } else {
      start = /[\ud800-\udbff]/u.test(text[full - 1]!) ? full - 1 : full;
      places[start]! |= mayBreak;
    }
  }
}
