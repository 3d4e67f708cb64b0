import { type Message, message } from '../../model/index.js';
import { fromPath } from '../../names.js';
import type { ReadContext } from '../context.js';
import { announcesDate, dateLanguage, findDate } from '../date-line.js';
import { isBlank, type Line, type SourceText, trimLine } from '../lines.js';
import { findMarks } from '../references.js';
import { findTitle } from '../title.js';

export interface WithoutNavigation {
  readonly lines: readonly Line[];
  readonly messages: readonly Message[];
}

/** How far above a title navigation is looked for. */
const highest = 80;

/**
 * Takes the navigation of a saved page out of a text: lines that can be nothing else, such as `Skip to content` above
 * the title or `Previous | Next` anywhere, and short lines that stand among them above the title. Blank lines take
 * their places. What goes is named in a message; what is not sure stays.
 */
export function takeNavigation({ file, lines }: SourceText, context: ReadContext): WithoutNavigation {
  if (context.keepNavigation) return { lines, messages: [] };
  const filled = lines.filter((line) => !isBlank(line));
  const taken = new Set([
    ...aboveTitle(filled, file, context),
    ...filled.filter((_, index) => isStep(filled, index)),
  ]);
  if (taken.size === 0) return { lines, messages: [] };
  const kept = lines.map((line) => (taken.has(line) ? { ...line, text: '' } : line));
  if (kept.every(isBlank)) return { lines, messages: [] };
  return {
    lines: kept,
    messages: [
      removed(
        file,
        filled.filter((line) => taken.has(line)),
      ),
    ],
  };
}

/** `Back to top`, `« Previous`, `Previous | Next`: what leads about in a site, and never stands in a text. */
const lone = '(?:previous|prev|next|back)(?:\\s(?:page|chapter|country|profile|section))?';
const mark = '[«»‹›<>←→|]';
const steps = [
  '(?:back|return) to (?:the )?top|top of (?:the )?page',
  `${mark}{1,2}\\s?${lone}|${lone}\\s?${mark}{1,2}`,
  `${mark}{0,2}\\s?${lone}[\\s|«»‹›<>→←/·-]{1,9}${lone}\\s?${mark}{0,2}`,
];
const step = new RegExp(`^(?:${steps.join('|')})$`, 'iu');
const lonely = new RegExp(`^${lone}$`, 'iu');
const longestStep = 60;

/** Whether a line is short and has a word that leads about, as few lines do: the patterns need not be tried on others. */
function mayStep(words: string): boolean {
  return words.length <= longestStep && /prev|next|back|top/iu.test(words);
}

/** A line that is a step, or a bare `Previous` or `Next` beside another: alone it may be a word of a table. */
function isStep(filled: readonly Line[], index: number): boolean {
  const words = (at: number) => filled[at]?.text.trim() ?? '';
  if (!mayStep(words(index))) return false;
  if (step.test(words(index))) return true;
  return lonely.test(words(index)) && [index - 1, index + 1].some((at) => lonely.test(words(at)));
}

/** What menus say, in English, French, Spanish, Russian and Arabic. */
const menus = new Set([
  ...[' content', ' text', ' navigation'].flatMap((what) => [`skip to${what}`, `skip to main${what}`]),
  ...['jump to content', 'jump to navigation', 'jump to search', 'sitemap', 'site map'],
  ...['', 'main ', 'top ', 'site '].flatMap((which) => [`${which}menu`, `${which}navigation`]),
  ...['home', 'homepage', 'home page', 'search', 'search this site', 'contact', 'contact us', 'about us'],
  ...['login', 'log in', 'sign in', 'logout', 'log out', 'register', 'subscribe'],
  ...['print', 'print this page', 'print page', 'print version', 'share', 'share this page'],
  ...['printer-friendly', 'printer friendly', 'printer-friendly version', 'printer friendly version'],
  ...['email this page', 'e-mail this page', 'download pdf', 'download as pdf'],
  ...['tweet', 'facebook', 'twitter', 'linkedin', 'rss'],
  ...['aller au contenu', 'accueil', 'recherche', 'rechercher', 'plan du site', 'nous contacter'],
  ...['ir al contenido', 'inicio', 'buscar', 'mapa del sitio'],
  ...['перейти к содержанию', 'главная', 'поиск', 'карта сайта'],
  ...['الانتقال إلى المحتوى', 'الرئيسية', 'بحث'],
]);

function isEntryOfMenu(words: string): boolean {
  const small = words.toLowerCase();
  return menus.has(small) || (small.startsWith('you are here') && /^you are here\b.{0,80}$/u.test(small));
}

function isMenu(text: string): boolean {
  const words = text.trim().replace(/\s{0,3}[»›>:|]$/u, '');
  if (words.length > 120) return false;
  const crumbs = words.split(/\s[»›>|/]\s/u);
  return crumbs.length > 1 ? crumbs.some(isEntryOfMenu) : isEntryOfMenu(words);
}

/** Lines of navigation above the title: the sure ones, those between them, and short lines from there to the title. */
function aboveTitle(filled: readonly Line[], file: string, context: ReadContext): Line[] {
  const top = filled.slice(0, highest);
  const prose = top.findIndex(isProse);
  const shorts = prose < 0 ? top : top.slice(0, prose);
  const first = shorts.findIndex(({ text }) => isMenu(text));
  if (first < 0) return [];
  const title = titleIn(shorts, file, context);
  const sure = shorts.filter(({ text }) => isMenu(text));
  const last = shorts.slice(0, title ?? shorts.length).findLastIndex(({ text }) => isMenu(text));
  if (title === undefined || last < 0) return sure;
  return [...shorts.slice(0, title), ...sure];
}

/**
 * Where the title starts: at the first name or date that is known and is no entry of a menu. A name beside it may be
 * unknown, and two above a date: these are no navigation.
 */
function titleIn(shorts: readonly Line[], file: string, { names }: ReadContext): number | undefined {
  const texts = shorts.map(({ text }) => text.trim());
  const language = dateLanguage(texts);
  const country = (text = '') => names.country(text, language);
  const topic = (text = '') => names.topic(text);
  const isDate = (text: string) => findDate(text)?.named === true || announcesDate(text);
  const isEntry = (at: number, isName: (text?: string) => unknown) =>
    [texts[at - 1], texts[at + 1]].some((text) => text !== undefined && isName(text));
  const path = fromPath(file, names, language);
  for (const [at, text] of texts.entries()) {
    if (findTitle(text, { ...names, country, topic }, false)) return at;
    if (isDate(text)) return namesBefore(texts, at, 2);
    if (country(text) && !isEntry(at, country))
      return namesBefore(texts, at, path.topic || topic(texts[at + 1]) ? 0 : 1);
    if (topic(text) && !isEntry(at, topic))
      return namesBefore(texts, at, path.country || country(texts[at + 1]) ? 0 : 1);
  }
  return undefined;
}

function namesBefore(texts: readonly string[], start: number, most: number): number {
  let index = start;
  while (index > 0 && start - index < most && !isMenu(texts[index - 1]!)) index -= 1;
  return index;
}

/** A sentence, or a line that refers to a note or has cells: what no menu has. */
function isProse({ text }: Line): boolean {
  const words = text.trim();
  return (
    words.length > 100 ||
    findMarks(words).length > 0 ||
    words.includes('\t') ||
    (/[.!?]["”’)]?$/u.test(words) && words.split(/\s/u, 4).length > 2)
  );
}

function removed(file: string, lines: readonly Line[]): Message {
  const first = trimLine(lines[0]!);
  const quoted = lines.slice(0, 6).map(({ text }) => `“${text.trim().slice(0, 40)}”`);
  const more = lines.length > 6 ? ` and ${lines.length - 6} more` : '';
  const what = lines.length === 1 ? 'a line that looks' : `${lines.length} lines that look`;
  const text = `${what} like a site’s navigation ${lines.length === 1 ? 'was' : 'were'} left out: ${quoted.join(', ')}${more}`;
  const place = { file, line: first.line, column: first.column };
  return message('navigation-removed', text, place, 'keep them with --keep-navigation');
}
