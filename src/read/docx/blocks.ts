import type { Block, Heading, Inline, Quotation } from '../../model/index.js';
import { takeCaption } from './captions.js';
import { inlinesOf, type Reading } from './inlines.js';
import { listsOf } from './lists.js';
import { type FigurePart, type ParagraphPart, type Part, type TextAtom, withoutWeight } from './parts.js';
import { tableOf } from './table-block.js';

/** How parts become blocks. */
export interface BlockReading extends Reading {
  /** Whether headings are sections; in notes and cells they are paragraphs. */
  readonly headings: boolean;
}

/** Parts to blocks: neighbouring items become lists, neighbouring quotations one, captions go to what they name. */
export function blocksOf(parts: readonly Part[], reading: BlockReading): Block[] {
  const filled = parts.filter((part) => part.type !== 'paragraph' || !isEmpty(part));
  const blocks: Block[] = [];
  for (let index = 0; index < filled.length; index += 1) {
    const part = filled[index]!;
    const run = runFrom(filled, index);
    if (run.length > 0) {
      blocks.push(...runOf(run, reading));
      index += run.length - 1;
      continue;
    }
    const caption = takeCaption(filled, index, blocks, reading);
    if (caption === 'taken') continue;
    if (caption) index += 1;
    blocks.push(...blocksFrom(caption ? filled[index]! : part, reading, caption || undefined));
  }
  return blocks;
}

function isEmpty({ atoms }: ParagraphPart): boolean {
  return atoms.every((atom) => atom.type === 'break' || (atom.type === 'text' && atom.value.trim() === ''));
}

/** The items of lists, or the quotations, that follow one another from here. */
function runFrom(parts: readonly Part[], start: number): ParagraphPart[] {
  const run: ParagraphPart[] = [];
  const kind = runKind(parts[start]!);
  for (let index = start; kind && index < parts.length && runKind(parts[index]!) === kind; index += 1) {
    run.push(parts[index] as ParagraphPart);
  }
  return run;
}

function runKind(part: Part): 'list' | 'quotation' | undefined {
  if (part.type !== 'paragraph' || part.kind === 'heading' || part.kind === 'caption') return undefined;
  if (part.list && part.list.id !== '') return 'list';
  return part.kind === 'quotation' ? 'quotation' : undefined;
}

function runOf(run: readonly ParagraphPart[], reading: BlockReading): Block[] {
  if (run[0]!.list && run[0]!.list.id !== '') return listsOf(run, (part) => paragraphOf(part, reading));
  const children = run.map((part) => paragraphOf(part, reading));
  const quotation: Quotation = { type: 'quotation', children, at: children[0]!.at };
  return [quotation];
}

function blocksFrom(part: Part, reading: BlockReading, caption?: readonly Inline[]): Block[] {
  if (part.type === 'paragraph') return [paragraphOf(part, reading)];
  if (part.type === 'figure') return [figureOf(part, caption)];
  const inner = { ...reading, headings: false };
  return tableOf(part, (parts) => blocksOf(parts, inner), caption);
}

function paragraphOf(part: ParagraphPart, reading: BlockReading): Block {
  const at = { line: part.line, column: 1 };
  const isHeading = part.kind === 'heading' && reading.headings;
  const atoms = withLabel(isHeading ? withoutWeight(part) : part);
  const children = inlinesOf(atoms, at, reading);
  if (!isHeading) return { type: 'paragraph', children, at };
  return { type: 'heading', depth: Math.min(5, part.depth) as Heading['depth'], children, at };
}

/** The number of a heading, and one that no list can show (`(a)`, `1.2`), are words: the text may refer to them. */
function withLabel({ kind, list, atoms }: ParagraphPart) {
  if (!list || list.label === '' || (list.id !== '' && kind !== 'heading')) return atoms;
  const label: TextAtom = { type: 'text', value: `${list.label} `, format: {} };
  return [label, ...atoms];
}

function figureOf({ source, alternative, line }: FigurePart, caption?: readonly Inline[]): Block {
  return {
    type: 'figure',
    image: { source, alternative },
    ...(caption ? { caption } : {}),
    at: { line, column: 1 },
  };
}
