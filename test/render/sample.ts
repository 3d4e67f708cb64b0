import type {
  Block,
  Inline,
  Note,
  NoteReference,
  Paragraph,
  Profile,
  Table,
  TableCell,
} from '../../src/model/index.js';

/** Profiles made by hand, so that a test of templates needs no reader. */
const at = { line: 1, column: 1 };

export const text = (value: string): Inline => ({ type: 'text', value, at });

export const paragraph = (...children: (Inline | string)[]): Paragraph => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  at,
});

export const heading = (depth: 1 | 2 | 3 | 4 | 5, ...words: (Inline | string)[]): Block => ({
  ...paragraph(...words),
  type: 'heading',
  depth,
});

export const reference = (number: number, ordinal = 1): NoteReference => ({
  type: 'noteReference',
  label: String(number),
  identifier: String(number),
  number,
  ordinal,
  at,
});

export const note = (number: number, references: number, ...children: Block[]): Note => ({
  label: String(number),
  identifier: String(number),
  number,
  references: Array.from({ length: references }, () => at),
  children,
  at,
});

export const cell = (...children: Block[]): TableCell => ({
  type: 'tableCell',
  header: false,
  colSpan: 1,
  rowSpan: 1,
  children,
  at,
});

export function table(head: readonly string[], ...rows: (readonly string[])[]): Table {
  const row = (words: readonly string[]) => ({
    type: 'tableRow' as const,
    cells: words.map((word) => cell(...(word === '' ? [] : [paragraph(word)]))),
    at,
  });
  return {
    type: 'table',
    columns: head.map((_, column) => (column === 0 ? 'left' : 'right')),
    head: head.length === 0 ? [] : [row(head)],
    rows: rows.map(row),
    at,
  };
}

export function profile(parts: Partial<Profile> = {}): Profile {
  return {
    source: { file: 'kosovo.txt', format: 'text', line: 1, endLine: 9 },
    country: 'Kosovo',
    topic: 'Mine Ban Policy',
    updated: '2019-12-18',
    language: 'en',
    slug: 'kosovo-mine-ban-policy',
    keywords: [],
    authors: [],
    summary: [],
    body: [paragraph('Kosovo is not a State Party.', reference(1))],
    notes: [note(1, 1, paragraph('Email from the Ministry, 30 March 2010.'))],
    ...parts,
  };
}

/** Everything that a text can hold, with what a hostile author would put there. */
export function hostileProfile(): Profile {
  const name =
    'A Republic with a "Name" & </title></style><script>alert(1)</script> {{country}} that is long enough to fill a line and more, since some of them are';
  const many = Array.from({ length: 300 }, (_, i) => i + 1);
  const again = Array.from({ length: 30 }, (_, i) => reference(1, i + 2));
  const address = `https://example.org/${'very/long/'.repeat(20)}index.php?a=1&b=2#c`;
  return profile({
    country: name,
    topic: '{{{topic}}} <b>',
    stale: { months: 83, asOf: '2026-11-24' },
    keywords: ['mines, "landmines"', '<ban>'],
    authors: ['A. <Author>'],
    summary: [paragraph('The summary says </script> & <!-- more.')],
    body: [
      heading(1, 'Notes', reference(2, 2)),
      paragraph(...many.flatMap((number) => [`Sentence ${number}. `, reference(number)])),
      heading(3, 'Notes'),
      paragraph(...again.flatMap((one) => ['Again.', one])),
      heading(5, '<script>'),
      paragraph('W'.repeat(400)),
      paragraph('مرحبا بالعالم هذا نص من اليمين إلى اليسار 123 English.'),
      paragraph({ type: 'link', href: address, children: [text(address)], at }),
      { type: 'preformatted', value: '\n  {{#if}}\n<b>', at },
      { type: 'quotation', children: [paragraph('Quoted.')], at },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [{ type: 'listItem', children: [paragraph('Three'), paragraph('and more')], at }],
        at,
      },
      table(
        ['', 'Killed', 'Injured', 'Not known', 'Total'],
        ['2015', '1', '2', '3', '6'],
        ['x'.repeat(90), '', '', '', ''],
      ),
      table([], ['Mechanism', 'A body']),
      { type: 'rule', at },
    ],
    notes: many.map((number) =>
      note(
        number,
        number === 1 ? 31 : number === 2 ? 2 : 1,
        paragraph(`Letter ${number}.`),
        paragraph(address),
      ),
    ),
  });
}

/** The words of the edition in tests. */
export const edition = { asOf: '2026-11-24', publisher: 'The "Monitor" & Co' };
