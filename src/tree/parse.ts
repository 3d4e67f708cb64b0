import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Message, message, type Place, type Point, type Result } from '../model/index.js';
import { isDataImage, isSafeAddress } from './addresses.js';
import { parsePlainHtml } from './plain-html.js';
import { attributes, blockElements, globalAttributes, inlineElements } from './vocabulary.js';

/** Finds the place in a template at which a piece of markup such as `<video` or `onclick` stands. */
export type Locate = (markup: string) => Place | undefined;

/**
 * Parses the HTML that a template made into a tree of the closed vocabulary.
 *
 * What is outside the vocabulary is a `template-element` message: an element is unwrapped, so that its text stays,
 * an attribute is taken off. Comments are dropped. `file` names the template. The place of a message is the one
 * that `locate` finds, else line and column count in the rendered text.
 */
export function parseTree(html: string, file: string, locate: Locate = () => undefined): Result<Root> {
  const again = shortTrees.get(html);
  if (again) return { value: again, messages: [] };
  const result = parseAnew(html, file, locate);
  if (html.length <= shortLength && result.messages.length === 0) rememberShort(html, result.value);
  return result;
}

/**
 * Running lines are parsed for every page, and are the same on most pages and in most documents: those that nothing was wrong with are
 * remembered, a few hundred at most, and frozen, since they are shared.
 */
const shortTrees = new Map<string, Root>();
const [shortLength, mostShort] = [500, 300];

function rememberShort(html: string, tree: Root): void {
  if (shortTrees.size >= mostShort) shortTrees.clear();
  shortTrees.set(html, frozen(tree));
}

function frozen<T extends Root | ElementContent>(node: T): T {
  if (node.type === 'element') Object.freeze(node.properties);
  if ('children' in node) for (const child of Object.freeze(node.children)) frozen(child as ElementContent);
  return Object.freeze(node);
}

function parseAnew(html: string, file: string, locate: Locate): Result<Root> {
  const plain = parsePlainHtml(html);
  return plain ? { value: plain, messages: [] } : parseByTheRules(html, file, locate);
}

/** By HTML's own rules, which make a tree of any text. */
export function parseByTheRules(html: string, file: string, locate: Locate = () => undefined): Result<Root> {
  const messages: Message[] = [];
  const report: Report = (markup, at, text, hint) => {
    messages.push(message('template-element', text, locate(markup) ?? { file, ...at }, hint));
  };
  const root = fromHtml(html, { fragment: true });
  return { value: { type: 'root', children: closedNodes(root.children, report) }, messages };
}

type Report = (markup: string, at: Point, text: string, hint: string) => void;

const elementNames = [...blockElements, ...inlineElements];
const knownElements: ReadonlySet<string> = new Set(elementNames);

function closedNodes(nodes: readonly RootContent[], report: Report): ElementContent[] {
  return joinTexts(nodes.flatMap((node) => closedNode(node, report)));
}

function closedNode(node: RootContent, report: Report): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const children = closedNodes(node.children, report);
  if (!knownElements.has(node.tagName)) {
    const text = `the template makes a <${node.tagName}>, which can’t be set in print`;
    report(`<${node.tagName}`, startOf(node), text, `Use one of: ${elementNames.join(' ')}.`);
    return children;
  }
  return [{ type: 'element', tagName: node.tagName, properties: closedProperties(node, report), children }];
}

/** Unwrapping can leave two texts side by side; a tree never has that. */
function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    } else {
      joined.push(node);
    }
  }
  return joined;
}

function closedProperties(element: Element, report: Report): Properties {
  const allowed = [...globalAttributes, ...(attributes[element.tagName] ?? [])];
  const kept: Properties = {};
  for (const [property, value] of Object.entries(element.properties)) {
    const name = attributeName(property);
    const tag = `<${element.tagName}>`;
    if (!name.startsWith('data-') && !(allowed as string[]).includes(name)) {
      const text = `the template gives ${tag} the attribute ${name}, which means nothing here`;
      report(name, startOf(element), text, `${tag} may have: ${allowed.join(' ')}, and data-….`);
    } else if (name === 'href' && !isSafeAddress(String(value))) {
      const text = `the template makes a link to an address that can’t be used: ${String(value)}`;
      report(
        'href',
        startOf(element),
        text,
        'Link to http:, https: or mailto: addresses, or to an id in the page.',
      );
    } else if (name === 'src' && !isDataImage(String(value))) {
      const text = 'the template shows an image that does not stand in the document itself';
      report(
        'src',
        startOf(element),
        text,
        'write a PNG, JPEG or SVG as data:image/png;base64,…: nothing is fetched',
      );
    } else {
      kept[property] = value;
    }
  }
  return kept;
}

const ownSpelling: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** The attribute that hast spells as a property: `ariaLabel` is `aria-label`, `colSpan` is `colspan`. */
function attributeName(property: string): string {
  const own = ownSpelling[property];
  if (own !== undefined) return own;
  const [, prefix, rest] = /^(aria|data)([A-Z0-9].*)$/u.exec(property) ?? [];
  if (prefix === undefined || rest === undefined) return property.toLowerCase();
  const tail = prefix === 'aria' ? rest : rest.replace(/(?!^)[A-Z]/gu, (letter) => `-${letter}`);
  return `${prefix}-${tail.toLowerCase()}`;
}

function startOf(element: Element): Point {
  const { line, column } = element.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
