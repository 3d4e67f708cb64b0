/** The words that reports are made of. They are written for this purpose, and short and long enough that lines have to be hyphenated. */

const list = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const people = list(`
  commission ministry municipality battalion contractor foundation association secretariat parliament delegation laboratory university federation agency army board team
  mission office council museum police court navy party press bank union guild fund farm school
  hospital firm panel group staff crew archive committee assembly department institute directorate
  consortium`);

export const things = list(`
  survey plan stockpile clearance programme provision convention warehouse reservoir obligation amendment statement procedure contribution agreement border harbour mountain railway bridge road law map report site field
  area list budget deadline treaty letter visit wall gate camp store depot river coast hill town village
  farm forest valley well school dam port mine fence tower plant ward trust grant share claim rule bill
  vote programme convention legislation infrastructure implementation administration assessment extension
  rehabilitation`);

export const manyThings = list(`
  inspectors farmers volunteers engineers journalists officials pedestrians technicians certificates explosives munitions teachers engineers residents families survivors children men women guards boats
  trucks dogs tools roads fields homes wells schools clinics villages hectares mines shells rounds crates
  stores posts notes maps letters claims votes talks rules terms laws funds grants costs means plans
  steps years vehicles detectors documents regulations measurements representatives circumstances`);

export const deeds = list(`
  published reported postponed supervised transferred distributed demonstrated described delivered completed announced confirmed reviewed financed cleared found took gave held left
  made saw sent told kept lost met paid built closed opened moved marked signed asked used said drew
  joined raised cut shared stated stored named noted checked destroyed identified recommended
  acknowledged investigated reconstructed`);

export const qualities = list(`
  national regional technical provisional considerable agricultural northern southern confidential technical early late small large new old open quiet formal legal local public rural
  urban main last first full joint high low long short wide free safe dry far near next other 
  north south east west additional independent humanitarian environmental
  international comprehensive`);

export const manners = [
  ...list(
    'again twice often seldom soon later once then also still never gradually subsequently repeatedly formally',
  ),
  'at last',
  'in part',
  'in full',
];

export const joints = [
  'because it was said that',
  'as it was clear that',
  'and',
  'but',
  'although',
  'while',
  'after',
  'before',
  'where',
  'as soon as',
  'and it is not known if',
  'so that',
  'until',
];

export const places = [
  'near the',
  'on the way to the',
  'to the west of the',
  'in and out of the',
  'at the end of the',
  'for the use of the',
];

export const openings = [
  'According to the',
  'In a letter of that year to the',
  'At a meeting with the',
  'In its annual statement to the',
  'On the day of a visit by the',
  'By the end of the year and in line with its duty to the',
  'In the opinion of the',
  'At the request of the',
];

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What invented names are made of. */
export const starts = list('b br d dr f g gr h k kl l m n p r s st t tr v z');
export const vowels = list('a a e e i o u ai ea ia');
export const ends = list('l n r s va na ra m t nd rk sk ne lle ska grad ton');
