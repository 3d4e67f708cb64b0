import type { Element } from 'hast';
import type { Block, Paragraph } from '../../model/index.js';
import { plainText } from '../../model/index.js';
import type { Line } from '../lines.js';
import { readWithSummary, type TakenSummary } from '../summary.js';
import { readBlocks } from './blocks.js';
import { attribute, tokens } from './elements.js';
import { withoutPrefix } from './labels.js';
import { lineText } from './plain-notes.js';
import type { HtmlScope } from './scope.js';

/** A section that is called summary and holds nothing but that heading and paragraphs, read apart from the body. */
export function readSummarySection(scope: HtmlScope): Paragraph[] {
  const section = scope.tree.elements.find((element) => isSummary(element));
  if (!section) return [];
  const [heading, ...others] = readBlocks([section], scope, { inNote: false });
  const paragraphs = others.filter((block): block is Paragraph => block.type === 'paragraph');
  const isWhole = heading?.type === 'heading' && /^summary:?$/iu.test(plainText([heading]).trim());
  if (!isWhole || paragraphs.length === 0 || paragraphs.length < others.length) return [];
  scope.apart.add(section);
  return paragraphs;
}

function isSummary(element: Element): boolean {
  const names = [
    ...tokens(element, 'className'),
    attribute(element, 'ariaLabelledBy'),
    attribute(element, 'id'),
  ];
  return ['section', 'div', 'aside'].includes(element.tagName) && names.includes('summary');
}

/** The summary of a body: its first paragraph, as in plain text. */
export function takeSummary(blocks: readonly Block[]): TakenSummary {
  const lines = new Map<Line, Block>(
    blocks.map((block) => [{ text: lineText(block), line: block.at.line, column: block.at.column }, block]),
  );
  const [first] = blocks;
  return readWithSummary([...lines.keys()], (some) =>
    some.flatMap((line) => {
      const block = lines.get(line);
      if (block || !first) return block ? [block] : [];
      return withoutPrefix([first], lineText(first).length - line.text.length);
    }),
  );
}
