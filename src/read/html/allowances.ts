import type { Comment, Nodes } from 'hast';
import type { Allowance } from '../../model/index.js';
import { allowancesIn } from '../allowances.js';
import { isBlank, type SourceText } from '../lines.js';
import type { Tree } from './tree.js';

/** The allowances in a page's comments: for the next line where one has its line for itself, else for its own. */
export function pageAllowances(tree: Tree, { file, lines }: SourceText): Allowance[] {
  const comments = commentsOf(tree.root).filter(({ value }) => /^\s{0,20}allow\s{0,20}:/iu.test(value));
  const alone = new Set(comments.filter((one) => isAlone(one)).flatMap((one) => indexesOf(one)));
  return comments.flatMap((comment) => {
    const place = { file, ...tree.at(comment) };
    const [first = 0] = indexesOf(comment);
    const next = lines.find((line, index) => index > first && !isBlank(line) && !alone.has(index));
    return allowancesIn(comment.value, place, alone.has(first) ? (next?.line ?? place.line) : place.line);
  });

  function isAlone({ position }: Comment): boolean {
    if (!position) return false;
    const { start, end } = position;
    const before = lines[start.line - 1]?.text.slice(0, start.column - 1) ?? '';
    const behind = lines[end.line - 1]?.text.slice(end.column - 1) ?? '';
    return before.trim() === '' && behind.trim() === '';
  }
}

/** The indexes of the lines that a comment takes. */
function indexesOf({ position }: Comment): number[] {
  const [first, last] = [(position?.start.line ?? 1) - 1, (position?.end.line ?? 1) - 1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function commentsOf(root: Nodes): Comment[] {
  const found: Comment[] = [];
  const rest: Nodes[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'comment') found.push(node);
    if ('children' in node) rest.push(...node.children.toReversed());
  }
  return found;
}
