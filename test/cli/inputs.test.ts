import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';

describe('inputs', () => {
  it('are not what an earlier build wrote, unless it is named', async () => {
    const text = 'Kosovo\nCasualties\nLast updated: 1 December 2025\n\nNobody was hurt.\n';
    const host = await temporaryHost({ files: { 'kosovo.txt': text } });
    expect(await main(['build', '.', '-f', 'html'], host)).toBe(0);
    expect(await main(['build', '.', '-f', 'html'], host)).toBe(0);
    expect(host.out.text).toMatch(/^Built 1 profile .*\n1 profile in out\/ is up to date\.\n/su);
    expect(await main(['build', 'out/kosovo-casualties.html', '-o', 'again', '-f', 'html'], host)).toBe(0);
    expect(await host.files('again')).toContain('kosovo-casualties.html');
  });
});
