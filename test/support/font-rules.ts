import type { FontFile } from '../../src/pdf/font-file.js';

/**
 * The rules of a font as fontkit reads them (OpenType: GSUB, GPOS), for what no sample of words can prove.
 */

// biome-ignore lint/suspicious/noExplicitAny: fontkit's tables have no types
type Table = any;

/** What fontkit applies to words of every script. */
const always = 'rvrn ltra ltrm ccmp locl rlig mark mkmk calt clig liga rclt curs kern'.split(' ');

/** The glyphs that characters can become, one for one. */
export function glyphsFrom(
  characters: readonly string[],
  font: FontFile,
  features: readonly string[],
  script: string,
): ReadonlySet<number> {
  const glyphs = new Set(characters.map((character) => font.glyphForCodePoint(character.codePointAt(0)!).id));
  const singles = rulesOf(font, 'GSUB', features, script).filter(({ type }) => type === 1);
  for (let before = -1; before !== glyphs.size; ) {
    before = glyphs.size;
    for (const { table } of singles)
      for (const [i, id] of covered(table.coverage).entries())
        if (glyphs.has(id))
          glyphs.add(table.version === 1 ? (id + table.deltaGlyphID) & 0xffff : at(table.substitute, i));
  }
  return glyphs;
}

/** Ligatures as rows of glyphs. */
export function ligaturesIn(font: FontFile, features: readonly string[], script: string): number[][] {
  return rulesOf(font, 'GSUB', features, script)
    .filter(({ type }) => type === 4)
    .flatMap(({ table }) =>
      covered(table.coverage).flatMap((first, i) =>
        [...at(table.ligatureSets, i)].map((ligature: Table) => [first, ...ligature.components]),
      ),
    );
}

/** What a rule by context wants to see: for each place, the glyphs that may stand there. */
export type Context = readonly (readonly number[])[];

export function contextsIn(font: FontFile, features: readonly string[], script: string): Context[] {
  const rules = [
    ...rulesOf(font, 'GSUB', features, script).filter(({ type }) => type === 5 || type === 6),
    ...rulesOf(font, 'GPOS', features, script).filter(({ type }) => type === 7 || type === 8),
  ];
  return rules.map(({ table }) => {
    if (table.version !== 3) return [covered(table.coverage)];
    const places = ['backtrackCoverage', 'inputCoverage', 'coverages', 'lookaheadCoverage'];
    return places.flatMap((name) => [...(table[name] ?? [])].map(covered));
  });
}

export function isAlive(context: Context, glyphs: ReadonlySet<number>): boolean {
  return context.every((place) => place.some((id) => glyphs.has(id)));
}

function rulesOf(
  font: FontFile,
  tag: 'GSUB' | 'GPOS',
  features: readonly string[],
  script: string,
): { type: number; table: Table }[] {
  const all = (font as Table)[tag];
  const asked = new Set([...always, ...features]);
  const { defaultLangSys } = all.scriptList.find((one: Table) => one.tag === script).script;
  const lookups = defaultLangSys.featureIndexes
    .map((index: number) => all.featureList[index])
    .filter((one: Table) => asked.has(one.tag))
    .flatMap((one: Table) => one.feature.lookupListIndexes);
  const extension = tag === 'GSUB' ? 7 : 9;
  return lookups.flatMap((index: number) => {
    const { lookupType, subTables } = all.lookupList.get(index);
    return [...subTables].map((table: Table) =>
      lookupType === extension
        ? { type: table.lookupType, table: table.extension }
        : { type: lookupType, table },
    );
  });
}

function covered({ version, glyphs, rangeRecords }: Table): number[] {
  if (version === 1) return [...glyphs];
  return [...rangeRecords].flatMap(({ start, end }: Table) =>
    Array.from({ length: end - start + 1 }, (_, i) => start + i),
  );
}

/** fontkit reads some lists when they are asked for. */
function at(list: Table, index: number): Table {
  return typeof list.get === 'function' ? list.get(index) : list[index];
}
