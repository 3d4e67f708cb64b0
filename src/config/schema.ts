import * as z from 'zod/mini';
import { isRule } from '../model/index.js';
import { ruleSettings } from './rules.js';
import { outputFormats, pageSizes, spelled, standardWords, usualStandards } from './words.js';

// Most starts have a config to check: `zod/mini` makes schemas in less time than zod.

const text = z
  .string({ error: 'must be text; put it in quotes if it looks like a number or a date' })
  .check(z.trim(), z.minLength(1, { error: 'is empty' }));

/** What is stated, brought into its form before it is checked. */
const formed = <T extends z.ZodMiniType>(form: (value: unknown) => unknown, type: T) =>
  z.pipe(z.transform(form), type);

/** A list, or one entry that stands for a list of one. */
const list = <T extends z.ZodMiniType>(entry: T) =>
  formed(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(entry, { error: 'must be a list' }),
  );

/** One of a few words, capitals as you like. */
const oneOf = <const W extends readonly string[]>(words: W) =>
  formed(
    (value) => (typeof value === 'string' ? spelled(value, words) : value),
    z.enum(words, { error: `must be ${words.join(' or ')}` }),
  );

/** A group that may be left out, or be named with nothing behind it. */
const group = <T extends z.ZodMiniType>(type: T) => formed((value) => value ?? {}, type);

const switchOf = (usual: boolean) => z._default(z.boolean({ error: 'must be true or false' }), usual);

const hasEntries = z.refine<readonly unknown[]>((entries) => entries.length > 0, {
  error: 'is an empty list',
});

const language = text.check(
  z.refine(isLanguageTag, { error: 'is no language tag; write it as in BCP 47: en, fr, pt-BR' }),
);

export const defaultsSchema = z.strictObject(
  {
    country: z.exactOptional(text),
    topic: z.exactOptional(text),
    updated: z.exactOptional(text),
    language: z._default(language, 'en'),
    authors: z.exactOptional(list(text)),
    keywords: z.exactOptional(list(text)),
    status: z.exactOptional(text),
  },
  { error: 'must be a group of settings, each on a line of its own' },
);

const rulesSchema = z.record(
  z.string().check(z.refine(isRule, { error: 'is no rule' })),
  // YAML reads off as text, but older readers, and people, mean false by it.
  formed((value) => (value === false ? 'off' : value), oneOf(ruleSettings)),
  { error: 'must be a group of rules, each with its severity' },
);

export const linksSchema = z.strictObject(
  {
    /** Days for which an address that answered is not asked again. */
    max_age: z._default(z.pipe(z.unknown(), z.transform(days)), 30),
    /** Whether addresses in private networks are asked too. */
    allow_private: switchOf(false),
  },
  { error: 'must be a group of settings, each on a line of its own' },
);

/** What briefpress.yaml may say, and what holds where it says nothing. */
export const configSchema = z.strictObject(
  {
    /** Who publishes: printed in the outputs' metadata. */
    publisher: z.exactOptional(text),
    inputs: z.exactOptional(list(text).check(hasEntries)),
    out: z.exactOptional(text),
    formats: z._default(list(oneOf(outputFormats)).check(hasEntries), [...outputFormats]),
    templates: z.exactOptional(text),
    page_size: z.exactOptional(oneOf(pageSizes)),
    /** `none` claims nothing. */
    pdf_standard: z._default(
      list(oneOf(standardWords)).check(
        hasEntries,
        z.refine((words) => words.length < 2 || !words.includes('none'), {
          error: 'has none, which stands alone',
        }),
      ),
      [...usualStandards],
    ),
    /** Whether a profile's source and its model stand inside its PDF. */
    embed_source: switchOf(true),
    /** Months. */
    stale_after: z._default(z.pipe(z.unknown(), z.transform(months)), 18),
    /** Topics to know besides the built-in ones. */
    topics: z._default(list(text), []),
    /** Areas to know besides the countries of ISO 3166. */
    areas: z._default(list(text), []),
    /** Whether a saved page's navigation stays in the text. */
    keep_navigation: switchOf(false),
    defaults: group(defaultsSchema),
    /** The severity of rules, where it is not the usual one. */
    rules: group(rulesSchema),
    /** Whether Ibid. and other short forms are spelled out in the outputs. */
    expand_ibid: switchOf(false),
    /** How `check --links` asks. */
    links: group(linksSchema),
    strict: switchOf(false),
  },
  { error: 'the configuration must be a group of settings, such as “out: out”' },
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** `18 months` -> 18, `2 years` -> 24; `off` stays, since zod would put the default in the place of undefined. */
function months(value: unknown, payload: z.core.ParsePayload): number | 'off' {
  if (value === false || value === 'off') return 'off';
  const match = typeof value === 'string' ? /^([1-9]\d{0,3}) (month|year)s?$/u.exec(value.trim()) : null;
  if (match) return Number(match[1]) * (match[2] === 'year' ? 12 : 1);
  return refused(payload, 'must be a time such as 18 months or 2 years, or off');
}

/** `30 days` -> 30, `0 days`: always asked. */
function days(value: unknown, payload: z.core.ParsePayload): number {
  const match = typeof value === 'string' ? /^(\d{1,4}) days?$/u.exec(value.trim()) : null;
  return match ? Number(match[1]) : refused(payload, 'must be a time such as 30 days');
}

function refused({ issues, value }: z.core.ParsePayload, message: string): never {
  issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
}
