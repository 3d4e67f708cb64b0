import type { Block, Draft, NoteDefinition, Result, Stated } from '../model/index.js';
import { identifierOf } from '../model/index.js';
import { allowancesWithin, takeAllowances } from './allowances.js';
import type { ReadContext } from './context.js';
import { findDate } from './date-line.js';
import { isBlank, type Line, type SourceText } from './lines.js';
import { type ListedNote, splitNotes } from './note-list.js';
import { readWithSummary } from './summary.js';
import { readBlocks } from './text/blocks.js';
import { takeNavigation } from './text/navigation.js';
import { partProfiles, type Section } from './text/profiles.js';
import { type Wrap, wrapOf } from './text/wrap.js';

/**
 * Reads plain text: one profile, or several in a combined file. A name or date is taken for metadata only where it is
 * known or stands at its place; whatever else the reader takes a line for, its words stay in the draft.
 */
export function readText(source: SourceText, context: ReadContext): Result<readonly Draft[]> {
  const { file } = source;
  const allowed = takeAllowances(source, 'text');
  const { lines, messages } = takeNavigation(allowed.source, context);
  const wrap = wrapOf(lines);
  const sections = partProfiles({ file, lines }, context);
  const value = sections.map((section, index) => {
    const from = index === 0 ? 0 : section.line;
    const to = sections[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    return { ...draftOf(section, file, wrap), ...allowancesWithin(allowed.allowances, from, to) };
  });
  return { value, messages };
}

function draftOf(section: Section, file: string, wrap: Wrap): Draft {
  const stray = section.head.updated ? undefined : strayDate(section.lines, file);
  const lines = stray ? section.lines.filter((line) => line !== stray.line) : section.lines;
  const { body, notes } = splitNotes(lines);
  const { country, topic } = section.head;
  const updated = section.head.updated ?? stray?.updated;
  const dateLanguage = section.head.dateLanguage ?? (stray && findDate(stray.line.text)?.language);
  return {
    source: { file, format: 'text', line: section.line, endLine: section.endLine },
    metadata: {
      ...(country ? { country } : {}),
      ...(topic ? { topic } : {}),
      ...(updated ? { updated } : {}),
      ...(dateLanguage ? { dateLanguage } : {}),
    },
    ...readWithSummary(body, (rest) => readBlocks(rest, { wrap, references: 'taken', headings: true })),
    notes: notes.map((note) => definitionOf(note, wrap)),
  };
}

/** The line `Last updated: …` of a profile whose head has none, as at the foot of a saved page: if there is just one. */
function strayDate(
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

function definitionOf({ label, mark, lines }: ListedNote, wrap: Wrap): NoteDefinition {
  const children: Block[] = readBlocks(lines, { wrap, references: 'left', headings: false });
  const { line, column } = mark;
  return { label, identifier: identifierOf(label), children, at: { line, column } };
}
