import { formatMessages } from '../check/index.js';
import { loadOptions } from '../config/index.js';
import type { Host } from '../host.js';
import { namesOf } from '../names.js';
import { type ConvertOptions, convert } from '../pipeline/convert.js';

/** What the command line says of a conversion. */
export interface ConvertRequest extends ConvertOptions {
  /** The config's path, where one is named: its topics and areas are names that profiles are known by. */
  readonly config?: string;
}

/** `briefpress convert`: writes profiles out in another format, says which files, and returns the exit code. */
export async function runConvert(request: ConvertRequest, host: Host): Promise<number> {
  const { value: options, messages: faults } = await loadOptions({}, host, request.config);
  const names = options && namesOf(options);
  const { written, messages } = names ? await convert(request, names, host) : { written: [], messages: [] };
  for (const path of written) host.out.write(`${path}\n`);
  const heard = [...faults, ...messages].filter(({ severity }) => severity !== 'info');
  host.err.write(formatMessages(heard, 'human', { colours: host.err.isTerminal && !host.env.NO_COLOR }));
  return heard.some(({ severity }) => severity === 'error') ? 1 : 0;
}
