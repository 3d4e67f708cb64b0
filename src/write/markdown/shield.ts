import type { Draft } from '../../model/index.js';
import type { Names } from '../../names.js';

/** Whether the first lines of a body could be taken for what a profile says of itself: country, topic, date, summary. */
export function looksLikeHead({ metadata, summary }: Draft, body: string, names: Names): boolean {
  const lines = body.split('\n', 20).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (summary.length === 0 && summaryWord.test(first)) return true;
  if (first.length > 200) return false;
  const titles = [metadata.country?.value, metadata.topic?.value];
  const own = [...titles, titles.join(' ')].some((title) => title && folded(title) === folded(first));
  return own || partsOf(first).some((part) => isKnown(part, names)) || lines.slice(0, 6).some(isDated);
}

const summaryWord = /^[^\p{L}]*(?:summary|r[eé]\p{M}?sum|resumen|резюме|краткое|(?:ال)?ملخص|خلاصة)/iu;

/** A line, and what stands on either side of a sign that parts country and topic. */
function partsOf(line: string): string[] {
  return [line, ...line.split(/[:–—|,]|\s-\s/u)];
}

function isKnown(text: string, names: Names): boolean {
  return names.country(text) !== undefined || names.topic(text) !== undefined;
}

/** A short line with a year, which could be a date, or with the word for one. */
function isDated(line: string): boolean {
  if (line.length > 160 || !/^[\p{L}\p{N}\s#*_(\\&]/u.test(line)) return false;
  return /updat/iu.test(line) || (/\p{Nd}{4}/u.test(line) && line.split(/\s+/u).length <= 12);
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a line is a heading of notes, in the languages in which the reader knows one. */
export function isNotesHeading(line: string): boolean {
  return /^\s*(?:(?:end ?|foot ?)?notes|references|notes (?:de|finales)\b.*|r[ée]f[ée]rences|notas(?: \S+){0,4}|referencias|примечани[яе]|сноски|ссылки|(?:ال)?(?:ملاحظات|حواشي|هوامش|مراجع))\s*:?\s*$/iu.test(
    line.normalize('NFC'),
  );
}
