import { dirname, posix, relative, sep } from 'node:path';
import { byCodePoint, type Message, type Profile, type Severity } from '../model/index.js';
import { type Delivered, sha256 } from './files.js';

/** What a build was made from and what it made, for the manifest. */
export interface ManifestFacts {
  readonly version: string;
  readonly date: Date;
  /** The config's bytes, where there is one. */
  readonly config?: Uint8Array;
  readonly pageSize: string;
  /** The template files in use, each with its bytes. */
  readonly templates: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  /** Everything that was read. */
  readonly sources: readonly SourceFacts[];
  readonly profiles: readonly BuiltFacts[];
  readonly failed: readonly FailedFacts[];
}

export interface SourceFacts {
  /** The name that profiles and messages have for it. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path?: string;
  readonly bytes: Uint8Array;
  /** The file of metadata beside it. */
  readonly sidecar?: { readonly path: string; readonly bytes: Uint8Array };
}

export interface BuiltFacts {
  readonly profile: Profile;
  readonly outputs: readonly (Delivered & { readonly format: string; readonly pages?: number })[];
  readonly messages: readonly Message[];
  /** The files of its images; paths start from the folder of its source. */
  readonly images: readonly { readonly path: string; readonly sha256: string }[];
}

/** A profile that was not built, or a whole file where no line is given. */
export interface FailedFacts {
  readonly file: string;
  readonly line?: number;
  readonly codes: readonly string[];
}

/**
 * The text of manifest.json. Paths of sources are relative to the deepest folder that holds them all, so that it is the
 * same wherever the build runs and however its inputs are named.
 */
export function manifestOf(facts: ManifestFacts): string {
  const sources = sourcesOf(facts.sources);
  const manifest = {
    briefpress: facts.version,
    date: facts.date.toISOString().replace(/\.\d+Z$/u, 'Z'),
    settings: { page_size: facts.pageSize, config_sha256: facts.config ? sha256(facts.config) : null },
    templates: templatesOf(facts.templates),
    profiles: facts.profiles.map((built) => builtEntry(built, sources)),
    failed: facts.failed
      .map(({ file, line, codes }) => ({ path: sources.get(file)!.path, ...(line && { line }), codes }))
      .sort((a, b) => byCodePoint(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface SourceEntry {
  readonly path: string;
  readonly sha256: string;
  readonly sidecar?: SourceEntry;
}

/** By the name that profiles have for them. */
function sourcesOf(sources: readonly SourceFacts[]): ReadonlyMap<string, SourceEntry> {
  const folder = commonFolder(sources.flatMap(({ path }) => path ?? []));
  const pathOf = (path: string | undefined) => (path ? relative(folder, path).split(sep).join('/') : '-');
  const entryOf = ({ path, bytes }: Omit<SourceFacts, 'file'>) => ({
    path: pathOf(path),
    sha256: sha256(bytes),
  });
  return new Map(
    sources.map(({ sidecar, ...source }) => [
      source.file,
      { ...entryOf(source), ...(sidecar && { sidecar: entryOf(sidecar) }) },
    ]),
  );
}

/** The deepest folder that holds all files. */
function commonFolder(files: readonly string[]): string {
  const [first = [], ...others] = files.map((file) => dirname(file).split(sep));
  const differs = first.findIndex((part, i) => others.some((folder) => folder[i] !== part));
  return (differs < 0 ? first : first.slice(0, differs)).join(sep) || sep;
}

/** `brief/body.hbs` and its like: folder and file, wherever the templates lie. */
function templatesOf(templates: ManifestFacts['templates']): SourceEntry[] {
  const entries = templates.map(({ file, bytes }) => {
    const path = file.split(/[\\/]/u).slice(-2).join('/');
    return [path, { path, sha256: sha256(bytes) }] as const;
  });
  return [...new Map(entries).values()].sort((a, b) => byCodePoint(a.path, b.path));
}

function builtEntry(
  { profile, outputs, messages, images }: BuiltFacts,
  sources: ReadonlyMap<string, SourceEntry>,
) {
  const { slug, country, countryCode, topic, updated, language, source } = profile;
  const count = (severity: Severity) => messages.filter((one) => one.severity === severity).length;
  const own = sources.get(source.file)!;
  return {
    slug,
    country,
    ...(countryCode && { countryCode }),
    topic,
    updated,
    language,
    source: { ...own, line: source.line },
    images: images.map(({ path, sha256 }) => ({ path: posix.join(dirname(own.path), path), sha256 })),
    outputs: outputs.map(({ path, format, bytes, sha256, pages }) => ({
      path,
      format,
      bytes,
      sha256,
      ...(pages && { pages }),
    })),
    messages: { errors: count('error'), warnings: count('warning') },
  };
}
