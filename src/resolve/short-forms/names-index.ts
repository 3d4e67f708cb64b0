import { LikeNames } from './like-names.js';
import { titles } from './name.js';
import { holds, type Part, partsOf, type Source, sourceOf } from './sources.js';

/** What is looked at for one name: no profile has so many notes with the same rare word. */
const mostCandidates = 100;

/** Notes by the words they start with. They are added in the order in which they are seen. */
export class NamesIndex<T> {
  private readonly added: { readonly of: T; readonly text: string }[] = [];
  private readonly sources: Source<T>[] = [];
  private readonly likes = new LikeNames<T>();
  private readonly byWord = new Map<string, Source<T>[]>();

  add(of: T, text: string): void {
    this.added.push({ of, text });
  }

  /**
   * The notes that a name can mean, the last first, one for each source: those that start with it, else those by its
   * bearer, else those that name it near their start, else those that have its words in another order and without titles
   * (“Mr. Ahmeti”, “Ahmeti Bekim”). Without a name, those added last.
   */
  find(name: string | undefined): T[] {
    this.read();
    if (name === undefined) return distinct(this.sources.slice(-mostCandidates).reverse());
    const parts = partsOf(name);
    const [first] = parts;
    const candidates = this.candidates(parts).filter(({ heads }) =>
      parts.every((part) => holds(heads[2], part)),
    );
    const nearest = [0, 1, 2]
      .map((place) => candidates.filter(({ heads }) => first && holds(heads[place]!, first)))
      .find((some) => some.length > 0);
    return distinct((nearest ?? this.rearranged(parts)).reverse());
  }

  /** The last note that has words like those of a name, where none has the name itself. */
  nearest(name: string): T | undefined {
    return this.likes.nearest(partsOf(name)[0]?.words ?? '');
  }

  private rearranged(parts: readonly Part[]): Source<T>[] {
    const named = parts.map(({ words }) => wordsOf(words).filter((word) => !titles.has(word)));
    const [first] = named;
    if (!first || named.some((words) => words.length === 0)) return [];
    return this.sharing(first).filter(({ segments }) =>
      named.every((words) => segments.some((segment) => words.every((word) => segment.has(word)))),
    );
  }

  /** Looks at the notes that were added since: most profiles never ask for a name. */
  private read(): void {
    for (const { of, text } of this.added.splice(0)) {
      const source = sourceOf(of, text, this.sources.length);
      this.sources.push(source);
      this.likes.add(of, text);
      const [, , all] = source.heads;
      for (const word of new Set([...all.words.split(' '), ...all.acronyms])) {
        const list = this.byWord.get(word);
        if (list) list.push(source);
        else if (word !== '') this.byWord.set(word, [source]);
      }
    }
  }

  /** The notes that share the rarest word of a name, or its initials. */
  private candidates(parts: readonly Part[]): Source<T>[] {
    const [first] = parts;
    if (!first) return [];
    const initials = this.byWord.get(first.acronym) ?? [];
    const some = new Set([...this.sharing(wordsOf(first.words)), ...initials.slice(-mostCandidates)]);
    return [...some].sort((a, b) => a.order - b.order);
  }

  private sharing(words: readonly string[]): Source<T>[] {
    const lists = words.map((word) => this.byWord.get(word) ?? []);
    const rarest = lists.reduce((one, other) => (other.length < one.length ? other : one), lists[0] ?? []);
    return rarest.slice(-mostCandidates);
  }
}

function wordsOf(words: string): string[] {
  return words.trim().split(' ').filter(Boolean);
}

/** One for each source, the first of each. */
function distinct<T>(sources: readonly Source<T>[]): T[] {
  const byKey = new Map<string, T>();
  for (const { key, of } of sources) if (!byKey.has(key)) byKey.set(key, of);
  return [...byKey.values()];
}
