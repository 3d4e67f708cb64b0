import { type Draft, identifierOf, mapInlines } from '../../model/index.js';

/** The name of a footnote, by the label that the author wrote. */
export type FootnoteNames = (label: string) => string;

/** A name in which no mark of Markdown can stand. */
const usable = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,99}$/u;

/** Labels stay where they can be names of footnotes; the others get the first free name of `note-1`, `note-2` and so on. */
export function footnoteNames(draft: Draft): FootnoteNames {
  const labels = labelsOf(draft);
  const taken = new Set(labels.filter((label) => usable.test(label)).map(identifierOf));
  const given = new Map<string, string>();
  let next = 1;
  for (const label of labels) {
    const identifier = identifierOf(label);
    if (usable.test(label) || given.has(identifier)) continue;
    while (taken.has(`note-${next}`)) next += 1;
    given.set(identifier, `note-${next}`);
    next += 1;
  }
  return (label) => (usable.test(label) ? label : (given.get(identifierOf(label)) ?? label));
}

/** All labels: of notes, then of references. */
function labelsOf({ summary, body, notes }: Draft): string[] {
  const labels = notes.map(({ label }) => label);
  mapInlines([...summary, ...body, ...notes.flatMap(({ children }) => children)], (inline) => {
    if (inline.type === 'noteReference') labels.push(inline.label);
    return inline;
  });
  return labels;
}
