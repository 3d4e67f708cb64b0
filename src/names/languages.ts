import { createRequire } from 'node:module';

/** Languages in which countries are known beside English. */
const known = ['fr', 'es', 'ru', 'ar'];

/** The first part of a language tag, where countries have names in that language: `fr-CA` -> `fr`. */
export function countryLanguage(tag: string | undefined): string | undefined {
  const first = tag?.toLowerCase().split('-')[0];
  return first !== undefined && known.includes(first) ? first : undefined;
}

/** Names of countries in one language, with their other names: that list alone, since the package's own entry loads eighty. */
export function countriesIn(language: string): string[] {
  return [...codedCountries(language).flatMap(([, names]) => names), ...(usual[language] ?? [])];
}

/** The package's names of countries by ISO 3166-1 alpha-2 code (Kosovo by XK, which ISO leaves to users). */
export function codedCountries(language: string): [code: string, names: string[]][] {
  const { countries }: { countries: Record<string, string | string[]> } = require(
    `i18n-iso-countries/langs/${language}.json`,
  );
  return Object.entries(countries).map(([code, names]) => [code, [names].flat()]);
}

/** The English name of a country by a code of two or three capitals. */
export function countryByCode(code: string): string | undefined {
  const codes: readonly (readonly [
    two: string,
    three: string,
    number: string,
  ])[] = require('i18n-iso-countries/codes.json');
  const two = code.length === 3 ? codes.find(([, three]) => three === code)?.[0] : code;
  return codedCountries('en').find(([known]) => known === two)?.[1][0];
}

const require = createRequire(import.meta.url);

/** Names that are usual in the field where the package's list has another. */
const usual: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Côte d’Ivoire',
    'États-Unis',
    'RD Congo',
    'RDC',
    'République du Congo',
    'Saint-Siège',
    'Viet Nam',
    'Érythrée',
    'Sahara occidental',
  ],
  es: [
    ...[
      'República Democrática del Congo',
      'República del Congo',
      'Corea del Norte',
      'Corea del Sur',
      'Laos',
      'Siria',
    ],
    ...['Viet Nam', 'Sahara Occidental', 'Bolivia', 'Venezuela'],
  ],
  ru: [
    ...[
      'Соединённые Штаты Америки',
      'Северная Корея',
      'КНДР',
      'Южная Корея',
      'Республика Корея',
      'Республика Конго',
    ],
    ...[
      'Абхазия',
      'Южная Осетия',
      'Нагорный Карабах',
      'Приднестровье',
      'Беларусь',
      'Молдова',
      'Кыргызстан',
      'Туркменистан',
    ],
  ],
  ar: [
    'الولايات المتحدة الأمريكية',
    'دولة فلسطين',
    'ميانمار',
    'الصحراء الغربية',
    'جمهورية الكونغو',
    'جنوب السودان',
  ],
};
