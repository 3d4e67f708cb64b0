import { describe, expect, it } from 'vitest';
import { type Inline, mapPassages, noteReferences, type Profile, plainText } from '../../src/model/index.js';
import fc from '../fast-check.js';
import { leanings, notesOf, resolveFile } from './support.js';

const head = 'Exampleland\nMine Ban Policy\n\nLast updated: 18 December 2025\n\n';

/** What a note of a generated list says. `n` in it is the number of another note. */
interface Plan {
  readonly kind: 'source' | 'ibid' | 'page' | 'supra' | 'named';
  readonly other: number;
}

const plans = fc
  .array(
    fc.record({
      kind: fc.constantFrom('source', 'source', 'ibid', 'page', 'supra', 'named'),
      other: fc.nat(20),
    }) as fc.Arbitrary<Plan>,
    { minLength: 1, maxLength: 12 },
  )
  .map((list): Plan[] => [{ kind: 'source', other: 0 }, ...list]);

const people = [
  'Adler',
  'Baker',
  'Castle',
  'Dorn',
  'Emery',
  'Falk',
  'Gray',
  'Holm',
  'Irving',
  'Jonas',
  'Klein',
  'Lorne',
  'Marsh',
];

/** The notes of a list, and for each the number of the source that it leads to. */
function listOf(list: readonly Plan[]): { notes: string[]; sources: number[] } {
  const notes: string[] = [];
  const sources: number[] = [];
  list.forEach(({ kind, other }, index) => {
    const target = index === 0 ? 0 : other % index;
    const source = sources[target] ?? 0;
    const [text, leads] = {
      source: [`${people[index]}, Report ${people[index]}, 2010, p. ${index + 1}.`, index],
      ibid: ['Ibid.', sources[index - 1]!],
      page: ['Ibid., p. 99.', sources[index - 1]!],
      supra: [`Supra note ${target + 1}, p. 99.`, source],
      named: [`${people[source]}, op. cit., p. 99.`, source],
    }[kind] as [string, number];
    notes.push(text);
    sources.push(leads);
  });
  return { notes, sources };
}

function textOf(references: readonly number[], notes: readonly string[], words = ''): string {
  const body = references.map((number) => `Sentence.[${number}]`).join(' ');
  return `${head}${body}${words}\n\n${notes.map((note, index) => `[${index + 1}] ${note}\n`).join('\n')}`;
}

const arrangement = plans.chain((list) => {
  const numbers = list.map((_, index) => index + 1);
  return fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(numbers, { minLength: numbers.length }),
    fc.array(fc.constantFrom(...numbers), { maxLength: 5 }),
  );
});

describe('whatever the notes say and in whatever order the text refers to them', () => {
  it('a reference leads to the same source when short forms are spelled out', () => {
    fc.assert(
      fc.property(arrangement, ([list, order, again]) => {
        const { notes, sources } = listOf(list);
        const references = [...order, ...again];
        const { profile, codes } = resolveFile('example.txt', textOf(references, notes), {
          expandIbid: true,
        });
        expect(codes.filter((code) => !/^note-(?:order|same)/u.test(code))).toEqual([]);
        expect(leanings(profile)).toEqual([]);
        const printed = notesOf(profile);
        noteReferences(profile!.body).forEach(({ number }, index) => {
          const source = people[sources[references[index]! - 1]!];
          expect(printed[number! - 1]).toMatch(
            new RegExp(`^${source}, Report ${source}, 2010, p\\. \\d+\\.$`, 'u'),
          );
        });
      }),
      { numRuns: 150 },
    );
  });

  it('a short form that is not spelled out leads to the same source, or is an error', () => {
    fc.assert(
      fc.property(arrangement, ([list, order, again]) => {
        const { notes, sources } = listOf(list);
        const { profile, messages } = resolveFile('example.txt', textOf([...order, ...again], notes));
        const faulty = new Set(
          messages.filter(({ severity }) => severity === 'error').map(({ line }) => line),
        );
        profile!.notes.forEach((note, index) => {
          const wanted = people[sources[Number(note.label) - 1]!];
          const { antecedent } = note.shortForm ?? { antecedent: note.number };
          expect(plainText(profile!.notes[antecedent - 1]!.children)).toContain(`Report ${wanted}`);
          if (note.shortForm?.kind !== 'ibid' || faulty.has(note.at.line)) return;
          const before = profile!.notes[index - 1]!;
          expect(before.shortForm?.antecedent ?? before.number).toBe(antecedent);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('numbers are 1 to n in order of first reference, and numbering again changes nothing', () => {
    fc.assert(
      fc.property(arrangement, fc.nat(20), ([list, order, again], spoken) => {
        const { notes } = listOf(list);
        const words = ` More, see note ${(spoken % notes.length) + 1} above.`;
        const first = resolveFile('example.txt', textOf([...order, ...again], notes, words)).profile!;
        expect(first.notes.map(({ label }) => Number(label))).toEqual(order);
        expect(first.notes.map(({ number }) => number)).toEqual(order.map((_, index) => index + 1));
        const numbers = noteReferences(first.body).map(({ number }) => number!);
        const said = plainText(first.body).slice(plainText(first.body).indexOf(' More')).trimEnd();
        const second = resolveFile('example.txt', textOf(numbers, notesOf(first), said));
        expect(second.codes.filter((code) => /order|gap|renumbered|moved/u.test(code))).toEqual([]);
        expect(shown(second.profile!)).toEqual(shown(first));
      }),
      { numRuns: 100 },
    );
  });
});

function shown(profile: Profile) {
  return [
    plainText(profile.body),
    notesOf(profile),
    noteReferences(profile.body).map(({ number }) => number),
  ];
}

const scraps = [
  'Ibid.',
  'ibid',
  ', p. 5',
  'Id.',
  'loc. cit.',
  'op. cit.',
  'Goose',
  'Human Rights Watch',
  'HRW',
  ', ',
  '. ',
  '; ',
  ' ',
  'See ',
  'see ',
  'cf. ',
  'supra ',
  'above',
  'note 1',
  'note 2',
  'notes 1–3',
  'notes 2, 3 and 4',
  'nota 3',
  'сноска 2',
  'Там же',
  'Указ. соч.',
  'Letter, 2010',
  'Report, p. 3, 2011',
  '[1]',
  '[2]',
  '[3]',
  '“',
  '”',
  '(',
  ')',
  '*',
  '**',
  '`',
  '[x](https://example.org)',
  'www.example.org',
  '&amp;',
  '\\*',
];

const scrappy = fc.array(fc.constantFrom(...scraps), { maxLength: 8 }).map((list) => list.join(''));

describe('whatever stands in notes and text', () => {
  it.each(['text', 'markdown'])('the model stays sound: %s', (format) => {
    const isText = format === 'text';
    fc.assert(
      fc.property(
        fc.array(scrappy, { minLength: 1, maxLength: 6 }),
        scrappy,
        fc.boolean(),
        (notes, words, expandIbid) => {
          const said = (text: string) => (isText ? text : text.replace(/\[(?=\d)/gu, '[^'));
          const list = notes
            .map((note, index) => said(`[${index + 1}]`) + (isText ? ' ' : ': ') + said(note.trim() || '–'))
            .join('\n\n');
          const body = notes.map((_, index) => said(`Sentence.[${index + 1}]`)).join(' ');
          const matter = '---\ncountry: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n---\n\n';
          const source = `${isText ? head : matter}Words ${said(words)}.\n\n${body}\n\n${list}\n`;
          const { profile } = resolveFile(isText ? 'a.txt' : 'a.md', source, { expandIbid });
          expect(faultsOf(profile!)).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** What must never be so in a resolved profile. */
function faultsOf({ summary, body, notes }: Profile): string[] {
  const faults: string[] = [];
  const blocks = [...summary, ...body, ...notes.flatMap(({ children }) => children)];
  const look = (inlines: readonly Inline[]): void => {
    inlines.forEach((inline, index) => {
      if (inline.type === 'text' && inlines[index - 1]?.type === 'text')
        faults.push(`two texts: ${inline.value}`);
      if (inline.type === 'text' && inline.value === '') faults.push('an empty text');
      if (inline.type === 'noteMention' && !notes[inline.number - 1])
        faults.push(`a mention of ${inline.number}`);
      if ('children' in inline) look(inline.children);
    });
  };
  mapPassages(blocks, (inlines) => {
    look(inlines);
    return inlines;
  });
  for (const { number, references } of notes) {
    const own = noteReferences(blocks).filter((reference) => reference.number === number);
    if (own.length !== references.length)
      faults.push(`note ${number} has ${references.length} of ${own.length} references`);
  }
  for (const { number, shortForm, children } of notes) {
    if (!shortForm) continue;
    const antecedent = notes[shortForm.antecedent - 1];
    if (antecedent?.shortForm && !/(?:19|20)\d\d/u.test(antecedent.shortForm.rest))
      faults.push(`note ${number} leans on one that only leans`);
    if (!plainText(children).includes(shortForm.words))
      faults.push(`note ${number} has no “${shortForm.words}”`);
  }
  return faults;
}
