/** Where a text stands: what must be escaped depends on it. */
export interface TextPlace {
  readonly inLink: boolean;
  readonly inTable: boolean;
  /** Inside HTML: its parser sees the text before Markdown's does. */
  readonly inHtml: boolean;
  /** Whether a note reference stands directly before it. */
  readonly afterReference: boolean;
  /** Whether a mark that begins with `[` may stand directly behind it. */
  readonly beforeMark: boolean;
}

/**
 * A text in Markdown that is read as the same text: marks, addresses, character references and notes that it seems to
 * contain are defused by backslashes (CommonMark 0.31, 2.4), characters that end lines by references (2.5).
 */
export function escapeText(text: string, place: TextPlace): string {
  const escaped = tame(text).replace(
    /[\\`*_~[\]^<&!:.|\u2028\u2029\ufeff]/gu,
    (mark, offset: number, whole: string) => {
      if (/[\u2028\u2029\ufeff]/u.test(mark)) return reference(mark);
      if (!isMark(mark, whole, offset, place)) return mark;
      if (mark === '<' && place.inHtml) return '&lt;';
      // The parser takes backslashes before brackets out of a link's words before it reads them.
      return place.inLink && /[\\[\]]/u.test(mark) ? reference(mark) : `\\${mark}`;
    },
  );
  return place.afterReference ? escaped.replace(/^[:(]/u, '\\$&') : escaped;
}

/** White space folded as a reader folds it; characters that no text contains taken out. */
export function tame(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085]+/gu, ' ').replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

function isMark(mark: string, text: string, offset: number, place: TextPlace): boolean {
  const rest = text.slice(offset, offset + 100);
  switch (mark) {
    case '[':
      return place.inLink || !isBracket(rest, place.beforeMark);
    case '^':
      return offset === 0 ? place.inLink : text[offset - 1] === '[';
    case ']':
      return place.inLink;
    case '<':
      return place.inHtml || !rest.startsWith('< ');
    case '&':
      return /^&#?[\da-z]{1,40};/iu.test(rest);
    case '!':
      return rest.startsWith('![') || (place.beforeMark && offset === text.length - 1);
    case '|':
      return place.inTable;
    case ':':
      return !place.inLink && rest.startsWith('://') && /https?$/iu.test(text.slice(0, offset));
    case '.':
      return !place.inLink && /www$/iu.test(text.slice(Math.max(0, offset - 3), offset));
    default:
      return true;
  }
}

/** An editor's bracket, such as `[sic]` or `[the]`, in which nobody sees a link, a note or a box to tick. */
function isBracket(text: string, beforeMark: boolean): boolean {
  const match = /^\[([\p{L}\p{N} ,.’'-]{2,80})\](.?)/u.exec(text);
  if (!match || /^[\d\s,.-]*$/u.test(match[1]!)) return false;
  return match[2] === '' ? !beforeMark : !/[([:]/u.test(match[2]!);
}

/**
 * A line of a paragraph whose first characters are read as words: no list, heading, quotation, rule, underline or
 * table begins there. The first line of a paragraph can't underline or close anything.
 */
export function escapeLine(line: string, index: number): string {
  const kept = keepEdges(line);
  const number = /^(\d{1,9})([.)])(?=\s|$)/u.exec(kept);
  if (number) return `${number[1]}\\${kept.slice(number[1]!.length)}`;
  const starts =
    index === 0 ? /^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|-[-\s]*$)/u : /^(?:#{1,6}(?:\s|$)|>|[-+=|:])/u;
  return starts.test(kept) ? `\\${kept}` : kept;
}

/** A line whose white space at both ends stays where it is more than a common space. */
export function keepEdges(line: string): string {
  return line.replace(/^\s+|\s+$/gu, (space) => [...space].map(reference).join(''));
}

function reference(character: string): string {
  if (character === '\u00a0') return '&nbsp;';
  return character === ' ' ? ' ' : `&#x${character.codePointAt(0)!.toString(16)};`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between the quotation marks of an attribute of HTML, on one line. */
export function attribute(text: string): string {
  return tame(text).replace(
    /[&<>"\u2028\u2029\ufeff]/gu,
    (character) => entities[character] ?? reference(character),
  );
}
