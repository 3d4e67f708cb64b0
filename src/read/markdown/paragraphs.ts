import type { Tokens } from 'marked';
import type { Block, Paragraph, Point } from '../../model/index.js';
import { usableHref } from '../addresses.js';
import { isBlank, type Line } from '../lines.js';
import { MappedText } from '../mapped-text.js';
import { plainInlines } from '../plain-inlines.js';
import { readInlines } from './inlines.js';
import { lexInlines } from './lexer.js';
import type { MarkdownScope } from './scope.js';

/** Paragraphs of Markdown that have nothing but inlines in them, parted by blank lines. */
export function readParagraphs(text: MappedText, scope: MarkdownScope): Paragraph[] {
  const paragraphs: Line[][] = [[]];
  for (const line of text.lines()) {
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.flatMap((lines) => {
    const own = MappedText.fromLines(lines, '\n');
    const children = readInlines(lexInlines(own.text), own, scope);
    return children.length > 0 ? [{ type: 'paragraph', children, at: startOf(own) }] : [];
  });
}

/** `[label]: address` says where links lead. `[2]: Ibid.` looks the same, and must not go without a trace. */
export function readDefinition(token: Tokens.Def, part: MappedText, scope: MarkdownScope): Block[] {
  if (usableHref(token.href) || scope.images.has(token.href)) return [];
  const children = plainInlines(part, scope.references);
  return [{ type: 'paragraph', children, at: startOf(part) }];
}

/** The place of a part's first character that is no white space. */
export function startOf(part: MappedText): Point {
  return part.at(Math.max(0, part.text.search(/\S/u)));
}
