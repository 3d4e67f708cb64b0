import { titles } from './name.js';
import { foldedWords } from './sources.js';

/** How much of a note is looked at: further than a name usually stands from its start. */
const reach = 2000;

/** What is compared for one name: no profile has so many notes with the same rare word. */
const mostCompared = 50;

/** Notes by words like those that they have, for names that none of them has as written. They are added in order. */
export class LikeNames<T> {
  private readonly added: { readonly of: T; readonly text: string }[] = [];
  private readonly byStart = new Map<string, { readonly of: T; readonly words: ReadonlySet<string> }[]>();

  add(of: T, text: string): void {
    this.added.push({ of, text: text.slice(0, reach) });
  }

  /**
   * The last note with words like all of a name’s, wherever they stand: with other endings or spellings (Defence, Defense), not
   * counting titles and what kind of source it is (interview, email).
   */
  nearest(name: string): T | undefined {
    this.read();
    const words = foldedWords(name).filter((word) => !titles.has(word) && !kinds.has(word));
    if (words.length === 0) return undefined;
    const lists = words.map((word) => this.byStart.get(startOf(word)) ?? []);
    const rarest = lists.reduce((one, other) => (other.length < one.length ? other : one));
    return rarest
      .slice(-mostCompared)
      .findLast((note) => words.every((word) => [...note.words].some((other) => isLike(word, other))))?.of;
  }

  /** Looks at the notes that were added since: most profiles never ask. */
  private read(): void {
    for (const { of, text } of this.added.splice(0)) {
      const note = { of, words: new Set(foldedWords(text)) };
      for (const start of new Set([...note.words].map(startOf))) {
        const list = this.byStart.get(start);
        if (list) list.push(note);
        else this.byStart.set(start, [note]);
      }
    }
  }
}

/** Words that say what kind of source it is, or stand small beside a name. */
const kinds = new Set(
  (
    'interview email mail letter fax telephone phone call response statement with from by to of the and for in on at ' +
    'entretien courriel lettre avec de la le les du des et entrevista correo carta con del el los интервью письмо от из по на'
  ).split(' '),
);

function startOf(word: string): string {
  return word.slice(0, 4);
}

/** Whether two words differ in their last letters only. */
function isLike(word: string, other: string): boolean {
  const shared = Math.max(4, Math.min(word.length, other.length) - 2);
  return (
    word === other ||
    (Math.min(word.length, other.length) >= shared && word.startsWith(other.slice(0, shared)))
  );
}
