import { describe, expect, it } from 'vitest';
import { type BuildOptions, loadOptions } from '../../src/config/index.js';
import { type Draft, type Note, noteReferences, type Profile, plainText } from '../../src/model/index.js';
import { mend } from '../../src/pipeline/mend.js';
import { decodeBytes } from '../../src/read/encoding.js';
import { resolveProfile } from '../../src/resolve/index.js';
import fc from '../fast-check.js';
import { names, read } from '../read/outline.js';
import { temporaryHost } from '../support/host.js';

/** `RUNS=2000 npx vitest run test/mend` looks longer. */
const numRuns = Number(process.env.RUNS ?? 25);

const host = await temporaryHost();
const { value } = await loadOptions({}, host);
const options: BuildOptions = { ...value!, areas: ['Exampleland'] };

/** Mends one file; gives the bytes that it has then. */
async function mended(file: string, bytes: Uint8Array, mergeNotes = false) {
  const path = `${host.cwd}/${file}`;
  const one = {
    ...host,
    kind: async (asked: string) => (asked.endsWith(file) ? ('file' as const) : host.kind(asked)),
    readFile: async (asked: string) => (asked === path ? bytes : host.readFile(asked)),
  };
  const report = await mend({ ...options, inputs: [file] }, { mergeNotes }, one);
  return { bytes: report.files[0]?.after ?? bytes, report };
}

function profileOf(file: string, bytes: Uint8Array): Profile {
  const text = decodeBytes(bytes).text;
  const draft: Draft = read(text, file).value[0]!;
  const context = { names, defaults: { language: 'en' }, expandIbid: false, today: '2026-01-01' };
  return resolveProfile(draft, context).value!;
}

// ---- sources with faults

/** Words beside each other, with what is to be mended between them. */
const words = fc
  .array(
    fc.tuple(
      fc.constantFrom('law', 'Zoé', 'mines', '“cleared”', 'treaty', 'in', '2005', '[sic]', 'Ottawa'),
      fc.constantFrom(' ', ' ', ' ', '  ', ' - ', ' -- ', '--', ' , ', ' ; ', '\u00a0', '-', ' – '),
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((parts) => `The ${parts.flat().join('')}end`);

const address = fc.constantFrom('http://a.example/x--y_z', 'www.b.example/a-b', 'https://c.example/?q=1--2');

/** Notes in the order of the list, each with its own text, and references to them by index. */
const evidence = fc.integer({ min: 1, max: 7 }).chain((count) =>
  fc.record({
    labels: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: count, maxLength: count }),
    notes: fc.array(fc.tuple(words, fc.boolean()), { minLength: count, maxLength: count }),
    marks: fc.array(fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 9,
    }),
    sentences: fc.array(words, { minLength: 9, maxLength: 9 }),
    ends: fc.array(fc.constantFrom('\n', '\n', '\r\n'), { minLength: 200, maxLength: 200 }),
    address,
  }),
);

type Evidence = typeof evidence extends fc.Arbitrary<infer E> ? E : never;

/** A line that has nothing to mend: it must come out as it was. */
const sentinel = 'Nothing is wrong here – see https://d.example/a--b, p. 5–6, said Żółć.';

/** Lines of this length say that the text is not hard-wrapped, whatever becomes of the others. */
const long = `The text goes on and on${' and on'.repeat(20)}.`;

function joined(lines: readonly string[], ends: readonly string[]): string {
  return lines.map((line, index) => line + ends[index % ends.length]!).join('');
}

function textOf({ labels, notes, marks, sentences, ends, address }: Evidence): string {
  const body = marks.map((mark, index) => {
    const said = mark.map((note) => labels[note]).join(index % 2 === 0 ? ', ' : '][');
    return `${sentences[index]}.[${said}] And so on.`;
  });
  const list = notes.flatMap(([text, goesOn], index) => [
    `[${labels[index]}] Source ${index}, ${text}, ${address}.`,
    ...(goesOn ? ['', 'It goes  on in a second paragraph.', ''] : []),
  ]);
  const head = ['Exampleland', 'Mine Action', 'Last Updated: 05 July 2016', ''];
  return joined([...head, long, long, long, ...body, sentinel, '', 'Notes', '', ...list], ends);
}

function markdownOf({ labels, notes, marks, sentences, ends, address }: Evidence): string {
  const body = marks.flatMap((mark, index) => [
    `${sentences[index]}.${mark.map((note) => `[^${labels[note]}]`).join('')} And \`so -- on\`.`,
    '',
  ]);
  const list = notes.flatMap(([text, goesOn], index) => [
    `[^${labels[index]}]: Source ${index}, ${text}, ${address}.`,
    ...(goesOn ? ['', '    It goes  on in a second paragraph.', ''] : []),
  ]);
  const head = ['---', 'country: Exampleland', 'topic: Mine Action', 'updated: 5 July 2016', '---', ''];
  return joined([...head, ...body, sentinel, '', ...list], ends);
}

// ---- what must hold

/** What the references of each line say, in no order: no line of the text comes or goes. */
function byLine(
  { summary, body, notes }: Profile,
  saying: (note: Note, notes: readonly Note[]) => string,
): [number, string[]][] {
  const lines = new Map<number, string[]>();
  for (const { number, at } of noteReferences([...summary, ...body]))
    lines.set(at.line, [...(lines.get(at.line) ?? []), saying(notes[number! - 1]!, notes)].sort());
  return [...lines];
}

function evidenceOf(profile: Profile): [number, string[]][] {
  return byLine(profile, (note) => tidy(plainText(note.children)));
}

function tidy(text: string): string {
  return text
    .replace(/\s*(?:--?|–)\s*/gu, '–')
    .replace(/\s+(?=[,;])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const forms = [
  { file: 'profile.txt', write: textOf },
  { file: 'profile.md', write: markdownOf },
];
const encodings = [
  { name: 'UTF-8', encode: (text: string): Uint8Array => Buffer.from(text) },
  { name: 'UTF-8 with a mark', encode: (text: string): Uint8Array => Buffer.from(`\ufeff${text}`) },
  { name: 'UTF-16', encode: utf16 },
];

describe.each(forms)('a mended $file', ({ file, write }) => {
  it.each(encodings)('in $name says the same, numbered in order of reference', async ({ encode }) => {
    await fc.assert(
      fc.asyncProperty(evidence, async (faulty) => {
        const before = encode(write(faulty));
        const once = await mended(file, before);
        expect(once.report.messages).toEqual([]);
        const twice = await mended(file, once.bytes);
        expect(twice.report.files).toEqual([]);
        const [was, is] = [profileOf(file, before), profileOf(file, once.bytes)];
        expect(evidenceOf(is)).toEqual(evidenceOf(was));
        const isUsed = is.notes.every(({ references }) => references.length > 0);
        const numbers = is.notes.map(({ number }) => String(number));
        if (isUsed) expect(is.notes.map(({ label }) => label)).toEqual(numbers);
        expect(is.notes.map(({ children }) => tidy(plainText(children)))).toEqual(
          was.notes.map(({ children }) => tidy(plainText(children))),
        );
      }),
      { numRuns },
    );
  });

  it('keeps its line ends, its marks of order, and the lines that are right', async () => {
    await fc.assert(
      fc.asyncProperty(evidence, async (faulty) => {
        const before = write(faulty);
        const after = decodeBytes((await mended(file, Buffer.from(before))).bytes).text;
        const bodies = [before, after].map((text) =>
          text.slice(0, text.indexOf(sentinel) + sentinel.length + 4),
        );
        const ends = bodies.map((text) => text.match(/\r?\n/gu));
        expect(ends[1]).toEqual(ends[0]);
        expect(after.match(/\r\n/gu)?.length).toBe(before.match(/\r\n/gu)?.length);
        expect(after.includes(sentinel)).toBe(true);
        const solid = (text: string) =>
          text
            .slice(text.indexOf('The '))
            .replace(/[\s\d,;[\]–-]/gu, '')
            .split('')
            .sort()
            .join('');
        expect(solid(after)).toBe(solid(before));
      }),
      { numRuns },
    );
  });
});

/** Notes of few kinds, so that many say the same and some lean on others. */
const alike = evidence.chain((given) =>
  fc
    .array(fc.constantFrom('Law, 2005', 'Report, 2006', 'Ibid', 'Ibid., p. 5', 'See note 1', 'Letter'), {
      minLength: given.notes.length,
      maxLength: given.notes.length,
    })
    .map((texts) => ({ ...given, texts })),
);

/** What the references of each line mean: the words of the note that carries the source, and what stands behind Ibid. */
function meaningOf(profile: Profile): [number, string[]][] {
  const lines = byLine(profile, (note, notes) => {
    const source = note.shortForm ? notes[note.shortForm.antecedent - 1]! : note;
    return `${plainText(source.children).replace(/\d+(?=\.? $)/u, '#')}${note.shortForm?.rest ?? ''}`;
  });
  return lines.map(([line, meanings]) => [line, [...new Set(meanings)]]);
}

describe('merging notes', () => {
  it('leaves every reference its meaning, and no two sources that say the same behind each other', async () => {
    await fc.assert(
      fc.asyncProperty(alike, async ({ texts, ...given }) => {
        const lines = textOf(given).split(/\r?\n/u);
        const list = given.labels.map((label, index) => `[${label}] ${texts[index]}.`);
        const text = [...lines.slice(0, lines.indexOf('Notes') + 1), '', ...list, ''].join('\n');
        const before = Buffer.from(text);
        const once = await mended('profile.txt', before, true);
        const [was, is] = [profileOf('profile.txt', before), profileOf('profile.txt', once.bytes)];
        expect(meaningOf(is)).toEqual(meaningOf(was));
        expect((await mended('profile.txt', once.bytes, true)).report.files).toEqual([]);
        const isFree = once.report.messages.length === 0 && !texts.some((one) => /^(?:Ibid|See)/u.test(one));
        if (!isFree) return;
        const sources = is.notes.map(({ children }) => plainText(children));
        expect(new Set(sources).size).toBe(sources.length);
      }),
      { numRuns },
    );
  });
});

/** What breaks texts, put anywhere into them. */
const shards = fc.constantFrom(
  ...[
    '[',
    ']',
    '[^',
    '[^1]:',
    '[2]',
    ' - ',
    '--',
    '  ',
    ' ,',
    '\r',
    '\n',
    '\n\n',
    '\f',
    '\u2028',
    '\u0007',
    '\ufeff',
  ],
  ...[
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '`',
    '```\n',
    '| a | b |\n|---|---|\n',
    '> ',
    '- ',
    '\t',
    '\\',
    '&amp;',
    '*',
    '_',
    '---\n',
  ],
  ...[
    'Ibid.',
    'see note 2',
    'Last updated: 5 July 2016\n',
    'Notes\n',
    'Casualties\n',
    '<!-- allow: x -->\n',
    '\u00a0',
  ],
);

describe.each(forms)('a broken $file', ({ file, write }) => {
  it('is mended once, or left as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        evidence,
        fc.array(fc.tuple(fc.nat(3000), shards), { maxLength: 12 }),
        fc.nat(4000),
        fc.boolean(),
        async (faulty, broken, length, merge) => {
          let text = write(faulty);
          for (const [at, shard] of broken)
            text = text.slice(0, at % text.length) + shard + text.slice(at % text.length);
          const once = await mended(file, Buffer.from(text.slice(0, Math.max(1, length))), merge);
          expect(once.report.messages.filter(({ code }) => code === 'internal')).toEqual([]);
          expect(once.report.messages.filter(({ text }) => text.includes('come to an end'))).toEqual([]);
          expect((await mended(file, once.bytes, merge)).report.files).toEqual([]);
        },
      ),
      { numRuns: 2 * numRuns },
    );
  });
});
