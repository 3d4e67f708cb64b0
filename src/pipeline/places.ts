import { placesOf, type TextPlaces } from '../check/rules/source-places.js';
import type { Text } from '../model/index.js';
import type { Line } from '../read/lines.js';
import { linesIn } from '../read/lines-in.js';
import { onOneLine, type PlaceOf } from '../resolve/index.js';
import type { Job } from './job.js';

/** Finds places in a job's source, whose lines are read when the first is asked for. Word has none: columns count words. */
export function placesIn({ source, draft, file }: Pick<Job, 'source' | 'draft' | 'file'>): PlaceOf {
  const known = new WeakMap<Text, TextPlaces>();
  let lines: readonly Line[] | undefined;
  return (text, offset) => {
    lines ??= linesIn({ file, bytes: source.bytes });
    if (lines.length === 0) return onOneLine(text, offset);
    const places = known.get(text) ?? placesOf(text.value, text.at, lines, draft.source.format);
    known.set(text, places);
    return places.at(offset);
  };
}
