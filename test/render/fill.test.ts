import { describe, expect, it } from 'vitest';
import { count, fill } from '../../src/render/fill.js';

describe('words in braces', () => {
  it('are filled where they are known, and else left', () => {
    expect(fill('Page {page} of {pages}, {nothing}', { page: 2, pages: 9 })).toBe('Page 2 of 9, {nothing}');
  });
});

describe('a count', () => {
  it.each(['en', 'en-GB', 'fr', 'ru', 'ar', 'no language'])(
    'has the form that Unicode gives it in %s',
    (language) => {
      const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
      const rules = new Intl.PluralRules(language.includes(' ') ? 'en' : language);
      for (const number of [...Array(131).keys(), 1.5, 1_000_000])
        expect(count(forms, number, { language })).toBe(rules.select(number));
    },
  );
});
