import { parse } from 'yaml';
import * as z from 'zod';
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
  const own = new Set([...builtIn.value.values()].map(({ file }) => file));
  const languages = new Languages(english, namedByTag(found.value));
  const given = parentsFirst(found.value).filter(([tag, { file }]) => tag === 'en' || !own.has(file));
  for (const [tag] of given) languages.of(tag);
  const files = [...new Set([english, ...found.value.values()])];
  const { messages } = languages;
  return { value: messages.length > 0 ? undefined : { of: (tag) => languages.of(tag), files }, messages };
}

/** Languages, each read when it is first asked for: most builds have one. */
class Languages {
  readonly messages: Message[] = [];
  private readonly read = new Map<string, Strings>();

  constructor(
    private readonly english: TemplateFile,
    private readonly files: ReadonlyMap<string, TemplateFile>,
  ) {}

  of(language: string): Strings {
    const tag = language.toLowerCase();
    const parent = tag.split('-')[0]!;
    const file = this.files.get(tag);
    if (file) return this.readOnce(tag, file, parent === tag ? 'en' : parent);
    return this.files.has(parent) && parent !== tag ? this.of(parent) : this.of('en');
  }

  private readOnce(tag: string, file: TemplateFile, base: string): Strings {
    const known = this.read.get(tag);
    if (known) return known;
    const leaned = tag === 'en' ? this.builtIn() : this.of(base);
    const result = readLanguage(file, leaned, tag);
    this.messages.push(...result.messages);
    const strings = result.value ?? leaned;
    this.read.set(tag, strings);
    return strings;
  }

  /** English as it comes with the program: what every other leans on. */
  private builtIn(): Strings {
    const { value, messages } = readLanguage(this.english, {}, 'en');
    if (!value) throw new Error(messages[0]!.text);
    return value;
  }
}

function namedByTag(files: ReadonlyMap<string, TemplateFile>): ReadonlyMap<string, TemplateFile> {
  return new Map(parentsFirst(files));
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
    data = contentOf(text);
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

/** What was read last, by its text: reports and their list have the same words. */
const contents = new Map<string, unknown>();

function contentOf(text: string): unknown {
  if (!contents.has(text)) {
    if (contents.size >= 50) contents.clear();
    contents.set(text, parse(text) ?? {});
  }
  return contents.get(text);
}
