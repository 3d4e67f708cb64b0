import type { Element, Nodes } from 'hast';
import { attribute, isBlock, isHeading, textOf, tokens } from './elements.js';
import { isBackLink, labelOf, looksLikeReference } from './marks.js';
import type { Page } from './page.js';
import type { Tree } from './tree.js';

/** A link that refers to a note. */
export interface Reference {
  readonly link: Element;
  readonly label: string;
  /** Undefined where the link leads nowhere. */
  readonly target?: Element;
}

/** Links that are marked as references, then others with a label for words that lead to the same notes. */
export function referencesIn(page: Page): Reference[] {
  const { tree } = page;
  const found = tree.elements.flatMap((link) => candidateOf(link, page) ?? []);
  const isMarked = ({ link, fragment }: Candidate) => looksLikeReference(link, fragment, tree);
  const sure = new Set(found.filter(isMarked).flatMap(({ target }) => target ?? []));
  return found.filter((one) => isMarked(one) || (one.target && sure.has(one.target)));
}

interface Candidate extends Reference {
  readonly fragment: string;
}

function candidateOf(link: Element, page: Page): Candidate | undefined {
  const { tree } = page;
  if (link.tagName !== 'a') return undefined;
  const fragment = page.fragmentOf(attribute(link, 'href') ?? '');
  const label =
    fragment === undefined ? undefined : labelOf(textOf(link), tokens(link, 'role').includes('doc-noteref'));
  if (!fragment || !label || isBackLink(link)) return undefined;
  const named = tree.named(fragment);
  if (named.length === 0) return { link, label, fragment };
  const target = named.find((one) => tree.order(one) > tree.order(link));
  const opens = named.length > 1 && startsBlock(link, tree) && tree.order(named[0]!) < tree.order(link);
  if (!target || opens || isHeading(target) || tree.contains(target, link)) return undefined;
  return { link, label, fragment, target };
}

/** Whether no words stand before a node in its block, as none do before a note's own mark. */
function startsBlock(node: Element, tree: Tree): boolean {
  let inner: Nodes = node;
  for (const around of tree.ancestors(node)) {
    const before = around.children.slice(0, around.children.indexOf(inner as Element));
    if (before.some((one) => textOf(one).trim() !== '')) return false;
    if (isBlock(around)) return true;
    inner = around;
  }
  return true;
}
