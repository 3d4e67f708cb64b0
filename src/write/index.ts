export { lostAllowances } from './allowances.js';
export { writeHtml } from './html.js';
export { writeJson } from './json.js';
export { writeMarkdown } from './markdown.js';
export { type NoteKind, type NoteRow, type NoteTable, type ReferenceRow, writeNoteTables } from './notes.js';
export { writeText } from './text.js';
