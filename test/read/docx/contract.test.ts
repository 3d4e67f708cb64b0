import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/model/index.js';
import { contractCases } from '../contract-cases.js';
import { readOne } from '../outline.js';
import { documents } from './contract-documents.js';
import * as w from './support.js';

describe('a Word file makes the same of a profile as plain text does', () => {
  it('has a document for each case', () => {
    expect(documents.length).toBe(12);
  });

  contractCases.slice(0, documents.length).forEach(({ name, text }, index) => {
    it(name, () => {
      expect(plain(w.readOneWord(documents[index]!))).toEqual(plain(readOne(text, 'profile.txt')));
    });
  });
});

/** A draft without places, and with its notes joined by their labels: Word joins them by identifiers of its own. */
function plain({ source: _, ...draft }: Draft): unknown {
  const labels = new Map(draft.notes.map(({ identifier, label }) => [identifier, label]));
  const json = JSON.stringify(draft, (key, value) => {
    if (key === 'at' || key === 'place') return undefined;
    return key === 'identifier' ? labels.get(value) : value;
  });
  return JSON.parse(json);
}
