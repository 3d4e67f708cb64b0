import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/tree/index.js';
import fc from '../fast-check.js';
import { readPdf } from '../support/pdf-reader.js';
import { structureFaults } from '../support/structure-faults.js';
import { documents } from './documents.js';
import { print, tree } from './support.js';

/** Letters only: lines, hyphens and list marks are the layout's. */
function letters(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '');
}

describe('a generated document', () => {
  it('has every word in the PDF, once and in order, and a faultless structure', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (html) => {
        const { bytes, misfits } = await print(html);
        const pdf = await readPdf(bytes);
        const printed = pdf.pages.flatMap((page) => withoutFurniture(page.text)).join('\n');
        // a table's cells are read row by row in the tree, but drawn as pdf.js finds them: compare their letters sorted
        const isSimple = !html.includes('<table>') && !html.includes('<ul>');
        const expected = letters(textOf(tree(html)));
        if (isSimple) expect(letters(printed)).toBe(expected);
        else expect(sorted(letters(printed).replaceAll('•', ''))).toBe(sorted(expected));
        expect(await structureFaults(bytes)).toEqual([]);
        expect(misfits.length).toBeLessThan(40);
      }),
      { numRuns: 40 },
    );
  });
});

function sorted(text: string): string {
  return [...text].sort().join('');
}

function withoutFurniture(text: string): string {
  return text
    .split('\n')
    .filter(
      (line) =>
        !/^Exampleland · Mine Ban Policy|Last updated 18 December 2025$|^Page \d+ of \d+$/u.test(line),
    )
    .join('\n');
}
