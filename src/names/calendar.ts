/**
 * The words of dates in English, French, Spanish, Russian and Arabic (with the Gregorian names of the Levant, of Egypt
 * and the Gulf, and of the Maghreb): which month a word names, and which words beside it say nothing.
 */

/** A word as it is compared: small, without accents, points and marks; Arabic-Indic digits as 0 to 9. */
export function dateWord(word: string): string {
  return latinDigits(word)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '');
}

/** The text with the digits of Arabic (٠–٩, ۰–۹) as 0–9: as long as it was, so that offsets hold. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The month, 1 to 12, that a word names: an English name may be cut to three letters. Undefined for other words. */
export function monthOf(word: string): number | undefined {
  const plain = dateWord(word);
  if (plain.length < 3 && !otherMonths.has(plain)) return undefined;
  const english =
    plain === 'sept' ? 8 : plain.length < 3 ? -1 : months.findIndex((name) => name.startsWith(plain));
  return english >= 0 ? english + 1 : otherMonths.get(plain);
}

/** Whether a word says nothing about the date: `of`, `le`, `de`, `г`, a weekday. */
export function isBesideDate(word: string): boolean {
  const plain = dateWord(word);
  return fillers.has(plain) || isWeekday(plain);
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
    if (otherMonths.has(dateWord(pair))) joined[joined.length - 1] = pair;
    else joined.push(word);
  }
  return joined;
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const otherMonths = monthsFrom(`
  janvier janv | fevrier fevr fev | mars | avril avr | mai | juin | juillet juil | aout | septembre | octobre | novembre | decembre
  enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | octubre | noviembre | diciembre dic
  января январь янв | февраля февраль февр фев | марта март мар | апреля апрель апр | мая май | июня июнь июн | июля июль июл | августа август авг | сентября сентябрь сент сен | октября октябрь окт | ноября ноябрь нояб ноя | декабря декабрь дек
  يناير | فبراير | مارس | أبريل إبريل | مايو | يونيو يونيه | يوليو يوليه | أغسطس | سبتمبر | أكتوبر | نوفمبر | ديسمبر
  كانون_الثاني | شباط | آذار | نيسان | أيار | حزيران | تموز | آب | أيلول | تشرين_الأول | تشرين_الثاني | كانون_الأول
  جانفي | فيفري | مارس | أفريل | ماي | جوان | جويلية | أوت غشت | شتنبر | أكتوبر | نونبر | دجنبر
`);

function monthsFrom(table: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of table.trim().split('\n')) {
    row.split('|').forEach((names, index) => {
      for (const name of names.trim().split(' ')) found.set(dateWord(name.replace('_', ' ')), index + 1);
    });
  }
  return found;
}

const fillers = new Set('of the le du de del el г год года م من'.split(' ').map(dateWord));

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const otherWeekdays = new Set(
  `lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo
   понедельник вторник среда четверг пятница суббота воскресенье يوم الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد`
    .split(/\s+/u)
    .map(dateWord),
);

/** Cut to three letters or more in English, whole in the others. */
function isWeekday(plain: string): boolean {
  return (plain.length >= 3 && weekdays.some((name) => name.startsWith(plain))) || otherWeekdays.has(plain);
}
