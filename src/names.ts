import { codedCountries, countriesIn, countryByCode, countryLanguage } from './names/languages.js';

/** Names that a profile can be recognised by: countries and areas, topics. Made once from the config. */
export interface Names {
  /**
   * The name as usually written, where the text is a country, an area or another name of one; case and accents don't
   * count. English names always, names in French, Spanish, Russian or Arabic where that is the language.
   */
  country(text: string, language?: string): string | undefined;
  /** The topic as usually written, where the text is a known topic. */
  topic(text: string): string | undefined;
  /** The ISO 3166-1 alpha-2 code of a country's name: `LA` of `Lao PDR`; an area without one has none. */
  code(country: string, language?: string): string | undefined;
  /** The English name of a code of two or three capitals: `LA` and `LAO` are `Laos`. */
  byCode(code: string): string | undefined;
}

/** The topics that are known without any configuration. */
export const defaultTopics: readonly string[] = [
  'Mine Ban Policy',
  'Cluster Munition Ban Policy',
  'Mine Action',
  'Casualties',
  'Victim Assistance',
  'Casualties and Victim Assistance',
  'Support for Mine Action',
  'Impact',
];

/** Names that are usual in the field where ISO 3166's list has another, by its code; areas without a code come first. */
const usualNames: Readonly<Record<string, readonly string[]>> = {
  '': [
    'Abkhazia',
    'Nagorno-Karabakh',
    'Northern Cyprus',
    'Somaliland',
    'South Ossetia',
    'Transnistria',
    'Tibet',
    'Serbia and Montenegro',
    'Yugoslavia',
  ],
  BA: ['Bosnia-Herzegovina'],
  BN: ['Brunei'],
  BO: ['Plurinational State of Bolivia'],
  CD: ['Congo, Democratic Republic of', 'DR Congo', 'DRC', 'Zaire'],
  CG: ['Congo-Brazzaville', 'Congo, Republic of'],
  CI: ['Côte d’Ivoire'],
  CV: ['Cabo Verde'],
  FK: ['Falkland Islands', 'Falkland Islands/Malvinas', 'Malvinas'],
  FM: ['Micronesia', 'Federated States of Micronesia'],
  IR: ['Iran, Islamic Republic of'],
  KN: ['St. Kitts and Nevis'],
  KP: ['DPRK', 'Democratic People’s Republic of Korea', 'Korea, Democratic People’s Republic of'],
  LA: ['Lao PDR', 'Laos'],
  LC: ['St. Lucia'],
  MD: ['Moldova', 'Republic of Moldova'],
  MK: ['FYR Macedonia', 'Macedonia', 'Former Yugoslav Republic of Macedonia'],
  MM: ['Burma'],
  PS: ['Occupied Palestinian Territories'],
  RE: ['Réunion'],
  SK: ['Slovak Republic'],
  ST: ['São Tomé and Príncipe'],
  SY: ['Syria'],
  SZ: ['Swaziland', 'Kingdom of Eswatini'],
  TL: ['East Timor'],
  US: ['US'],
  VA: ['Holy See', 'Vatican City'],
  VC: ['St. Vincent and the Grenadines'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam'],
};

/**
 * Makes the names that a build knows: countries of ISO 3166 in English with their other names, areas and names usual
 * in the field, then what the configuration adds. A name that is written in several ways is given back as it was
 * asked for: `lao pdr` is `Lao PDR`, `laos` is `Laos`. Lists in other languages are loaded when they are first asked for.
 */
export function knownNames(options: { topics: readonly string[]; areas: readonly string[] }): Names {
  const english = finder(() => [...listed('en'), ...options.areas.map(named)]);
  const codes = codeFinder();
  const others = new Map<string, Finder>();
  const inLanguage = (language: string): Finder => {
    const names =
      others.get(language) ?? finder(() => [...countriesIn(language), ...options.areas].map(named));
    others.set(language, names);
    return names;
  };
  return {
    country: (text, tag) => {
      const language = countryLanguage(tag);
      const own = language && inLanguage(language)(text);
      return own ?? english(text) ?? english(text.replace(/^\s*the\s/iu, ''));
    },
    topic: finder(() => options.topics.map(named)),
    code: (text, tag) => codes(text, countryLanguage(tag)),
    byCode: countryByCode,
  };
}

/** The names that a build knows by its settings: the built-in topics too. */
export function namesOf({ topics, areas }: { topics: readonly string[]; areas: readonly string[] }): Names {
  return knownNames({ topics: [...defaultTopics, ...topics], areas });
}

interface Named {
  readonly words: string;
  readonly name: string;
}

interface Coded extends Named {
  /** Empty where an area has none. */
  readonly code: string;
}

function named(name: string): Named {
  return { words: wordsOf(name), name };
}

const lists = new Map<string, readonly Coded[]>();

/** The names of countries in a language with their codes; in English those that are usual in the field too. Made once. */
function listed(language: string): readonly Coded[] {
  const known = lists.get(language);
  if (known) return known;
  const usual = language === 'en' ? Object.entries(usualNames) : [];
  const list = [...codedCountries(language), ...usual].flatMap(([code, names]) =>
    names.map((name) => ({ ...named(name), code })),
  );
  lists.set(language, list);
  return list;
}

/** Codes of names: the lists are turned round when the first code is asked for. */
function codeFinder(): (text: string, language: string | undefined) => string | undefined {
  const turned = new Map<string, Map<string, string>>();
  const listOf = (language: string): Map<string, string> => {
    const known = turned.get(language);
    if (known) return known;
    const list = new Map(listed(language).map(({ words, code }) => [words, code]));
    turned.set(language, list);
    return list;
  };
  return (text, language) => {
    const words = wordsOf(text);
    return ((language && listOf(language).get(words)) ?? listOf('en').get(words)) || undefined;
  };
}

/** The same names, with those of a language; without one as they are. */
export function namesIn(names: Names, language: string | undefined): Names {
  return { ...names, country: (text) => names.country(text, language) };
}

/**
 * Country and topic by folder and file name, where these match known names: `kosovo/mine-ban-policy.txt`,
 * `mine-ban-policy/kosovo.txt`, `kosovo-mine-ban-policy.txt`. Numbers behind the names don't count. Countries may be named
 * in the language that is given.
 */
export function fromPath(
  path: string,
  known: Names,
  language?: string,
): { country?: string; topic?: string } {
  const names = namesIn(known, language);
  const [file = '', ...folders] = path.split(/[\\/]/u).reverse();
  let found = inName(file.replace(/\.[^.]*$/u, ''), names);
  for (const folder of folders) {
    if (found.country && found.topic) break;
    found = { ...inName(folder, names), ...found };
  }
  return found;
}

function inName(name: string, names: Names): { country?: string; topic?: string } {
  const words = name.split(/[\s._-]+/u).filter((word) => word !== '');
  while (/^\d+$/u.test(words.at(-1) ?? '')) words.pop();
  if (words.length > 20) return {};
  const whole = words.join(' ');
  const country = names.country(whole);
  if (country) return { country };
  const topic = names.topic(whole);
  if (topic) return { topic };
  for (let count = 1; count < words.length; count += 1) {
    const [left, right] = [words.slice(0, count).join(' '), words.slice(count).join(' ')];
    const pair =
      both(names.country(left), names.topic(right)) ?? both(names.country(right), names.topic(left));
    if (pair) return pair;
  }
  return {};
}

function both(country: string | undefined, topic: string | undefined) {
  return country && topic ? { country, topic } : undefined;
}

type Finder = (text: string) => string | undefined;

/**
 * Finds a name by its words, else by its letters alone. Of two names that are alike the later wins: the usual one. The
 * names are looked through when the first is asked for.
 */
function finder(names: () => readonly Named[]): Finder {
  let known: readonly Named[] | undefined;
  let byWords: ReadonlyMap<string, string> | undefined;
  let byLetters: ReadonlyMap<string, string> | undefined;
  return (text) => {
    known ??= names();
    byWords ??= new Map(known.map(({ words, name }) => [words, name]));
    const words = wordsOf(text);
    const found = byWords.get(words);
    if (found !== undefined) return found;
    byLetters ??= new Map(known.map((one) => [lettersOf(one.words), one.name]));
    return byLetters.get(lettersOf(words));
  };
}

function lettersOf(words: string): string {
  return words.replaceAll(' ', '');
}

/** Whether a text has no letters but those of ASCII, Cyrillic and Arabic, and no marks. */
function isOfKnownScript(text: string): boolean {
  return /^[\0-\x7f\xa0\u2000-\u206fЀ-ҁؠ-يٱ-ۓ]*$/u.test(text);
}

/** A name's words, small, without accents and marks. No name is longer than a line. */
function wordsOf(name: string): string {
  if (name.length > 120) return '';
  // most names have letters of ASCII only, and many are looked up: Unicode’s classes are asked where others are left
  if (/^[A-Za-z\d ]*$/.test(name)) return name.toLowerCase().replace(/ +/g, ' ').trim();
  const plain = name.normalize('NFD').toLowerCase().replaceAll('&', ' and ').replaceAll('ı', 'i');
  const unmarked = plain.replace(/[\u0300-\u036f\u064b-\u065f\u0670’'‘`´.]/gu, '');
  if (isOfKnownScript(unmarked)) return unmarked.replace(/[^a-z\dЀ-ҁؠ-يٱ-ۓ]+/gu, ' ').trim();
  return unmarked
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
