import { type Message, message, type Place, type Point, type Source } from '../model/index.js';

/** A character that no font has, with the words around it in the printed document. */
export interface Missing {
  readonly character: string;
  readonly context: string;
}

/** A line of the source with the place of its first character. */
export interface SourceLine extends Point {
  readonly text: string;
}

/**
 * One message for each character that no font has, at its first place in the profile's own text; neighbours share one,
 * as in a word of another script. A character that the source spells differently (an entity), or that a template made,
 * is told at the profile's start.
 */
export function missingCharacters(
  missing: readonly Missing[],
  source: Source,
  lines: readonly SourceLine[],
): Message[] {
  const found = placesOf(missing, source, lines);
  const start = { file: source.file, line: source.line, column: 1 };
  return neighbours(found).map((group) => {
    const [{ place }] = group;
    return message('character-missing', textOf(group), place ?? start, place ? hint : hintElsewhere);
  });
}

interface Found {
  readonly character: string;
  readonly times: number;
  readonly context: string;
  readonly place: Place | undefined;
}

function placesOf(missing: readonly Missing[], source: Source, lines: readonly SourceLine[]): Found[] {
  const own = lines.filter(({ line }) => line >= source.line && line <= source.endLine);
  return [...new Set(missing.map((one) => one.character))].map((character) => {
    const uses = missing.filter((one) => one.character === character);
    const line = own.find(({ text }) => text.includes(character));
    const place = line && {
      file: source.file,
      line: line.line,
      column: line.column + line.text.indexOf(character),
    };
    return { character, times: uses.length, context: uses[0]!.context, place };
  });
}

type Group = [Found, ...Found[]];

/** Characters whose first places follow one another, in reading order. */
function neighbours(found: readonly Found[]): Group[] {
  const groups: Group[] = [];
  for (const one of found.toSorted(byPlace)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && follows(one, last)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function byPlace({ place: a }: Found, { place: b }: Found): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.line - b.line || a.column - b.column;
}

function follows({ place }: Found, { place: before, character }: Found): boolean {
  return (
    place !== undefined &&
    before !== undefined &&
    place.line === before.line &&
    place.column === before.column + character.length
  );
}

const hint =
  'Codes are printed instead. Write it another way (transliterated, in words), or take it out if it is there by mistake.';

const hintElsewhere =
  'Codes are printed instead. It does not stand in the profile as such: look for an entity (&#8617;), or in the template.';

function textOf(group: Group): string {
  const characters = group.map((one) => one.character).join('');
  const codes = group.map((one) => codeOf(one.character)).join(' ');
  const times = group.reduce((sum, one) => sum + one.times, 0);
  const often = times > group.length ? `, ${times} in all` : '';
  const what = group.length === 1 ? 'the character' : 'the characters';
  return `no font has ${what} “${characters}” (${codes}${often}), in “${group[0].context}”`;
}

function codeOf(character: string): string {
  return [...character]
    .map((one) => `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
