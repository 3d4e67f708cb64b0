import type { Format } from './parts.js';
import { isOn, type Style, type Styles } from './styles.js';
import { childOf, wordValue, type XmlElement } from './xml.js';

/** What a run's properties say. */
export interface RunFormat {
  readonly format: Format;
  readonly isHidden: boolean;
  /** The typeface: symbols are known by it. */
  readonly typeface: string;
}

/**
 * Reads a run's properties (ISO 29500-1, 17.3.2 and 17.7.2): its own, then those of its character style. What the
 * paragraph's style says of weight and slant is the look of that kind of paragraph, and means nothing for a run.
 */
export function runFormat(
  properties: XmlElement | undefined,
  paragraph: readonly Style[],
  styles: Styles,
): RunFormat {
  const id = wordValue(properties, 'w:rStyle');
  const own = [properties, ...(id === undefined ? [] : styles.chain(id).map(({ run }) => run))];
  const all = [...own, ...paragraph.map(({ run }) => run), styles.defaults];
  const isSet = (name: string, where = own) => {
    const found = where.find((one) => childOf(one, name));
    return found !== undefined && isOn(wordValue(found, name));
  };
  const vertical = own.map((one) => wordValue(one, 'w:vertAlign')).find((value) => value !== undefined);
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    format: {
      language: languageOf(all, isSet('w:rtl')),
      strong: isSet('w:b') || undefined,
      emphasis: isSet('w:i') || undefined,
      deletion: isSet('w:strike') || isSet('w:dstrike') || undefined,
      vertical: vertical === 'superscript' || vertical === 'subscript' ? vertical : undefined,
    },
    isHidden: isSet('w:vanish', all),
    typeface: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  };
}

function languageOf(all: readonly (XmlElement | undefined)[], rightToLeft: boolean): string | undefined {
  const attribute = rightToLeft ? 'w:bidi' : 'w:val';
  const tag = all.map((one) => childOf(one, 'w:lang')?.attributes[attribute]).find((one) => one);
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/iu.test(tag) ? tag : undefined;
}
