import { type Message, message, type ProfileHead } from '../model/index.js';
import { slugWords } from '../names/slug.js';

/** The longest name before the extension, so that every file system takes it. */
const longest = 100;

/** What Windows or the build itself claims. */
const reserved = /^(?:index|manifest|con|prn|aux|nul|com\d|lpt\d)$/u;

/** A file name made of country and topic, or the one asked for where it is safe: lower-case letters, digits, hyphens. */
export function slugOf(wish: string): string {
  const slug = slugWords(wish).slice(0, longest).replace(/-+$/u, '') || 'profile';
  return reserved.test(slug) ? `profile-${slug}` : slug;
}

/**
 * Makes slugs unique over a build. The order in which profiles come doesn't matter: they are taken by country, topic,
 * date and place. Returns the profiles in that order.
 */
export function resolveSlugs<P extends ProfileHead>(
  profiles: readonly P[],
): {
  value: readonly P[];
  messages: readonly Message[];
} {
  const taken = new Map<string, ProfileHead>();
  const messages: Message[] = [];
  const value = [...profiles].sort(byIdentity).map((profile) => {
    const holder = taken.get(profile.slug);
    const slug = holder ? freeSlug(profile.slug, taken) : profile.slug;
    if (holder) messages.push(clash(profile, holder, slug));
    const named = { ...profile, slug };
    taken.set(slug, named);
    return named;
  });
  return { value, messages };
}

function byIdentity(a: ProfileHead, b: ProfileHead): number {
  const keys = (p: ProfileHead): string[] => [p.country, p.topic, p.updated, p.source.file];
  const [left, right] = [keys(a), keys(b)];
  const index = left.findIndex((key, i) => key !== right[i]);
  if (index < 0) return a.source.line - b.source.line;
  return left[index]! < right[index]! ? -1 : 1;
}

function freeSlug(slug: string, taken: ReadonlyMap<string, unknown>): string {
  let n = 2;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}

function clash(profile: ProfileHead, holder: ProfileHead, slug: string): Message {
  const place = { file: profile.source.file, line: profile.source.line, column: 1 };
  const other = `${holder.source.file}:${holder.source.line}`;
  const same = profile.country === holder.country && profile.topic === holder.topic;
  if (same) {
    const text = `${profile.country}, ${profile.topic} is also in ${other}`;
    return message(
      'profile-duplicate',
      text,
      place,
      `This one is written as ${slug}. Take one of them out if they are the same.`,
    );
  }
  const hint = `This one is written as ${slug}. Set another slug in the front matter to choose the name.`;
  return message('slug-taken', `the output name ${profile.slug} is also asked for by ${other}`, place, hint);
}
