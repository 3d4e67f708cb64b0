/**
 * The words of dates in English, French, Spanish, Russian and Arabic (with the Gregorian names of the Levant, of Egypt
 * and the Gulf, and of the Maghreb): which month a word names, and which words beside it say nothing.
 */

/** A word as it is compared: small, without accents, points and marks of Latin, Cyrillic and Arabic; Arabic-Indic digits as 0 to 9. */
export function dateWord(word: string): string {
  if (/^[\x20-\x7e]*$/u.test(word)) return word.toLowerCase();
  return latinDigits(word)
    .normalize('NFD')
    .toLowerCase()
    .replace(
      /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu,
      '',
    );
}

/** Whether a word has letters of Cyrillic or Arabic. */
function isOfOtherScript(word: string): boolean {
  return /[\u0400-\u06ff]/u.test(word);
}

/** The text with the digits of Arabic (٠–٩, ۰–۹) as 0–9: as long as it was, so that offsets hold. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The month, 1 to 12, that a word names: an English name may be cut to three letters. Undefined for other words. */
export function monthOf(word: string): number | undefined {
  const plain = dateWord(word);
  const english =
    plain === 'sept' ? 8 : plain.length < 3 ? -1 : months.findIndex((name) => name.startsWith(plain));
  return english >= 0 ? english + 1 : otherMonth(plain);
}

/** Whether a word says nothing about the date: `of`, `le`, `de`, `г`, a weekday. */
export function isBesideDate(word: string): boolean {
  const plain = dateWord(word);
  return (isOfOtherScript(plain) ? ofOtherScripts().fillers : fillers).has(plain) || isWeekday(plain);
}

/** The day in `5`, `5th`, `1er`, `1º`, `5-го`: its digits; undefined for what is no day. */
export function dayIn(word: string): string | undefined {
  return /^(\d{1,2})(?:st|nd|rd|th|er|ro|[º°ª]|-?(?:го|е))?$/u.exec(dateWord(word))?.[1];
}

/** Words of a date: parted at spaces and punctuation; a month of two words (كانون الثاني) is one. */
export function dateWords(text: string): string[] {
  const words = latinDigits(text)
    .replace(/[\u061c\u200e\u200f]|\.(?=[º°ª])/gu, '')
    .split(/[\s,،./]+/u)
    .flatMap((word) => (word.includes('-') && dayIn(word) === undefined ? word.split('-') : [word]))
    .filter((word) => word !== '');
  const joined: string[] = [];
  for (const word of words) {
    const pair = `${joined.at(-1) ?? ''} ${word}`;
    if (otherMonth(dateWord(pair)) !== undefined) joined[joined.length - 1] = pair;
    else joined.push(word);
  }
  return joined;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

function otherMonth(plain: string): number | undefined {
  return isOfOtherScript(plain) ? ofOtherScripts().months.get(plain) : latinMonths.get(plain);
}

const latinMonths = monthsFrom(`
  janvier janv | fevrier fevr fev | mars | avril avr | mai | juin | juillet juil | aout | septembre | octobre | novembre | decembre
  enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | octubre | noviembre | diciembre dic
`);

/** Words in Russian and Arabic; made when the first word of another script is asked for. */
interface Words {
  readonly months: ReadonlyMap<string, number>;
  readonly fillers: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
}

let otherScripts: Words | undefined;

function ofOtherScripts(): Words {
  otherScripts ??= {
    months: monthsFrom(russianAndArabic),
    fillers: wordsFrom('г год года م من'),
    weekdays: wordsFrom(`
      понедельник вторник среда четверг пятница суббота воскресенье
      يوم الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
    `),
  };
  return otherScripts;
}

const russianAndArabic = `
  января январь янв | февраля февраль февр фев | марта март мар | апреля апрель апр | мая май | июня июнь июн | июля июль июл | августа август авг | сентября сентябрь сент сен | октября октябрь окт | ноября ноябрь нояб ноя | декабря декабрь дек
  يناير | فبراير | مارس | أبريل إبريل | مايو | يونيو يونيه | يوليو يوليه | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر
  كانون_الثاني | شباط | آذار | نيسان | أيار | حزيران | تموز | آب | أيلول | تشرين_الأول | تشرين_الثاني | كانون_الأول
  جانفي | فيفري | مارس | أفريل | ماي | جوان | جويلية | أوت غشت | شتنبر | أكتوبر | نونبر | دجنبر
`;

function monthsFrom(table: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of table.trim().split('\n')) {
    row.split('|').forEach((names, index) => {
      for (const name of names.trim().split(' ')) found.set(dateWord(name.replace('_', ' ')), index + 1);
    });
  }
  return found;
}

function wordsFrom(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u).map(dateWord));
}

const fillers = wordsFrom('of the le du de del el');

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const latinWeekdays = wordsFrom(
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo',
);

/** Cut to three letters or more in English, whole in the others. */
function isWeekday(plain: string): boolean {
  if (isOfOtherScript(plain)) return ofOtherScripts().weekdays.has(plain);
  return (plain.length >= 3 && weekdays.some((name) => name.startsWith(plain))) || latinWeekdays.has(plain);
}
