import { describe, expect, it } from 'vitest';
import { checkProfile } from '../../../src/check/index.js';
import type { Draft, Format, Inline } from '../../../src/model/index.js';

const at = { line: 1, column: 1 };

function draftOf(children: readonly Inline[], format: Format): Draft {
  return {
    source: { file: 'a.txt', format, line: 1, endLine: 1 },
    metadata: {},
    summary: [],
    body: [{ type: 'paragraph', children, at }],
    notes: [],
  };
}

/** Milliseconds that all rules take, with how many messages they have. */
function timeOf(children: readonly Inline[], format: Format, line: string): [number, number] {
  const lines = [{ text: line, line: 1, column: 1 }];
  const proof = { draft: draftOf(children, format), profile: undefined, lines, today: '2026-01-01' };
  const start = performance.now();
  const { length } = checkProfile(proof);
  return [performance.now() - start, length];
}

const units = [
  ...['(', ')', '([', '(]', 'a) ', '“', '”', '”a', '"', '" ', 'a"', '‘a ', '«a', 'a»', '“ '],
  ...[' ,', '. ', 'a a ', 'a  a', '   x', '\u00a0', 'www.', 'www. ', 'http:/ ', 'http://', 'w', 'h'],
  ...['&amp;', '&', '<!--', '<a', '\\', '\\a'],
];

describe('hostile text', () => {
  // a quarter of a megabyte takes less than a fifth of a second on a slow machine
  it.each(units)('of %j is looked at in good time', (unit) => {
    const text = unit.repeat(250_000 / unit.length);
    const value = text.replace(/ +/gu, ' ');
    for (const format of ['text', 'markdown', 'html'] as const) {
      for (const line of [text, 'x'.repeat(250_000)]) {
        const [time, count] = timeOf([{ type: 'text', value, at }], format, line);
        expect(time).toBeLessThan(4000);
        expect(count).toBeLessThanOrEqual(1000);
      }
    }
  });

  it('of references and words in other languages is looked at in good time', () => {
    const many = Array.from({ length: 50_000 }, (_, index): Inline[] => {
      const place = { line: 1, column: index + 1 };
      const text: Inline = { type: 'text', value: 'a , a a ', at: place };
      return [
        { type: 'foreign', language: 'fr', children: [text], at: place },
        { type: 'noteReference', label: '1', identifier: '1', at: place },
      ];
    });
    expect(timeOf(many.flat(), 'markdown', 'a'.repeat(50_000))[0]).toBeLessThan(4000);
  });

  it('gets two hundred messages of a kind, and the last says that there are more', () => {
    const proof = {
      draft: draftOf([{ type: 'text', value: 'a a '.repeat(500), at }], 'html'),
      profile: undefined,
      lines: [{ text: 'a a '.repeat(500), line: 1, column: 1 }],
      today: '2026-01-01',
    };
    const messages = checkProfile(proof);
    expect(messages).toHaveLength(200);
    expect(messages.at(-1)?.hint).toContain('There are more like it');
  });
});
