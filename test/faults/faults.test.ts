import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/check/index.js';
import { loadOptions } from '../../src/config/index.js';
import type { Message } from '../../src/model/index.js';
import { check } from '../../src/pipeline/check.js';
import { footnote, note, p, run, separators, wordFile } from '../read/docx/support.js';
import { temporaryHost } from '../support/host.js';

const folder = 'test/faults/input';

/** The Word file of the folder is made here. Its lines are paragraphs, those of notes too. */
const word = wordFile({
  body:
    ['Exampleland', 'Mine Action', 'Last updated: 5 July 2025'].map((line) => p(line)).join('') +
    p('The army has has six teams. They work in the south, where most of the roads are mined.') +
    p(`${run('One more team is in training.')}${footnote(1)}`),
  footnotes: separators() + note(1, 'Letter from the army (General Staff, 3 June 2025.'),
});

describe('a folder with forty faults', () => {
  it('has all of them told at their places, and nothing else', async () => {
    const messages = await checked();
    const expected = await readFile('test/faults/expected.txt', 'utf8');
    expect(messages.map(lineOf).join('\n')).toBe(expected.trim());
    expect(messages).toHaveLength(40);
  });

  it('has a hint for each', async () => {
    const silent = (await checked()).filter(({ hint }) => hint === undefined);
    expect(formatMessages(silent, 'human')).toBe('');
  });
});

async function checked(): Promise<readonly Message[]> {
  const names = (await readdir(folder)).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  const host = await temporaryHost({
    files: { ...Object.fromEntries(files), 'exampleland-mine-action.docx': word },
  });
  const { value: options, messages } = await loadOptions({ inputs: ['.'] }, host);
  if (!options) throw new Error(formatMessages(messages, 'human'));
  return (await check(options, host)).messages;
}

function lineOf({ file, line, column, code }: Message): string {
  return `${file}:${line}:${column} ${code}`;
}
