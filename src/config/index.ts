import { isUtf8 } from 'node:buffer';
import { dirname, isAbsolute, posix } from 'node:path';
import { type Host, reasonOf } from '../host.js';
import { type Message, type MessageCode, message, type Result, type Severity } from '../model/index.js';
import type { Settings } from './read.js';
import { readSettings } from './settings.js';
import { conflictOf } from './standards.js';
import {
  configName,
  type OutputFormat,
  outputFormats,
  type PageSize,
  type PdfStandard,
  pdfStandards,
} from './words.js';

export type { OutputFormat, PageSize } from './words.js';

/** Everything that a build can be told, normalised: the pipeline asks no flag and no file again. */
export interface BuildOptions {
  /** Files, folders and glob patterns; `-` is standard input. Relative paths start from the host's cwd. */
  readonly inputs: readonly string[];
  /** The folder to write into. */
  readonly out: string;
  /** At least one, in the order of `outputFormats`. */
  readonly formats: readonly OutputFormat[];
  /** A folder whose files win over the built-in templates; undefined: `templates`, where there is one. */
  readonly templates?: string;
  /** Undefined: the one that the template's print.yaml states. */
  readonly pageSize?: PageSize;
  /** What PDFs are made to, and claim; empty: no claim. */
  readonly standards: readonly PdfStandard[];
  /** Whether a profile's source and its model stand inside its PDF. */
  readonly embedSource: boolean;
  /** Months after which a profile is stale; undefined: never. */
  readonly staleAfter?: number;
  readonly publisher?: string;
  /** Topics to know besides the built-in ones. */
  readonly topics: readonly string[];
  /** Areas to know besides the countries of ISO 3166. */
  readonly areas: readonly string[];
  /** Whether a saved page's navigation stays in the text. */
  readonly keepNavigation: boolean;
  /** What holds for profiles that don't say it themselves. */
  readonly defaults: Defaults;
  /** Rules whose severity is not the usual one. */
  readonly rules: ReadonlyMap<MessageCode, Severity | 'off'>;
  /** Whether Ibid. and other short forms are spelled out in the outputs. */
  readonly expandIbid: boolean;
  /** Days for which an address that answered `check --links` is not asked again. */
  readonly linksMaxAge: number;
  /** Whether `check --links` asks addresses in private networks too. */
  readonly allowPrivateLinks: boolean;
  /** Whether everything is built anew, also what has not changed. */
  readonly force: boolean;
  /** How many threads set profiles at once; undefined: as many as pay. */
  readonly jobs?: number;
  /** Warnings make the exit code 3. */
  readonly strict: boolean;
  /** The config's own bytes, for the manifest. */
  readonly config?: Uint8Array;
}

export type Defaults = Settings['defaults'];

/** What flags can say; what they leave out is the config's business. */
export type Flags = Partial<
  Pick<
    BuildOptions,
    | 'inputs'
    | 'out'
    | 'formats'
    | 'templates'
    | 'pageSize'
    | 'standards'
    | 'embedSource'
    | 'keepNavigation'
    | 'expandIbid'
    | 'rules'
    | 'linksMaxAge'
    | 'allowPrivateLinks'
    | 'force'
    | 'jobs'
    | 'strict'
  >
>;

/**
 * Options from a config and flags: defaults < config < flags. `path` names the config; without one, briefpress.yaml in
 * the host's cwd is read where there is one. Paths that a config states start from its own folder. The value is
 * undefined where the config can't be used.
 */
export async function loadOptions(
  flags: Flags,
  host: Host,
  path?: string,
): Promise<Result<BuildOptions | undefined>> {
  const read = await readConfig(host, path);
  if ('error' in read) return { value: undefined, messages: [read.error] };
  const { value: settings, messages } = await readSettings(read.text, read.file);
  if (!settings) return { value: undefined, messages };
  const stated = fromSettings(settings, dirname(read.file));
  const rules = new Map([...stated.rules, ...(flags.rules ?? [])]);
  const options = { ...stated, ...flags, rules };
  const formats = outputFormats.filter((format) => options.formats.includes(format));
  const conflict = formats.includes('pdf') && conflictOf(options.standards, options.embedSource);
  if (conflict) {
    const cause = flags.standards || flags.embedSource !== undefined ? 'the options' : read.file;
    return { value: undefined, messages: [conflicting(conflict, cause)] };
  }
  return { value: { ...options, formats, ...(read.bytes && { config: read.bytes }) }, messages };
}

function conflicting(text: string, file: string): Message {
  const hint = 'Use --no-embed-source with a-2a, or a-3a, which may hold the source.';
  return message('config-invalid', text, { file, line: 1, column: 1 }, hint);
}

interface ConfigFile {
  readonly file: string;
  readonly text: string;
  readonly bytes?: Uint8Array;
}

async function readConfig(host: Host, path?: string): Promise<ConfigFile | { readonly error: Message }> {
  const file = path ?? configName;
  if (path === undefined && (await host.kind(file)) === undefined) return { file, text: '' };
  const fault = (code: 'input-unreadable' | 'config-syntax', text: string, hint: string) => ({
    error: message(code, text, { file, line: 1, column: 1 }, hint),
  });
  try {
    const bytes = await host.readFile(file);
    if (!isUtf8(bytes))
      return fault('config-syntax', 'the configuration is no UTF-8 text', 'Save it as UTF-8.');
    return { file, text: new TextDecoder().decode(bytes), bytes };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const hint = path
      ? 'Name another file with -c, or leave -c out.'
      : 'Mend that, or name another file with -c.';
    return fault('input-unreadable', `the configuration can’t be read: ${reason}`, hint);
  }
}

/** Paths that the config states start from its folder; the ones that it leaves out, from the host's cwd. */
function fromSettings(settings: Settings, folder: string): BuildOptions {
  const {
    page_size: pageSize,
    stale_after: staleAfter,
    pdf_standard,
    embed_source,
    keep_navigation: keepNavigation,
    expand_ibid: expandIbid,
    rules,
    links,
    inputs,
    out,
    templates,
    ...same
  } = settings;
  const at = (path: string): string =>
    folder === '.' || path === '-' || isAbsolute(path) ? path : posix.join(folder, path);
  return {
    ...same,
    standards: pdfStandards.filter((standard) => pdf_standard.includes(standard)),
    embedSource: embed_source,
    force: false,
    keepNavigation,
    expandIbid,
    linksMaxAge: links.max_age,
    allowPrivateLinks: links.allow_private,
    rules: new Map(Object.entries(rules) as [MessageCode, Severity | 'off'][]),
    inputs: inputs?.map(at) ?? ['profiles'],
    out: out === undefined ? 'out' : at(out),
    ...(templates !== undefined && { templates: at(templates) }),
    ...(pageSize && { pageSize }),
    ...(staleAfter !== 'off' && { staleAfter }),
  };
}
