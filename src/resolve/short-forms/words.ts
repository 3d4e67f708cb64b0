import type { ShortFormKind } from '../../model/index.js';
import { goesOnAt, goesOnBefore } from '../../names/letters.js';
import { quotationsIn } from '../mentions/quotations.js';
import { type FoundMention, findMentions } from '../mentions/words.js';
import { sign } from '../passage.js';
import { nameBefore } from './name.js';
import { startsWithPinpoint } from './pinpoints.js';

/** A short form that a note starts with, in offsets of the note's first paragraph. */
export interface FoundForm {
  readonly kind: ShortFormKind;
  /** Where it starts, with a name before it: behind “See ”, “Cf. ”. */
  readonly start: number;
  /** Who or what is named before the words: `Human Rights Watch` of `Human Rights Watch, op. cit.` */
  readonly name?: string;
  /** Set where the name has words in small letters, as in `Министерство обороны`: it is one only where a note has it. */
  readonly isLoose?: true;
  /** The words themselves, with their full stop. */
  readonly wordsStart: number;
  readonly wordsEnd: number;
  /** The note that the words name by its number. */
  readonly mention?: FoundMention;
}

/** How far from the start of a note its short form can stand: behind a name. */
const furthest = 160;

/**
 * Finds the short form that a note starts with, in English, French, Spanish and Russian, Latin and (Ibid. only) Arabic. Notes
 * mix languages, and no form of one means something else in another: all are looked for everywhere.
 */
export function findShortForm(text: string): FoundForm | undefined {
  const start = endOfLead(text);
  return ibidAt(text, start) ?? citedAt(text, start) ?? supraAt(text, start);
}

/** Where a note goes on behind “See ” and the like. */
export function endOfLead(text: string): number {
  const start = text.length - text.trimStart().length;
  return startsWithOne(text, start, leads) ? endOfWholeLead(text, start) : start;
}

const leads = ['see', 'cf', 'voir', 'véase', 'vease', 'ver', 'vid.', 'см.', 'ср.', 'انظر'];

/** “See ”, “Cf. ”, “Véase también ”: words before a source. */
function endOfWholeLead(text: string, start: number): number {
  const lead =
    /(?:see(?:\s{1,3}also)?|cf\.?|voir(?:\s{1,3}aussi)?|v[ée]ase(?:\s{1,3}tambi[ée]n)?|ver(?:\s{1,3}tambi[ée]n)?|vid\.|см\.(?:\s{1,3}также)?|ср\.|انظر)(?:,?\s{1,3}e\.g\.)?[,:]?\s{1,3}/iuy;
  return endOf(lead, text, start);
}

/** Whether a text goes on with one of some short words, small or not: seen at once, before a pattern is made for them. */
function startsWithOne(text: string, start: number, words: readonly string[]): boolean {
  const small = text.slice(start, start + 8).toLowerCase();
  return words.some((word) => small.startsWith(word));
}

const sames = ['ib', 'id', 'íd', 'i\u0301d', 'там', 'المرجع', 'نفس'];
const ibid = /ib(?:i|í|i\u0301)d(?:em)?/iuy;
const ibidInOtherScripts = /там\s{1,3}же|المرجع\s{1,3}نفسه|نفس\s{1,3}المرجع/iuy;

/** The same author or work; also a man’s name, a card, a part of the soul: only alone, or before a page. */
const idem = /(?:i|í|i\u0301)d(?:em)?/iuy;

function ibidAt(text: string, start: number): FoundForm | undefined {
  if (!startsWithOne(text, start, sames)) return undefined;
  const isLatin = startsWithOne(text, start, ['i', 'í']);
  const end = endOf(isLatin ? ibid : ibidInOtherScripts, text, start);
  if (end > start && !goesOnAt(text, end))
    return { kind: 'ibid', start, wordsStart: start, wordsEnd: withStop(text, end) };
  const other = endOf(idem, text, start);
  if (other === start || goesOnAt(text, other)) return undefined;
  const stopped = withStop(text, other);
  const wordsEnd = goesOnAt(text, stopped) ? other : stopped;
  return standsAlone(text, wordsEnd) ? { kind: 'ibid', start, wordsStart: start, wordsEnd } : undefined;
}

/** Where a word that ends at an offset ends with its full stop. */
function withStop(text: string, end: number): number {
  return text[end] === '.' ? end + 1 : end;
}

function standsAlone(text: string, end: number): boolean {
  const rest = text.slice(end, end + 40);
  return rest.trim() === '' || startsWithPinpoint(rest) || namesFurther(rest);
}

function namesFurther(rest: string): boolean {
  return /^[.;]?\s{1,3}(?:see|cf\.?|voir|v[ée]ase|ver|см\.|and\s{1,3}see)(?![\p{L}\p{N}])/iu.test(rest);
}

const cited = /(?:loc|op|óp|o\u0301p|ob|art)(?:\.\s{0,3}|\s{1,3})cit|(?:указ|цит)\.\s{0,3}соч/giu;

/** Whether a text says op. cit. or the like near its start, in whatever way. */
export function saysCited(text: string): boolean {
  return findCited(text.slice(0, furthest)) !== undefined;
}

/** Where op. cit. or the like stands as words of their own. */
function findCited(text: string): { start: number; end: number } | undefined {
  const small = text.toLowerCase();
  if (!small.includes('cit') && !small.includes('соч')) return undefined;
  for (const { index: start, 0: words } of text.matchAll(cited)) {
    const end = start + words.length;
    if (!goesOnBefore(text, start) && !goesOnAt(text, end)) return { start, end: withStop(text, end) };
  }
  return undefined;
}

function citedAt(text: string, start: number): FoundForm | undefined {
  const found = findCited(text.slice(start, start + furthest));
  if (!found) return undefined;
  const wordsStart = start + found.start;
  if (quotationsIn(text.slice(0, start + furthest))(wordsStart)) return undefined;
  const kind = /^loc/iu.test(text.slice(wordsStart, wordsStart + 3)) ? 'loc-cit' : 'op-cit';
  const wordsEnd = start + found.end;
  const form = { kind, start, wordsStart, wordsEnd, ...noteBehind(text, wordsEnd) } as const;
  return named(form, text) ?? looselyNamed(form, text);
}

/** The note that is named right behind `op. cit.`: `, note 4`, ` (note 4)`. */
function noteBehind(text: string, end: number): Pick<FoundForm, 'wordsEnd' | 'mention'> | undefined {
  const mention = findMentions(text.slice(0, end + 40)).find(({ start }) => start >= end);
  const between = mention && text.slice(end, mention.start);
  if (mention?.numbers.length !== 1 || !/^,?\s{1,3}\(?$/u.test(between!)) return undefined;
  const closes = between!.endsWith('(') && text[mention.end] === ')';
  return { wordsEnd: mention.end + Number(closes), mention };
}

function supraAt(text: string, start: number): FoundForm | undefined {
  const [mention] = findMentions(text.slice(0, start + furthest + 40));
  if (mention?.numbers.length !== 1) return undefined;
  const { start: wordsStart, end, cue } = mention;
  if (wordsStart > start + furthest || !leavesOff(text, end, cue)) return undefined;
  if (endsSource(text.slice(start, wordsStart), cue)) return undefined;
  return named({ kind: 'supra', start, wordsStart, wordsEnd: end, mention }, text);
}

/** “See note 4 for the figures” is a note of its own, which only points at another: the words must end the thought. */
function leavesOff(text: string, end: number, cue: FoundMention['cue']): boolean {
  const rest = text.slice(end, end + 40);
  if (/^\.?\s*$/u.test(rest) || startsWithPinpoint(rest)) return true;
  return cue === 'place' && /^[.,;:)\]]/u.test(rest);
}

/** “Report, 2015; see note 4” names its own source, and only points at another note. */
function endsSource(before: string, cue: FoundMention['cue']): boolean {
  return /[;.:]\s*$/u.test(before) || (cue !== 'place' && /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(before));
}

/** The form with the name before its words; undefined where what stands there is no name. */
function named(form: FoundForm, text: string): FoundForm | undefined {
  const before = text.slice(form.start, form.wordsStart);
  if (before.trim() === '') return form;
  const name = before.includes(sign) ? undefined : nameBefore(before);
  return name === undefined ? undefined : { ...form, name };
}

/** The form with what stands before its words as a name, where that is short and ends no sentence. */
function looselyNamed(form: FoundForm, text: string): FoundForm | undefined {
  const name = text.slice(form.start, form.wordsStart).replace(/[,:\s]{1,3}$/u, '');
  if (form.mention || name.length > longestLooseName) return undefined;
  if (!/^[\p{Lu}\p{Lo}“«"][^.;!?\ufffc]*$/u.test(name)) return undefined;
  return { ...form, name, isLoose: true };
}

const longestLooseName = 100;

/** Where a sticky pattern ends at an offset; the offset itself where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
