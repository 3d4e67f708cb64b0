import fc from '../fast-check.js';

/** Documents as a template might make them: every kind of block, in any order and length. */
const word = fc.constantFrom(
  ...'mine mines clearance Ottawa contaminated humanitarian office affluent flight well-known 18 December 1.6 km p. 5 Łódź Việt Λευκωσία Ћуприја naïve “quoted” (sic) [sic] — https://www.example.org/a/long/path/to/some/report.pdf antipersonnel internationalization'.split(
    ' ',
  ),
);
const words = fc.array(word, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
const inline = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => `<em>${text}</em>`) },
  { weight: 1, arbitrary: words.map((text) => `<strong>${text}</strong>`) },
  { weight: 1, arbitrary: words.map((text) => `<a href="https://example.org/">${text}</a>`) },
  { weight: 1, arbitrary: words.map((text) => `<span lang="fr">${text}</span>`) },
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: inlines.map((text) => `<p>${text}</p>`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 6 }), words)
      .map(([level, text]) => `<h${level}>${text}</h${level}>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(inlines, { minLength: 1, maxLength: 5 })
      .map((list) => `<blockquote><p>${list.join('</p><p>')}</p></blockquote>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(inlines, { minLength: 1, maxLength: 8 })
      .map((list) => `<ul><li>${list.join('</li><li>')}</li></ul>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.array(words, { minLength: 4, maxLength: 40 }))
      .map(([columns, cells]) => tableOf(columns, cells)),
  },
);
export const documents = fc.array(block, { minLength: 1, maxLength: 25 }).map((list) => list.join(''));

function tableOf(columns: number, cells: readonly string[]): string {
  const rows = Array.from({ length: Math.floor(cells.length / columns) }, (_, i) =>
    cells.slice(i * columns, (i + 1) * columns),
  );
  return `<table><tbody>${rows.map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</tbody></table>`;
}
