import { marksIn } from './marks.js';

/** The offsets of marks that have no partner. */
export interface Unpaired {
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

/** One kind of quotation marks. */
export interface MarkKind {
  /** One of the marks. */
  readonly any: RegExp;
  /** `resumes`: the first mark, at the start, opens a quotation again that an earlier paragraph opened. */
  pair(text: string, language: string, resumes: boolean): Unpaired;
}

/**
 * `“ ”`, `„ “`, `„ ”`, `” ”`, `" "`. What a mark does is said by its form as far as languages agree, else by what stands around
 * it. A mark behind a digit may mean inches.
 */
export const doubleMarks: MarkKind = {
  any: /["“”„]/u,
  pair: (text, _language, resumes) => {
    const marks = quotationMarks(text, /["“”„]/gu);
    if (marks.every(({ before, after }) => before.trim() === '' && after.trim() === '' && text.length < 6))
      return none;
    const found = pairDouble(marks, resumes);
    const inches = marks.filter((mark) => !/\d/u.test(mark.before) || mark.character === '“');
    if (countOf(found) === 0 || inches.length === marks.length) return found;
    const without = pairDouble(inches, resumes);
    return countOf(without) < countOf(found) ? without : found;
  },
};

/** `« »`, and `» «` where the first of a passage is turned so. With spaces inside they are quotation marks in French only. */
export const guillemets: MarkKind = {
  any: /[«»]/u,
  pair: (text, language, resumes) => pairAngled(text, '«»', language, resumes),
};

/** `‹ ›` */
export const singleGuillemets: MarkKind = {
  any: /[‹›]/u,
  pair: (text, language, resumes) => pairAngled(text, '‹›', language, resumes),
};

/**
 * `‘ ’` and `‚ ‘`. Only an opening one can lack its partner: `’` is an apostrophe as well. `‘` before a capital may belong to a
 * name (‘Amran) unless something before it says that words are quoted.
 */
export const singleMarks: MarkKind = {
  any: /[‘‚]/u,
  pair: (text) => {
    const open: Mark[] = [];
    for (const mark of quotationMarks(text, /[‘’‚]/gu)) {
      const isBehind = !isOpening(mark) && !/[\p{L}\p{N}]/u.test(mark.after);
      if (isBehind && mark.character !== '‚') open.pop();
      else if (mark.character !== '’' && isOpening(mark) && /[\p{L}“„]/u.test(mark.after)) open.push(mark);
    }
    const unclosed = open.filter(({ offset, after, before }) => {
      return (
        !/\p{Lu}/u.test(after) ||
        /[“„]/u.test(before) ||
        /[,:]\s$/u.test(text.slice(Math.max(0, offset - 2), offset))
      );
    });
    return { unclosed: unclosed.map(({ offset }) => offset), unopened: [] };
  },
};

const none: Unpaired = { unclosed: [], unopened: [] };

interface Mark {
  readonly character: string;
  readonly offset: number;
  /** The character before it, and the one behind it; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

function quotationMarks(text: string, every: RegExp): Mark[] {
  return marksIn(text, every).map(({ character, offset }) => ({
    character,
    offset,
    before: characterBefore(text, offset),
    after: /^./su.exec(text.slice(offset + 1, offset + 3))?.[0] ?? '',
  }));
}

function characterBefore(text: string, offset: number): string {
  const two = text.slice(Math.max(0, offset - 2), offset);
  return /^[\ud800-\udbff]/.test(two) ? two : two.slice(-1);
}

function countOf({ unclosed, unopened }: Unpaired): number {
  return unclosed.length + unopened.length;
}

/** Whether words begin behind it, and none end before it. */
function isOpening({ before, after }: Mark): boolean {
  return /^(?:$|[\s([{“„‘«‹¿¡/=—–-])/u.test(before) && /^\S/u.test(after);
}

/** Whether words end before it, and none begin behind it. */
function isClosing({ before, after }: Mark): boolean {
  return /^[^\s([{]/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
}

function pairDouble(marks: readonly Mark[], resumes: boolean): Unpaired {
  const open: Mark[] = [];
  const unclosed: number[] = [];
  const unopened: number[] = [];
  marks.forEach((mark, index) => {
    const role = resumes && index === 0 ? 'open' : roleOf(mark, open.at(-1));
    const last = open.at(-1);
    if (role === 'close' && open.length > 0) open.pop();
    else if (role === 'close') unopened.push(mark.offset);
    else if (role === 'open') {
      // straight marks don't nest
      if (last?.character === '"' && mark.character === '"') unclosed.push(open.pop()!.offset);
      open.push(mark);
    }
  });
  return { unclosed: [...unclosed, ...open.map(({ offset }) => offset)], unopened };
}

function roleOf(mark: Mark, last: Mark | undefined): 'open' | 'close' | undefined {
  const [opens, closes] = [isOpening(mark), isClosing(mark)];
  switch (mark.character) {
    case '„':
      return 'open';
    case '“':
      return last && closes && !opens ? 'close' : 'open';
    case '”':
      return last || !opens || closes ? 'close' : 'open';
    default:
      // an abbreviation in Hebrew
      if (/\p{Script=Hebrew}/u.test(mark.before) && /\p{Script=Hebrew}/u.test(mark.after)) return undefined;
      if (opens !== closes) return opens ? 'open' : 'close';
      return last ? 'close' : 'open';
  }
}

function pairAngled(text: string, pair: string, language: string, resumes: boolean): Unpaired {
  const isFrench = /^fr\b/iu.test(language);
  const marks = quotationMarks(text, pair === '«»' ? /[«»]/gu : /[‹›]/gu);
  const [first] = marks;
  const [left, right] = [pair[0]!, pair[1]!];
  const isTurned = first?.character === right && !resumes && isOpening(first) && text.includes(left);
  const opener = isTurned ? right : left;
  const open: number[] = [];
  const unopened: number[] = [];
  marks.forEach((mark, index) => {
    const isOpener = mark.character === opener || (resumes && index === 0);
    const inside = isOpener ? mark.after : mark.before;
    const isArrow = !isFrench && /^\s?$/u.test(inside);
    if (isOpener && !isArrow) open.push(mark.offset);
    else if (!isOpener && open.length > 0) open.pop();
    else if (!isOpener && !isArrow) unopened.push(mark.offset);
  });
  return { unclosed: open, unopened };
}
