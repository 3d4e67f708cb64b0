/** A piece of a report's text. */
export type Part =
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'address'; readonly text: string }
  | { readonly type: 'reference'; readonly note: number; readonly time: number };

/**
 * Parts texts at their references and addresses. One function for one report: it counts how often each note was referred
 * to (`time` is 1 at first), so texts must be given in reading order.
 */
export function partsReader(): (text: string) => Part[] {
  const times = new Map<number, number>();
  return (text) =>
    text.split(/(\[\d+\]|(?:https:\/\/|www\.)[^\s]*[^\s.,])/u).flatMap((piece): Part[] => {
      if (piece === '') return [];
      if (/^(?:https:\/\/|www\.)/u.test(piece)) return [{ type: 'address', text: piece }];
      const label = /^\[(\d+)\]$/u.exec(piece)?.[1];
      if (label === undefined) return [{ type: 'words', text: piece }];
      const note = Number(label);
      const time = (times.get(note) ?? 0) + 1;
      times.set(note, time);
      return [{ type: 'reference', note, time }];
    });
}

/** How often each note is referred to in texts: first that of note 1. */
export function timesReferred(texts: readonly string[], notes: number): number[] {
  const times = new Array<number>(notes).fill(0);
  const read = partsReader();
  for (const part of texts.flatMap(read)) if (part.type === 'reference') times[part.note - 1]! += 1;
  return times;
}

/** Where an address leads. */
export function targetOf(address: string): string {
  return address.startsWith('www.') ? `https://${address}` : address;
}
