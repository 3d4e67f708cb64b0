import type { Allowance, Place } from '../model/index.js';
import { isBlank, type Line, type SourceText } from './lines.js';

/** A comment `<!-- allow: repeated-word -->` in a line: offsets of its first character and of the one behind it. */
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A rule that an author names, with its offset in the words that name it. */
interface Named {
  readonly code: string;
  readonly offset: number;
}

/** Formats whose comments are looked for in their lines. */
export type MarkedFormat = 'text' | 'markdown';

export interface Allowed {
  /** The source without the comments that stand on lines of their own, or at the end of one. */
  readonly source: SourceText;
  readonly allowances: readonly Allowance[];
}

/**
 * Takes allowances out of a source, so that nothing of them is left: one on a line of its own is for the next line that
 * is not blank, one behind words for its own line. In Markdown, what a fence or a code span shows is text; a comment
 * with words behind it is left to the reader of comments there, and is text in plain text.
 */
export function takeAllowances(source: SourceText, format: MarkedFormat): Allowed {
  if (!source.lines.some(({ text }) => mayAllow(text))) return { source, allowances: [] };
  const allowances: Allowance[] = [];
  const waiting: Allowance[] = [];
  const isFenced = format === 'markdown' ? fences() : () => false;
  const lines = source.lines.flatMap((line): Line[] => {
    const comments = isFenced(line.text) ? [] : commentsIn(line.text, format);
    const { rest, heard } = withoutLast(line, comments, format);
    const found = heard.flatMap((comment) => allowancesOf(comment, line, source.file));
    const isOwn = rest !== line && isAlone(rest.text, format);
    if (isOwn) waiting.push(...found);
    else {
      const target = { line: line.line };
      if (!isBlank(line)) allowances.push(...waiting.splice(0).map((one) => ({ ...one, ...target })));
      allowances.push(...found.map((one) => ({ ...one, ...target })));
    }
    return isOwn ? [] : [rest];
  });
  // with no line behind them they allow nothing
  allowances.push(...waiting.map((one) => ({ ...one, line: one.place.line })));
  return { source: { ...source, lines }, allowances };
}

/** The allowances that a comment of a page or of a Word document holds: `words` is what stands inside. */
export function allowancesIn(words: string, place: Place, line: number): Allowance[] {
  return namedIn(words).map(({ code }) => ({ code, place, line }));
}

/** Allowances of a part of a file: those for its lines. */
export function allowancesWithin(
  allowances: readonly Allowance[],
  from: number,
  to: number,
): { readonly allowances?: readonly Allowance[] } {
  const own = allowances.filter(({ line }) => line !== undefined && line >= from && line < to);
  return own.length > 0 ? { allowances: own } : {};
}

function mayAllow(text: string): boolean {
  return text.includes('<!--') && /<!--\s{0,20}allow\s{0,20}:/iu.test(text);
}

/** Finds out, line after line, whether a fence of Markdown holds a line. */
function fences(): (text: string) => boolean {
  let open: string | undefined;
  return (text) => {
    const mark = /^[ >]{0,12}(`{3,}|~{3,})/u.exec(text)?.[1];
    if (open === undefined) {
      open = mark;
      return mark !== undefined;
    }
    const isEnd = mark?.startsWith(open) && text.trim().replace(/^[ >]*/u, '') === mark;
    if (isEnd) open = undefined;
    return true;
  };
}

function commentsIn(text: string, format: MarkedFormat): Comment[] {
  const found: Comment[] = [];
  if (!mayAllow(text)) return found;
  let ticks = 0;
  for (let from = 0, start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    ticks += text.slice(from, start).split('`').length - 1;
    from = close + 3;
    const words = text.slice(start + 4, close);
    const isCode = format === 'markdown' && (ticks % 2 === 1 || text[start - 1] === '\\');
    if (!isCode && namedIn(words).length > 0) found.push({ start, end: close + 3, words });
  }
  return found;
}

/** The line without the comments that it ends with, and those that count. */
function withoutLast(
  line: Line,
  comments: readonly Comment[],
  format: MarkedFormat,
): { readonly rest: Line; readonly heard: readonly Comment[] } {
  let end = line.text.trimEnd().length;
  let first = comments.length;
  for (; comments[first - 1]?.end === end; first -= 1) {
    end = line.text.slice(0, comments[first - 1]!.start).trimEnd().length;
  }
  const rest = first === comments.length ? line : { ...line, text: line.text.slice(0, end) };
  return { rest, heard: format === 'text' ? comments.slice(first) : comments };
}

/** Nothing is left of the line, or nothing but the marks of quotations. */
function isAlone(rest: string, format: MarkedFormat): boolean {
  return (format === 'markdown' ? rest.replace(/^[ \t>]+/u, '') : rest.trim()) === '';
}

function allowancesOf({ start, words }: Comment, { line, column }: Line, file: string): Allowance[] {
  return namedIn(words).map(({ code, offset }) => {
    return { code, place: { file, line, column: column + start + 4 + offset } };
  });
}

/**
 * `allow: repeated-word, double-space -- the name of a band`: rules are parted by commas; what stands behind a dash or in
 * brackets says why. Nothing where the words are no allowance.
 */
function namedIn(words: string): Named[] {
  const start = /^\s{0,20}allow\s{0,20}:/iu.exec(words)?.[0].length;
  if (start === undefined) return [];
  const reason = words.slice(start).search(/--|[–—(]|\s-\s/u);
  let offset = start;
  return words
    .slice(start, reason < 0 ? undefined : start + reason)
    .split(/[,;]/u)
    .flatMap((part) => {
      const code = part.replace(/[\s[\]]/gu, ' ').trim();
      const at = offset + Math.max(0, part.search(/[^\s[\]]/u));
      offset += part.length + 1;
      return code === '' ? [] : [{ code, offset: at }];
    });
}
