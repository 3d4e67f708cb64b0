import {
  type Draft,
  type Inline,
  identifierOf,
  type Metadata,
  mapInlines,
  type NoteDefinition,
  noteReferences,
} from '../../model/index.js';
import { dropNotesHeading, withDepths } from '../headings.js';
import { isBlank, type Line } from '../lines.js';
import { type ListedNote, splitNotes } from '../note-list.js';
import { readWithSummary, type TakenSummary } from '../summary.js';
import type { Section } from '../text/profiles.js';
import { type BlockReading, blocksOf } from './blocks.js';
import { lateDate } from './metadata.js';
import { definitionOf, type NoteTexts } from './notes.js';
import { partsIn } from './part-lines.js';
import { notesIn, type Part } from './parts.js';

/** What the profiles of one file share. */
export interface DraftSource {
  readonly file: string;
  readonly parts: readonly Part[];
  readonly texts: NoteTexts;
  /** What the file's properties say. */
  readonly properties: Metadata;
  /** The language of most of the file. */
  readonly language: string | undefined;
}

/** A profile from its part of the document: text, Word's own notes, and a list of notes as in plain text. */
export function draftOf(section: Section, source: DraftSource): Draft {
  const { file, parts, language } = source;
  const late = section.head.updated ? undefined : lateDate(section.lines, file);
  const lines = late ? section.lines.filter((line) => line !== late.line) : section.lines;
  const { body, notes: listed } = splitNotes(lines);
  const own = parts.filter(({ line }) => line >= section.line && line <= section.endLine);
  const references = listed.length > 0 || notesIn(own).length === 0 ? 'taken' : 'left';
  const reading: BlockReading = { references, language, headings: true };
  const start = Math.max(
    0,
    body.findIndex((line) => !isBlank(line)),
  );
  const above = [...notedTitles(lines, own), ...partsIn(body.slice(0, start), parts)];
  const text = textOf(body.slice(start), above, parts, reading);
  const { notes, labels } = source.texts.referencedIn(noteReferences([...text.summary, ...text.body]));
  const definitions = [
    ...notes.map((note) => definitionOf(note, reading)),
    ...listed.map((note) => listedNote(note, parts, reading)),
  ];
  const named = withLabels(labels);
  return {
    source: { file, format: 'word', line: section.line, endLine: section.endLine },
    metadata: metadataOf(section, late?.updated, source),
    summary: mapInlines(text.summary, named),
    body: mapInlines(definitions.length > 0 ? dropNotesHeading(text.body) : text.body, named),
    notes: definitions.map((note) => ({ ...note, children: mapInlines(note.children, named) })),
  };
}

/** The text with its summary. What stands above it comes first in the body. */
function textOf(
  lines: readonly Line[],
  above: readonly Part[],
  parts: readonly Part[],
  reading: BlockReading,
): TakenSummary {
  const { summary, body } = readWithSummary(lines, (some) => blocksOf(partsIn(some, parts), reading));
  return { summary, body: withDepths([...blocksOf(above, reading), ...body]) };
}

/** A title that a note hangs on stays in the text too, else the note would lose its reference. */
function notedTitles(lines: readonly Line[], own: readonly Part[]): Part[] {
  const kept = new Set(lines.map(({ line, text }) => (text.trim() === '' ? 0 : line)));
  return own.filter((part) => !kept.has(part.line) && notesIn([part]).length > 0);
}

function withLabels(labels: ReadonlyMap<string, string>): (inline: Inline) => Inline {
  return (inline) => {
    const label = inline.type === 'noteReference' ? labels.get(inline.identifier) : undefined;
    return inline.type === 'noteReference' && label !== undefined ? { ...inline, label } : inline;
  };
}

function metadataOf(
  { head, line }: Section,
  late: Metadata['updated'],
  { file, properties, language }: DraftSource,
): Metadata {
  const { country, topic, updated = late, dateLanguage } = head;
  return {
    ...properties,
    ...(language ? { language: { value: language, place: { file, line, column: 1 } } } : {}),
    ...(country ? { country } : {}),
    ...(topic ? { topic } : {}),
    ...(updated ? { updated } : {}),
    ...(dateLanguage ? { dateLanguage } : {}),
  };
}

function listedNote(
  { label, mark, lines }: ListedNote,
  parts: readonly Part[],
  reading: BlockReading,
): NoteDefinition {
  const children = blocksOf(partsIn(lines, parts), { ...reading, references: 'left', headings: false });
  return { label, identifier: identifierOf(label), children, at: { line: mark.line, column: 1 } };
}
