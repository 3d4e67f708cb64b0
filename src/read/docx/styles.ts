import { childOf, elementsOf, wordValue, type XmlElement } from './xml.js';

/** A style of paragraphs or characters. */
export interface Style {
  readonly id: string;
  /** The name in small letters: built-in styles have their English one in every language of Word. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** More than any document has; a style may also lead back to itself. */
const longestChain = 30;

/** The styles of a document (ISO 29500-1, 17.7). */
export class Styles {
  /** The properties of all runs. */
  readonly defaults: XmlElement | undefined;
  private readonly styles = new Map<string, Style>();
  private readonly standard: string | undefined;

  constructor(root: XmlElement | undefined) {
    this.defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    for (const element of elementsOf(root, 'w:style')) {
      const id = element.attributes['w:styleId'] ?? '';
      const isParagraph = element.attributes['w:type'] === 'paragraph';
      if (isParagraph && isOn(element.attributes['w:default'] ?? '0')) this.standard = id;
      this.styles.set(id, {
        id,
        name: (wordValue(element, 'w:name') ?? id).toLowerCase(),
        basedOn: wordValue(element, 'w:basedOn'),
        paragraph: childOf(element, 'w:pPr'),
        run: childOf(element, 'w:rPr'),
      });
    }
  }

  /** A style with those that it is based on, itself first. A style that is not defined goes by its identifier. */
  chain(id: string): readonly Style[] {
    const chain: Style[] = [];
    for (let next: string | undefined = id; next !== undefined && chain.length < longestChain; ) {
      const style: Style = this.styles.get(next) ?? unknown(next);
      if (chain.includes(style)) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }

  /** The chain of a paragraph's style; without one, of the document's standard. */
  paragraphChain(properties: XmlElement | undefined): readonly Style[] {
    const id = wordValue(properties, 'w:pStyle') ?? this.standard;
    return id === undefined ? [] : this.chain(id);
  }
}

/** Whether a value switches a property on (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

function unknown(id: string): Style {
  const name = id.toLowerCase().replace(/^heading(?=\d$)/u, 'heading ');
  return { id, name, basedOn: undefined, paragraph: undefined, run: undefined };
}
