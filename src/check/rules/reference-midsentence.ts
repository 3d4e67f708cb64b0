import type { Message } from '../../model/index.js';
import { type Passage, referenceSign } from './passage.js';
import type { Rule } from './proof.js';
import { say } from './say.js';

/**
 * `…its stockpile[3] The army…`: after a reference the same sentence goes on with a word that starts sentences, so a full
 * stop is missing before or behind the reference. Only words of a small list count: names have capitals, too.
 */
export const referenceMidsentenceRule: Rule = function* ({ stories }) {
  for (const passage of stories.flat()) if (passage.kind === 'text') yield* faultsIn(passage);
};

const starters: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordsOf(
    'The In It A An This These Those He She They We His Her Its Their On At As However There According For By From Since During After Before When While Although Both Another Some Most Many',
  ),
  fr: wordsOf(
    'Le La Les Un Une Des Du Il Elle Ils Elles Ce Cet Cette Ces En Dans Selon Pour Par Depuis Après Avant Toutefois Cependant Au Aux À Sur',
  ),
  es: wordsOf(
    'El La Los Las Un Una En Según Este Esta Estos Estas Para Por Desde Después Sin Se Su Sus Al Del No',
  ),
  ru: wordsOf('В Во На По Он Она Они Это Эти Этот Эта Однако Согласно Для С Со Из При Как Но Также После'),
};

/** Names that begin as sentences do. */
const names =
  /^(?:The (?:Hague|Gambia|Bahamas|Netherlands|Monitor|Guardian|Times|New York Times|Washington Post|Economist|Phnom Penh Post)|A[-/]|La (?:Haye|Haya|Habana|Paz|Croix|Tribune|República|Nación|Opinión)|Le (?:Caire|Monde|Figaro|Temps)|El (?:Salvador|Cairo|País|Tiempo|Mundo|Espectador)|Los Ángeles|Las Palmas)(?![\p{L}\p{N}])/u;

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function* faultsIn(passage: Passage): Generator<Message> {
  const { text } = passage;
  for (let first = text.indexOf(referenceSign); first >= 0; ) {
    let end = first + 1;
    while (text[end] === referenceSign) end += 1;
    if (runsOn(text, first) && startsSentence(passage, end)) {
      const word = text.slice(end + 1, end + 20).split(/[^\p{L}\p{M}]/u, 1)[0]!;
      const what = `the sentence seems to go on with “${word}” behind the reference`;
      const hint = 'Put a full stop before or behind the reference, or write the word without a capital.';
      yield say('reference-midsentence', passage, { offset: first, length: 1 }, what, hint);
    }
    first = text.indexOf(referenceSign, end);
  }
}

/** Whether no sentence ends before an offset: closing quotation marks and brackets are looked through. */
function runsOn(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 6), offset).replace(/[”’"»)\]]{1,6}$/u, '');
  return /[\p{L}\p{M}\p{N}%]$/u.test(before);
}

function startsSentence(passage: Passage, end: number): boolean {
  const rest = passage.text.slice(end, end + 40);
  const word = /^[^\S\n](\p{Lu}\p{L}*)(?=[^\S\n]|,|(['’]))/u.exec(rest);
  if (!word) return false;
  const own = starters[passage.language(end).split('-', 1)[0]!.toLowerCase()];
  const isElided = word[2] !== undefined && word[1] === 'L' && own === starters.fr;
  return (isElided || (word[2] === undefined && own?.has(word[1]!) === true)) && !names.test(rest.slice(1));
}
