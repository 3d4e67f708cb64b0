import { type Draft, type Message, message, type Place } from '../model/index.js';
import { fromPath, type Names } from '../names.js';

/** What the config says for profiles that don't say it themselves. */
export interface Defaults {
  readonly country?: string;
  readonly topic?: string;
  readonly updated?: string;
  readonly language: string;
  readonly status?: string;
  readonly keywords?: readonly string[];
  readonly authors?: readonly string[];
}

export interface IdentityContext {
  readonly names: Names;
  readonly defaults: Defaults;
}

export interface Identity {
  readonly country?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  readonly topic?: string;
  readonly language?: string;
  readonly status?: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
}

/**
 * Country, topic and language: from the text itself, else from folder and file name where they match known names,
 * else from the config's defaults; first found wins. Where no language is stated, that of the words beside the date
 * counts (“Dernière mise à jour”), else the default. What is still missing is an error that says where to put it.
 */
export function resolveIdentity(
  draft: Draft,
  context: IdentityContext,
): Identity & { messages: readonly Message[] } {
  const { metadata, source } = draft;
  const { names, defaults } = context;
  const place = { file: source.file, line: source.line, column: 1 };
  const tag = metadata.language?.value ?? spoken(metadata.dateLanguage, defaults.language);
  const path = fromPath(source.file, names, tag);
  const country =
    named(stated(metadata.country?.value), names) ?? path.country ?? named(defaults.country, names);
  const topic = stated(metadata.topic?.value) ?? path.topic ?? defaults.topic;
  const language = canonicalLanguage(tag);
  const status = metadata.status?.value ?? defaults.status;
  const messages: Message[] = [];
  if (!country) messages.push(missing('country', place));
  if (!topic) messages.push(missing('topic', place));
  if (!language) messages.push(wrongLanguage(tag, metadata.language?.place ?? place));
  return {
    ...(country && { country, ...codeOf(country, tag, names) }),
    ...(topic && { topic }),
    ...(language && { language }),
    ...(status && { status }),
    keywords: metadata.keywords?.value ?? defaults.keywords ?? [],
    authors: metadata.authors?.value ?? defaults.authors ?? [],
    messages,
  };
}

/** A text that says in French when it was last updated is in French, of the region that the defaults name. */
function spoken(found: string | undefined, usual: string): string {
  return found === undefined || usual.toLowerCase().split('-')[0] === found ? usual : found;
}

/** A code of two or three capitals stands for the country's name: `XK` for Kosovo. */
function named(country: string | undefined, names: Names): string | undefined {
  return country && /^[A-Z]{2,3}$/u.test(country)
    ? (names.country(country) ?? names.byCode(country) ?? country)
    : country;
}

function codeOf(country: string, language: string, names: Names): { countryCode?: string } {
  const countryCode = names.code(country, language);
  return countryCode ? { countryCode } : {};
}

function stated(value: string | undefined): string | undefined {
  return value?.trim() || undefined;
}

/** `en-gb` -> `en-GB` (BCP 47, RFC 5646 section 2.1.1); undefined for what is no language tag. */
function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}

function missing(what: 'country' | 'topic', place: Place): Message {
  const line = what === 'country' ? 'Kosovo' : 'Mine Ban Policy';
  const where = what === 'country' ? 'as the first line' : 'as the line above the date';
  const name = what === 'country' ? 'no country or area' : 'no topic';
  const hint = `Put it ${where} (“${line}”), in the front matter (${what}: ${line}), in the file’s name (kosovo-mine-ban-policy.txt), or under defaults in briefpress.yaml.`;
  return message(`${what}-missing`, `${name} was found`, place, hint);
}

function wrongLanguage(tag: string, place: Place): Message {
  return message(
    'language-invalid',
    `“${tag}” is no language tag`,
    place,
    'Write it as in BCP 47: en, fr, pt-BR.',
  );
}
