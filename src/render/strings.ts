import type { Host } from '../host.js';
import type { Message, Result } from '../model/index.js';
import { prepared } from '../prepared.js';
import { findTemplateFiles, type TemplateFile, type TemplateSource } from './files.js';
import type { readWords, Words } from './words.js';

/** The words of one language that no author wrote: `Last updated`, `Notes`, the months. */
export type Strings = Words & {
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
    { ...source, folders: source.folders.slice(-1) },
    host,
  );
  const found = await findTemplateFiles('strings', [], source, host);
  const english = builtIn.value.get('en.yaml');
  if (english === undefined) return { value: undefined, messages: builtIn.messages };
  const own = new Set([...builtIn.value.values()].map(({ file }) => file));
  const read = await readerOf([english, ...found.value.values()]);
  const languages = new Languages(english, namedByTag(found.value), read);
  const given = parentsFirst(found.value).filter(([tag, { file }]) => tag === 'en' || !own.has(file));
  for (const [tag] of given) languages.of(tag);
  const files = [...new Set([english, ...found.value.values()])];
  const { messages } = languages;
  return { value: messages.length > 0 ? undefined : { of: (tag) => languages.of(tag), files }, messages };
}

type Reader = typeof readWords;

/** Files that came with the program are read already; for others what reads them is loaded. */
async function readerOf(files: readonly TemplateFile[]): Promise<Reader> {
  const known = new Map(files.map(({ text }) => [text, prepared<Partial<Words>>('strings', text)]));
  const reads = [...known.values()].includes(undefined) ? (await import('./words.js')).readWords : undefined;
  return (file, base) => {
    const value = known.get(file.text);
    return value ? { value, messages: [] } : reads!(file, base);
  };
}

/** Languages, each read when it is first asked for: most builds have one. */
class Languages {
  readonly messages: Message[] = [];
  private readonly known = new Map<string, Strings>();

  constructor(
    private readonly english: TemplateFile,
    private readonly files: ReadonlyMap<string, TemplateFile>,
    private readonly read: Reader,
  ) {}

  of(language: string): Strings {
    const tag = language.toLowerCase();
    const parent = tag.split('-')[0]!;
    const file = this.files.get(tag);
    if (file) return this.readOnce(tag, file, parent === tag ? 'en' : parent);
    return this.files.has(parent) && parent !== tag ? this.of(parent) : this.of('en');
  }

  private readOnce(tag: string, file: TemplateFile, base: string): Strings {
    const known = this.known.get(tag);
    if (known) return known;
    const leaned = tag === 'en' ? this.builtIn() : this.of(base);
    const { value, messages } = this.read(file, leaned);
    this.messages.push(...messages);
    const strings = value ? { ...leaned, ...value, language: tag } : leaned;
    this.known.set(tag, strings);
    return strings;
  }

  /** English as it comes with the program: what every other leans on. */
  private builtIn(): Strings {
    const { value, messages } = this.read(this.english, {});
    if (!value) throw new Error(messages[0]!.text);
    // with nothing to lean on, it says all
    return { ...(value as Words), language: 'en' };
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
