import { type Profile, plainText } from '../model/index.js';

const longest = 200;

/** What a profile says in one or two sentences: its summary, else its first paragraph, in at most 200 characters. */
export function description(profile: Profile): string {
  const blocks = profile.summary.length > 0 ? profile.summary : profile.body;
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const texts = paragraphs.map((block) => plainText([block]).replace(/\s+/gu, ' ').trim());
  return shortened(texts.find((text) => text !== '') ?? '');
}

/** Cut at a word, or inside a word that is too long by itself, never inside a character. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest - 1);
  const space = text.slice(0, longest).lastIndexOf(' ');
  const cut = space > 0 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s.,;:–—-]$/u, '')}…`;
}
