import { checkProfile } from '../../../src/check/index.js';
import type { Message, MessageCode } from '../../../src/model/index.js';
import { splitLines } from '../../../src/read/lines.js';
import { read } from '../../read/outline.js';

/** What stands before the words at which a message must stand. */
const mark = '▸';

const heads = {
  txt: 'Exampleland\nMine Action\nLast updated: 5 July 2016\n\n',
  md: '---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2016-07-05\nlanguage: LANGUAGE\n---\n\n',
  html: '<!DOCTYPE html>\n<html lang="LANGUAGE"><title>Exampleland</title>\n<h1>Exampleland</h1><p>Mine Action</p><p>Last updated: 5 July 2016</p>\n',
} as const;

export interface Setting {
  readonly format?: keyof typeof heads;
  readonly language?: string;
}

/** The messages of one code about a profile with this text. */
export function messagesAbout(code: MessageCode, text: string, setting: Setting = {}): Message[] {
  const { format = 'md', language = 'en' } = setting;
  const source = heads[format].replace('LANGUAGE', language) + text;
  const lines = splitLines(source);
  return read(source, `profile.${format}`)
    .value.flatMap((draft) => checkProfile({ draft, profile: undefined, lines, today: '2026-01-01' }))
    .filter((one) => one.code === code);
}

/** Where messages of a code stand in a text without marks, and where its marks do: these should be the same. */
export function places(
  code: MessageCode,
  marked: string,
  setting: Setting = {},
): { found: string[]; expected: string[] } {
  const found = messagesAbout(code, marked.replaceAll(mark, ''), setting);
  const head = heads[setting.format ?? 'md'].split('\n').length - 1;
  const expected = marked.split('\n').flatMap((line, row) =>
    line
      .split(mark)
      .slice(0, -1)
      .map((_, index, parts) => `${head + row + 1}:${parts.slice(0, index + 1).join('').length + 1}`),
  );
  return { found: found.map(({ line, column }) => `${line}:${column}`).sort(), expected: expected.sort() };
}
