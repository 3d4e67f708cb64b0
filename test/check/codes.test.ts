import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes, isRule } from '../../src/model/index.js';

/** Rows of README.md's tables that start with a code, which leads to its page where it is a rule: `| \`internal\` | … |`. */
function listed(): Map<string, { page: string | undefined; rest: string }> {
  const rows = readFileSync('README.md', 'utf8').matchAll(
    /^\| \[?`([a-z]+(?:-[a-z]+)+|internal)`(?:\]\((.*?)\))? \|(.*)$/gmu,
  );
  return new Map([...rows].map(([, code, page, rest]) => [code!, { page, rest: rest! }]));
}

describe('the list of message codes', () => {
  it('is the same in README.md, with severity and summary', () => {
    const rows = listed();
    expect([...rows.keys()].sort()).toEqual(Object.keys(codes).sort());
    for (const [code, { severity, summary }] of Object.entries(codes)) {
      const row = rows.get(code);
      expect(row?.rest).toContain(severity);
      expect(row?.rest).toContain(summary);
      expect(row?.page).toBe(isRule(code) ? `docs/rules/${code}.md` : undefined);
    }
  });
});
