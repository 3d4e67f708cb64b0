import type { Host } from '../host.js';
import { byCodePoint, type CalendarDate, type Result } from '../model/index.js';
import { styleText } from './css.js';
import { ageText, dateText } from './dates.js';
import { isRightToLeft } from './direction.js';
import { findTemplateFiles, type TemplateFile, type TemplateSource } from './files.js';
import { count, fill } from './fill.js';
import { type Form, type FormView, formView } from './form.js';
import { compileTemplates } from './handlebars.js';
import { helpers } from './helpers.js';
import { loadStrings, type Strings } from './strings.js';
import type { RenderContext } from './view.js';

/** The template of the list of all profiles. */
export interface SiteTemplate {
  /** Fills `index.hbs`: the whole HTML file. */
  index(entries: readonly IndexEntry[], context: RenderContext): Result<string | undefined>;
  /** Everything that the template was made of. */
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** One profile in the list. */
export interface IndexEntry {
  readonly country: string;
  readonly topic: string;
  readonly title: string;
  readonly updated: CalendarDate;
  /** Whole months since the last update, where the profile is stale. */
  readonly ageInMonths?: number;
  readonly language: string;
  readonly description: string;
  readonly forms: readonly Form[];
}

/** Loads `site/index.hbs` and `site/index.css`. */
export async function loadSite(
  source: TemplateSource,
  host: Host,
): Promise<Result<SiteTemplate | undefined>> {
  const found = await findTemplateFiles('site', ['index.hbs', 'index.css'], source, host);
  const strings = await loadStrings(source, host);
  const sources = new Map<string, TemplateFile>();
  for (const [base, file] of found.value) {
    if (base.endsWith('.hbs')) sources.set(base.slice(0, -'.hbs'.length), file);
  }
  const compiled = await compileTemplates(sources, helpers);
  const messages = [...found.messages, ...strings.messages, ...compiled.messages];
  if (messages.length > 0 || strings.value === undefined || compiled.value === undefined) {
    return { value: undefined, messages };
  }
  const { fill: fillTemplate } = compiled.value;
  const css = found.value.get('index.css')!.text;
  const words = strings.value.of('en');
  const value: SiteTemplate = {
    index: (entries, context) => fillTemplate('index', siteView(entries, context, css, words)),
    files: [...found.value.values(), ...strings.value.files],
  };
  return { value, messages };
}

/** What `index.hbs` sees. */
function siteView(
  entries: readonly IndexEntry[],
  context: RenderContext,
  css: string,
  strings: Strings,
): object {
  const { publisher, asOf } = context;
  return {
    language: 'en',
    title: publisher === undefined ? strings.profiles : fill(strings.profilesOf, { publisher }),
    publisher: publisher ?? null,
    asOf,
    edition: fill(strings.editionOf, { date: dateText(asOf, strings) }),
    count: count(strings.profileCount, entries.length, strings),
    jump: entries.length > 30,
    countries: countryViews(entries, strings),
    styles: styleText(css),
    strings,
  };
}

interface CountryView {
  readonly country: string;
  /** Unique in the page. */
  readonly id: string;
  readonly profiles: readonly EntryView[];
}

interface EntryView extends Omit<IndexEntry, 'forms'> {
  readonly updatedText: string;
  readonly rightToLeft: boolean;
  /** `6 years before this edition`; null where the profile is not stale. */
  readonly age: string | null;
  /** The form that the title leads to: the page, else the PDF. */
  readonly first: FormView | null;
  readonly forms: readonly FormView[];
}

/** By country, then topic; by code point, so that no locale shows. */
function countryViews(entries: readonly IndexEntry[], strings: Strings): CountryView[] {
  const byCountry = new Map<string, IndexEntry[]>();
  for (const entry of entries) byCountry.set(entry.country, [...(byCountry.get(entry.country) ?? []), entry]);
  const countries = [...byCountry].sort(([a], [b]) => byCodePoint(a, b));
  return countries.map(([country, profiles], index) => ({
    country,
    id: `country-${index + 1}`,
    profiles: profiles
      .sort((a, b) => byCodePoint(a.topic, b.topic))
      .map((entry) => entryView(entry, strings)),
  }));
}

function entryView(entry: IndexEntry, strings: Strings): EntryView {
  const forms = entry.forms.map((form) => formView(form, entry.title, strings));
  const first = forms.find((form) => form.format === 'html') ?? forms[0] ?? null;
  const { language, updated, ageInMonths } = entry;
  const age =
    ageInMonths === undefined ? null : fill(strings.ageBeforeEdition, { age: ageText(ageInMonths, strings) });
  const updatedText = dateText(updated, strings);
  return { ...entry, updatedText, rightToLeft: isRightToLeft(language), age, forms, first };
}
