import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/check/index.js';
import { message } from '../../src/model/index.js';
import fc from '../fast-check.js';

/** What people see of a message about a place in one line. */
function shown(line: string, column: number, length?: number, columns = 60): string[] {
  const place = { file: 'a.txt', line: 12, column, ...(length !== undefined && { length }) };
  const lines = new Map([['a.txt', [{ text: line, line: 12, column: 1 }]]]);
  return formatMessages([message('note-gap', 'x', place)], 'human', { lines, columns })
    .split('\n')
    .slice(1, 3);
}

/** Columns of the terminal in front of the caret, and of the words that it stands under, as a terminal counts. */
function marked(line: string, word: string, columns?: number): { before: string; carets: number } {
  const column = line.indexOf(word) + 1;
  const [text = '', caret = ''] = shown(line, column, word.length, columns);
  const before = text.slice(0, text.lastIndexOf(word));
  expect(stringWidth(before)).toBe(caret.indexOf('^'));
  return { before, carets: caret.split('^').length - 1 };
}

describe('the line of a message', () => {
  it('stands below with its number, and a caret under the place', () => {
    expect(shown('In 2018 the the minister said', 9, 7)).toEqual([
      '    12 | In 2018 the the minister said',
      '       |         ^^^^^^^',
    ]);
    expect(shown('One place', 5)).toEqual(['    12 | One place', '       |     ^']);
  });

  it('shows a place behind its end, and an empty line', () => {
    expect(shown('abc', 4)).toEqual(['    12 | abc', '       |    ^']);
    expect(shown('', 1)).toEqual(['    12 |', '       | ^']);
    expect(shown('abc', 400)[1]).toBe('       |    ^');
  });

  it('is cut around the place where it is long', () => {
    const line = `${'start '.repeat(40)}the fault${' end'.repeat(40)}`;
    const [text = '', caret = ''] = shown(line, 241, 9);
    expect(text).toMatch(/^ {4}12 \| ….*the fault.*…$/u);
    expect(text.length).toBeLessThanOrEqual(60);
    expect(text.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('the fault');
  });

  it('keeps the caret right behind tabs, wide characters, combining marks and emoji', () => {
    for (const before of ['a\tb\t', '中文字 ', 'e\u0301e\u0301 ', '👩‍👩‍👧 ', '한국 ', 'हिन्दी ', '\u200f']) {
      expect(marked(`${before}fault ${before}`, 'fault').carets).toBe(5);
      expect(marked(`${before.repeat(60)}fault${before.repeat(60)}`, 'fault', 40).carets).toBe(5);
    }
    expect(marked('one 中文 two', '中文').carets).toBe(4);
  });

  it('can’t steer the terminal, nor turn its order round', () => {
    const [text = ''] = shown('a\u001b[2Jb\u202Ec\u0007\u2028d', 2);
    expect(text).toBe('    12 | a\uFFFD[2Jb\uFFFDc\uFFFD\uFFFDd');
  });

  it('is never wider than the terminal, wherever the place is', () => {
    const piece = fc.constantFrom(
      'a',
      'word ',
      '中',
      '\t',
      'é',
      'e\u0301',
      '👩‍👩‍👧',
      '\ud800',
      '\u0000',
      '–',
      '\u00ad',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 200 }),
        fc.nat(300),
        fc.nat(20),
        fc.integer({ min: 40, max: 120 }),
        (pieces, column, length, columns) => {
          const [text = '', caret = ''] = shown(pieces.join(''), column + 1, length, columns);
          expect(stringWidth(text)).toBeLessThanOrEqual(columns);
          expect(caret).toMatch(/^ {7}\| *\^+$/u);
          expect(caret.length).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });

  it('is not shown where there is none', () => {
    const word = message('note-gap', 'x', { file: 'a.docx', line: 3, column: 1 }, 'Mend it.');
    expect(formatMessages([word], 'human', { lines: new Map() })).toBe(
      'a.docx:3:1 warning note-gap x\n    Mend it.\n',
    );
  });
});
