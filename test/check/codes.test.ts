import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/model/index.js';

/** Rows of README.md's tables that start with a code: `| \`note-gap\` | … |`. */
function listed(): Map<string, string> {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| *`([a-z]+(?:-[a-z]+)+|internal)` *\|(.*)$/gmu);
  return new Map([...rows].map(([, code, rest]) => [code!, rest!]));
}

describe('the list of message codes', () => {
  it('is the same in README.md, with severity and summary', () => {
    const rows = listed();
    expect([...rows.keys()].sort()).toEqual(Object.keys(codes).sort());
    for (const [code, { severity, summary }] of Object.entries(codes)) {
      expect(rows.get(code)).toContain(severity);
      expect(rows.get(code)).toContain(summary);
    }
  });
});
