import type { Element, ElementContent } from 'hast';
import { isElement, type Node } from '../../tree/index.js';
import { type Shaper, shaperOf } from '../lines/shaper.js';
import { type Owner, StructureElement } from '../structure/structure.js';
import type { Cascade, Style } from '../style/cascade.js';
import { type Face, faceOf, fallbacks } from '../style/fonts.js';
import { isInContents, type Placed } from './placed.js';

/** Words in one style: what a paragraph is made of. Lengths are points. */
export interface Run {
  readonly text: string;
  /** What it belongs to in the structure tree. */
  readonly owner: Owner;
  /** Its face and OpenType features. */
  readonly shaper: Shaper;
  readonly size: number;
  /** Distance of baselines. */
  readonly leading: number;
  readonly color: string;
  readonly tracking: number;
  /** How far above the baseline. */
  readonly rise: number;
  readonly decoration?: 'underline' | 'lineThrough';
  /** An address outside, or `#id` of a place in the document. */
  readonly href?: string;
  /** What a reader is told about the link where its words don't say it. */
  readonly label?: string;
  /** Stays on the line of what stands before it, as the mark of a note and a back-link do. */
  readonly glued: boolean;
  /** Places in the document that links lead to. */
  readonly anchors: readonly string[];
  readonly bookmark?: Bookmark;
  /** Stands for the number of the page that has this anchor: known when all pages are laid out. */
  readonly pageOf?: string;
  /** The author asked for a new line after this run. */
  readonly lineEnd: boolean;
}

export interface Bookmark {
  readonly level: number;
  readonly title: string;
}

/** A character that no font has, with a few words around it. */
export interface MissingCharacter {
  readonly character: string;
  readonly context: string;
}

export interface RunContext {
  readonly cascade: Cascade;
  readonly missing: MissingCharacter[];
}

interface Around extends Placed {
  readonly href?: string;
  readonly label?: string;
  readonly glued: boolean;
}

/** Turns the inlines of one block into runs. White space is folded as in HTML, unless the block is preformatted. */
export function makeRuns(children: readonly ElementContent[], placed: Placed, context: RunContext): Run[] {
  const pieces: Run[] = [];
  const anchors: string[] = [];
  const preformatted = placed.path.some((element) => element.tagName === 'pre');
  const visit = (node: Node, around: Around): void => {
    if (node.type === 'text') pieces.push(...runsOf(node.value, around, anchors.splice(0), context));
    if (!isElement(node)) return;
    if (node.tagName === 'img')
      pieces.push(...runsOf(String(node.properties.alt ?? ''), around, anchors.splice(0), context));
    else if (node.tagName === 'br') pieces.push({ ...runsOf('', around, [], context)[0]!, lineEnd: true });
    else {
      if (node.properties.id) anchors.push(String(node.properties.id));
      const inner = inside(node, around, context);
      for (const child of node.children) visit(child, inner);
      if (inner.href?.startsWith('#') && inner.href !== around.href && isInContents(placed))
        pieces.push(pageNumber(inner, context));
    }
  };
  for (const child of children) visit(child, { ...placed, glued: false });
  return preformatted ? pieces.map(keepSpaces) : foldSpaces(pieces);
}

function inside(element: Element, around: Around, context: RunContext): Around {
  const path = [...around.path, element];
  const style = context.cascade.style(path, around.style);
  const glued = around.glued || hasClass(element, 'noteref') || hasClass(element, 'backlink');
  const next = { ...around, path, style, glued, owner: ownerInside(element, around.owner) };
  // a running line is no content, so nothing in it can be a link
  if (
    element.tagName !== 'a' ||
    typeof element.properties.href !== 'string' ||
    typeof next.owner === 'string'
  )
    return next;
  const { href, ariaLabel } = element.properties;
  return { ...next, href, ...(typeof ariaLabel === 'string' && { label: ariaLabel }) };
}

/** Links, note references and words in another language are elements of their own among the words. */
function ownerInside(element: Element, owner: Owner): Owner {
  if (!(owner instanceof StructureElement)) return owner;
  const { lang } = element.properties;
  const language = typeof lang === 'string' && lang !== '' ? { language: lang } : {};
  if (element.tagName === 'a' && element.properties.href !== undefined) return owner.inline('Link', language);
  if (hasClass(element, 'noteref')) return owner.inline('Reference', language);
  return 'language' in language ? owner.inline('Span', language) : owner;
}

/** The page number behind an entry of the contents: room for three figures, filled in when pages are drawn. */
function pageNumber(around: Around, context: RunContext): Run {
  const [run] = runsOf('\u00a0\u00a0\u00a0000', { ...around, glued: true }, [], context);
  return { ...run!, pageOf: around.href!.slice(1) };
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** Words in as many runs as faces are needed for their characters. */
function runsOf(text: string, around: Around, anchors: readonly string[], context: RunContext): Run[] {
  const { style, owner, href, label, glued } = around;
  const { face, look, features } = settingOf(style);
  return splitByFace(text, face, context.missing).map((part, index) => ({
    text: part.text,
    shaper: shaperOf(part.face, features),
    owner,
    ...look,
    ...(href !== undefined && { href }),
    ...(label !== undefined && { label }),
    glued: glued && index === 0,
    anchors: index === 0 ? anchors : [],
    lineEnd: false,
  }));
}

/** What a style makes of words, but for characters that its face hasn't. */
interface Setting {
  readonly face: Face;
  readonly look: Look;
  readonly features: readonly string[];
}

/** Many words share a style. */
const settings = new WeakMap<Style, Setting>();

function settingOf(style: Style): Setting {
  const known = settings.get(style);
  if (known) return known;
  const face = faceOf(style.font ?? 'serif', style.bold ?? false, style.italic ?? false);
  const setting = { face, look: lookOf(style), features: featuresOf(style) };
  settings.set(style, setting);
  return setting;
}

type Look = Pick<Run, 'size' | 'leading' | 'color' | 'tracking' | 'rise' | 'decoration'>;

function lookOf(style: Style): Look {
  const size = style.size ?? 10;
  const raised = style.rise === 'super' || style.rise === 'sub';
  const rise = style.rise === 'super' ? size * 0.34 : style.rise === 'sub' ? -size * 0.14 : 0;
  const decoration = style.decoration === 'line-through' ? 'lineThrough' : style.decoration;
  return {
    size: raised ? size * 0.64 : size,
    leading: style.leading ?? size * 1.4,
    color: style.color ?? '#000000',
    tracking: style.tracking ?? 0,
    rise,
    ...(decoration && decoration !== 'none' && { decoration }),
  };
}

function featuresOf(style: Style): string[] {
  const features: string[] = [];
  if (style.rise === 'superior') return ['sups'];
  if (style.figures === 'old-style') features.push('onum', 'pnum');
  if (style.figures === 'lining') features.push('lnum', 'pnum');
  if (style.figures === 'tabular') features.push('lnum', 'tnum');
  if (style.capitals === 'small') features.push('smcp');
  return features;
}

// ---- characters and faces

/** Marks that steer the text and have no picture of their own: joiners, directions, variation selectors, the byte-order mark. */
function isInvisible(codePoint: number): boolean {
  return invisible.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const invisible = [
  [0x200c, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

function splitByFace(text: string, face: Face, missing: MissingCharacter[]): { text: string; face: Face }[] {
  if (everyCharacterIn(text, face)) return [{ text, face }];
  const parts: { text: string; face: Face }[] = [];
  for (const character of text) {
    if (isInvisible(character.codePointAt(0)!)) continue;
    const holder = fallbacks(face).find(
      (candidate) => candidate.has(character.codePointAt(0)!) || isSpace(character),
    );
    if (!holder) missing.push({ character, context: text });
    const shown = holder ? character : codeOf(character);
    const last = parts.at(-1);
    if (last && last.face === (holder ?? face)) last.text += shown;
    else parts.push({ text: shown, face: holder ?? face });
  }
  return parts.length > 0 ? parts : [{ text: '', face }];
}

function everyCharacterIn(text: string, face: Face): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.codePointAt(i)!;
    if (!face.has(code) && !isSpace(text[i]!)) return false;
    if (code > 0xffff) i += 1;
  }
  return true;
}

function isSpace(character: string): boolean {
  return character === '\n' || character === '\t' || character === ' ';
}

/** What is printed for a character that no font has: `[U+4E2D]`, never a silent box. */
function codeOf(character: string): string {
  return `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}

// ---- white space

/** One space between words, none at the start or the end of the block or around a forced line break. */
function foldSpaces(runs: readonly Run[]): Run[] {
  const folded: Run[] = [];
  let atStart = true;
  for (const run of runs) {
    let text = /[\t\n\r\f]| {2}/u.test(run.text) ? run.text.replace(/[ \t\n\r\f]+/gu, ' ') : run.text;
    if (atStart && text.startsWith(' ')) text = text.slice(1);
    if (run.lineEnd) trimEnd(folded);
    if (text !== '') atStart = text.endsWith(' ');
    if (run.lineEnd) atStart = true;
    if (text !== '' || run.lineEnd || run.anchors.length > 0) folded.push(withText(run, text));
  }
  trimEnd(folded);
  return folded;
}

function trimEnd(runs: Run[]): void {
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    const run = runs[i]!;
    if (run.text.endsWith(' ')) runs[i] = withText(run, run.text.slice(0, -1));
    if (run.text.trim() !== '' || run.lineEnd) return;
  }
}

function withText(run: Run, text: string): Run {
  return text === run.text ? run : { ...run, text };
}

/** Line breaks and indents of a preformatted block survive: spaces become fixed ones. */
function keepSpaces(run: Run): Run {
  return { ...run, text: run.text.replace(/\n$/u, '').replace(/\t/gu, '    ').replace(/ /gu, '\u00a0') };
}
