import { dirname, posix, relative, sep } from 'node:path';
import { byCodePoint, type Message, type ProfileHead, type Severity } from '../model/index.js';
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
  /** Absolute; undefined for standard input. */
  readonly path?: string;
  readonly sha256: string;
  /** The file of metadata beside it. */
  readonly sidecar?: { readonly path: string; readonly sha256: string };
}

export interface BuiltFacts {
  readonly source: SourceFacts;
  readonly profile: ProfileHead;
  readonly outputs: readonly (Delivered & { readonly format: string; readonly pages?: number })[];
  readonly messages: readonly Message[];
  /** The files of its images; paths start from the folder of its source. One without a sum was not read. */
  readonly images: readonly { readonly path: string; readonly sha256?: string }[];
}

/** A profile that was not built, or a whole file where no line is given. */
export interface FailedFacts {
  readonly source: SourceFacts;
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
    profiles: facts.profiles.map((built) => builtEntry(built, sources.get(built.source)!)),
    failed: facts.failed
      .map(({ source, line, codes }) => ({ path: sources.get(source)!.path, ...(line && { line }), codes }))
      .sort((a, b) => byCodePoint(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

interface SourceEntry {
  readonly path: string;
  readonly sha256: string;
  readonly sidecar?: SourceEntry;
}

function sourcesOf(sources: readonly SourceFacts[]): ReadonlyMap<SourceFacts, SourceEntry> {
  const folder = commonFolder(sources.flatMap(({ path }) => path ?? []));
  const pathOf = (path: string | undefined) => (path ? relative(folder, path).split(sep).join('/') : '-');
  const entryOf = ({ path, sha256 }: SourceFacts) => ({ path: pathOf(path), sha256 });
  return new Map(
    sources.map((source) => [
      source,
      { ...entryOf(source), ...(source.sidecar && { sidecar: entryOf(source.sidecar) }) },
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

function builtEntry({ profile, outputs, messages, images }: BuiltFacts, own: SourceEntry) {
  const { slug, country, countryCode, topic, updated, language, source } = profile;
  const count = (severity: Severity) => messages.filter((one) => one.severity === severity).length;
  return {
    slug,
    country,
    ...(countryCode && { countryCode }),
    topic,
    updated,
    language,
    source: { ...own, line: source.line },
    images: images
      .filter(({ sha256 }) => sha256 !== undefined)
      .map(({ path, sha256 }) => ({ path: posix.join(dirname(own.path), path), sha256 })),
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
