import type {
  Block,
  Draft,
  Inline,
  ListItem,
  NoteDefinition,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../src/model/index.js';
import { identifierOf } from '../../src/model/index.js';
import fc from '../fast-check.js';

const at = { line: 1, column: 1 };
const place = { file: 'a.txt', ...at };

/** Scraps that mean something in Markdown, YAML or plain text, among words. */
const scraps = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom('word', 'Ibid.', 'mine', 'é', 'слово', 'كلمة', '中', '1', '2019', '😀'),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '~',
        '~~',
        '`',
        '``',
        '```',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '&',
        '!',
        '|',
        ':',
        '.',
        '#',
      ],
      ...[
        '-',
        '---',
        '===',
        '+',
        '1.',
        '1)',
        '=',
        '"',
        '“',
        '”',
        '’',
        '{',
        '}',
        '^',
        '$',
        '@',
        '%',
        '/',
        ',',
        ';',
        '?',
      ],
      ...[
        '[1]',
        '[^1]',
        '[^1]: ',
        '[1]: ',
        '[sic]',
        '[2009]',
        '[ ]',
        '[x]',
        '![',
        '](',
        '](x)',
        '[a](b)',
        '| a | b |',
        '| - | - |',
      ],
      ...[
        '&amp;',
        '&#42;',
        '&copy',
        '<b>',
        '</b>',
        '<br>',
        '<sup>',
        '<!--',
        '-->',
        '<div>',
        'a@b.org',
        'mailto:a@b.org',
      ],
      ...[
        'https://',
        'http://a.org',
        'www.',
        'www.b92.net',
        '<https://a.org>',
        'ftp://a',
        'https://a.org/x_y*z)',
      ],
      ...[
        '\u00a0',
        '\u2003',
        '\u202b',
        '\u200b',
        '\u2028',
        '\ufeff',
        '\u3000',
        'Summary: ',
        'Last updated: ',
        'Notes',
        'Kosovo',
        'Mine Action',
        '- ',
        '# ',
        '> ',
      ],
    ),
  },
  { weight: 4, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
);

/** A text as readers leave it: white space folded, no control characters. */
export const words: fc.Arbitrary<string> = fc.array(scraps, { minLength: 1, maxLength: 8 }).map((parts) =>
  parts
    .join('')
    .replace(/(?![ \t\n])[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]/gu, '')
    .replace(/[ \t\n]+/gu, ' '),
);

const hrefs = fc.constantFrom(
  ...[
    'https://a.org',
    'https://a.org/x_y*z',
    'http://a.org/(x)',
    'https://a.org/?a=1&copy;=2&b=%20',
    'mailto:a@b.org',
  ],
  ...['https://www.b92.net', "https://a.org/'~!$", 'https://a.org/x)y'],
);

const labels = fc.constantFrom(
  '1',
  '2',
  '3',
  '10',
  'name',
  'no-te',
  '†',
  'a b',
  'a_b',
  '*',
  'é',
  'a]b',
  '01',
);

const inline = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 5, depthIdentifier: 'inline' }),
  inline: fc.oneof(
    { depthIdentifier: 'inline', depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: words.map((value): Inline => ({ type: 'text', value, at })) },
    {
      weight: 1,
      arbitrary: words.map(
        (value): Inline => ({
          type: 'code',
          value: value.replace(/[\u2028\u2029\ufeff^]/gu, '').replace(/ +/gu, ' '),
          at,
        }),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break', at }) },
    {
      weight: 1,
      arbitrary: tie('inlines').map(
        (children): Inline => ({ type: 'foreign', language: 'pt-BR', children, at }),
      ),
    },
    {
      weight: 2,
      arbitrary: labels.map(
        (label): Inline => ({ type: 'noteReference', label, identifier: identifierOf(label), at }),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('emphasis', 'strong', 'deletion', 'superscript', 'subscript'), tie('inlines'))
        .map(([type, children]) => ({ type, children, at }) as Inline),
    },
    {
      weight: 1,
      arbitrary: hrefs.map(
        (href): Inline => ({ type: 'link', href, children: [{ type: 'text', value: href, at }], at }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Inline>({
        type: 'link',
        href: 'https://www.b92.net',
        children: [{ type: 'text', value: 'www.b92.net', at }],
        at,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hrefs, tie('inlines'))
        .map(([href, children]): Inline => ({ type: 'link', href, children, at })),
    },
  ),
}));

export const inlines = inline.inlines
  .map((nodes) => normal(nodes, true))
  .filter((nodes) => nodes.some(({ type }) => type !== 'break'));

/** Inlines as readers leave them: texts joined, spaces at edges, breaks and references gone. */
export function normal(nodes: readonly Inline[], trim: boolean, inLink = false): Inline[] {
  const all: Inline[] = [];
  const put = (node: Inline): void => {
    const last = all.at(-1);
    const edge = last === undefined ? trim : last.type === 'break';
    if (node.type === 'text') {
      const joined = last?.type === 'text' ? (last.value + node.value).replace(/ +/gu, ' ') : node.value;
      const value = edge ? joined.replace(/^ /u, '') : joined;
      if (last?.type === 'text') all.pop();
      if (value !== '') all.push({ ...node, value });
      return;
    }
    if (last?.type === 'text' && (node.type === 'break' || node.type === 'noteReference')) {
      const value = last.value.replace(/ $/u, '');
      all.pop();
      if (value !== '') all.push({ ...last, value });
    }
    all.push(node);
  };
  for (const node of nodes) {
    if (node.type === 'link') {
      const children = normal(node.children, false, true);
      if (inLink) children.forEach(put);
      else if (children.length > 0) put({ ...node, children });
    } else if ('children' in node) {
      const children = normal(node.children, false, inLink);
      const isReference =
        node.type === 'superscript' && children.every(({ type }) => type === 'noteReference');
      if (isReference || children.length === 0) children.forEach(put);
      else put({ ...node, children } as Inline);
    } else if (node.type !== 'code') put(node);
    else if (inLink && node.value.includes('`')) put({ ...node, value: node.value.replaceAll('`', '’') });
    else if (node.value !== '') put(node);
  }
  const last = all.at(-1);
  if (trim && last?.type === 'text') {
    all.pop();
    const value = last.value.replace(/ $/u, '');
    if (value !== '') all.push({ ...last, value });
  }
  return all;
}

export const paragraph: fc.Arbitrary<Paragraph> = inlines.map((children) => ({
  type: 'paragraph',
  children,
  at,
}));

const code = fc
  .array(
    fc.constantFrom(
      'a',
      '```',
      '~~~',
      '- x',
      '    b',
      '[^1]: x',
      '# y',
      '',
      '| a |',
      '<b>',
      'Notes',
      '[1] a',
      '---',
      '\\',
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));

const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const);

/** A table of rows of one width, with what `cells` makes: `header` is said of the head's cells. */
function tableOf(
  width: number,
  cell: (header: boolean) => fc.Arbitrary<TableCell>,
  head: fc.ArrayConstraints,
): fc.Arbitrary<Table> {
  const row = (header: boolean) =>
    fc
      .array(cell(header), { minLength: width, maxLength: width })
      .map((cells): TableRow => ({ type: 'tableRow', cells, at }));
  return fc
    .tuple(
      fc.array(align, { minLength: width, maxLength: width }),
      fc.array(row(true), head),
      fc.array(row(false), { minLength: 1, maxLength: 3 }),
    )
    .map(([columns, headRows, rows]) => ({ type: 'table', columns, head: headRows, rows, at }));
}

const simpleTable = fc.integer({ min: 1, max: 3 }).chain((width) =>
  tableOf(
    width,
    (header) => fc.option(paragraph, { freq: 4 }).map((one) => cellOf(header, one ? [one] : [])),
    {
      minLength: 1,
      maxLength: 1,
    },
  ),
);

function cellOf(header: boolean, children: readonly Block[]): TableCell {
  return { type: 'tableCell', header, colSpan: 1, rowSpan: 1, children, at };
}

/** The last two cells of the last row are one; the first cell of the body goes down to its end. */
function merged(table: Table): Table {
  const rows = table.rows.map(({ cells, ...row }, index) => {
    const [first, ...others] = cells;
    const kept = index === 0 ? [{ ...first!, rowSpan: table.rows.length }, ...others] : others;
    const last = kept.at(-1)!;
    return {
      ...row,
      cells: index > 0 && kept.length > 1 ? [...kept.slice(0, -2), { ...last, colSpan: 2 }] : kept,
    };
  });
  return { ...table, rows };
}

const figure = fc
  .tuple(
    fc.constantFrom(
      'a.png',
      'maps/a b.jpg',
      'data:image/png;base64,iVBO/+=',
      'x(1).svg',
      'a&amp;b<c>.png',
      'a\\b.png',
    ),
    words.map((text) => text.replace(/[ \u2028\ufeff]+/gu, ' ').trim()),
    fc.option(inlines),
  )
  .map(
    ([source, alternative, caption]): Block => ({
      ...{ type: 'figure', image: { source, alternative }, at },
      ...(caption && { caption }),
    }),
  );

const block = fc.letrec<{ block: Block; blocks: readonly Block[]; item: ListItem }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4, depthIdentifier: 'block' }),
  item: tie('blocks').map((children) => ({ type: 'listItem', children, at })),
  block: fc.oneof(
    { depthIdentifier: 'block', depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: paragraph },
    { weight: 1, arbitrary: code.map((value): Block => ({ type: 'preformatted', value, at })) },
    { weight: 1, arbitrary: fc.constant<Block>({ type: 'rule', at }) },
    { weight: 2, arbitrary: simpleTable },
    { weight: 1, arbitrary: figure },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.integer({ min: 2, max: 3 }).chain((width) =>
            tableOf(width, (header) => tie('blocks').map((children) => cellOf(header, children)), {
              maxLength: 2,
            }),
          ),
          fc.boolean(),
          fc.option(inlines),
        )
        .map(
          ([table, isMerged, caption]): Block => ({
            ...(isMerged ? merged(table) : table),
            ...(caption && { caption }),
          }),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 4 }), inlines)
        .map(([depth, children]): Block => ({ type: 'heading', depth: depth as 1, children, at })),
    },
    { weight: 2, arbitrary: tie('blocks').map((children): Block => ({ type: 'quotation', children, at })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.boolean(),
          fc.integer({ min: 0, max: 120 }),
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        )
        .map(
          ([ordered, start, items]): Block => ({
            type: 'list',
            ordered,
            start: ordered ? start : 1,
            items,
            at,
          }),
        ),
    },
  ),
}));

const stated = words
  .map((text) => text.replace(/\s+/gu, ' ').replaceAll('\ufeff', '').trim())
  .filter((text) => text !== '')
  .map((value) => ({ value, place }));
const list = fc
  .array(
    stated.map(({ value }) => value),
    { maxLength: 3 },
  )
  .map((value) => ({ value, place }));

const notes: fc.Arbitrary<NoteDefinition[]> = fc.uniqueArray(
  fc
    .tuple(labels, block.blocks)
    .map(([label, children]) => ({ label, identifier: identifierOf(label), children, at })),
  { maxLength: 4, selector: ({ identifier }) => identifier },
);

/** Drafts of all nodes that Markdown has. */
export const drafts: fc.Arbitrary<Draft> = fc
  .record({
    metadata: fc.record(
      {
        country: stated,
        topic: stated,
        updated: stated,
        language: stated,
        slug: stated,
        status: stated,
        keywords: list,
        authors: list,
      },
      { requiredKeys: ['country', 'topic', 'updated'] },
    ),
    summary: fc.array(paragraph, { maxLength: 2 }),
    body: fc.array(block.block, { maxLength: 6 }),
    notes,
  })
  .map((draft) => ({
    source: { file: 'a.txt', format: 'text', line: 1, endLine: 1 },
    ...draft,
    body: topLevel(draft.body, draft.notes.length > 0),
  }));

/** Headings start at depth 1; in a text with notes, the end that the reader takes for their heading is left out. */
function topLevel(body: readonly Block[], hasNotes: boolean): Block[] {
  const least = Math.min(...body.map((one) => (one.type === 'heading' ? one.depth : 5)));
  const shifted = body.map(
    (one): Block => (one.type === 'heading' ? { ...one, depth: (one.depth - least + 1) as 1 } : one),
  );
  return hasNotes
    ? [...shifted, { type: 'paragraph', children: [{ type: 'text', value: 'The end.', at }], at }]
    : shifted;
}
