import { type Figure, type Message, type MessageCode, message, type Profile } from '../model/index.js';
import { mostImageBytes } from '../pdf/images/image-fault.js';

/** Why an image is not set; the text goes on from `the image “map.png” `. */
export interface Fault {
  readonly code: MessageCode;
  readonly text: string;
  readonly hint?: string;
}

const copy = 'copy it into the folder of the profile, and name it by its path from there';
export const address = {
  code: 'image-refused',
  text: 'lies elsewhere: nothing is fetched',
  hint: copy,
} as const;
export const outside = {
  code: 'image-refused',
  text: 'lies outside the folder of the profile',
  hint: copy,
} as const;
export const missing = { code: 'image-missing', hint: 'check its name, or copy it there' } as const;
export const noFolder = {
  code: 'image-refused',
  text: 'has no folder to be looked for in, since the profile came through standard input',
} as const;
export const tooLarge = {
  code: 'image-too-large',
  text: 'is a file too large',
  hint: `at most ${mostImageBytes / 1_000_000} MB can be set; make it smaller`,
} as const;

/** What there is to say of one figure. */
export function messagesOf({ image, at }: Figure, fault: Fault | undefined, { source }: Profile): Message[] {
  const place = { file: source.file, ...at };
  const name = image.source.length > 60 ? `${image.source.slice(0, 40)}…` : image.source;
  if (fault) {
    const text = `the image “${name}” ${fault.text}`;
    return [message(fault.code, text, place, fault.hint)];
  }
  if (image.alternative.trim() !== '') return [];
  const hint = 'write what it shows: ![a map of the mined areas](map.png)';
  return [message('image-without-words', `the image “${name}” has no words`, place, hint)];
}
