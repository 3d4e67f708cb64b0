import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkProfile, formatMessages } from '../../../src/check/index.js';
import { readProfiles } from '../../../src/read/index.js';
import { splitLines } from '../../../src/read/lines.js';
import { names } from '../../read/outline.js';

/** What the rules say of the text of a file. */
function faultsIn(file: string): string {
  const bytes = readFileSync(file);
  const lines = splitLines(bytes.toString('utf8'));
  const { value } = readProfiles({ file, bytes }, { names });
  expect(value.length).toBeGreaterThan(0);
  const proofs = value.map((draft) => ({ draft, profile: undefined, lines, today: '2026-01-01' }));
  return formatMessages(proofs.flatMap(checkProfile), 'human');
}

const profiles = readdirSync('profiles').filter((name) => name !== 'README.md');
const seeds = '../shared/seeds';
const hasSeeds = existsSync(seeds) || process.env.REQUIRE_CHECKERS === '1';
if (!hasSeeds) process.stderr.write(`texts by others are not there (${seeds}): they are not looked at\n`);

describe('rules', () => {
  it.each(profiles)('find nothing in the sample %s', (name) => {
    expect(faultsIn(join('profiles', name))).toBe('');
  });

  it.runIf(hasSeeds)('find nothing in texts by others', () => {
    for (const name of readdirSync(seeds)) expect(faultsIn(join(seeds, name))).toBe('');
  });
});
