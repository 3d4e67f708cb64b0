import {
  type CalendarDate,
  type Draft,
  type Message,
  message,
  type Profile,
  type Result,
} from '../model/index.js';
import { type DateContext, resolveDate } from './dates.js';
import { resolveIbid } from './ibid.js';
import { type IdentityContext, resolveIdentity } from './identity.js';
import { resolveNotes } from './notes.js';
import { slugOf } from './slugs.js';

export type { Defaults } from './identity.js';
export { resolveSlugs } from './slugs.js';

export interface ResolveContext extends IdentityContext, DateContext {
  readonly defaults: IdentityContext['defaults'] & DateContext['defaults'];
  /** The day of the build. */
  readonly today: CalendarDate;
}

/**
 * Makes a profile of a draft, in four passes: identity, date, notes, Ibid.
 * The value is undefined where a message is an error: a profile with a fault in its evidence is not set.
 */
export function resolveProfile(draft: Draft, context: ResolveContext): Result<Profile | undefined> {
  const { messages: ofIdentity, country, topic, language, ...identity } = resolveIdentity(draft, context);
  const { messages: ofDate, updated, stale } = resolveDate(draft, context);
  const { messages: ofNotes, summary, body, notes: numbered } = resolveNotes(draft);
  const { messages: ofIbid, notes } = resolveIbid(numbered, draft);
  const slug = slugOf(draft.metadata.slug?.value ?? `${country} ${topic}`);
  const messages = [
    ...ofIdentity,
    ...ofDate,
    ...ofNotes,
    ...ofIbid,
    ...changedSlug(draft, slug),
    ...emptiness(draft),
  ];
  if (!country || !topic || !language || !updated || messages.some((m) => m.severity === 'error')) {
    return { value: undefined, messages };
  }
  const dates = { updated, ...(stale && { stale }) };
  const { source } = draft;
  return {
    value: { source, country, topic, ...dates, language, slug, ...identity, summary, body, notes },
    messages,
  };
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
