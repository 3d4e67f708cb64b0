import type { Diagnostics } from '../config/words.js';
import type { Message } from '../model/index.js';
import { formatGithub } from './github.js';
import { formatHuman, type HumanOptions } from './human.js';
import { formatSarif } from './sarif.js';

/**
 * Messages as text that ends with a line break, or nothing where there are none. `json` is one document always: a list
 * of messages, `{severity, code, text, file, line, column, length?, hint?}`; so is `sarif` (2.1.0).
 */
export function formatMessages(
  messages: readonly Message[],
  as: Diagnostics,
  options: HumanOptions = {},
): string {
  switch (as) {
    case 'human':
      return messages.map((one) => formatHuman(one, options)).join('');
    case 'json':
      return `${JSON.stringify(messages, null, 2)}\n`;
    case 'github':
      return messages.map(formatGithub).join('');
    case 'sarif':
      return formatSarif(messages, options.lines ?? new Map());
  }
}
