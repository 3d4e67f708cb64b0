import slugify from '@sindresorhus/slugify';
import { describe, expect, it } from 'vitest';
import { slugWords } from '../src/names/slug.js';
import fc from './fast-check.js';

describe('words of a slug', () => {
  it.each([
    ['Lao PDR Cluster Munition Ban Policy', 'lao-pdr-cluster-munition-ban-policy'],
    ['Production, transfer (and stockpiling): 2004-2009', 'production-transfer-and-stockpiling-2004-2009'],
    ['Côte d’Ivoire', 'cote-d-ivoire'],
    ['Haïti : l’État et les mines', 'haiti-l-etat-et-les-mines'],
    ['Österreich', 'oesterreich'],
    ['Q&A: Việt Nam’s law', 'q-and-a-viet-nams-law'],
    ['Соединённые Штаты', 'soedinyonnye-shtaty'],
    [' - ', ''],
  ])('%s: %s', (text, slug) => {
    expect(slugWords(text)).toBe(slug);
  });

  it('are those of slugify', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aBtSz09 ,.:;()/--&_+!#’éÉçëäÖøиſ\u0301\u0308\u0327'.split('')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (words) => {
        expect(slugWords(words)).toBe(slugify(words, { decamelize: false }));
      }),
      { numRuns: 3000 },
    );
  });
});
