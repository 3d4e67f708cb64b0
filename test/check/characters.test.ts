import { describe, expect, it } from 'vitest';
import { missingCharacters } from '../../src/check/index.js';

const source = { file: 'a.txt', format: 'text', line: 2, endLine: 3 } as const;
const lines = ['a ក', 'b ខ ក', 'c ខ', 'd គ'].map((text, i) => ({ text, line: i + 1, column: 1 }));

describe('a character that no font has', () => {
  it('is named with its code, how often it stands there, and where it first does', () => {
    const missing = [
      { character: 'ខ', context: 'b ខ ក' },
      { character: 'ខ', context: 'c ខ' },
      { character: 'ក', context: 'b ខ ក' },
    ];
    expect(missingCharacters(missing, source, lines)).toMatchObject([
      { line: 2, column: 3, text: 'no font has the character “ខ” (U+1781, 2 in all), in “b ខ ក”' },
      { line: 2, column: 5, text: 'no font has the character “ក” (U+1780), in “b ខ ក”' },
    ]);
  });

  it('shares a message with its neighbours', () => {
    const missing = [...'ទន្លេន'].map((character) => ({ character, context: 'in ទន្លេន' }));
    const line = { text: 'in ទន្លេន', line: 3, column: 1 };
    expect(missingCharacters(missing, source, [line])).toMatchObject([
      {
        line: 3,
        column: 4,
        text: 'no font has the characters “ទន្លេ” (U+1791 U+1793 U+17D2 U+179B U+17C1, 6 in all), in “in ទន្លេន”',
      },
    ]);
  });

  it('is looked for in its own profile only', () => {
    const [one] = missingCharacters([{ character: 'គ', context: 'x' }], source, lines);
    expect(one).toMatchObject({ line: 2, column: 1, severity: 'warning' });
    expect(one!.hint).toContain('template');
  });

  it('may lie above U+FFFF', () => {
    const faces = [{ text: '😀 and 😀', line: 2, column: 7 }];
    expect(missingCharacters([{ character: '😀', context: '😀' }], source, faces)).toMatchObject([
      { line: 2, column: 7, text: 'no font has the character “😀” (U+1F600), in “😀”' },
    ]);
  });
});
