import { formatMessages } from '../check/index.js';
import { deliverFile } from '../deliver/index.js';
import { type Host, reasonOf } from '../host.js';
import { type Message, type MessageCode, message, type Place } from '../model/index.js';
import { type ExtractedFile, extractFiles } from '../pdf/extract.js';

/** What the command line says of an extraction. */
export interface ExtractRequest {
  /** The PDF's path. */
  readonly file: string;
  /** The folder to write into; undefined: beside the PDF, named like it. */
  readonly out?: string;
}

/** `briefpress extract`: writes the files that stand inside a PDF, and returns the exit code. */
export async function runExtract({ file, out }: ExtractRequest, host: Host): Promise<number> {
  const place = { file, line: 1, column: 1 };
  const found = await read(place, host);
  if (!Array.isArray(found)) return fail([found], host);
  const folder = out ?? file.replace(/\.pdf$/iu, '') + (/\.pdf$/iu.test(file) ? '' : '-source');
  const messages: Message[] = [];
  for (const one of found) messages.push(...(await write(one, folder, host)));
  return messages.length > 0 ? fail(messages, host) : 0;
}

async function read(place: Place, host: Host): Promise<ExtractedFile[] | Message> {
  const refuse = (code: MessageCode, text: string, hint: string) => message(code, text, place, hint);
  try {
    const files = await extractFiles(await host.readFile(place.file));
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
  const safe = safeName(name);
  const path = `${folder}/${safe}`;
  if ((await host.kind(path)) !== undefined) {
    const isSame = Buffer.compare(await host.readFile(path).catch(() => new Uint8Array()), bytes) === 0;
    const hint = 'Choose another folder with -o.';
    if (!isSame)
      return [
        message(
          'output-exists',
          'another file of this name is there already',
          { file: path, line: 1, column: 1 },
          hint,
        ),
      ];
  }
  const { value, messages } = await deliverFile(folder, safe, bytes, host);
  if (value) host.out.write(`${path}\n`);
  return messages;
}

/** A name from inside a file is a stranger's: no folder, no hidden file, nothing that a system takes for a command. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1)!;
  const plain = [...last]
    .map((letter) => (letter < ' ' || '<>:"|?*'.includes(letter) ? '_' : letter))
    .join('');
  return plain.replace(/^\.+/u, '') || 'source';
}

function fail(messages: readonly Message[], host: Host): number {
  host.err.write(formatMessages(messages, 'human', { colours: host.err.isTerminal && !host.env.NO_COLOR }));
  return 1;
}
