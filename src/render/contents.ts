import { type Profile, plainText } from '../model/index.js';
import type { HeadingPlace } from './headings.js';

/** A section of the profile, as a list of contents names it. */
export interface ContentsEntry {
  /** The heading's id. */
  readonly id: string;
  readonly text: string;
  readonly children: readonly ContentsEntry[];
}

/** A profile shorter than this, or with fewer sections, is read without a list of contents. */
const fewest = { words: 2_000, sections: 5 };

/** The sections of a long profile with the sections inside them; nothing where a profile is short. */
export function contentsOf(profile: Profile, headings: ReadonlyMap<object, HeadingPlace>): ContentsEntry[] {
  if (plainText(profile.body).split(/\s+/u).length < fewest.words) return [];
  const sections: { entry: ContentsEntry; children: ContentsEntry[] }[] = [];
  for (const block of profile.body) {
    const place = block.type === 'heading' ? headings.get(block) : undefined;
    if (block.type !== 'heading' || !place || place.level > 3) continue;
    const children: ContentsEntry[] = [];
    const entry = { id: place.id, text: plainText(block.children).trim(), children };
    if (place.level === 2) sections.push({ entry, children });
    else sections.at(-1)?.children.push(entry);
  }
  return sections.length < fewest.sections ? [] : sections.map(({ entry }) => entry);
}
