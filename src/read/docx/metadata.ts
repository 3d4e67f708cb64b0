import type { Metadata, Stated } from '../../model/index.js';
import type { ReadContext } from '../context.js';
import { findDate } from '../date-line.js';
import { isBlank, type Line } from '../lines.js';
import { findTitle } from '../title.js';
import { primary } from './atoms.js';
import type { WordPackage } from './package.js';
import type { Part } from './parts.js';
import { childOf, textIn } from './xml.js';

/**
 * What the properties of a file say: country and topic in its title or subject, keywords. Who saved it last and when
 * is no author and no date of the text.
 */
export function readProperties(source: WordPackage, file: string, { names }: ReadContext): Metadata {
  const root = source.xml(source.related('', 'core-properties'));
  const place = { file, line: 1, column: 1 };
  const property = (name: string) => textIn(childOf(root, name)).replace(/\s+/gu, ' ').trim();
  const stated = <T>(value: T): Stated<T> => ({ value, place });
  const title = property('dc:title');
  const both = findTitle(title, names, true);
  const country = both?.country.value ?? names.country(title);
  const topic = both?.topic.value ?? names.topic(title) ?? names.topic(property('dc:subject'));
  const keywords = property('cp:keywords')
    .split(/[,;]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= 100);
  return {
    ...(country ? { country: stated(country) } : {}),
    ...(topic ? { topic: stated(topic) } : {}),
    ...(keywords.length > 0 ? { keywords: stated(keywords.slice(0, 100)) } : {}),
  };
}

/** The language in which most letters are marked. Undefined where none are. */
export function mainLanguage(parts: readonly Part[]): string | undefined {
  const counts = new Map<string, { letters: number; tags: Map<string, number> }>();
  const count = (value: string, tag: string) => {
    const own = counts.get(primary(tag)) ?? { letters: 0, tags: new Map<string, number>() };
    own.letters += value.length;
    own.tags.set(tag, (own.tags.get(tag) ?? 0) + value.length);
    counts.set(primary(tag), own);
  };
  const visit = (part: Part): void => {
    if (part.type === 'table')
      for (const { cells } of part.rows) for (const cell of cells) cell.children.forEach(visit);
    if (part.type !== 'paragraph') return;
    for (const atom of part.atoms) {
      if (atom.type === 'text' && atom.format.language) count(atom.value, atom.format.language);
    }
  };
  parts.forEach(visit);
  const most = [...counts.values()].sort((a, b) => b.letters - a.letters)[0];
  return most && [...most.tags].sort((a, b) => b[1] - a[1])[0]![0];
}

/** The line `Last updated: …` of a profile whose first lines have no date, if there is just one. */
export function lateDate(
  lines: readonly Line[],
  file: string,
): { line: Line; updated: Stated<string> } | undefined {
  const found = lines.flatMap((line) => {
    const date = isBlank(line) ? undefined : findDate(line.text);
    if (!date?.sure) return [];
    const place = { file, line: line.line, column: line.column + date.offset };
    return [{ line, updated: { value: date.value, place } }];
  });
  return found.length === 1 ? found[0] : undefined;
}
