import { createRequire } from 'node:module';
import { prepared } from '../../prepared.js';

const require = createRequire(import.meta.url);

/**
 * How the characters of most reports break, as the linebreak package has it (UAX #14): those that stand in its table of
 * pairs, and have no rules of their own.
 */
export interface PlainBreaks {
  /** Characters by class, from 1, as ranges in order; any other is not plain. */
  readonly classes: readonly (readonly [first: number, last: number, group: number])[];
  /** The class of the space. */
  readonly space: number;
  /** By the class before: the rule for each class after it. The space's own is what holds after spaces at the start of a text. */
  readonly rules: readonly (readonly number[])[];
}

/** Between two classes: a line may break, may break where spaces are between them, may not break. */
export const rules = { direct: 0, indirect: 1, prohibited: 2 } as const;

/** By which the table of plain characters is found that was prepared with the program (prepare-breaks.ts). */
export const plainKey = 'Latin, Greek, Cyrillic, signs';

/** What is known of each place in a text, and of its end: whether a line may start there. */
export type Places = Uint8Array;

export const mayBreak = 1;

/** Where lines may start in a text, and its end. */
export function breaksIn(text: string): Places {
  plain ??= plainTable();
  return plain?.breaksIn(text) ?? breaksByPackage(text);
}

let plain: PlainTable | undefined;

function plainTable(): PlainTable | undefined {
  const packed = prepared<PlainBreaks>('line-breaks', plainKey);
  return packed && new PlainTable(packed);
}

/** In the bundle the package is loaded for the first: most reports do without. */
export function breaksByPackage(text: string): Places {
  const LineBreaker: typeof import('linebreak').default = require('linebreak');
  const places = new Uint8Array(text.length + 1);
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places[next.position] = mayBreak;
  return places;
}

/** Finds the breaks in texts of plain characters. */
export class PlainTable {
  /** By code, 0 for what is not plain. */
  private readonly classes: Uint8Array;
  private readonly rules: readonly (readonly number[])[];
  private readonly space: number;

  constructor({ classes, rules: packed, space }: PlainBreaks) {
    this.classes = new Uint8Array(classes.at(-1)![1] + 1);
    for (const [first, last, group] of classes) this.classes.fill(group, first, last + 1);
    this.rules = packed;
    this.space = space;
  }

  /** Undefined where a character is not plain. */
  breaksIn(text: string): Places | undefined {
    const { classes, space } = this;
    const places = new Uint8Array(text.length + 1);
    if (text !== '') places[text.length] = mayBreak;
    let before = 0;
    let isSpaced = false;
    for (let i = 0; i < text.length; i += 1) {
      const group = classes[text.charCodeAt(i)];
      if (!group) return undefined;
      if (group !== space) {
        const rule = before === 0 ? rules.prohibited : this.rules[before]![group];
        if (rule === rules.direct || (isSpaced && rule === rules.indirect)) places[i] = mayBreak;
      }
      if (group !== space || i === 0) before = group;
      isSpaced = group === space;
    }
    return places;
  }
}
