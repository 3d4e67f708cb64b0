import { countriesIn, countryLanguage } from './names/languages.js';

/** Names that a profile can be recognised by: countries and areas, topics. Made once from the config. */
export interface Names {
  /**
   * The name as usually written, where the text is a country, an area or another name of one; case and accents don't
   * count. English names always, names in French, Spanish, Russian or Arabic where that is the language.
   */
  country(text: string, language?: string): string | undefined;
  /** The topic as usually written, where the text is a known topic. */
  topic(text: string): string | undefined;
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

/** Areas that ISO 3166 does not list, and names that are usual in the field where ISO's list has another. */
const usualNames: readonly string[] = [
  ...[
    'Abkhazia',
    'Nagorno-Karabakh',
    'Northern Cyprus',
    'Somaliland',
    'South Ossetia',
    'Transnistria',
    'Tibet',
  ],
  ...['Bosnia-Herzegovina', 'Brunei', 'Burma', 'Cabo Verde', 'Holy See', 'Vatican City'],
  ...['Congo-Brazzaville', 'Congo, Republic of', 'Congo, Democratic Republic of', 'DR Congo', 'DRC', 'Zaire'],
  ...['Côte d’Ivoire', 'East Timor', 'Falkland Islands', 'Falkland Islands/Malvinas', 'Malvinas'],
  ...['FYR Macedonia', 'Macedonia', 'Former Yugoslav Republic of Macedonia', 'Iran, Islamic Republic of'],
  ...['DPRK', 'Democratic People’s Republic of Korea', 'Korea, Democratic People’s Republic of'],
  ...['Lao PDR', 'Laos', 'Micronesia', 'Federated States of Micronesia', 'Moldova', 'Republic of Moldova'],
  ...[
    'Occupied Palestinian Territories',
    'Swaziland',
    'Kingdom of Eswatini',
    'Réunion',
    'São Tomé and Príncipe',
  ],
  ...['Serbia and Montenegro', 'Slovak Republic', 'Syria', 'St. Kitts and Nevis', 'St. Lucia'],
  ...['St. Vincent and the Grenadines', 'Viet Nam', 'Yugoslavia', 'Plurinational State of Bolivia'],
  ...['Bolivarian Republic of Venezuela', 'US'],
];

/**
 * Makes the names that a build knows: countries of ISO 3166 in English with their other names, areas and names usual
 * in the field, then what the configuration adds. A name that is written in several ways is given back as it was
 * asked for: `lao pdr` is `Lao PDR`, `laos` is `Laos`. Lists in other languages are loaded when they are first asked for.
 */
export function knownNames(options: { topics: readonly string[]; areas: readonly string[] }): Names {
  const english = finder([...countriesIn('en'), ...usualNames, ...options.areas]);
  const others = new Map<string, Finder>();
  const inLanguage = (language: string): Finder => {
    const names = others.get(language) ?? finder([...countriesIn(language), ...options.areas]);
    others.set(language, names);
    return names;
  };
  return {
    country: (text, tag) => {
      const language = countryLanguage(tag);
      const own = language && inLanguage(language)(text);
      return own ?? english(text) ?? english(text.replace(/^\s*the\s/iu, ''));
    },
    topic: finder(options.topics),
  };
}

/** The same names, with those of a language; without one as they are. */
export function namesIn({ country, topic }: Names, language: string | undefined): Names {
  return { country: (text) => country(text, language), topic };
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

/** Finds a name by its words, else by its letters alone. Of two names that are alike the later wins: the usual one. */
function finder(names: readonly string[]): Finder {
  const byWords = new Map(names.map((name) => [wordsOf(name), name]));
  const byLetters = new Map(names.map((name) => [wordsOf(name).replaceAll(' ', ''), name]));
  return (text) => {
    const words = wordsOf(text);
    return byWords.get(words) ?? byLetters.get(words.replaceAll(' ', ''));
  };
}

/** A name's words, small, without accents and marks. No name is longer than a line. */
function wordsOf(name: string): string {
  if (name.length > 120) return '';
  const plain = name.normalize('NFD').toLowerCase().replaceAll('&', ' and ').replaceAll('ı', 'i');
  const unmarked = plain.replace(/[\p{M}’'‘`´.]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ');
  return unmarked.trim();
}
