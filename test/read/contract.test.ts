import { describe, expect, it } from 'vitest';
import { contractCases } from './contract-cases.js';
import { outline, readOne } from './outline.js';

describe('every reader makes the same of the same profile', () => {
  for (const { name, text, markdown, html, outline: expected } of contractCases) {
    it(name, () => {
      const [fromText, fromMarkdown] = [readOne(text, 'profile.txt'), readOne(markdown, 'profile.md')];
      expect(outline(fromText)).toBe(expected);
      expect(withoutPlaces(fromMarkdown)).toEqual(withoutPlaces(fromText));
      expect(withoutPlaces(readOne(html, 'profile.html'))).toEqual(withoutPlaces(fromText));
    });
  }
});

describe('every reader says at which mark a note begins', () => {
  for (const { name, text, markdown } of contractCases) {
    it.each([
      ['profile.txt', text],
      ['profile.md', markdown],
    ])(`${name}: %s`, (file, source) => {
      const lines = source.split('\n');
      for (const { at, label } of readOne(source, file).notes) {
        expect(lines[at.line - 1]!.slice(at.column - 1)).toMatch(new RegExp(`^\\[\\^?${label}\\]`, 'u'));
      }
    });
  }
});

describe('the HTML reader says at which element a note begins', () => {
  it.each(contractCases.map(({ name, html }) => [name, html]))('%s', (_, html) => {
    const lines = html.split('\n');
    for (const { at, label } of readOne(html, 'profile.html').notes) {
      expect(lines[at.line - 1]!.slice(at.column - 1)).toMatch(
        new RegExp(`^(?:<(?:li|p|div|aside)\\b|\\[${label}\\])`, 'u'),
      );
    }
  });
});

const places = new Set(['at', 'place', 'source']);

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !places.has(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutPlaces(part)]));
}
