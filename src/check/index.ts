import type { Message } from '../model/index.js';
import { formatGithub } from './github.js';
import { formatHuman } from './human.js';

export { missingCharacters } from './characters.js';
export { misfitLines } from './misfits.js';
export { sortMessages } from './sort.js';
export { unexpected } from './unexpected.js';

export const diagnostics = ['human', 'json', 'github'] as const;
export type Diagnostics = (typeof diagnostics)[number];

/**
 * Messages as text that ends with a line break, or nothing where there are none. `json` is one document always: a list
 * of messages, `{severity, code, text, file, line, column, hint?}`.
 */
export function formatMessages(
  messages: readonly Message[],
  as: Diagnostics,
  options: { readonly colours?: boolean } = {},
): string {
  switch (as) {
    case 'human':
      return messages.map((one) => formatHuman(one, options.colours ?? false)).join('');
    case 'json':
      return `${JSON.stringify(messages, null, 2)}\n`;
    case 'github':
      return messages.map(formatGithub).join('');
  }
}
