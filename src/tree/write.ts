import type { Nodes, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Elements without content (HTML, 13.1.2). */
const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/** A tree as HTML: what hast-util-to-html writes, letter for letter, in a fraction of the time. */
export function htmlOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[&<]/gu, reference);
  if (node.type === 'root') return inside(node.children);
  if (node.type !== 'element' || notText.has(node.tagName)) return toHtml(node);
  const start = `<${node.tagName}${attributesOf(node.properties)}>`;
  return empty.has(node.tagName) ? start : `${start}${inside(node.children)}</${node.tagName}>`;
}

/** Elements whose content is no HTML. */
const notText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'svg',
  'math',
  'template',
  'area',
  'base',
  'col',
  'embed',
  'input',
  'link',
  'meta',
  'source',
  'track',
]);

function inside(children: readonly Nodes[]): string {
  let html = '';
  for (const child of children) html += htmlOf(child);
  return html;
}

/** The attributes that stand in most documents. How others are written, the library knows. */
const names: ReadonlyMap<string, string> = new Map([
  ['id', 'id'],
  ['className', 'class'],
  ['lang', 'lang'],
  ['role', 'role'],
  ['href', 'href'],
  ['ariaLabel', 'aria-label'],
  ['ariaLabelledBy', 'aria-labelledby'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['type', 'type'],
  ['popover', 'popover'],
  ['popoverTarget', 'popovertarget'],
  ['scope', 'scope'],
  ['dateTime', 'datetime'],
]);

function attributesOf(properties: Properties): string {
  let html = '';
  for (const [property, value] of Object.entries(properties)) {
    const name = names.get(property);
    const words = Array.isArray(value) ? value.join(' ').trim() : value;
    if (name !== undefined && typeof words === 'string')
      html += ` ${name}="${words.replace(/[\0"&'`]/gu, reference)}"`;
    else html += otherAttribute(property, value);
  }
  return html;
}

function otherAttribute(property: string, value: Properties[string]): string {
  const alone = toHtml({ type: 'element', tagName: 'br', properties: { [property]: value }, children: [] });
  return alone.slice('<br'.length, -1);
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
