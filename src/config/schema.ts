import * as z from 'zod';
import { isRule } from '../model/index.js';
import { ruleSettings } from './rules.js';
import { outputFormats, pageSizes, spelled, standardWords, usualStandards } from './words.js';

const text = z
  .string({ error: 'must be text; put it in quotes if it looks like a number or a date' })
  .trim()
  .min(1, {
    error: 'is empty',
  });

/** A list, or one entry that stands for a list of one. */
const list = <T extends z.ZodType>(entry: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(entry, { error: 'must be a list' }),
  );

/** One of a few words, capitals as you like. */
const oneOf = <const W extends readonly string[]>(words: W) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? spelled(value, words) : value),
    z.enum(words, { error: `must be ${words.join(' or ')}` }),
  );

const hasEntries = (entries: readonly unknown[]) => entries.length > 0;
const emptyList = { error: 'is an empty list' };

const language = text.refine(isLanguageTag, {
  error: 'is no language tag; write it as in BCP 47: en, fr, pt-BR',
});

export const defaultsSchema = z.strictObject(
  {
    country: text.exactOptional(),
    topic: text.exactOptional(),
    updated: text.exactOptional(),
    language: language.default('en'),
    authors: list(text).exactOptional(),
    keywords: list(text).exactOptional(),
    status: text.exactOptional(),
  },
  { error: 'must be a group of settings, each on a line of its own' },
);

const rulesSchema = z.record(
  z.string().refine(isRule, { error: 'is no rule' }),
  // YAML reads off as text, but older readers, and people, mean false by it.
  z.preprocess((value) => (value === false ? 'off' : value), oneOf(ruleSettings)),
  { error: 'must be a group of rules, each with its severity' },
);

export const linksSchema = z.strictObject(
  {
    /** Days for which an address that answered is not asked again. */
    max_age: z.unknown().transform(days).default(30),
    /** Whether addresses in private networks are asked too. */
    allow_private: z.boolean({ error: 'must be true or false' }).default(false),
  },
  { error: 'must be a group of settings, each on a line of its own' },
);

/** What briefpress.yaml may say, and what holds where it says nothing. */
export const configSchema = z.strictObject(
  {
    /** Who publishes: printed in the outputs' metadata. */
    publisher: text.exactOptional(),
    inputs: list(text).refine(hasEntries, emptyList).exactOptional(),
    out: text.exactOptional(),
    formats: list(oneOf(outputFormats))
      .refine(hasEntries, emptyList)
      .default([...outputFormats]),
    templates: text.exactOptional(),
    page_size: oneOf(pageSizes).exactOptional(),
    /** `none` claims nothing. */
    pdf_standard: list(oneOf(standardWords))
      .refine(hasEntries, emptyList)
      .refine((words) => words.length < 2 || !words.includes('none'), {
        error: 'has none, which stands alone',
      })
      .default([...usualStandards]),
    /** Whether a profile's source and its model stand inside its PDF. */
    embed_source: z.boolean({ error: 'must be true or false' }).default(true),
    /** Months. */
    stale_after: z.unknown().transform(months).default(18),
    /** Topics to know besides the built-in ones. */
    topics: list(text).default([]),
    /** Areas to know besides the countries of ISO 3166. */
    areas: list(text).default([]),
    /** Whether a saved page's navigation stays in the text. */
    keep_navigation: z.boolean({ error: 'must be true or false' }).default(false),
    defaults: z.preprocess((value) => value ?? {}, defaultsSchema),
    /** The severity of rules, where it is not the usual one. */
    rules: z.preprocess((value) => value ?? {}, rulesSchema),
    /** Whether Ibid. and other short forms are spelled out in the outputs. */
    expand_ibid: z.boolean({ error: 'must be true or false' }).default(false),
    /** How `check --links` asks. */
    links: z.preprocess((value) => value ?? {}, linksSchema),
    strict: z.boolean({ error: 'must be true or false' }).default(false),
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
function months(value: unknown, context: z.RefinementCtx): number | 'off' {
  if (value === false || value === 'off') return 'off';
  const match = typeof value === 'string' ? /^([1-9]\d{0,3}) (month|year)s?$/u.exec(value.trim()) : null;
  if (match) return Number(match[1]) * (match[2] === 'year' ? 12 : 1);
  context.addIssue({ code: 'custom', message: 'must be a time such as 18 months or 2 years, or off' });
  return z.NEVER;
}

/** `30 days` -> 30, `0 days`: always asked. */
function days(value: unknown, context: z.RefinementCtx): number {
  const match = typeof value === 'string' ? /^(\d{1,4}) days?$/u.exec(value.trim()) : null;
  if (match) return Number(match[1]);
  context.addIssue({ code: 'custom', message: 'must be a time such as 30 days' });
  return z.NEVER;
}
