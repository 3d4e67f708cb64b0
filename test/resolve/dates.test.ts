import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/resolve/dates.js';
import { resolveFile } from './support.js';

describe('readDate', () => {
  it.each([
    ['18 December 2019', '2019-12-18'],
    ['05 July 2016', '2016-07-05'],
    ['5 July 2016.', '2016-07-05'],
    ['1st of March 1999', '1999-03-01'],
    ['December 18, 2019', '2019-12-18'],
    ['Wednesday, 18 December 2019', '2019-12-18'],
    ['18 Dec 2019', '2019-12-18'],
    ['Sept. 3, 2020', '2020-09-03'],
    ['2019-12-18', '2019-12-18'],
    ['2019-12-18T23:59:00+02:00', '2019-12-18'],
    ['29 February 2020', '2020-02-29'],
    ['December 2019', '2019-12'],
    ['2019-12', '2019-12'],
    ['18/12/2019', '2019-12-18'],
    ['12/18/2019', '2019-12-18'],
    ['05/05/2016', '2016-05-05'],
    ['05.07.2016', '2016-07-05'],
    ['18\u00a0December\u00a02019', '2019-12-18'],
    ['18 décembre 2019', '2019-12-18'],
    ['1er juillet 2016', '2016-07-01'],
    ['le mercredi 18 decembre 2019', '2019-12-18'],
    ['1er aou\u0302t 2016', '2016-08-01'],
    ['juillet 2016', '2016-07'],
    ['18 de diciembre de 2019', '2019-12-18'],
    ['Miércoles, 18 de diciembre del 2019', '2019-12-18'],
    ['1.º de mayo de 2016', '2016-05-01'],
    ['18 декабря 2019 г.', '2019-12-18'],
    ['18 декабря 2019 года', '2019-12-18'],
    ['Декабрь 2019', '2019-12'],
    ['1 мая 2016', '2016-05-01'],
    ['18 ديسمبر 2019', '2019-12-18'],
    ['١٨ ديسمبر ٢٠١٩', '2019-12-18'],
    ['18 كانون الأول 2019', '2019-12-18'],
    ['18 كانون الأول/ديسمبر 2019', '2019-12-18'],
    ['٥ كانون الثاني ٢٠١٦', '2016-01-05'],
    ['5 يناير 2016', '2016-01-05'],
    ['5 تشرين الثاني 2016', '2016-11-05'],
    ['\u200f5 آب 2016', '2016-08-05'],
    ['١٨/١٢/٢٠١٩', '2019-12-18'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written)).toEqual({ kind: 'date', date });
  });

  it.each([
    ['31 February 2019', 'impossible'],
    ['29 February 2019', 'impossible'],
    ['0 May 2019', 'impossible'],
    ['2019-13-01', 'impossible'],
    ['31/02/2019', 'impossible'],
    ['18 December 0019', 'impossible'],
    ['05/07/2016', 'ambiguous'],
    ['7-5-2016', 'ambiguous'],
    ['18/12/19', 'unreadable'],
    ['2019', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['18 Foo 2019', 'unreadable'],
    ['ma 5 2019', 'unreadable'],
    ['', 'unreadable'],
    ['18 December 2019 or later', 'unreadable'],
  ])('%s is %s', (written, kind) => {
    expect(readDate(written)).toEqual({ kind });
  });
});

describe('the date of a profile', () => {
  const text = (date: string) => `Exampleland\nMine Ban Policy\nLast updated: ${date}\n\nThe text.\n`;

  it('is stale when it is older than the configured time, and says by how much', () => {
    expect(resolveFile('a.txt', text('1 July 2024')).profile?.stale).toEqual({
      months: 18,
      asOf: '2026-01-01',
    });
    expect(resolveFile('a.txt', text('2 July 2024')).profile?.stale).toBeUndefined();
    expect(
      resolveFile('a.txt', text('18 December 1999'), { staleAfter: undefined } as never).profile?.stale,
    ).toBeUndefined();
  });

  it('may lie in the future, with a warning at its place', () => {
    const { profile, codes } = resolveFile('a.txt', text('18 December 2062'));
    expect(profile?.updated).toBe('2062-12-18');
    expect(codes).toEqual(['date-future 3:15']);
  });

  it('may lack its day, with a warning', () => {
    const { profile, codes } = resolveFile('a.txt', text('December 2025'));
    expect(profile?.updated).toBe('2025-12');
    expect(codes).toEqual(['date-incomplete 3:15']);
  });

  it('stops the profile where it is impossible, and says where it stands', () => {
    const { profile, codes } = resolveFile('a.txt', text('31 February 2019'));
    expect(profile).toBeUndefined();
    expect(codes).toEqual(['date-impossible 3:15']);
  });

  it('stops the profile where it is missing, unless the config has one', () => {
    const undated = 'Exampleland\nMine Ban Policy\n\nThe text stands here.\n';
    expect(resolveFile('a.txt', undated).codes).toEqual(['date-missing 1:1']);
    const defaults = { language: 'en', updated: '2025-06-01' };
    expect(resolveFile('a.txt', undated, { defaults }).profile?.updated).toBe('2025-06-01');
  });
});
