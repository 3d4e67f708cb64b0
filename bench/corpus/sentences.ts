import type { Random } from './random.js';
import {
  deeds,
  ends,
  joints,
  manners,
  manyThings,
  months,
  openings,
  people,
  places,
  qualities,
  starts,
  things,
  vowels,
} from './words.js';

/** A sentence of about 8 to 40 words, capital first, full stop last. */
export function sentence(random: Random): string {
  const parts = [random.chance(0.3) ? `${opening(random)}, ${clause(random)}` : clause(random)];
  while (parts.length < 3 && random.chance(0.45)) parts.push(`${random.pick(joints)} ${clause(random)}`);
  if (random.chance(0.25)) parts.push(`in ${date(random)}`);
  return `${capital(parts.join(random.chance(0.5) ? ' ' : ', '))}.`;
}

/** Two to five words, capital first: a section's heading. */
export function title(random: Random): string {
  const words = [random.pick(qualities), random.pick(things)];
  if (random.chance(0.5)) words.push('and', random.pick(manyThings));
  return capital(words.join(' '));
}

/** A point of a list: a clause without a full stop. */
export function point(random: Random): string {
  return capital(`${random.pick(manyThings)} ${random.pick(deeds)} by the ${body(random)}`);
}

/** `12 March 2017` */
export function day(random: Random): string {
  return `${random.whole(1, 28)} ${date(random)}`;
}

/** `1,204` */
export function count(random: Random): string {
  const size = Math.floor(10 ** (1 + random.next() * 3.5));
  return String(size).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** `regional inspectorate` */
export function body(random: Random): string {
  return `${random.pick(qualities)} ${random.pick(people)}`;
}

/** `Korvelenna`: an invented name of two to four syllables, since real reports are full of words that stand in no other. */
export function properName(random: Random): string {
  const syllables = Array.from(
    { length: random.whole(2, 4) },
    () => random.pick(starts) + random.pick(vowels),
  );
  return capital(syllables.join('') + random.pick(ends));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function clause(random: Random): string {
  const manner = random.chance(0.4) ? `${random.pick(manners)} ` : '';
  return `${subject(random)} ${manner}${random.pick(deeds)} ${object(random)}`;
}

function subject(random: Random): string {
  if (random.chance(0.2)) return `${count(random)} ${random.pick(manyThings)}`;
  if (random.chance(0.15)) return `${properName(random)} ${properName(random)}`;
  return `the ${random.chance(0.5) ? body(random) : random.pick(people)}${random.chance(0.3) ? ` for ${random.pick(manyThings)}` : ''}`;
}

function object(random: Random): string {
  const quality = random.chance(0.4) ? `${random.pick(qualities)} ` : '';
  if (random.chance(0.4)) return `${quality}${random.pick(manyThings)} ${place(random)}`;
  return `the ${quality}${random.pick(things)}${random.chance(0.5) ? ` ${place(random)}` : ''}`;
}

function place(random: Random): string {
  if (random.chance(0.4)) return `${random.pick(['in', 'near', 'at', 'from'])} ${properName(random)}`;
  return `${random.pick(places)} ${random.pick(qualities)} ${random.pick(things)}`;
}

function opening(random: Random): string {
  return `${random.pick(openings)} ${body(random)}`;
}

function date(random: Random): string {
  return `${random.pick(months)} ${random.whole(2004, 2019)}`;
}
