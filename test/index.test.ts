import { describe, expect, it } from 'vitest';
import { build, loadOptions } from '../src/index.js';
import { temporaryHost } from './support/host.js';
import { config, looseProfile } from './support/profiles.js';

describe('the library', () => {
  it('builds and reports, and prints nothing', async () => {
    const host = await temporaryHost({ files: { 'briefpress.yaml': config, 'a.txt': looseProfile } });
    const { value: options } = await loadOptions({ inputs: ['a.txt'], formats: ['html'] }, host);
    const report = await build(options!, host);
    expect(report).toMatchObject({
      built: [
        {
          profile: { country: 'Samplestan' },
          outputs: [{ format: 'html', path: 'samplestan-mine-ban-policy.html' }],
        },
      ],
      failed: [],
      messages: [{ code: 'note-unreferenced', file: 'a.txt', line: 10 }],
      index: true,
      manifest: true,
      interrupted: false,
    });
    expect(host.out.text + host.err.text).toBe('');
  });
});
