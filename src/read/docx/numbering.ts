import { childOf, elementsOf, wordValue, type XmlElement } from './xml.js';

/** What stands in front of a paragraph that Word counts. */
export interface Count {
  readonly number: number;
  readonly isBullet: boolean;
  /** The number as written: `2.`, `(b)`, `1.2`. */
  readonly label: string;
  /** Whether the label is nothing but the number and a mark. */
  readonly isPlain: boolean;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | undefined;
}

interface Numbers {
  /** What shares its counters: the abstract definition. */
  readonly key: string;
  readonly levels: readonly Level[];
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of a document (ISO 29500-1, 17.9) and where their counting has come to. */
export class Numbering {
  private readonly numbers = new Map<string, Numbers>();
  private readonly counters = new Map<string, number[]>();
  private readonly restarted = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map(
      elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
    );
    const byStyle = new Map([...abstracts.values()].map((one) => [wordValue(one, 'w:styleLink'), one]));
    for (const element of elementsOf(root, 'w:num')) {
      const key = wordValue(element, 'w:abstractNumId') ?? '';
      const named = abstracts.get(key);
      const link = wordValue(named, 'w:numStyleLink');
      const abstract = link === undefined ? named : (byStyle.get(link) ?? named);
      this.numbers.set(element.attributes['w:numId'] ?? '', numbersOf(key, abstract, element));
    }
  }

  /** The level of a list that a paragraph style is tied to. */
  levelOfStyle(id: string, style: string): number | undefined {
    const level = this.numbers.get(id)?.levels.findIndex((one) => one.style === style) ?? -1;
    return level < 0 ? undefined : level;
  }

  /** Counts on. Undefined where the list is not defined or shows nothing. */
  next(id: string, level: number): Count | undefined {
    const numbers = this.numbers.get(id);
    const own = numbers?.levels[level];
    if (!numbers || !own) return undefined;
    const counters = this.counters.get(numbers.key) ?? [];
    const restart = numbers.restarts.get(level);
    if (restart !== undefined && !this.restarted.has(`${id} ${level}`)) counters[level] = restart - 1;
    this.restarted.add(`${id} ${level}`);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    this.counters.set(numbers.key, counters);
    if (own.format === 'none' || own.text === '') return undefined;
    const isPlain = own.format === 'decimal' && /^\(?%\d[.)]?$/u.test(own.text);
    const label = labelOf(numbers.levels, counters, own.text);
    return { number: counters[level]!, isBullet: own.format === 'bullet', label, isPlain };
  }
}

function numbersOf(key: string, abstract: XmlElement | undefined, num: XmlElement): Numbers {
  const levels: Level[] = elementsOf(abstract, 'w:lvl').slice(0, 9).map(levelOf);
  const restarts = new Map<number, number>();
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const level = wholeNumber(override.attributes['w:ilvl'], 0);
    const own = childOf(override, 'w:lvl');
    if (own && level < 9) levels[level] = levelOf(own);
    const start = wordValue(override, 'w:startOverride');
    if (start !== undefined) restarts.set(level, wholeNumber(start, 1));
  }
  return { key, levels, restarts };
}

function levelOf(element: XmlElement): Level {
  return {
    format: wordValue(element, 'w:numFmt') ?? 'decimal',
    text: wordValue(element, 'w:lvlText') ?? '',
    start: wholeNumber(wordValue(element, 'w:start'), 1),
    style: wordValue(element, 'w:pStyle'),
  };
}

/** A number of at most five digits; the other one where it is none. */
export function wholeNumber(written: string | undefined, otherwise: number): number {
  return written !== undefined && /^\d{1,5}$/u.test(written) ? Number(written) : otherwise;
}

function labelOf(levels: readonly Level[], counters: readonly number[], text: string): string {
  return text.replace(/%(\d)/gu, (_, digit: string) => {
    const level = levels[Number(digit) - 1];
    return level ? written(counters[Number(digit) - 1] ?? level.start, level.format) : '';
  });
}

function written(number: number, format: string): string {
  if (format.endsWith('Letter') && number >= 1 && number <= 260) {
    const letters = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return format.startsWith('upper') ? letters.toUpperCase() : letters;
  }
  if (format.endsWith('Roman') && number >= 1 && number < 4000) {
    return format.startsWith('upper') ? roman(number).toUpperCase() : roman(number);
  }
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

function roman(number: number): string {
  const signs = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9 };
  let rest = number;
  let text = '';
  for (const [sign, value] of Object.entries({ ...signs, v: 5, iv: 4, i: 1 })) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
