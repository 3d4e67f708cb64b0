import { describe, expect, it } from 'vitest';
import { loadOptions } from '../../src/config/index.js';
import { mend } from '../../src/pipeline/mend.js';
import { temporaryHost } from '../support/host.js';

const head = 'Kosovo\nMine Ban Policy\nLast updated: 5 July 2016\n\n';
const many = 100_000;
const numbers = Array.from({ length: 900 }, (_, index) => index + 1);
const marks = numbers.map((number) => `Word.[${901 - number}]`).join(' ');
const list = numbers.map((number) => `[${number}] Note  ${number} , pp. 5-6.`).join('\n');

/** Texts that would keep a careless program busy for hours. */
const texts: Record<string, string> = {
  'spaces in all places': head + 'a  b - c , d  \n'.repeat(many / 5),
  'one long line': head + 'a  b - '.repeat(many),
  'nothing but spaces': `${head}x${' '.repeat(10 * many)}y\n`,
  'nothing but hyphens': `${head}${'-'.repeat(5 * many)}\n`,
  'marks that never close': head + '[1, 2'.repeat(many),
  'comments above a note': `${head}One.[2]\n\n${'<!-- allow: x -->\n'.repeat(2000)}[2] A note.\n`,
  'as many notes as can be': `${head}${marks}\n\nNotes\n\n${list}\n`,
  'profile behind profile': `${head}One.[2]  Two.[1]\n\n[1] A.\n[2] B.\n\n`.repeat(200),
};

describe('mending', () => {
  it.each(Object.entries(texts))('gets done with %s', async (_name, text) => {
    const host = await temporaryHost({ files: { 'kosovo.txt': text } });
    const { value: options } = await loadOptions({ inputs: ['kosovo.txt'] }, host);
    const { messages } = await mend(options!, { mergeNotes: true }, host);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
