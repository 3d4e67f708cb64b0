import { describe, expect, it } from 'vitest';
import {
  goesOnAt,
  goesOnBefore,
  hasLetter,
  hasLetterOrNumber,
  isLetterOrNumberAt,
  isLetterOrNumberBefore,
  isWordAt,
  isWordBefore,
  letters,
  marks,
  numbers,
  startsWithCapital,
  startsWithSmall,
} from '../src/names/letters.js';
import fc from './fast-check.js';

/** Each with the class of Unicode that it stands for. */
const ofStart = [
  ['isLetterOrNumberAt', (text: string) => isLetterOrNumberAt(text, 0), /^[\p{L}\p{N}]/u],
  ['isWordAt', (text: string) => isWordAt(text, 0), /^[\p{L}\p{N}\p{M}]/u],
  ['goesOnAt', (text: string) => goesOnAt(text, 0), /^[\p{L}\p{N}\p{M}_-]/u],
  ['startsWithCapital', startsWithCapital, /^[\p{Lu}\p{Lt}\p{Lo}]/u],
  ['startsWithSmall', startsWithSmall, /^\p{Ll}/u],
  ['hasLetter', hasLetter, /\p{L}/u],
  ['hasLetterOrNumber', hasLetterOrNumber, /[\p{L}\p{N}]/u],
] as const;

const ofEnd = [
  ['isLetterOrNumberBefore', isLetterOrNumberBefore, /[\p{L}\p{N}]$/u],
  ['isWordBefore', isWordBefore, /[\p{L}\p{N}\p{M}]$/u],
  ['goesOnBefore', goesOnBefore, /[\p{L}\p{N}\p{M}_-]$/u],
] as const;

describe('letters, numbers and marks', () => {
  it.each(ofStart)('%s says what Unicode says, of every character', (_, says, pattern) => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += code < 0x3000 ? 1 : 7) {
      const character = String.fromCodePoint(code);
      if (says(character) !== pattern.test(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('say it of any place in a text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (before, behind) => {
        for (const [, says, pattern] of ofStart) expect(says(behind)).toBe(pattern.test(behind));
        for (const [, says, pattern] of ofEnd)
          expect(says(before + behind, before.length)).toBe(pattern.test(before));
        expect(isWordAt(before + behind, before.length)).toBe(/^[\p{L}\p{N}\p{M}]/u.test(behind));
      }),
    );
  });

  it.each([
    ['letters', letters, /^\p{L}$/u],
    ['numbers', numbers, /^\p{N}$/u],
    ['marks', marks, /^\p{M}$/u],
  ])('as classes of patterns hold nothing else: %s', (_, part, pattern) => {
    const own = new RegExp(`^[${part}]$`, 'u');
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      // what Unicode has not given out yet stands in ranges too
      if (own.test(character) && !pattern.test(character) && !/\p{Cn}/u.test(character))
        wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('are nothing beyond the ends of a text', () => {
    expect(goesOnAt('a', 1)).toBe(false);
    expect(goesOnBefore('a', 0)).toBe(false);
    expect(startsWithCapital('')).toBe(false);
  });
});
