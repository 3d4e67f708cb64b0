import type { Host } from '../host.js';
import type { Result } from '../model/index.js';
import { jsonCode, type Preparation, preparation } from '../prepared.js';
import { compileSource } from './compile.js';
import { builtInTemplates, findTemplateFiles, type TemplateFile } from './files.js';
import { helpers } from './helpers.js';
import { readWords } from './words.js';

/** Entries for the templates and the words that come with the program. Throws where there is anything to say of them. */
export async function prepareTemplates(host: Host): Promise<Preparation[]> {
  const templates = await Promise.all(['brief', 'site'].map((name) => filesOf(name, '.hbs', host)));
  const words = await filesOf('strings', '.yaml', host);
  const english = sound(readWords(words.get('en')!, {}));
  return [
    ...templates.flatMap((files) =>
      [...files.values()].map((file) => {
        const code = compileSource(file, new Set(files.keys()), Object.keys(helpers));
        return preparation('template', file.text, sound(code));
      }),
    ),
    ...[...words.values()].map((file) =>
      preparation('strings', file.text, jsonCode(sound(readWords(file, english)))),
    ),
  ];
}

/** Files of a template by name without extension. */
async function filesOf(
  template: string,
  extension: string,
  host: Host,
): Promise<ReadonlyMap<string, TemplateFile>> {
  const { value } = await findTemplateFiles(template, [], { folders: [builtInTemplates] }, host);
  const found = [...value].filter(([base]) => base.endsWith(extension));
  return new Map(found.map(([base, file]) => [base.slice(0, -extension.length), file]));
}

function sound<T>({ value, messages }: Result<T | undefined>): T {
  if (value === undefined || messages.length > 0)
    throw new Error(messages.map(({ file, line, text }) => `${file}:${line} ${text}`).join('\n'));
  return value;
}
