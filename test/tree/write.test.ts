import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { blockElements, htmlOf, inlineElements } from '../../src/tree/index.js';
import fc from '../fast-check.js';

const words = fc.oneof(
  fc.constantFrom('a & b', '<p>', '"q" ’ \'', '`x`', '', ' a  b ', 'Ћуприја 🙂', '\u00a0', '\0', '&amp;'),
  fc.string(),
);
const value = fc.oneof(
  { weight: 5, arbitrary: words },
  fc.array(words, { maxLength: 3 }),
  fc.integer(),
  fc.constantFrom(true, false, null, undefined, Number.NaN),
);
const property = fc.constantFrom(
  ...'id className lang dir role title hidden href dateTime ariaLabel ariaLabelledBy ariaDescribedBy alt src start colSpan scope tabIndex type popover popoverTarget dataNoteLabel'.split(
    ' ',
  ),
);
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium' },
    words.map((text): ElementContent => ({ type: 'text', value: text })),
    fc
      .record({
        tagName: fc.constantFrom(...blockElements, ...inlineElements, 'wbr', 'button', 'style', 'input'),
        properties: fc.dictionary(property, value, { maxKeys: 4 }),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(({ tagName, properties, children }): Element => {
        const isVoid = ['br', 'hr', 'img', 'wbr', 'input'].includes(tagName);
        return {
          type: 'element',
          tagName,
          properties: properties as Element['properties'],
          children: isVoid ? [] : children,
        };
      }),
  ),
}));

describe('a tree as HTML', () => {
  it('is written as hast-util-to-html writes it', () => {
    const roots = fc.array(node, { maxLength: 5 }).map((children) => ({ type: 'root' as const, children }));
    fc.assert(
      fc.property(roots, (root) => {
        expect(htmlOf(root)).toBe(toHtml(root));
      }),
      { numRuns: Number(process.env.RUNS ?? 1500) },
    );
  });
});
