import type { Block, Inline, Metadata, Stated } from '../../model/index.js';
import { plainText } from '../../model/index.js';
import type { ReadContext } from '../context.js';
import { findDate } from '../date-line.js';
import { readHead } from '../head.js';
import type { Line } from '../lines.js';
import { findTitle } from '../title.js';
import type { Page } from './page.js';

export interface TakenHead {
  readonly metadata: Metadata;
  readonly body: readonly Block[];
}

/** A line of a heading or paragraph, which breaks part, and where it stands. */
interface BlockLine extends Line {
  readonly block: number;
  readonly isHeading: boolean;
  /** The children of the block behind this line. */
  readonly rest: readonly Inline[];
}

/**
 * Reads country, topic and date from the first lines, as in plain text, else from the page's titles, and takes these
 * lines, and headings that repeat the title, out of the body.
 */
export function takeHead(
  blocks: readonly Block[],
  page: Page,
  file: string,
  context: ReadContext,
): TakenHead {
  const lines = firstLines(blocks);
  const start = startOfHead(lines, file, context);
  const { length, ...found } = readHead(lines.slice(start, start + 8), file, context);
  const metadata: Metadata = { ...fromTitles(page, file, context), ...found };
  let end = start + length;
  while (lines[end]?.isHeading && repeatsTitle(lines[end]!.text, metadata)) end += 1;
  const before = blocks.slice(0, lines[start]?.block ?? 0);
  const taken = withoutLines(blocks, lines, start, end);
  const first = blocks.find(({ type }) => type === 'heading');
  const body = taken.filter((block) => block !== first || !repeats(block, metadata));
  return found.updated
    ? { metadata, body: [...before, ...body] }
    : takeStrayDate([...before, ...body], metadata, file);
}

/** The lines of the first blocks, up to the first that is no heading or paragraph, or that refers to a note. */
function firstLines(blocks: readonly Block[]): BlockLine[] {
  const lines: BlockLine[] = [];
  for (const [block, one] of blocks.entries()) {
    if (one.type === 'rule' || one.type === 'figure') continue;
    if ((one.type !== 'paragraph' && one.type !== 'heading') || lines.length >= 16) break;
    const own = linesOf(one.children).map((line) => ({ ...line, block, isHeading: one.type === 'heading' }));
    if (own.some(({ holdsNote }) => holdsNote)) break;
    lines.push(...own);
  }
  return lines;
}

function linesOf(children: readonly Inline[]) {
  const breaks = children.flatMap((child, index) => (child.type === 'break' ? [index] : []));
  const ends = [...breaks.slice(0, 16), children.length];
  return ends.slice(0, 16).map((end, index) => {
    const part = children.slice(index === 0 ? 0 : ends[index - 1]! + 1, end);
    const at = part[0]?.at ?? children[0]!.at;
    const holdsNote = JSON.stringify(part).includes('"noteReference"');
    return {
      text: plainText(part),
      line: at.line,
      column: at.column,
      rest: children.slice(end + 1),
      holdsNote,
    };
  });
}

/** The first line, or the first heading where words that name nothing stand above it. */
function startOfHead(lines: readonly BlockLine[], file: string, context: ReadContext): number {
  const starts = [0, ...lines.flatMap((line, index) => (line.isHeading && index > 0 ? [index] : []))];
  return starts.find((start) => readHead(lines.slice(start, start + 8), file, context).length > 0) ?? 0;
}

function withoutLines(
  blocks: readonly Block[],
  lines: readonly BlockLine[],
  start: number,
  end: number,
): Block[] {
  const from = lines[start]?.block ?? 0;
  const used = new Set(lines.slice(start, end).map(({ block }) => block));
  const last = end > start ? lines[end - 1] : undefined;
  return blocks.slice(from).flatMap((block, index) => {
    if (!used.has(from + index)) return [block];
    if (from + index !== last?.block || last.rest.length === 0) return [];
    return [{ type: 'paragraph', children: last.rest, at: last.rest[0]!.at }];
  });
}

/** `Kosovo: Mine Ban Policy | Some site`: the names in the page's titles that are known. */
function fromTitles(page: Page, file: string, { names }: ReadContext): Metadata {
  let found: Metadata = {};
  for (const { text, element } of page.titles) {
    const place = { file, ...page.tree.at(element) };
    const title = findTitle(text, names, false);
    const parts = [text, ...text.split(/\s[|–—-]\s|[|:–—]/u)].map((part) => part.trim());
    const country = title?.country.value ?? parts.map((part) => names.country(part)).find(Boolean);
    const topic = title?.topic.value ?? parts.map((part) => names.topic(part)).find(Boolean);
    found = {
      ...(country ? { country: { value: country, place } } : {}),
      ...(topic ? { topic: { value: topic, place } } : {}),
      ...found,
    };
  }
  return found;
}

/** The heading of highest rank at the top, where it says nothing but the title. */
function repeats(block: Block, metadata: Metadata): boolean {
  return block.type === 'heading' && block.depth === 1 && repeatsTitle(plainText(block.children), metadata);
}

function repeatsTitle(text: string, { country, topic }: Metadata): boolean {
  const names = [country?.value, topic?.value].filter((name) => name !== undefined);
  const titles = [...names, names.join(' '), [...names].reverse().join(' ')];
  return titles.some((title) => words(title) !== '' && words(title) === words(text));
}

function words(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The line `Last updated: …` where just one stands anywhere in the text. */
function takeStrayDate(blocks: readonly Block[], metadata: Metadata, file: string): TakenHead {
  const found = blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const text = plainText(block.children).trim();
    const date = block.children.some(({ type }) => type === 'noteReference') ? undefined : findDate(text);
    if (!date?.sure) return [];
    const updated: Stated<string> = { value: date.value, place: { file, ...block.at } };
    return [{ block, updated }];
  });
  const [only] = found;
  if (!only || found.length > 1) return { metadata, body: blocks };
  return {
    metadata: { ...metadata, updated: only.updated },
    body: blocks.filter((block) => block !== only.block),
  };
}
