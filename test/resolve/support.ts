import { type Message, type Profile, plainText } from '../../src/model/index.js';
import { defaultTopics, knownNames } from '../../src/names.js';
import { readProfiles } from '../../src/read/index.js';
import { type ResolveContext, resolveProfile } from '../../src/resolve/index.js';

export const context: ResolveContext = {
  names: knownNames({ topics: defaultTopics, areas: ['Exampleland'] }),
  defaults: { language: 'en' },
  today: '2026-01-01',
  expandIbid: false,
  staleAfter: 18,
};

/** A profile with the given text below its head, read and resolved. */
export function resolveText(
  body: string,
  head = 'Exampleland\nMine Ban Policy\n\nLast updated: 18 December 2025\n\n',
) {
  return resolveFile('example.txt', head + body);
}

export function resolveMarkdown(
  body: string,
  matter = 'country: Exampleland\ntopic: Mine Ban Policy\nupdated: 2025-12-18\n',
) {
  return resolveFile('example.md', `---\n${matter}---\n\n${body}`);
}

export function resolveFile(file: string, text: string, changes: Partial<ResolveContext> = {}) {
  const drafts = readProfiles({ file, bytes: Buffer.from(text) }, context);
  const { value, messages } = resolveProfile(drafts.value[0]!, { ...context, ...changes });
  return { profile: value, messages, codes: codesOf(messages) };
}

/** A text file whose references come in the order of its notes, one a sentence, so that nothing is renumbered. */
export function resolveNotesText(notes: readonly string[], changes: Partial<ResolveContext> = {}) {
  const references = notes.map((_, index) => `Sentence.[${index + 1}]`).join(' ');
  const list = notes.map((note, index) => `[${index + 1}] ${note}\n`).join('\n');
  const head = 'Exampleland\nMine Ban Policy\n\nLast updated: 18 December 2025\n\n';
  return resolveFile('example.txt', `${head}${references}\n\n${list}`, changes);
}

/** The words of each note, in order of number. */
export function notesOf(profile: Profile | undefined): string[] {
  return (profile?.notes ?? []).map((note) => plainText(note.children).trim());
}

/** What each note leans on: `2 ibid “Ibid.” on 1 with “, p. 5”`. */
export function leanings(profile: Profile | undefined): string[] {
  return (profile?.notes ?? []).flatMap(({ number, shortForm }) =>
    shortForm
      ? [
          `${number} ${shortForm.kind} “${shortForm.words}” on ${shortForm.antecedent} with “${shortForm.rest}”`,
        ]
      : [],
  );
}

/** `code line:column`, as a short form that tests can compare. */
export function codesOf(messages: readonly Message[]): string[] {
  return messages.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** Numbers of the notes with the labels that their author gave. */
export function numbering(profile: Profile | undefined): string[] {
  return (profile?.notes ?? []).map((note) => `${note.number}=${note.label}×${note.references.length}`);
}
