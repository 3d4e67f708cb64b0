import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';

const head = 'Exampleland\n\nMine Ban Policy\n\nLast updated: 18 December 2025\n\n';
const settings = 'areas: [Exampleland]\n';

async function notes(text: string, ...options: string[]) {
  const host = await temporaryHost({ files: { 'briefpress.yaml': settings, 'a.txt': head + text } });
  const code = await main(['notes', 'a.txt', ...options], host);
  return { code, out: host.out.text, err: host.err.text };
}

const text = `It joined in 2004.[1] It keeps none.[2] It says so often.[1] Others doubt it.[3]

[1] Exampleland, Article 7 Report, 30 April 2012, www.example.org/report.

[2] Ibid., Form D.

[3] The army did not answer questions.
`;

describe('briefpress notes', () => {
  it('lists each note with its references, their words, and what it leans on', async () => {
    const { code, out } = await notes(text, '--format', 'json');
    const [profile] = JSON.parse(out);
    expect(code).toBe(0);
    expect(profile).toMatchObject({ file: 'a.txt', country: 'Exampleland', updated: '2025-12-18' });
    expect(profile.notes).toMatchObject([
      {
        number: 1,
        kind: 'source',
        references: [
          { line: 7, column: 19, context: 'It joined in 2004.[1] It keeps none.[2] It says so often.[1]…' },
          { line: 7, column: 58 },
        ],
        addresses: ['https://www.example.org/report'],
      },
      { number: 2, kind: 'ibid', antecedent: 1, references: [{ line: 7 }], text: 'Ibid., Form D.' },
      { number: 3, kind: 'comment', addresses: [] },
    ]);
  });

  it('writes a Markdown table where no format is asked for', async () => {
    const { out } = await notes(text);
    expect(out.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(5);
  });

  it('lists what can be read of a profile with faults, and tells its errors', async () => {
    const { code, out, err } = await notes(text.replace('[3]\n', '[4]\n'), '-f', 'csv');
    expect(code).toBe(1);
    expect(err).toContain('a.txt:7:78 error note-undefined');
    expect(out.split('\r\n')).toHaveLength(5);
  });

  it('refuses a format that it does not know', async () => {
    const { code, err } = await notes(text, '-f', 'xml');
    expect(code).toBe(2);
    expect(err).toContain('--format can’t be "xml"');
  });
});
