import { type Message, type MessageCode, message } from '../../model/index.js';
import type { WordPackage } from './package.js';
import { descendants, textIn } from './xml.js';

/** What does not go into a profile, while it is being counted. */
export interface Removed {
  deleted: number;
  hidden: number;
  contents: boolean;
}

/** Says what of a file is not in its profile. */
export function sayRemoved(file: string, source: WordPackage, removed: Removed, comments: number): Message[] {
  const place = { file, line: 1, column: 1 };
  const messages: Message[] = [];
  const say = (code: MessageCode, what: string) => messages.push(message(code, `${what} left out`, place));
  if (comments > 0) say('comments-removed', counted(comments, 'comment was', 'comments were'));
  const { deleted, hidden } = removed;
  if (deleted > 0) say('hidden-removed', counted(deleted, 'deleted passage was', 'deleted passages were'));
  if (hidden > 0) say('hidden-removed', counted(hidden, 'hidden passage was', 'hidden passages were'));
  if (removed.contents) say('navigation-removed', 'the list of contents was');
  const lines = furniture(source);
  if (lines > 0) {
    say('navigation-removed', counted(lines, 'header or footer was', 'headers and footers were'));
  }
  return messages;
}

/** How many headers and footers of pages have words. */
function furniture(source: WordPackage): number {
  const paths = [...source.relations(source.main).values()]
    .filter(({ type, external }) => !external && (type === 'header' || type === 'footer'))
    .map(({ target }) => target);
  return [...new Set(paths)].slice(0, 100).filter((path) => {
    const root = source.xml(path);
    return root && /\p{L}/u.test(descendants(root, ['w:t']).map(textIn).join(''));
  }).length;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
