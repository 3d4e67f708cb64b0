import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ageText, dateText, staleText } from '../../src/render/dates.js';
import { isRightToLeft } from '../../src/render/direction.js';
import { count } from '../../src/render/fill.js';
import { builtInTemplates } from '../../src/render/index.js';
import { loadStrings } from '../../src/render/strings.js';
import { temporaryHost } from '../support/host.js';

const folder = `${builtInTemplates}/strings`;
const loaded = await loadStrings({ folders: [builtInTemplates] }, await temporaryHost());
const of = loaded.value!.of;

/** Names that a language may need and English does not. */
const extra = ['dateFirst', 'monthsAlone'];

describe('the built-in languages', () => {
  const files = readdir(folder);

  it('are five', async () => {
    expect(loaded.messages).toEqual([]);
    expect((await files).sort()).toEqual(['ar.yaml', 'en.yaml', 'es.yaml', 'fr.yaml', 'ru.yaml']);
  });

  it.each(['ar', 'es', 'fr', 'ru'])(
    '%s has every name of English, with the same words to fill in',
    async (tag) => {
      const read = async (name: string) => parse(await readFile(`${folder}/${name}.yaml`, 'utf8'));
      const [english, own] = [await read('en'), await read(tag)];
      expect(
        Object.keys(own)
          .filter((key) => !extra.includes(key))
          .sort(),
      ).toEqual(Object.keys(english).sort());
      const blanks = (value: unknown) => [...new Set(JSON.stringify(value).match(/\{\w+\}/gu) ?? [])].sort();
      for (const key of Object.keys(english))
        expect([key, blanks(own[key])]).toEqual([key, blanks(english[key])]);
    },
  );

  it.each(['ar', 'es', 'fr', 'ru', 'en'])('%s has a form for each of its plurals', (tag) => {
    const { pageCount, years, monthsOfAge, bytes } = of(tag);
    const whole = Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(tag).select(n + 1));
    for (const category of new Set(whole))
      for (const counted of [pageCount, years, monthsOfAge, bytes])
        expect(counted[category]).toBeTypeOf('string');
  });
});

describe('dates', () => {
  it.each([
    ['en', '1 July 2016', '18 December 2019', 'December 2019'],
    ['fr', '1er juillet 2016', '18 décembre 2019', 'décembre 2019'],
    ['fr-CA', '1er juillet 2016', '18 décembre 2019', 'décembre 2019'],
    ['es', '1 de julio de 2016', '18 de diciembre de 2019', 'diciembre de 2019'],
    ['ru', '1 июля 2016\u00a0г.', '18 декабря 2019\u00a0г.', 'декабрь 2019\u00a0г.'],
    ['ar', '1 يوليو 2016', '18 ديسمبر 2019', 'ديسمبر 2019'],
  ])('in %s', (tag, first, whole, month) => {
    const dates = ['2016-07-01', '2019-12-18', '2019-12'].map((date) => dateText(date, of(tag)));
    expect(dates).toEqual([first, whole, month]);
  });
});

describe('numbers', () => {
  it.each([
    ['ru', ['1 страница', '3 страницы', '5 страниц', '11 страниц', '21 страница', '22 страницы']],
    ['fr', ['1 page', '3 pages', '5 pages', '11 pages', '21 pages', '22 pages']],
    ['es', ['1 página', '3 páginas', '5 páginas', '11 páginas', '21 páginas', '22 páginas']],
    ['ar', ['صفحة واحدة', '3 صفحات', '5 صفحات', '11 صفحة', '21 صفحة', '22 صفحة']],
    ['en', ['1 page', '3 pages', '5 pages', '11 pages', '21 pages', '22 pages']],
  ])('in %s', (tag, expected) => {
    const strings = of(tag);
    expect([1, 3, 5, 11, 21, 22].map((n) => count(strings.pageCount, n, strings))).toEqual(expected);
  });

  it('of an age', () => {
    expect(ageText(61, of('ru'))).toBe('5 лет и 1 месяц');
    expect(ageText(26, of('fr'))).toBe('2 ans et 2 mois');
    expect(staleText({ months: 22, asOf: '2026-11-24' }, of('ru'))).toBe(
      'Обновлено за 22 месяца до этого выпуска (24 ноября 2026\u00a0г.).',
    );
  });

  it('go by English in a file whose name is no language', async () => {
    const host = await temporaryHost({ files: { 'mine/strings/x_y.yaml': 'notes: Notes' } });
    const own = await loadStrings({ folders: [`${host.cwd}/mine`, builtInTemplates] }, host);
    const strings = own.value!.of('x_y');
    expect(count(strings.pageCount, 2, strings)).toBe('2 pages');
  });
});

describe('the direction of lines', () => {
  it.each(['ar', 'ar-EG', 'fa', 'he', 'ur', 'uz-Arab', 'ps'])('is right to left in %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(true);
  });
  it.each(['en', 'fr', 'ru', 'uz', 'tr', 'ar-Latn'])('is left to right in %s', (tag) => {
    expect(isRightToLeft(tag)).toBe(false);
  });
});
