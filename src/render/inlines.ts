import type { Inline, Link, NoteReference } from '../model/index.js';
import { escapeHtml } from '../tree/index.js';
import { mentionHtml } from './antecedents.js';
import { noteId, referenceId } from './identifiers.js';

/** Sets inlines in HTML of the closed vocabulary. */
export function inlinesHtml(inlines: readonly Inline[]): string {
  let html = '';
  for (let index = 0; index < inlines.length; index += 1) {
    const inline = inlines[index]!;
    if (inline.type !== 'noteReference') {
      html += inlineHtml(inline);
      continue;
    }
    const group = [inline];
    for (let next = inlines[index + 1]; next?.type === 'noteReference'; next = inlines[index + 1]) {
      group.push(next);
      index += 1;
    }
    html += referencesHtml(group);
  }
  return html;
}

function inlineHtml(inline: Exclude<Inline, NoteReference>): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'break':
      return '<br>';
    case 'noteMention':
      return mentionHtml(inline);
    case 'link':
      return linkHtml(inline.children, inline.href);
    default:
      return wrapped(inline, inlinesHtml(inline.children));
  }
}

type Wrapping = Exclude<Extract<Inline, { readonly children: readonly Inline[] }>, Link>;

function wrapped(inline: Wrapping, html: string): string {
  if (inline.type === 'foreign') return `<span lang="${escapeHtml(inline.language)}">${html}</span>`;
  return `<${tags[inline.type]}>${html}</${tags[inline.type]}>`;
}

const tags = {
  emphasis: 'em',
  strong: 'strong',
  deletion: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const;

/** A link that holds a note reference is parted around it: a link can't stand in a link. */
function linkHtml(children: Link['children'], href: string): string {
  const parts: Inline[][] = [];
  for (const child of children) {
    const last = parts.at(-1);
    if (last !== undefined && kindInLink(last[0]!) === kindInLink(child)) last.push(child);
    else parts.push([child]);
  }
  return parts
    .map((part) => {
      const [first] = part;
      if (kindInLink(first!) === 'words') return `<a href="${escapeHtml(href)}">${inlinesHtml(part)}</a>`;
      if (kindInLink(first!) === 'references') return inlinesHtml(part);
      return part.map((inline) => splitHtml(inline, href)).join('');
    })
    .join('');
}

function kindInLink(inline: Inline): 'references' | 'words' | 'both' {
  if (inline.type === 'noteReference') return 'references';
  return 'children' in inline && inline.children.some((child) => kindInLink(child) !== 'words')
    ? 'both'
    : 'words';
}

function splitHtml(inline: Inline, href: string): string {
  if (inline.type === 'link') return linkHtml(inline.children, inline.href);
  if (!('children' in inline)) return '';
  return wrapped(inline, linkHtml(inline.children, href));
}

/** Neighbours share a superscript, with a comma between them: notes 3 and 4 must not read 34. */
function referencesHtml(references: readonly NoteReference[]): string {
  return `<sup class="noteref">${references.map(referenceHtml).join(',')}</sup>`;
}

function referenceHtml(reference: NoteReference): string {
  const { number, ordinal = 1 } = reference;
  if (number === undefined) return escapeHtml(`[${reference.label}]`);
  const id = referenceId(number, ordinal);
  return `<a href="#${noteId(number)}" id="${id}" role="doc-noteref">${number}</a>`;
}
