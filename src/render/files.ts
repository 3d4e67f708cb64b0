import { basename, isAbsolute, join, relative } from 'node:path';
import { type Host, reasonOf } from '../host.js';
import { type Message, message, type Result } from '../model/index.js';
import { home } from '../version.js';

/** Where templates are looked for: the first folder that has a file wins, file by file. */
export interface TemplateSource {
  /** Absolute, the user's own before the built-in one. */
  readonly folders: readonly string[];
  /** What was read of them, by folder: a build reads each file once, and what it is known by is what it is made with. */
  readonly read?: Map<string, Promise<FolderFiles>>;
}

/** The files of one folder by name, with what there is to say of each that can't be read. */
type FolderFiles = ReadonlyMap<string, TemplateFile | Message>;

/** A file of a template. `file` is its path as the user would type it. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** The folder of the templates that come with the program. */
export const builtInTemplates = join(home, 'templates');

/**
 * The files of one template folder by name: `body.hbs`, `screen.css`.
 * A `required` name that no folder has is a `template-missing` error.
 */
export async function findTemplateFiles(
  name: string,
  required: readonly string[],
  source: TemplateSource,
  host: Host,
): Promise<Result<ReadonlyMap<string, TemplateFile>>> {
  const files = new Map<string, TemplateFile>();
  const messages: Message[] = [];
  for (const folder of source.folders)
    for (const [base, found] of await filesOf(join(folder, name), source, host)) {
      if (files.has(base)) continue;
      if ('bytes' in found) files.set(base, found);
      else messages.push(found);
    }
  for (const base of required.filter((base) => !files.has(base))) {
    const shown = source.folders.map((folder) => pathShown(join(folder, name), host));
    const place = { file: join(shown[0] ?? name, base), line: 1, column: 1 };
    const text = `the template ${name} has no file ${base}`;
    messages.push(
      message('template-missing', text, place, `Add it to ${shown[0]}, or start from the built-in template.`),
    );
  }
  return { value: files, messages };
}

function filesOf(folder: string, { read }: TemplateSource, host: Host): Promise<FolderFiles> {
  const found = read?.get(folder) ?? readFolder(folder, host);
  read?.set(folder, found);
  return found;
}

async function readFolder(folder: string, host: Host): Promise<FolderFiles> {
  const files = new Map<string, TemplateFile | Message>();
  for (const path of await templatePaths(folder, host)) files.set(basename(path), await readFile(path, host));
  return files;
}

async function readFile(path: string, host: Host): Promise<TemplateFile | Message> {
  const file = pathShown(path, host);
  const bytes = await read(path, host);
  if (typeof bytes !== 'string') return { file, text: decode(bytes), bytes };
  const text = `the template file can’t be read: ${bytes}`;
  return message('template-missing', text, { file, line: 1, column: 1 });
}

async function templatePaths(folder: string, host: Host): Promise<string[]> {
  if ((await host.kind(folder)) !== 'folder') return [];
  return host.find(['*.hbs', '*.css', '*.yaml'], { cwd: folder });
}

/** The bytes of a file, or the system's reason why it can't be read. */
async function read(path: string, host: Host): Promise<Uint8Array | string> {
  try {
    return await host.readFile(path);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return reason;
  }
}

function pathShown(path: string, host: Host): string {
  const near = relative(host.cwd, path);
  return near === '' || near.startsWith('..') || isAbsolute(near) ? path : near;
}

/** Without a byte-order mark; line ends as everywhere else, so that lines are counted alike. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/gu, '\n');
}
