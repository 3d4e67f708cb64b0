import { goesOnBefore, letters, marks, numbers } from '../../names/letters.js';
import { quotationsIn } from './quotations.js';

/** Words that name notes by their numbers: `see above, notes 4 and 5`. */
export interface FoundMention {
  /** Where the words start, with what tells that a note of this text is meant. */
  readonly start: number;
  readonly end: number;
  /** `place`: supra, above, ci-dessus, выше …; `see`: only see, cf., voir, ver, см. */
  readonly cue: 'place' | 'see';
  readonly numbers: readonly FoundNumber[];
}

export interface FoundNumber {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Whether a dash stands before it: `4–6`. */
  readonly endsRange: boolean;
}

/** The words for a note in English, French, Spanish and Russian, before digits. What is cut short needs a sure cue. */
const noteWord =
  /(?:((?:foot|end)?notes?|notas?|сноск(?:а|у|е|и|ах|ам)|примечани(?:е|я|ю|и|ях|ям)|прим\.)|nn?\.|fnn?\.)\s{0,3}(?=\d)/giu;

/**
 * Finds the words that name a note of this text. They need a cue: “note 4” alone may be a note verbale, one of another
 * document or of a form. What stands in quotation marks is the words of somebody else.
 */
export function findMentions(text: string): FoundMention[] {
  const found: FoundMention[] = [];
  if (!/\d/u.test(text)) return found;
  let isQuoted: ReturnType<typeof quotationsIn> | undefined;
  for (const word of text.matchAll(noteWord)) {
    if (goesOnBefore(text, word.index)) continue;
    const mention = mentionAt(text, word.index, word.index + word[0].length, word);
    if (!mention || mention.start < (found.at(-1)?.end ?? 0)) continue;
    isQuoted ??= quotationsIn(text);
    if (!isQuoted(mention.start)) found.push(mention);
  }
  return found;
}

function mentionAt(
  text: string,
  start: number,
  digits: number,
  [word, whole]: RegExpExecArray,
): FoundMention | undefined {
  const numbers = numbersAt(text, digits, isPlural(word));
  const last = numbers?.at(-1);
  if (!numbers || !last) return undefined;
  const before = cueBefore(text, start);
  const after = cueAfter(text, last.end);
  if (after !== undefined && (before.cue || standsFree(text, start)))
    return { start: before.start, end: after, cue: 'place', numbers };
  if (!before.cue && isCitedBefore(text, start))
    return isOfAnother(text, last.end) ? undefined : { start, end: last.end, cue: 'place', numbers };
  if (!before.cue || (before.cue === 'see' && (!whole || isOfAnother(text, last.end)))) return undefined;
  return { start: before.start, end: last.end, cue: before.cue, numbers };
}

function isPlural(word: string): boolean {
  return /^(?:(?:foot|end)?notes|notas|сноски|сносках|сноскам|примечания|примечаниях|примечаниям|прим\.|nn\.|fnn\.)/iu.test(
    word.trim(),
  );
}

/** “Goose, op. cit., note 4”, “op. cit. (note 4)”: the note in which the work was cited. */
function isCitedBefore(text: string, start: number): boolean {
  return /(?<!\p{L})(?:cit|соч)\.?,?\s{1,3}\(?$/iu.test(text.slice(Math.max(0, start - 12), start));
}

let made: ReturnType<typeof makePatterns> | undefined;

/** What stands around the word for a note. Made when the first is found: few profiles have any. */
function patterns(): ReturnType<typeof makePatterns> {
  made ??= makePatterns();
  return made;
}

function makePatterns() {
  const places = String.raw`supra|infra|above|below|ci-dessus|ci-dessous|plus\s(?:haut|bas)|(?:m[áa]s\s)?(?:arriba|abajo)|выше|ниже`;
  const joint = `.’'-`;
  return {
    number: new RegExp(String.raw`\d{1,3}(?![${letters}${numbers}%°/]|[.,:]\d|\([${letters}])`, 'uy'),
    lastWord: new RegExp(
      String.raw`(?<![${letters}${marks}${numbers}${joint}])([${letters}${marks}${joint}]{1,14}),?\s{1,3}$`,
      'u',
    ),
    placeBehind: new RegExp(String.raw`,?\s{1,3}\(?(?:${places})(?![${letters}${numbers}-])`, 'iuy'),
  };
}

const longestList = 30;
const dash = /\s?[–‑-]\s?(?=\d)/uy;
const comma = /,\s{1,3}(?=\d)/uy;
const and = /,?\s{1,3}(?:and|&|et|y|и)\s{1,3}(?=\d)/iuy;

/** `4`, `4–6`, and behind a plural `4, 5 and 7`. Undefined where the digits are no number of a note: a year, a paragraph. */
function numbersAt(text: string, start: number, plural: boolean): FoundNumber[] | undefined {
  const { number } = patterns();
  const first = match(number, text, start);
  if (first === undefined) return undefined;
  const numbers = [{ label: first, start, end: start + first.length, endsRange: false }];
  while (numbers.length < longestList) {
    const { end } = numbers.at(-1)!;
    const range = match(dash, text, end);
    const joint = range ?? match(and, text, end) ?? (plural ? match(comma, text, end) : undefined);
    if (joint === undefined) break;
    const from = end + joint.length;
    const label = match(number, text, from);
    // a range that does not count up is no range, and “note 4 and 5 maps” counts maps
    if (label === undefined || (range !== undefined && Number(label) <= Number(numbers.at(-1)!.label))) {
      return range === undefined ? numbers : undefined;
    }
    if (!plural && range === undefined && !/^(?:[.;)]|$)/u.test(text.slice(from + label.length, from + 4)))
      break;
    numbers.push({ label, start: from, end: from + label.length, endsRange: range !== undefined });
  }
  return numbers;
}

/** What a sticky pattern matches at an offset. */
function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const places = new Set(
  'supra infra above below ci-dessus ci-dessous haut bas arriba abajo выше ниже'.split(' '),
);
const sees = new Set(
  'see cf cf. conf. compare voir v. vid. ver véase vease véanse см. смотри ср.'.split(' '),
);
const between = new Set(
  'also aussi también tambien также the la le les las los at in à en в e.g.'.split(' '),
);
const degrees = new Set(['plus', 'más', 'mas']);

/** The cue in the few words before the word for a note, with the start of the first of them. */
function cueBefore(text: string, end: number): { cue: FoundMention['cue'] | undefined; start: number } {
  let cue: FoundMention['cue'] | undefined;
  let start = end;
  let at = end;
  for (let count = 0; count < 6; count += 1) {
    const window = text.slice(Math.max(0, at - 24), at);
    const found = patterns().lastWord.exec(window);
    const word = found?.[1]?.normalize('NFC').toLowerCase() ?? '';
    const isCue = places.has(word) || sees.has(word);
    if (!found || !(isCue || between.has(word) || degrees.has(word))) break;
    at -= window.length - found.index;
    if (isCue || (degrees.has(word) && cue === 'place')) start = at;
    if (places.has(word)) cue = 'place';
    else if (sees.has(word)) cue ??= 'see';
  }
  return { cue, start };
}

/** Where `note 4 above` ends; undefined where nothing of the kind follows. */
function cueAfter(text: string, end: number): number | undefined {
  const found = match(patterns().placeBehind, text, end);
  if (found === undefined) return undefined;
  const opens = found.includes('(');
  if (opens && text[end + found.length] !== ')') return undefined;
  return end + found.length + Number(opens);
}

/** Whether the word for a note belongs to no other word: “Form note 4 above” names something else. */
function standsFree(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return /(?:^|[.,;:(–—[]\s{0,3}|(?<!\p{L})(?:the|in|at|and|la|les|las|le|en|dans|et|y|в|и)\s{1,3})$/iu.test(
    before,
  );
}

/** “See note 4 of the annex”, “see note 4, Annex II”, “see Note 4 States”, “см. примечание 4 приложения”. */
function isOfAnother(text: string, end: number): boolean {
  const ofAnother =
    /^(?:\s{1,3}(?:of|to|in|de|du|des|del|dans|en|al|à|au|aux|к|в)(?![\p{L}\p{M}])|\s{1,3}d[’']|,?\s{1,3}(?:annex|appendix|anexo|приложени)|\s{1,3}(?!и\s)[а-я]{2})/iu;
  const behind = text.slice(end, end + 24);
  return ofAnother.test(behind) || /^\s{1,3}\p{Lu}/u.test(behind);
}
