import type { Element, Nodes, Root } from 'hast';
import type { Point } from '../../model/index.js';
import type { Line } from '../lines.js';
import { attribute, isBlock, isElement } from './elements.js';

/** A parsed page with what its nodes don't know themselves: parents, order, identifiers, places. */
export class Tree {
  /** Every element, in the order of the page. */
  readonly elements: Element[] = [];
  /** The `<meta>` among them. */
  readonly metas: Element[] = [];
  private readonly parents = new Map<Nodes, Element>();
  private readonly orders = new Map<Nodes, number>();
  private readonly targets = new Map<string, Element[]>();
  private readonly withBlocks = new Set<Nodes>();

  constructor(
    readonly root: Root,
    private readonly lines: readonly Line[],
  ) {
    for (const child of root.children) this.visit(child);
  }

  parent(node: Nodes): Element | undefined {
    return this.parents.get(node);
  }

  /** The elements around a node, the nearest first. */
  *ancestors(node: Nodes): Generator<Element> {
    for (let one = this.parents.get(node); one; one = this.parents.get(one)) yield one;
  }

  order(node: Nodes): number {
    return this.orders.get(node) ?? 0;
  }

  /** All elements of this identifier: saved pages have several. */
  named(id: string): readonly Element[] {
    return this.targets.get(id) ?? [];
  }

  first(...names: readonly string[]): Element | undefined {
    return this.elements.find((element) => names.includes(element.tagName));
  }

  contains(outer: Nodes, inner: Nodes): boolean {
    return outer === inner || [...this.ancestors(inner)].includes(outer as Element);
  }

  /** Whether a block stands somewhere inside. */
  containsBlock(node: Nodes): boolean {
    return this.withBlocks.has(node);
  }

  /** The place at which a node starts in the file. What the parser added itself starts where its content does. */
  at(node: Nodes): Point {
    for (let one: Nodes | undefined = node; one; one = 'children' in one ? one.children[0] : undefined) {
      const start = one.position?.start;
      if (start) return this.point(start.line, start.column);
    }
    const parent = this.parents.get(node);
    return parent?.position ? this.at(parent) : { line: 1, column: 1 };
  }

  private point(line: number, column: number): Point {
    const found = this.lines[line - 1] ?? this.lines.at(-1);
    return found ? { line: found.line, column: found.column + column - 1 } : { line: 1, column: 1 };
  }

  private visit(node: Nodes): void {
    this.orders.set(node, this.orders.size + 1);
    if (!isElement(node)) return;
    this.elements.push(node);
    if (node.tagName === 'meta') this.metas.push(node);
    const { id } = node.properties;
    if (typeof id === 'string') this.name(id, node);
    const name = node.tagName === 'a' ? attribute(node, 'name') : undefined;
    if (name && name !== id) this.name(name, node);
    for (const child of node.children) {
      this.parents.set(child, node);
      this.visit(child);
      if (isBlock(child) || this.withBlocks.has(child)) this.withBlocks.add(node);
    }
  }

  private name(id: string, element: Element): void {
    const named = this.targets.get(id);
    if (named) named.push(element);
    else this.targets.set(id, [element]);
  }
}
