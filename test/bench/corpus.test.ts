import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeBatch, makeLong, usualSeed } from '../../bench/corpus/corpus.js';
import { makeReport, textsOf } from '../../bench/corpus/report.js';
import { toHtml } from '../../bench/forms/html.js';
import { toMarkdown } from '../../bench/forms/markdown.js';
import { toPdfmake } from '../../bench/forms/pdfmake.js';
import { toText } from '../../bench/forms/text.js';
import { toTypst } from '../../bench/forms/typst.js';
import { median } from '../../bench/measure/statistics.js';
import type { Draft } from '../../src/model/index.js';
import { defaultTopics, knownNames } from '../../src/names.js';
import { readProfiles } from '../../src/read/index.js';

const batch = makeBatch(200);

describe('the corpus of the benchmark', () => {
  it('is the same on every run', () => {
    expect(makeBatch(20)).toEqual(batch.slice(0, 20));
    expect(makeBatch(3, usualSeed + 1)[0]!.blocks).not.toEqual(batch[0]!.blocks);
    const text = batch.map(toText).join('');
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe('773b5888027c1b71');
  });

  it('has short and long profiles as a country file has', () => {
    const words = batch.map(({ blocks }) => blocks.flatMap(textsOf).join(' ').split(/\s+/u).length);
    const notes = batch.map((report) => report.notes.length);
    expect(median(words)).toBeGreaterThan(500);
    expect(median(words)).toBeLessThan(750);
    expect(median(notes)).toBeGreaterThan(11);
    expect(median(notes)).toBeLessThan(20);
    expect(Math.max(...words)).toBeGreaterThan(3000);
    expect(Math.max(...notes)).toBeLessThanOrEqual(120);
  });

  it('refers to every note, in order of first reference', () => {
    for (const { blocks, notes } of batch) {
      const labels = blocks.flatMap(textsOf).flatMap((text) => text.match(/(?<=\[)\d+(?=\])/gu) ?? []);
      expect([...new Set(labels)].map(Number)).toEqual(notes.map((_, index) => index + 1));
    }
  });

  it('never names one file twice', () => {
    expect(new Set(batch.map(({ name }) => name)).size).toBe(batch.length);
  });

  it('is as long as it is told to be', () => {
    const { words } = makeLong(10);
    expect(makeLong(100).words / words).toBeCloseTo(10, 0);
  });

  it('says the same in the format of every program', () => {
    const report = makeReport(usualSeed, 3);
    const expected = lettersOf([...report.blocks.flatMap(textsOf), ...report.notes].join(''));
    expect(lettersOf(toText(report))).toContain(lettersOf(report.blocks.flatMap(textsOf).join('')));
    for (const form of [toMarkdown, toTypst, toPdfmake, toHtml]) {
      const written = lettersOf(form(report));
      for (const text of report.blocks.flatMap(textsOf)) {
        const [sentence] = text.split('[');
        expect(written, form.name).toContain(lettersOf(sentence!));
      }
      expect(written.length).toBeGreaterThan(expected.length);
    }
  });
});

describe('Briefpress', () => {
  it('reads the corpus as it was meant, in plain text and in Markdown', () => {
    for (const report of batch.slice(0, 20)) {
      for (const [ending, form] of [
        ['txt', toText],
        ['md', toMarkdown],
      ] as const) {
        const draft = draftOf(`report.${ending}`, form(report), report.country);
        expect(shapeOf(draft), report.name).toEqual(report.blocks.map(({ type }) => type));
        expect(draft.notes.length).toBe(report.notes.length);
        expect(draft.metadata.country?.value).toBe(report.country);
        expect(draft.metadata.topic?.value).toBe(report.topic);
        expect(draft.summary.length).toBe(1);
      }
    }
  });
});

function draftOf(file: string, text: string, country: string): Draft {
  const names = knownNames({ topics: defaultTopics, areas: [country] });
  const { value, messages } = readProfiles({ file, bytes: Buffer.from(text) }, { names });
  expect(messages).toEqual([]);
  expect(value).toHaveLength(1);
  return value[0]!;
}

function shapeOf({ body }: Draft): string[] {
  return body.map(({ type }) => type);
}

function lettersOf(text: string): string {
  return text.replace(/\P{L}/gu, '').toLowerCase();
}
