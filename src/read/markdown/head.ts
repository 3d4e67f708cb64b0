import type { Metadata, Stated } from '../../model/index.js';
import type { ReadContext } from '../context.js';
import { readHead } from '../head.js';
import { isBlank, type Line, trimLine } from '../lines.js';
import type { FrontMatter } from './front-matter.js';

export interface TakenHead {
  readonly metadata: Metadata;
  readonly body: readonly Line[];
}

/** A line without its Markdown, and where it stands among the body's lines. */
interface Stripped {
  readonly line: Line;
  readonly from: number;
  /** One behind its last line: two on where an underline makes it a heading. */
  readonly to: number;
  readonly isHeading: boolean;
}

/**
 * Completes the front matter from the first lines, as in plain text, where they say nothing else than it; takes these
 * lines and headings that repeat the title out of the body.
 */
export function takeHead(front: FrontMatter, file: string, context: ReadContext): TakenHead {
  const stripped = firstLines(front.body);
  const { length, ...found } = readHead(
    stripped.map(({ line }) => line),
    file,
    context,
  );
  const agrees = (['country', 'topic', 'updated'] as const).every((key) =>
    same(front.metadata[key], found[key]),
  );
  const metadata = agrees ? { ...found, ...front.metadata } : front.metadata;
  let taken = agrees ? length : 0;
  while (stripped[taken]?.isHeading && repeatsTitle(stripped[taken]!.line.text, metadata)) taken += 1;
  const used = stripped.slice(0, taken);
  const body = front.body.filter((_, index) => !used.some(({ from, to }) => index >= from && index < to));
  return { metadata, body };
}

/** The first lines that are not blank, without the marks of headings and emphasis. */
function firstLines(lines: readonly Line[]): Stripped[] {
  const stripped: Stripped[] = [];
  for (let index = 0; index < lines.length && index < 40 && stripped.length < 8; index += 1) {
    const line = lines[index]!;
    if (isBlank(line)) continue;
    const underlined = /^ {0,3}(?:=+|-+)\s*$/u.test(lines[index + 1]?.text ?? '');
    const to = index + (underlined ? 2 : 1);
    const isHeading = underlined || /^ {0,3}#{1,6}\s/u.test(line.text);
    stripped.push({ line: withoutMarks(line), from: index, to, isHeading });
    index = to - 1;
  }
  return stripped;
}

function withoutMarks(line: Line): Line {
  const mark = /^ {0,3}#{1,6}\s+/u.exec(line.text)?.[0].length ?? 0;
  const inner = trimLine({
    ...line,
    text: line.text.slice(mark).replace(/\s#{1,6}\s*$/u, ''),
    column: line.column + mark,
  });
  const bold = /^(\*\*|__|\*|_)([^*_]{1,160})\1$/u.exec(inner.text);
  if (!bold) return inner;
  return { text: bold[2]!, line: inner.line, column: inner.column + bold[1]!.length };
}

function same(one: Stated<string> | undefined, other: Stated<string> | undefined): boolean {
  return !one || !other || folded(one.value) === folded(other.value);
}

/** `Kosovo: Mine Ban Policy` or a part of it. */
function repeatsTitle(text: string, { country, topic }: Metadata): boolean {
  const names = [country?.value, topic?.value].filter((name) => name !== undefined);
  return [...names, names.join(' ')].some((title) => folded(title) === folded(text) && title !== '');
}

function folded(text: string): string {
  const small = text.normalize('NFC').toLowerCase();
  const between = /[^\0-\x7f]/.test(small) ? /[^\p{L}\p{N}]+/gu : /[^a-z\d]+/gu;
  return small.replace(between, ' ').trim();
}
