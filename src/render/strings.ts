import { parse } from 'yaml';
import { z } from 'zod';
import type { Host } from '../host.js';
import { type Message, message, type Result } from '../model/index.js';
import { findTemplateFiles, type TemplateFile, type TemplateSource } from './files.js';
import { counted } from './fill.js';

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

/** The words of one language that no author wrote: `Last updated`, `Notes`, the months. */
export type Strings = z.infer<typeof schema> & {
  /** The language of the file, for its plural rules. */
  readonly language: string;
};

/** Strings by language: the whole tag where there is a file for it, else its first part, else English. */
export type StringsOf = (language: string) => Strings;

export interface LoadedStrings {
  readonly of: StringsOf;
  readonly files: readonly TemplateFile[];
}

/**
 * Loads the language files of a source: `strings/en.yaml` and others beside it. What a file leaves out is taken from
 * the file of its language without a region (`fr-CA` from `fr`), then from English.
 */
export async function loadStrings(
  source: TemplateSource,
  host: Host,
): Promise<Result<LoadedStrings | undefined>> {
  const builtIn = await findTemplateFiles(
    'strings',
    ['en.yaml'],
    { folders: source.folders.slice(-1) },
    host,
  );
  const found = await findTemplateFiles('strings', [], source, host);
  const english = builtIn.value.get('en.yaml');
  if (english === undefined) return { value: undefined, messages: builtIn.messages };
  const messages: Message[] = [];
  const read = (file: TemplateFile, base: object, tag: string): Strings | undefined => {
    const result = readLanguage(file, base, tag);
    messages.push(...result.messages);
    return result.value;
  };
  const base = read(english, {}, 'en');
  if (base === undefined) return { value: undefined, messages };
  const languages = new Map<string, Strings>([['en', base]]);
  const of: StringsOf = (language) => {
    const tag = language.toLowerCase();
    return languages.get(tag) ?? languages.get(tag.split('-')[0]!) ?? languages.get('en')!;
  };
  for (const [tag, file] of parentsFirst(found.value)) languages.set(tag, read(file, of(tag), tag) ?? base);
  const files = [...new Set([english, ...found.value.values()])];
  return { value: messages.length > 0 ? undefined : { of, files }, messages };
}

/** Files by tag: English, which all others lean on, then languages, then their regional forms. */
function parentsFirst(files: ReadonlyMap<string, TemplateFile>): [string, TemplateFile][] {
  const rank = (tag: string): number => (tag === 'en' ? 0 : tag.split('-').length);
  const named = [...files].map(([name, file]): [string, TemplateFile] => [
    name.replace(/\.yaml$/u, '').toLowerCase(),
    file,
  ]);
  return named.sort(([a], [b]) => rank(a) - rank(b));
}

function readLanguage(
  { file, text }: TemplateFile,
  base: object,
  language: string,
): Result<Strings | undefined> {
  const start = { file, line: 1, column: 1 };
  let data: unknown;
  try {
    data = parse(text) ?? {};
  } catch (error) {
    const at = (error as { linePos?: readonly { line: number; col: number }[] }).linePos?.[0];
    const place = at === undefined ? start : { file, line: at.line, column: at.col };
    const reason = `the words of a language can’t be read: ${(error as Error).message.split('\n')[0]}`;
    return { value: undefined, messages: [message('template-syntax', reason, place)] };
  }
  const result = schema.safeParse(typeof data === 'object' ? { ...base, ...data } : data);
  if (result.success) return { value: { ...result.data, language }, messages: [] };
  const messages = result.error.issues.map((issue) =>
    message('template-name', `${issue.path.join('.') || 'the file'}: ${issue.message}`, start),
  );
  return { value: undefined, messages };
}
