import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { classesOf, isElement, mapElements, parseTree, textOf, walkElements } from '../../src/tree/index.js';

const tree = (html: string): Root => parseTree(html, 'body.hbs').value;

describe('walking a tree', () => {
  it('visits elements in reading order, each with its parents', () => {
    const seen: string[] = [];
    walkElements(tree('<section><p>a<em>b</em></p></section><p>c</p>'), (element, parents) => {
      seen.push(
        [...parents.map((parent) => (isElement(parent) ? parent.tagName : '')), element.tagName].join('/'),
      );
    });
    expect(seen).toEqual(['/section', '/section/p', '/section/p/em', '/p']);
  });

  it('gives the words of a node, a line break as a space', () => {
    expect(textOf(tree('<p>a<br>b <em>c</em></p>'))).toBe('a b c');
  });

  it('gives classes', () => {
    const [first] = tree('<p class="a b">c</p>').children;
    expect(isElement(first, 'p') && classesOf(first)).toEqual(['a', 'b']);
  });

  it('maps elements into a copy and leaves the original', () => {
    const root = tree('<p>a<em>b</em></p>');
    const before = structuredClone(root);
    const mapped = mapElements(root, (element) => ({ ...element, tagName: 'span' }));
    const names: string[] = [];
    walkElements(mapped, ({ tagName }) => void names.push(tagName));
    expect(names).toEqual(['span', 'span']);
    expect(root).toEqual(before);
  });
});
