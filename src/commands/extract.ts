import { formatMessages } from '../check/index.js';
import type { Host } from '../host.js';
import { extract } from '../pipeline/extract.js';

/** What the command line says of an extraction. */
export interface ExtractRequest {
  /** The PDF's path. */
  readonly file: string;
  /** The folder to write into; undefined: beside the PDF, named like it. */
  readonly out?: string;
}

/** `briefpress extract`: writes the files that stand inside a PDF, says which, and returns the exit code. */
export async function runExtract({ file, out }: ExtractRequest, host: Host): Promise<number> {
  const { written, messages } = await extract(file, out ?? folderOf(file), host);
  for (const path of written) host.out.write(`${path}\n`);
  host.err.write(formatMessages(messages, 'human', { colours: host.err.isTerminal && !host.env.NO_COLOR }));
  return messages.length > 0 ? 1 : 0;
}

/** `out/kosovo-casualties.pdf` -> `out/kosovo-casualties` */
function folderOf(file: string): string {
  return /\.pdf$/iu.test(file) ? file.replace(/\.pdf$/iu, '') : `${file}-source`;
}
