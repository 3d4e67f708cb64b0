import type { Block, List, ListItem } from '../../model/index.js';
import type { ListPlace, ParagraphPart } from './parts.js';

/** Items that follow one another to lists, nested by their levels. A number that does not count on begins a list. */
export function listsOf(items: readonly ParagraphPart[], read: (item: ParagraphPart) => Block): List[] {
  const lists: List[] = [];
  for (let index = 0; index < items.length; ) {
    const first = items[index]!;
    const place = placeOf(first);
    const own: ListItem[] = [];
    let last: ListPlace | undefined;
    while (index < items.length && continues(last, placeOf(items[index]!), place)) {
      const item = items[index]!;
      let end = index + 1;
      while (end < items.length && placeOf(items[end]!).level > place.level) end += 1;
      const children = [read(item), ...listsOf(items.slice(index + 1, end), read)];
      own.push({ type: 'listItem', children, at: { line: item.line, column: 1 } });
      last = placeOf(item);
      index = end;
    }
    const { ordered, number } = place;
    const at = { line: first.line, column: 1 };
    lists.push({ type: 'list', ordered, start: ordered ? number : 1, items: own, at });
  }
  return lists;
}

function continues(last: ListPlace | undefined, item: ListPlace, first: ListPlace): boolean {
  if (!last) return true;
  if (item.level !== first.level || item.id !== first.id || item.ordered !== first.ordered) return false;
  return !item.ordered || item.number === last.number + 1;
}

function placeOf(item: ParagraphPart): ListPlace {
  return item.list!;
}
