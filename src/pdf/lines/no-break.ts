import { codeBefore, isLetter, isNumber } from '../../names/letters.js';

/**
 * Spaces at which typographers break no line: `p. 5`, `18 December`, `1.6 km`, `Article 7`, `Dr. Lin`. The text keeps its
 * ordinary spaces, which stretch like others and are copied as they are.
 */

/** Words that belong to the figure or the name after them, with or without a full stop. */
const before = wordsFrom(`
  p pp No Nos no nos vol Vol ch fig Fig para paras art arts Art Arts
  Article Articles article articles Chapter Protocol Resolution Decree Law Table table
  note notes page pages Dr Mr Mrs Ms Prof Gen Col Lt Capt Sgt Amb St Hon
  n° Mme M núm pág págs с стр ст г см № § US$ € £
`);

/** Words that belong to the figure before them. */
const after = wordsFrom(`
  January February March April May June July August September October November December
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  января февраля марта апреля мая июня июля августа сентября октября ноября декабря
  de km km² m m² cm mm ha kg g t percent per % ‰ °C million billion
  hectares kilometers kilometres meters metres mines casualties га км млн тыс
`);

/** Offsets into a text before which no line may start, though a space stands there. */
export function noBreakPlaces(text: string): number[] {
  const places: number[] = [];
  for (let i = 1; i < text.length - 1; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x20 && code < 0xa0) continue;
    if (areSmall(text.charCodeAt(i - 1), text.charCodeAt(i + 1))) continue;
    if (isSpace(code) && isJoining(text, i)) places.push(i + 1);
  }
  return places;
}

/** Most spaces stand before a small letter and behind another, or a comma: none of them joins. */
function areSmall(left: number, right: number): boolean {
  return right >= 0x61 && right <= 0x7a && left < 0x80 && (left < 0x30 || left > 0x39);
}

/** Whether no line may end at a space. One pattern could say all this, but takes milliseconds to compile. */
function isJoining(text: string, space: number): boolean {
  const left = codeBefore(text, space);
  const right = text.codePointAt(space + 1);
  if (isNumber(left) && (after.has(wordAfter(text, space + 1)) || isThousand(text, space + 1))) return true;
  if (isCapital(right)) return before.has(wordBefore(text, space)) || areInitials(text, space);
  return isNumber(right) && before.has(wordBefore(text, space));
}

/** Three figures, as after the space in `10 000`. */
function isThousand(text: string, start: number): boolean {
  let end = start;
  for (let count = 0; count < 3; count += 1) {
    if (!isNumber(text.codePointAt(end))) return false;
    end += unitsOf(text.codePointAt(end)!);
  }
  return !isNumber(text.codePointAt(end));
}

/** J. K. Rowling is no end of a sentence: another initial stands before the last. */
function areInitials(text: string, end: number): boolean {
  const second = initialBefore(text, end);
  if (second === undefined) return false;
  const isSpaced = second > 0 && isSpace(text.charCodeAt(second - 1));
  return (
    initialBefore(text, second) !== undefined || (isSpaced && initialBefore(text, second - 1) !== undefined)
  );
}

/** Where the capital with a full stop starts that ends at a place. */
function initialBefore(text: string, end: number): number | undefined {
  if (text[end - 1] !== '.') return undefined;
  const capital = codeBefore(text, end - 1);
  return isCapital(capital) ? end - 1 - unitsOf(capital!) : undefined;
}

/** The letters and figures that end at a place, with a sign that belongs to them; a full stop behind them is left out. */
function wordBefore(text: string, place: number): string {
  const end = text[place - 1] === '.' ? place - 1 : place;
  let start = end > 0 && '°$€£№§'.includes(text[end - 1]!) ? end - 1 : end;
  while (end - start <= longest && isOfWord(codeBefore(text, start)))
    start -= unitsOf(codeBefore(text, start)!);
  return text.slice(start, end);
}

/** The letters and figures that start at a place, with a sign before them. */
function wordAfter(text: string, start: number): string {
  let end = '%‰°'.includes(text[start]!) ? start + 1 : start;
  while (end - start <= longest && isOfWord(text.codePointAt(end))) end += unitsOf(text.codePointAt(end)!);
  return text.slice(start, end);
}

/** More than the longest word of those above has. */
const longest = 12;

function wordsFrom(rows: string): ReadonlySet<string> {
  return new Set(rows.trim().split(/\s+/u));
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code < 0x80 ? code >= 9 && code <= 13 : /\s/u.test(String.fromCharCode(code)));
}

function isOfWord(code: number | undefined): boolean {
  return isNumber(code) || isLetter(code);
}

function isCapital(code: number | undefined): boolean {
  if (code === undefined || code < 0x80) return code !== undefined && code >= 0x41 && code <= 0x5a;
  return isLetter(code) && /\p{Lu}/u.test(String.fromCodePoint(code));
}
