import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { divisible } from '../../src/pdf/lines/hyphenation.js';

const require = createRequire(import.meta.url);

describe('hyphenation', () => {
  it('divides words by the patterns of their language, and by its exceptions', () => {
    expect(divisible('casualties', 'en').places).toEqual([2, 4, 6]);
    expect(divisible('obligatory,', 'en').places).toEqual([5, 7]);
    expect(divisible('Zuckerbäcker', 'tlh').places).toEqual([]);
  });

  it('says the same of a word after many others, and keeps none of them in the package', () => {
    const before = divisible('recommendation', 'ru-RU');
    const count = () => Object.keys(require('hyphen/ru').patterns[2]).length;
    const size = count();
    for (let n = 0; n < 3000; n += 1) divisible(wordOf(n), 'ru');
    expect(count()).toBe(size);
    expect(divisible('recommendation', 'ru-RU')).toEqual(before);
  });
});

/** Made-up words of letters. */
function wordOf(n: number): string {
  const digits = n.toString().padStart(6, '0');
  return [...digits].map((digit) => 'абвгдежзик'[Number(digit)]).join('');
}
