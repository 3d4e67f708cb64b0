import type { Lexer, Token, Tokens } from 'marked';

/** `[^1]: …` with the lines that continue it; `text` is the note without mark and indentation. */
export interface FootnoteToken extends Tokens.Generic {
  readonly type: 'footnote';
  readonly label: string;
  readonly text: string;
  readonly tokens: Token[];
}

/** `[^1]` */
export interface FootnoteReferenceToken extends Tokens.Generic {
  readonly type: 'footnoteReference';
  readonly label: string;
}

const definition = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/u;

/** Notes in notes in notes: enough. */
const deepest = 3;

/** A block of marked's for definitions. Indented paragraphs, lists and code continue a note, as do lines without a gap. */
export function footnoteDefinition() {
  let depth = 0;
  return {
    name: 'footnote',
    level: 'block' as const,
    start: startOfDefinition,
    tokenizer(this: { lexer: Lexer }, source: string): FootnoteToken | undefined {
      const found = depth < deepest ? cutNote(source) : undefined;
      if (!found) return undefined;
      depth += 1;
      try {
        return { type: 'footnote', ...found, tokens: this.lexer.blockTokens(found.text, []) };
      } finally {
        depth -= 1;
      }
    },
  };
}

function cutNote(source: string): { raw: string; label: string; text: string } | undefined {
  const mark = definition.exec(source);
  if (!mark) return undefined;
  const [first = '', ...others] = linesOfNote(source);
  const indent = indentOfNote(others);
  const text = [first.slice(mark[0].length), ...others.map((line) => dedent(line, indent))].join('\n');
  const raw = source.slice(0, [first, ...others].join('\n').length + 1);
  return { raw, label: mark[1]!, text };
}

/** Marked asks where a definition may break off a paragraph: in its own lines, before the next blank one. */
function startOfDefinition(source: string): number | undefined {
  const end = source.search(/\n[ \t]*\n/u);
  // what marked hands over lacks its first character, so its start is no start of a line
  const index = (end < 0 ? source : source.slice(0, end)).search(/\n {0,3}\[\^[^\]\s]{1,200}\]:/u);
  return index < 0 ? undefined : index + 1;
}

/** `[^1]` in running text. */
export const footnoteReference = {
  name: 'footnoteReference',
  level: 'inline' as const,
  tokenizer(source: string): FootnoteReferenceToken | undefined {
    const mark = /^\[\^([^\]\s]{1,200})\]/u.exec(source.slice(0, 204));
    return mark ? { type: 'footnoteReference', raw: mark[0], label: mark[1]! } : undefined;
  },
};

function linesOfNote(source: string): string[] {
  const lines: string[] = [];
  let filled = 0;
  for (let start = 0; start < source.length; ) {
    const end = source.indexOf('\n', start);
    const line = source.slice(start, end < 0 ? undefined : end);
    const gap = filled < lines.length;
    if (lines.length > 0 && line.trim() !== '' && !/^(?: {2}|\t)/u.test(line) && (gap || startsBlock(line)))
      break;
    lines.push(line);
    if (line.trim() !== '') filled = lines.length;
    if (end < 0) break;
    start = end + 1;
  }
  return lines.slice(0, filled);
}

/** A line that ends a note although it follows without a gap. */
function startsBlock(line: string): boolean {
  return definition.test(line) || /^(?:#{1,6}\s|>|```|~~~|---|\*\*\*)/u.test(line);
}

/** How far the continuing lines are indented: by four columns, or as far as the first of them. */
function indentOfNote(lines: readonly string[]): number {
  const first = lines.find((line) => /^(?: {2}|\t)/u.test(line));
  return first === undefined ? 4 : Math.min(4, first.length - first.trimStart().length);
}

function dedent(line: string, indent: number): string {
  if (line.startsWith('\t')) return line.slice(1);
  const spaces = line.length - line.trimStart().length;
  return line.slice(Math.min(spaces, indent));
}
