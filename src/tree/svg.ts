import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { isInside, isTooDeep, reasonInMixture } from './svg-limits.js';
import { sizeOf } from './svg-size.js';
import { drawnElements, keptProperties, silentElements } from './svg-vocabulary.js';

/** A drawing in the closed vocabulary: nothing in it runs, and nothing leads out of it. */
export interface Drawing {
  /** Well-formed XML, with width, height and viewBox. */
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The words in it. */
  readonly text: string;
}

/** Drawings beyond these are no illustrations of a brief. */
const [mostCharacters, mostElements] = [2_000_000, 20_000];

/**
 * Cleans a drawing. What is invisible or does something (scripts, event handlers, metadata, an editor's own) goes; where
 * something visible is outside the vocabulary or leads out of the drawing, the reason is given, since a part of a drawing may say something else
 * than the whole. It is parsed as HTML is, which knows no entities of its own and no document but this one.
 */
export function cleanSvg(source: string): Drawing | { readonly reason: string } {
  if (source.length > mostCharacters) return { reason: 'it is too large' };
  if (isTooDeep(source)) return { reason: 'its groups nest too deep' };
  const elements = fromHtml(source, { fragment: true }).children.filter((node) => node.type === 'element');
  const [svg] = elements;
  if (svg?.tagName !== 'svg' || elements.length > 1) return { reason: 'it is no SVG or half a copy' };
  const size = sizeOf(svg.properties);
  if (!size) return { reason: 'its size makes no sense' };
  const cleaner = new Cleaner();
  const root = cleaner.clean(svg);
  const reason = cleaner.reason ?? cleaner.reasonInReferences(root) ?? reasonInMixture(source);
  if (reason !== undefined) return { reason };
  const { width, height } = size;
  const viewBox = svg.properties.viewBox ?? `0 0 ${width} ${height}`;
  root.properties = { ...root.properties, xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox };
  return { svg: toHtml(root, { space: 'svg', closeEmptyElements: true }), width, height, text: cleaner.text };
}

class Cleaner {
  reason: string | undefined;
  text = '';
  private count = 0;
  private readonly byId = new Map<string, Element>();

  clean(element: Element): Element {
    this.count += 1;
    if (this.count > mostElements) this.reason ??= 'it has too many parts';
    const children =
      this.reason === undefined ? element.children.flatMap((child) => this.child(child, element)) : [];
    const clean: Element = {
      type: 'element',
      tagName: element.tagName,
      properties: this.properties(element),
      children,
    };
    const { id } = clean.properties;
    if (typeof id === 'string') this.byId.set(id, clean);
    return clean;
  }

  private child(child: ElementContent, parent: Element): ElementContent[] {
    if (child.type === 'text') {
      if (parent.tagName === 'text' || parent.tagName === 'tspan') this.text += child.value;
      if (parent.tagName === 'style' && !isInside(child.value)) this.reason ??= 'its style leads out of it';
      return ['text', 'tspan', 'style'].includes(parent.tagName)
        ? [{ type: 'text', value: child.value }]
        : [];
    }
    if (child.type !== 'element' || silentElements.has(child.tagName) || child.tagName.includes(':'))
      return [];
    if (child.tagName === 'a') return [this.clean(withoutLink(child))];
    if (!drawnElements.has(child.tagName)) this.reason ??= `it holds <${child.tagName}>`;
    return [this.clean(child)];
  }

  private properties(element: Element): Properties {
    const kept: Properties = {};
    for (const [name, value] of Object.entries(element.properties)) {
      const text = String(value);
      if (name === 'href' || name === 'xLinkHref') {
        if (!text.startsWith('#')) this.reason ??= 'it shows what lies elsewhere';
        kept.href = text;
      } else if (
        ['mask', 'filter', 'markerStart', 'markerMid', 'markerEnd'].includes(name) &&
        text !== 'none'
      )
        this.reason ??= 'it has a mask, a filter or a marker';
      else if (keptProperties.has(name)) {
        if (!isInside(text)) this.reason ??= 'it shows what lies elsewhere';
        kept[name] = value;
      }
    }
    return kept;
  }

  /** A part that is used again may use nothing again: drawings of drawings of drawings grow without bound, or run in circles. */
  reasonInReferences(root: Element): string | undefined {
    let drawn = 0;
    const uses: Element[] = [];
    each(root, (element) => element.properties.href !== undefined && uses.push(element));
    for (const use of uses) {
      const target = this.byId.get(String(use.properties.href).slice(1));
      if (!target) return 'a part that it uses is missing';
      each(target, (element) => {
        drawn += 1;
        if (element.properties.href !== undefined || element.properties.clipPath !== undefined)
          drawn = Number.POSITIVE_INFINITY;
      });
      if (drawn > 5 * mostElements) return 'its parts use each other';
    }
    return undefined;
  }
}

function withoutLink(link: Element): Element {
  const { href, xLinkHref, ...properties } = link.properties;
  return { ...link, tagName: 'g', properties };
}

function each(element: Element, visit: (element: Element) => void): void {
  visit(element);
  for (const child of element.children) if (child.type === 'element') each(child, visit);
}
