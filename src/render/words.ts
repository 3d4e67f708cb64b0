import { parse } from 'yaml';
import * as z from 'zod';
import { message, type Result } from '../model/index.js';
import type { TemplateFile } from './files.js';

/** Forms by number, as the Unicode plural rules of the language name them; `other` holds where one is missing. */
const counted = z.object({
  zero: z.string().exactOptional(),
  one: z.string().exactOptional(),
  two: z.string().exactOptional(),
  few: z.string().exactOptional(),
  many: z.string().exactOptional(),
  other: z.string(),
});

/** `{one: '{count} page', other: '{count} pages'}` */
export type Counted = z.infer<typeof counted>;

/** What every language file says; a template may read further names of its own. */
const schema = z
  .object({
    months: z.array(z.string()).length(12),
    date: z.string(),
    /** For the first of a month, where it is written otherwise: `1er juillet 2016`. */
    dateFirst: z.string().exactOptional(),
    dateWithoutDay: z.string(),
    /** Months without a day, where these have another form: `декабрь 2019`. */
    monthsAlone: z.array(z.string()).length(12).exactOptional(),
    years: counted,
    monthsOfAge: counted,
    yearsAndMonths: z.string(),
    stale: z.string(),
    ageBeforeEdition: z.string(),
    backToReference: z.string(),
    notReferenced: z.string(),
    title: z.string(),
    table: z.string(),
    tableWithCaption: z.string(),
    page: z.string(),
    profiles: z.string(),
    profilesOf: z.string(),
    profileCount: counted,
    editionOf: z.string(),
    formPdf: z.string(),
    formHtml: z.string(),
    formOf: z.string(),
    pageCount: counted,
    bytes: counted,
    kilobytes: z.string(),
    megabytes: z.string(),
    decimalMark: z.string(),
    listComma: z.string(),
  })
  .catchall(z.union([z.string(), counted, z.array(z.string())]));

/** The words of a language, by name. */
export type Words = z.infer<typeof schema>;

/** Reads the words that a language file says itself; `base` has those that it may leave out. Undefined where it can't be used. */
export function readWords({ file, text }: TemplateFile, base: object): Result<Partial<Words> | undefined> {
  const start = { file, line: 1, column: 1 };
  let data: unknown;
  try {
    data = contentOf(text);
  } catch (error) {
    const at = (error as { linePos?: readonly { line: number; col: number }[] }).linePos?.[0];
    const place = at === undefined ? start : { file, line: at.line, column: at.col };
    const reason = `the words of a language can’t be read: ${(error as Error).message.split('\n')[0]}`;
    return { value: undefined, messages: [message('template-syntax', reason, place)] };
  }
  const result = schema.safeParse(typeof data === 'object' ? { ...base, ...data } : data);
  if (result.success) return { value: own(result.data, Object(data)), messages: [] };
  const messages = result.error.issues.map((issue) =>
    message('template-name', `${issue.path.join('.') || 'the file'}: ${issue.message}`, start),
  );
  return { value: undefined, messages };
}

function own(words: Words, stated: object): Partial<Words> {
  return Object.fromEntries(Object.entries(words).filter(([name]) => Object.hasOwn(stated, name)));
}

/** What was read last, by its text: reports and their list have the same words. */
const contents = new Map<string, unknown>();

function contentOf(text: string): unknown {
  if (!contents.has(text)) {
    if (contents.size >= 50) contents.clear();
    contents.set(text, parse(text) ?? {});
  }
  return contents.get(text);
}
