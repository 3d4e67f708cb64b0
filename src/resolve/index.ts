import {
  type CalendarDate,
  type Draft,
  type Message,
  message,
  type Profile,
  type Result,
  type ShortFormKind,
} from '../model/index.js';
import { type DateContext, resolveDate } from './dates.js';
import { type IdentityContext, resolveIdentity } from './identity.js';
import { faultsOfMentions } from './mentions/faults.js';
import { resolveMentions } from './mentions.js';
import { type ResolvedNotes, resolveNotes } from './notes.js';
import { onOneLine, type PlaceOf } from './passage.js';
import { sameNotes } from './same-notes.js';
import { findShortForm } from './short-forms/words.js';
import { resolveShortForms } from './short-forms.js';
import { slugOf } from './slugs.js';

export type { Defaults } from './identity.js';
export { onOneLine, type PlaceOf } from './passage.js';
export { resolveSlugs } from './slugs.js';

export interface ResolveContext extends IdentityContext, DateContext {
  readonly defaults: IdentityContext['defaults'] & DateContext['defaults'];
  /** Whether Ibid. and other short forms are spelled out. */
  readonly expandIbid: boolean;
  /** Gives the place of a character of a text in the source; without it a text is taken to stand on one line. */
  readonly placeOf?: PlaceOf;
  /** The day of the build. */
  readonly today: CalendarDate;
}

/**
 * Makes a profile of a draft, in five passes: identity, date, notes, mentions of notes, short forms.
 * The value is undefined where country, topic, language or date is missing. Whether a fault in its evidence keeps a profile
 * from being set is for the pipeline to say: severities can be changed.
 */
export function resolveProfile(draft: Draft, context: ResolveContext): Result<Profile | undefined> {
  const { messages: ofIdentity, country, topic, language, ...identity } = resolveIdentity(draft, context);
  const { messages: ofDate, updated, stale } = resolveDate(draft, context);
  const { messages: ofNotes, summary, body, notes } = resolveEvidence(draft, context);
  const slug = slugOf(draft.metadata.slug?.value ?? `${country} ${topic}`);
  const messages = [...ofIdentity, ...ofDate, ...ofNotes, ...changedSlug(draft, slug), ...emptiness(draft)];
  if (!country || !topic || !language || !updated) return { value: undefined, messages };
  const dates = { updated, ...(stale && { stale }) };
  const { source } = draft;
  return {
    value: { source, country, topic, ...dates, language, slug, ...identity, summary, body, notes },
    messages,
  };
}

/** Notes with their numbers, the words that name notes by these, and notes that lean on others. */
function resolveEvidence(draft: Draft, { expandIbid, placeOf = onOneLine }: ResolveContext): ResolvedNotes {
  const { messages: ofNotes, ...numbered } = resolveNotes(draft);
  const { unknown, ...mentioned } = resolveMentions(numbered, draft, placeOf);
  const shortForms = resolveShortForms(mentioned.notes, draft, { expand: expandIbid, placeOf });
  const resolved = { ...mentioned, notes: shortForms.notes };
  const { file } = draft.source;
  const told = new Set(shortForms.told.map(({ line, column }) => `${line}:${column}`));
  const untold = unknown.filter(({ at }) => !told.has(`${at.line}:${at.column}`));
  const ofMentions = faultsOfMentions(resolved, untold, file);
  const messages = [...ofNotes, ...shortForms.messages, ...ofMentions, ...sameNotes(numbered.notes, file)];
  return { ...resolved, messages };
}

/** Which short form the text of a note starts with, whether it leads anywhere or not. */
export function shortFormIn(text: string): ShortFormKind | undefined {
  return findShortForm(text)?.kind;
}

function changedSlug(draft: Draft, slug: string): Message[] {
  const wish = draft.metadata.slug;
  if (!wish || wish.value === slug) return [];
  const hint = 'Use small letters, digits and hyphens.';
  return [message('slug-changed', `“${wish.value}” can’t be a file name; ${slug} is used`, wish.place, hint)];
}

function emptiness(draft: Draft): Message[] {
  if (draft.body.length + draft.summary.length + draft.notes.length > 0) return [];
  const place = { file: draft.source.file, line: draft.source.line, column: 1 };
  return [
    message(
      'profile-empty',
      'the profile has neither text nor notes',
      place,
      'Write its text below the date.',
    ),
  ];
}
