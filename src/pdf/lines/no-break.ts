/**
 * Spaces at which typographers break no line: `p. 5`, `18 December`, `1.6 km`, `Article 7`, `Dr. Lin`. The text keeps its
 * ordinary spaces, which stretch like others and are copied as they are.
 */

/** Words that belong to the figure or the name after them, with or without a full stop. */
const before = [
  ...[
    'p',
    'pp',
    'No',
    'Nos',
    'no',
    'nos',
    'vol',
    'Vol',
    'ch',
    'fig',
    'Fig',
    'para',
    'paras',
    'art',
    'arts',
    'Art',
    'Arts',
  ],
  ...[
    'Article',
    'Articles',
    'article',
    'articles',
    'Chapter',
    'Protocol',
    'Resolution',
    'Decree',
    'Law',
    'Table',
    'table',
  ],
  ...[
    'note',
    'notes',
    'page',
    'pages',
    'Dr',
    'Mr',
    'Mrs',
    'Ms',
    'Prof',
    'Gen',
    'Col',
    'Lt',
    'Capt',
    'Sgt',
    'Amb',
    'St',
    'Hon',
  ],
  ...['n°', 'Mme', 'M', 'núm', 'pág', 'págs', 'с', 'стр', 'ст', 'г', 'см', '№', '§', 'US$', '€', '£'],
];

/** Words that belong to the figure before them. */
const after = [
  ...[
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ...[
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ...[
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  ...[
    'de',
    'km',
    'km²',
    'm',
    'm²',
    'cm',
    'mm',
    'ha',
    'kg',
    'g',
    't',
    'percent',
    'per',
    '%',
    '‰',
    '°C',
    'million',
    'billion',
  ],
  ...[
    'hectares',
    'kilometers',
    'kilometres',
    'meters',
    'metres',
    'mines',
    'casualties',
    'га',
    'км',
    'млн',
    'тыс',
  ],
];

/** Matches a space at which no line may end. */
const joining = new RegExp(
  [
    String.raw`(?<=(?<![\p{L}\p{N}])(?:${before.map(quoted).join('|')})\.?)\s(?=[\p{N}\p{Lu}])`,
    String.raw`(?<=\p{N})\s(?=(?:${after.map(quoted).join('|')})(?![\p{L}\p{N}]))`,
    // initials: J. K. Rowling is no end of a sentence where another initial stands before
    String.raw`(?<=\p{Lu}\.\s?\p{Lu}\.)\s(?=\p{Lu})`,
    // thousands with a space
    String.raw`(?<=\p{N})\s(?=\p{N}{3}(?!\p{N}))`,
  ].join('|'),
  'uy',
);

/** Offsets into a text before which no line may start, though a space stands there. */
export function noBreakPlaces(text: string): number[] {
  const places: number[] = [];
  for (let i = 1; i < text.length - 1; i += 1) {
    if (!mayJoin(text.charCodeAt(i - 1), text.charCodeAt(i), text.charCodeAt(i + 1))) continue;
    joining.lastIndex = i;
    if (joining.test(text)) places.push(i + 1);
  }
  return places;
}

/** Most spaces stand between small letters: only the others are looked at closely. */
function mayJoin(left: number, space: number, right: number): boolean {
  if (space > 0x20 && space < 0x80) return false;
  return left > 0x7f || right > 0x7f || isFigure(left) || isFigure(right) || (right >= 0x41 && right <= 0x5a);
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function quoted(word: string): string {
  return word.replace(/[$.*+?^{}()|[\]\\/]/gu, String.raw`\$&`);
}
