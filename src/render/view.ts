import type { Block, CalendarDate, Note, Profile, Table } from '../model/index.js';
import type { DocumentMeta } from '../tree/index.js';
import { withAntecedent } from './antecedents.js';
import type { ContentContext } from './content.js';
import { type ContentsEntry, contentsOf } from './contents.js';
import { ageText, dateText, staleText } from './dates.js';
import { description } from './description.js';
import { isRightToLeft } from './direction.js';
import { fill } from './fill.js';
import { placeHeadings } from './headings.js';
import { noteId, referenceId } from './identifiers.js';
import type { Strings } from './strings.js';

/** What a build knows beside the profile. */
export interface RenderContext {
  readonly publisher?: string;
  /** The day of the edition. */
  readonly asOf: CalendarDate;
}

/** What `body.hbs` sees. Every name is there: one that a profile lacks is null or an empty list. */
export interface BodyView {
  readonly language: string;
  /** Whether its lines run from right to left, as in Arabic. */
  readonly rightToLeft: boolean;
  readonly country: string;
  readonly topic: string;
  readonly title: string;
  readonly slug: string;
  readonly updated: CalendarDate;
  readonly updatedText: string;
  readonly stale: { readonly text: string } | null;
  readonly asOf: CalendarDate;
  readonly asOfText: string;
  readonly publisher: string | null;
  readonly status: string | null;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  /** Sections of a long profile, for a list of contents; empty for a short one. */
  readonly contents: readonly ContentsEntry[];
  /** For the helper `content`, as are `body` and a note's `children`. */
  readonly summary: readonly Block[];
  readonly body: readonly Block[];
  readonly notes: readonly NoteView[];
  readonly strings: Strings;
}

export interface NoteView {
  readonly id: string;
  readonly number: number;
  readonly children: readonly Block[];
  readonly references: readonly BackLinkView[];
  /** Words that say that nothing refers to the note; null where something does. */
  readonly unreferenced: string | null;
}

export interface BackLinkView {
  /** The id of the reference. */
  readonly id: string;
  /** `Back to reference 3`, or `Back to reference 3 a` where the note has several references. */
  readonly label: string;
  /** `↑`, or a, b, c where the note has several references. */
  readonly mark: string;
}

/** A profile as `body.hbs` sees it. */
export function bodyView(
  profile: Profile,
  context: RenderContext,
  strings: Strings,
  headings: ContentContext['headings'],
): BodyView {
  return {
    language: profile.language,
    rightToLeft: isRightToLeft(profile.language),
    country: profile.country,
    topic: profile.topic,
    title: titleOf(profile, strings),
    slug: profile.slug,
    updated: profile.updated,
    updatedText: dateText(profile.updated, strings),
    stale: profile.stale === undefined ? null : { text: staleText(profile.stale, strings) },
    asOf: context.asOf,
    asOfText: dateText(context.asOf, strings),
    publisher: context.publisher ?? null,
    status: profile.status ?? null,
    keywords: profile.keywords,
    authors: profile.authors,
    contents: contentsOf(profile, headings),
    summary: profile.summary,
    body: profile.body,
    notes: profile.notes.map((note) => noteView(note, strings)),
    strings,
  };
}

function titleOf({ country, topic }: Profile, strings: Strings): string {
  return fill(strings.title, { country, topic });
}

function noteView(note: Note, strings: Strings): NoteView {
  const { number, references } = note;
  return {
    id: noteId(number),
    number,
    children: withAntecedent(note),
    references: references.map((_, index) => backLinkView(number, index, references.length, strings)),
    unreferenced: references.length === 0 ? strings.notReferenced : null,
  };
}

function backLinkView(number: number, index: number, of: number, strings: Strings): BackLinkView {
  const letters = lettersOf(index);
  return {
    id: referenceId(number, index + 1),
    label: fill(strings.backToReference, { reference: of === 1 ? number : `${number} ${letters}` }),
    mark: of === 1 ? '↑' : letters,
  };
}

/** a to z, then aa, ab: the columns of a spreadsheet. */
function lettersOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter;
}

/** What the blocks of a profile share while they are set. */
export function contentContext(profile: Profile, strings: Strings): ContentContext {
  const blocks = [...profile.body, ...profile.notes.flatMap((note) => note.children)];
  const tables = new Map(tablesIn(blocks).map((table, index) => [table, index + 1]));
  return { headings: placeHeadings(profile), tables, strings };
}

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => tablesIn(item.children));
    if (block.type === 'quotation') return tablesIn(block.children);
    if (block.type !== 'table') return [];
    const cells = [...block.head, ...block.rows].flatMap((row) => row.cells);
    return [block, ...cells.flatMap((cell) => tablesIn(cell.children))];
  });
}

/** What the outputs say of the document outside its text. */
export function metaOf(profile: Profile, context: RenderContext, strings: Strings): DocumentMeta {
  const { country, countryCode, topic, updated, language, keywords, authors, slug, stale } = profile;
  return {
    title: titleOf(profile, strings),
    country,
    ...(countryCode === undefined ? {} : { countryCode }),
    topic,
    updated,
    updatedText: dateText(updated, strings),
    language,
    description: description(profile),
    keywords,
    authors,
    slug,
    ...(context.publisher === undefined ? {} : { publisher: context.publisher }),
    ...(stale === undefined ? {} : { age: ageText(stale.months, strings) }),
  };
}
