import { describe, expect, it } from 'vitest';
import { plainText, type Table } from '../../src/model/index.js';
import { defaultTopics, knownNames } from '../../src/names.js';
import { readProfiles } from '../../src/read/index.js';

const names = knownNames({ topics: defaultTopics, areas: ['Exampleland'] });

function blocksOf(body: string) {
  const text = `Exampleland\nCasualties\nLast updated: 1 May 2025\n\n${body}`;
  return readProfiles({ file: 'a.txt', bytes: Buffer.from(text) }, { names }).value[0]!.body;
}

function tablesOf(body: string): string[][] {
  return blocksOf(body)
    .filter((block): block is Table => block.type === 'table')
    .map((table) => [
      `= ${plainText(table.caption ?? [])}`,
      ...table.rows.map(({ cells }) => cells.map((cell) => plainText(cell.children).trim()).join(' | ')),
    ]);
}

describe('a flattened table', () => {
  it('is a table where labels and numbers alternate', () => {
    expect(
      tablesOf(
        'Killed\n2,358\n\nInjured\n10,102\n\nChange\n−34\n\nShare of civilians\n41%\n\nCost\nmore than US$2.4 million\n',
      ),
    ).toEqual([
      [
        '= ',
        'Killed | 2,358',
        'Injured | 10,102',
        'Change | −34',
        'Share of civilians | 41%',
        'Cost | more than US$2.4 million',
      ],
    ]);
  });

  it('may have a caption, and years for labels, and references', () => {
    const [table] = blocksOf(
      'Casualties by year[1]\n2006\n1,167\n2007\n895[2]\n2008\n700\n\n[1] Report, 2009.\n[2] Letter, 2008.\n',
    );
    expect(table).toMatchObject({ type: 'table', columns: ['left', 'right'] });
    expect(tablesOf('Casualties by year\n2006\n1,167\n2007\n895\n2008\n700\n')).toEqual([
      ['= Casualties by year', '2006 | 1,167', '2007 | 895', '2008 | 700'],
    ]);
  });

  it('parts two tables by their captions', () => {
    const body =
      'Most affected\nMeta\n1,150\nNariño\n1,135\nCaquetá\n950\n\nIn single years\n2020\n176\n2021\n157\n2022\n123\n';
    expect(tablesOf(body).map(([caption]) => caption)).toEqual(['= Most affected', '= In single years']);
  });

  it('may have ranges, units of two words, sums in two currencies, and values that are not known', () => {
    const body =
      'Contaminated land\n21.6 square kilometers\nEstimated number of mines\n1,200–1,500\nInternational support\n€45,000 (US$50,000)\nChange\n-12 (−3.4%)\nNational support\nNot reported\nSurvivors since 1999\nAt least 2,358\n';
    expect(tablesOf(body.replace('At least', 'at least'))).toEqual([
      [
        '= ',
        'Contaminated land | 21.6 square kilometers',
        'Estimated number of mines | 1,200–1,500',
        'International support | €45,000 (US$50,000)',
        'Change | -12 (−3.4%)',
        'National support | Not reported',
        'Survivors since 1999 | at least 2,358',
      ],
    ]);
  });

  it('is left as lines where that is not sure', () => {
    expect(tablesOf('Killed\n2,358\n\nInjured\n10,102\n')).toEqual([]);
    expect(tablesOf('Killed\nmany\n\nInjured\nfew\n\nMissing\nnone\n')).toEqual([]);
    const kept = blocksOf('Killed\n2,358\n\nInjured\nnot known\n\nMissing\n12\n');
    expect(plainText(kept).replace(/\s+/gu, ' ').trim()).toBe('Killed 2,358 Injured not known Missing 12');
  });
});
