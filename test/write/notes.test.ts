import { describe, expect, it } from 'vitest';
import { type NoteTable, writeNoteTables } from '../../src/write/index.js';

const table: NoteTable = {
  file: 'exampleland.txt',
  country: 'Exampleland',
  topic: 'Mine Ban Policy',
  updated: '2025-12-18',
  notes: [
    {
      label: '3',
      number: 1,
      kind: 'source',
      line: 9,
      references: [
        { line: 5, column: 14, context: 'a State Party.[1] It | has' },
        { line: 7, column: 2, context: 'again.[1]' },
      ],
      addresses: ['https://www.example.org/a_b'],
      text: '=Report, “Form <B>,” 2012 & *later*',
    },
    {
      label: '4',
      number: 2,
      kind: 'ibid',
      antecedent: 1,
      line: 10,
      references: [],
      addresses: [],
      text: 'Ibid.',
    },
  ],
};

describe('tables of notes', () => {
  it('are JSON that says all', () => {
    expect(JSON.parse(writeNoteTables([table], 'json'))).toEqual([table]);
  });

  it('are Markdown tables whose cells hold what they were given', () => {
    const lines = writeNoteTables([table], 'md').split('\n');
    expect(lines[0]).toBe('## Exampleland: Mine Ban Policy');
    const [first, second] = lines.filter((line) => /^\| \d/u.test(line));
    expect(first).toContain('line 5: a State Party.\\[1\\] It \\| has<br>line 7: again.');
    expect(first).toContain('=Report, “Form &lt;B>,” 2012 &amp; \\*later\\*');
    expect(second).toContain('| ibid | 1 | nowhere |');
  });

  it('say so where a profile has no notes', () => {
    expect(writeNoteTables([{ ...table, notes: [] }], 'md')).toContain('No notes.');
  });

  it('are CSV that spreadsheets read as UTF-8 and never as formulas', () => {
    const text = writeNoteTables([table], 'csv');
    expect(text.startsWith('\u{FEFF}file,country,topic,number')).toBe(true);
    const [, first, second] = text.split(/\r\n(?=exampleland|$)/u);
    expect(first).toContain(`,5:14 7:2,"a State Party.[1] It | has\nagain.[1]",`);
    expect(first?.endsWith(`"'=Report, “Form <B>,” 2012 & *later*"`)).toBe(true);
    expect(second).toBe('exampleland.txt,Exampleland,Mine Ban Policy,2,4,ibid,1,10,,,,Ibid.');
  });

  it('quote what would part a field', () => {
    const text = writeNoteTables([{ ...table, country: 'A "B", C' }], 'csv');
    expect(text).toContain('exampleland.txt,"A ""B"", C",');
  });
});
