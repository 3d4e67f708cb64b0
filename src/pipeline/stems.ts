import { basename, extname } from 'node:path';
import type { Draft } from '../model/index.js';
import { fromPath, type Names } from '../names.js';
import { slugOf } from '../resolve/slugs.js';

/** The names, without ending, of what is made of the profiles of one file: its own, or for several country and topic. */
export function stemsOf(file: string, drafts: readonly Draft[], names: Names): string[] {
  if (drafts.length === 1) return [file === '-' ? 'profile' : basename(file, extname(file))];
  const taken = new Set<string>();
  return drafts.map((draft) => {
    const slug = slugFor(draft, names);
    let stem = slug;
    for (let n = 2; taken.has(stem); n += 1) stem = `${slug}-${n}`;
    taken.add(stem);
    return stem;
  });
}

function slugFor({ metadata, source }: Draft, names: Names): string {
  const path = fromPath(source.file, names);
  const parts = [metadata.country?.value ?? path.country, metadata.topic?.value ?? path.topic].filter(
    Boolean,
  );
  return slugOf(metadata.slug?.value ?? parts.join(' '));
}
