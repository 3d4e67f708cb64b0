import type { NoteTableFormat } from '../config/words.js';
import type { ShortFormKind } from '../model/index.js';

/** The table of one profile's notes. */
export interface NoteTable {
  readonly file: string;
  readonly country: string;
  readonly topic: string;
  readonly updated: string;
  /** In order of number. */
  readonly notes: readonly NoteRow[];
}

export type NoteKind = 'source' | 'comment' | ShortFormKind;

export interface NoteRow {
  readonly label: string;
  readonly number: number;
  readonly kind: NoteKind;
  /** The number of the note that it leans on. */
  readonly antecedent?: number;
  /** Where the note stands. */
  readonly line: number;
  readonly references: readonly ReferenceRow[];
  readonly addresses: readonly string[];
  readonly text: string;
}

export interface ReferenceRow {
  readonly line: number;
  readonly column: number;
  /** The words around it, with `[3]` where it stands. */
  readonly context: string;
}

/** Tables of notes as Markdown (one table a profile), CSV (RFC 4180, one line a note) or JSON (a list of profiles). */
export function writeNoteTables(tables: readonly NoteTable[], as: NoteTableFormat): string {
  switch (as) {
    case 'md':
      return tables.map(markdownOf).join('\n');
    case 'csv':
      return csvOf(tables);
    case 'json':
      return `${JSON.stringify(tables, null, 2)}\n`;
  }
}

function markdownOf({ file, country, topic, updated, notes }: NoteTable): string {
  const head = `## ${cell(`${country}: ${topic}`)}\n\n${cell(file)}, last updated ${updated}\n\n`;
  if (notes.length === 0) return `${head}No notes.\n`;
  const names = ['No.', 'Label', 'Kind', 'Leans on', 'Referred to', 'Addresses', 'Text'];
  const rows = notes.map((note) => [
    String(note.number),
    note.label,
    note.kind,
    String(note.antecedent ?? ''),
    note.references.map(({ line, context }) => `line ${line}: ${context}`).join('<br>') || 'nowhere',
    note.addresses.join('<br>'),
    note.text,
  ]);
  const lines = [names, names.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return `${head}${lines.map((row) => `| ${row.join(' | ')} |\n`).join('')}`;
}

/** What would end the cell, or start an element other than our own line break. */
function cell(text: string): string {
  return text
    .replace(/[\\|*_`[\]]/gu, '\\$&')
    .replace(/&|<(?!br>)/gu, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
}

/** With a byte-order mark, without which spreadsheets take UTF-8 for something else. */
function csvOf(tables: readonly NoteTable[]): string {
  const names = 'file,country,topic,number,label,kind,antecedent,line,references,contexts,addresses,text';
  const rows = tables.flatMap(({ file, country, topic, notes }) =>
    notes.map((note) => [
      ...[file, country, topic, note.number, note.label, note.kind, note.antecedent ?? '', note.line],
      note.references.map(({ line, column }) => `${line}:${column}`).join(' '),
      note.references.map(({ context }) => context).join('\n'),
      note.addresses.join('\n'),
      note.text,
    ]),
  );
  return `\u{FEFF}${[names, ...rows.map((row) => row.map(field).join(','))].map((line) => `${line}\r\n`).join('')}`;
}

/** A field that a spreadsheet would take for a formula is kept from it by an apostrophe. */
function field(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
