import { basename, extname, relative, resolve, sep } from 'node:path';
import type { Host } from './host.js';
import { byCodePoint, type Message, message, type Result } from './model/index.js';

/** A file to read. */
export interface Input {
  /** The name for messages: relative to cwd, with `/`; `-` for standard input. */
  readonly file: string;
  /** Absolute; undefined for standard input. */
  readonly path?: string;
}

/**
 * Files to read, each once, sorted by path: files as named, folders with all that is in them, glob patterns. In folders
 * and patterns only the given extensions count (`.txt`); hidden files and node_modules don't. A README is no profile.
 * What lies in `out` was written by a build and is taken only where it is named itself. An input that matches nothing
 * is a message.
 */
export async function findInputs(
  inputs: readonly string[],
  host: Host,
  extensions: readonly string[],
  out?: string,
): Promise<Result<readonly Input[]>> {
  const own = out === undefined ? undefined : resolve(host.cwd, out) + sep;
  const found = new Map<string, Input>();
  const messages: Message[] = [];
  for (const input of new Set(inputs)) {
    const isNamed = (await host.kind(input)) === 'file';
    const paths = (await pathsOf(input, host, extensions)).filter(
      (path) => isNamed || !own || !path.startsWith(own),
    );
    if (paths.length === 0) messages.push(nothingAt(input, extensions));
    for (const path of paths) {
      const file = path === '-' ? '-' : nameOf(path, host.cwd);
      if (readme.test(basename(path))) messages.push(skipped(file));
      else found.set(path, path === '-' ? { file } : { file, path });
    }
  }
  const onlyReadme =
    found.size === 0 && messages.length > 0 && messages.every(({ code }) => code === 'input-skipped');
  if (onlyReadme) messages.push(nothingAt(messages[0]!.file, extensions));
  const value = [...found.entries()].sort(([a], [b]) => byCodePoint(a, b)).map(([, input]) => input);
  return { value, messages };
}

/** A shell that unfolds `profiles/*.md` names the README too, so it is left out even where it is named. */
const readme = /^readme(?:\.|$)/iu;

async function pathsOf(input: string, host: Host, extensions: readonly string[]): Promise<string[]> {
  if (input === '-') return ['-'];
  const kind = await host.kind(input);
  if (kind === 'file') return [resolve(host.cwd, input)];
  const ignore = ['**/node_modules/**'];
  const found =
    kind === 'folder'
      ? await host.find(['**/*'], { cwd: resolve(host.cwd, input), ignore })
      : await host.find([sep === '\\' ? input.replaceAll('\\', '/') : input], { ignore });
  return found
    .map((path) => resolve(path))
    .filter((path) => extensions.includes(extname(path).toLowerCase()) && !readme.test(basename(path)));
}

/** The name that messages have for a file: relative to cwd, with `/`. */
export function nameOf(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/');
}

function nothingAt(input: string, extensions: readonly string[]): Message {
  const hint = `Name a file, a folder or a pattern such as "profiles/**/*.txt". Files that can be read end in ${extensions.join(' or ')}.`;
  return message(
    'input-none',
    `nothing to build was found at ${input}`,
    { file: input, line: 1, column: 1 },
    hint,
  );
}

function skipped(file: string): Message {
  return message('input-skipped', 'a README is no profile; it was left out', { file, line: 1, column: 1 });
}
