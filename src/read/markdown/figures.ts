import type { Token, Tokens } from 'marked';
import { type Figure, type Inline, plainText } from '../../model/index.js';
import { MappedText } from '../mapped-text.js';
import { decodeEntities } from './entities.js';
import { isComment } from './html.js';
import { attributesOf } from './html-tags.js';
import { readInlines } from './inlines.js';
import { lexInlines } from './lexer.js';
import type { MarkdownScope } from './scope.js';

/**
 * The figures of a paragraph that holds nothing but images, written in Markdown or as `<img>`; undefined where it holds
 * anything else. A title is the caption: `![a map](map.png "The mined areas in 2012")`.
 */
export function readFigures(
  tokens: readonly Token[],
  text: MappedText,
  scope: MarkdownScope,
): Figure[] | undefined {
  if (!tokens.some(isImage) || !tokens.every((token) => isImage(token) || isNothing(token))) return undefined;
  const figures: Figure[] = [];
  let cursor = 0;
  for (const token of tokens) {
    const start = Math.max(cursor, text.text.indexOf(token.raw, cursor));
    cursor = start + token.raw.length;
    if (isImage(token)) figures.push(figureOf(token, text.slice(start, cursor), scope));
  }
  return figures;
}

/** The images that a text names, by what they are called: their definitions are no text of their own. */
export function imageAddresses(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token: Token): string[] => {
    const { tokens: inner = [], items = [], header = [], rows = [] } = token as Holder;
    const cells = [...header, ...rows.flat()].flatMap((cell) => imageAddresses(cell.tokens));
    const own = token.type === 'image' ? [(token as Tokens.Image).href] : [];
    return [...own, ...imageAddresses(inner), ...imageAddresses(items), ...cells];
  });
}

/** What tokens of one kind or another hold. */
interface Holder {
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
  readonly header?: readonly Tokens.TableCell[];
  readonly rows?: readonly (readonly Tokens.TableCell[])[];
}

function isImage(token: Token): boolean {
  return token.type === 'image' || (token.type === 'html' && /^<img\s/iu.test(token.raw));
}

function isNothing(token: Token): boolean {
  return token.type === 'br' || token.raw.trim() === '' || (token.type === 'html' && isComment(token.raw));
}

function figureOf(token: Token, part: MappedText, scope: MarkdownScope): Figure {
  const { source, alternative, title } =
    token.type === 'image' ? written(token as Tokens.Image, part, scope) : tagged(part);
  const caption = title.trim() === '' ? [] : captionOf(title, part, scope);
  return {
    type: 'figure',
    image: { source, alternative },
    ...(caption.length > 0 && { caption }),
    at: part.at(0),
  };
}

interface Named {
  readonly source: string;
  readonly alternative: string;
  readonly title: string;
}

function written(token: Tokens.Image, part: MappedText, scope: MarkdownScope): Named {
  const words = readInlines(token.tokens, part.slice(1).locate(token.text), scope);
  return {
    source: decodeEntities(token.href),
    alternative: plainText(words).trim(),
    title: token.title ?? '',
  };
}

function tagged(part: MappedText): Named {
  const { src, alt, title } = attributesOf(part.text);
  return { source: String(src ?? ''), alternative: String(alt ?? '').trim(), title: String(title ?? '') };
}

/** A title that stands elsewhere, as that of `![a map][map]`, has the image's place. */
function captionOf(title: string, part: MappedText, scope: MarkdownScope): Inline[] {
  const start = part.text.lastIndexOf(title);
  const own =
    start < 0
      ? MappedText.fromLines([{ text: title.replaceAll('\n', ' '), ...part.at(0) }], '\n')
      : part.slice(start, start + title.length);
  return readInlines(lexInlines(own.text), own, scope);
}
