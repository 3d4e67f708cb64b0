import type { EngineNode } from '../engine.js';
import { isParagraph, type Paragraph } from './heights.js';

/** The last two paragraphs of a document, where nothing but margins stands between them. */
export interface Ending {
  readonly before: Paragraph;
  readonly last: Paragraph;
  /** What is above the last paragraph, in points. */
  readonly gap: number;
}

/** Finds how a document ends, so that its last page need not be a single line. */
export function findEnding(root: EngineNode): Ending | undefined {
  const found: { paragraph: Paragraph; margins: number }[] = [];
  collect(root, 0, found);
  const [last, before] = [found.at(-1), found.at(-2)];
  return last && before ? { last: last.paragraph, before: before.paragraph, gap: last.margins } : undefined;
}

/** Paragraphs in reading order, each with the top margins that are added up where it starts. */
function collect(node: EngineNode, above: number, found: { paragraph: Paragraph; margins: number }[]): void {
  const top = above + (node._margin?.[1] ?? 0);
  if (isParagraph(node)) found.push({ paragraph: node, margins: top });
  const children = node.stack ?? node.ol ?? node.table?.body.flat() ?? [];
  for (const [index, child] of children.entries()) collect(child, index === 0 ? top : 0, found);
}
