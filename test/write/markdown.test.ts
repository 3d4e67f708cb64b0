import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/index.js';
import { identifierOf } from '../../src/model/index.js';
import { writeMarkdown } from '../../src/write/index.js';
import fc from '../fast-check.js';
import { names, read } from '../read/outline.js';
import { drafts, words } from './models.js';

const runs = Number(process.env.RUNS ?? 200);

describe('a draft written as Markdown and read again', () => {
  it('is the same, whatever it is made of', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { value } = writeMarkdown(draft, names);
        const [again, more] = read(value, 'a.md').value;
        expect(more, value).toBeUndefined();
        expect(again && bare(again), value).toEqual(bare(draft));
      }),
      { numRuns: runs },
    );
  });

  it('is written in the same bytes again', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { value } = writeMarkdown(draft, names);
        const [again] = read(value, 'a.md').value;
        expect(writeMarkdown(again!, names).value).toBe(value);
      }),
      { numRuns: runs },
    );
  });
});

describe('any text', () => {
  it('survives text -> model -> Markdown -> model', { timeout: 600_000 }, () => {
    const texts = fc.array(
      fc.oneof(words, fc.constantFrom('\n', '\n\n', '\n- ', '\n1. ', '\t', '[1]', '\n\n[1] ', ' [2] ')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const { value } = read(parts.join(''), 'kosovo.txt');
        fc.pre(value.length === 1 && sure(value[0]!));
        const [draft] = value;
        const written = writeMarkdown(draft!, names).value;
        const [again] = read(written, 'kosovo.md').value;
        expect(again && bare(again), written).toEqual(bare(draft!));
      }),
      { numRuns: runs },
    );
  });

  it('of the sample profiles survives', async () => {
    const folder = new URL('../../profiles/', import.meta.url);
    const files = (await readdir(folder)).filter(
      (file) => /\.(?:txt|md)$/u.test(file) && !/^readme/iu.test(file),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      for (const draft of read(await readFile(new URL(file, folder), 'utf8'), file).value) {
        const { value, messages } = writeMarkdown(draft, names);
        expect(messages).toEqual([]);
        const [again] = read(value, 'a.md').value;
        expect(bare(again!), file).toEqual(bare(draft));
        expect(writeMarkdown(again!, names).value).toBe(value);
      }
    }
  });
});

/** What the reader takes off the end of a text with notes is named in a message: a heading of theirs, a rule. */
function sure(draft: Draft): boolean {
  return writeMarkdown(draft, names).messages.length === 0;
}

const labelKeys = new Set(['label', 'identifier']);

/** What must survive: all but places, sources, and the names of notes whose labels can be none. */
function bare(draft: Draft): unknown {
  const renamed = new Map<string, string>();
  for (const { label } of draft.notes) renamed.set(identifierOf(label), `#${renamed.size}`);
  return JSON.parse(
    JSON.stringify(draft, (key, value) => {
      if (key === 'at' || key === 'place' || key === 'source') return undefined;
      if (!labelKeys.has(key)) return value;
      return (
        renamed.get(identifierOf(value)) ??
        (/^[\p{L}\p{N}.-]+$/u.test(value) && !value.startsWith('note-') ? value : '#')
      );
    }),
  );
}
