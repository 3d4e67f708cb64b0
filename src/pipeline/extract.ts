import { deliverFile } from '../deliver/index.js';
import { type Host, reasonOf } from '../host.js';
import { type Message, type MessageCode, message } from '../model/index.js';
import { type ExtractedFile, extractFiles } from '../pdf/extract.js';

export interface Extraction {
  /** Paths of what was written, or was there already with the same content. */
  readonly written: readonly string[];
  readonly messages: readonly Message[];
}

/** Writes the files that stand inside a PDF into a folder. */
export async function extract(file: string, folder: string, host: Host): Promise<Extraction> {
  const found = await read(file, host);
  if (!Array.isArray(found)) return { written: [], messages: [found] };
  const written: string[] = [];
  const messages: Message[] = [];
  for (const one of found) {
    const path = `${folder}/${safeName(one.name)}`;
    const faults = await write(one, folder, host);
    messages.push(...faults);
    if (faults.length === 0) written.push(path);
  }
  return { written, messages };
}

async function read(file: string, host: Host): Promise<ExtractedFile[] | Message> {
  const refuse = (code: MessageCode, text: string, hint: string) =>
    message(code, text, { file, line: 1, column: 1 }, hint);
  try {
    const files = await extractFiles(await host.readFile(file));
    if (!files)
      return refuse(
        'input-format',
        'the file is no PDF that can be read',
        'Name a PDF that Briefpress made.',
      );
    if (files.length > 0) return files;
    const hint = 'It was built with --no-embed-source, or another program saved it without them.';
    return refuse('source-missing', 'no source stands inside this PDF', hint);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return refuse(
      'input-unreadable',
      `the file can’t be read: ${reason}`,
      'Check the name and your right to read it.',
    );
  }
}

/** Writes one file; one of that name with other content is left as it is, since it may be somebody's work. */
async function write(
  { name, bytes }: ExtractedFile,
  folder: string,
  host: Host,
): Promise<readonly Message[]> {
  const path = `${folder}/${safeName(name)}`;
  if ((await host.kind(path)) !== undefined) {
    const there = await host.readFile(path).catch(() => undefined);
    if (there && Buffer.compare(there, bytes) === 0) return [];
    const place = { file: path, line: 1, column: 1 };
    return [
      message(
        'output-exists',
        'another file of this name is there already',
        place,
        'Choose another folder with -o.',
      ),
    ];
  }
  return (await deliverFile(folder, safeName(name), bytes, host)).messages;
}

/** A name from inside a file is a stranger's: no folder, no hidden file, no sign that a system gives a meaning to. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1)!;
  const plain = [...last]
    .map((letter) => (letter < ' ' || '<>:"|?*'.includes(letter) ? '_' : letter))
    .join('');
  return plain.replace(/^\.+/u, '') || 'source';
}
