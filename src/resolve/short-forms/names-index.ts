import { holds, type Part, partsOf, type Source, sourceOf } from './sources.js';

/** What is looked at for one name: no profile has so many notes with the same rare word. */
const mostCandidates = 100;

/** Notes by the words they start with. They are added in the order in which they are seen. */
export class NamesIndex<T> {
  private readonly added: { readonly of: T; readonly text: string }[] = [];
  private readonly sources: Source<T>[] = [];
  private readonly byWord = new Map<string, Source<T>[]>();

  add(of: T, text: string): void {
    this.added.push({ of, text });
  }

  /**
   * The notes that a name can mean, the last first, one for each source: those that start with it, else those by its
   * bearer, else those that name it near their start. Without a name, those added last.
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
    return distinct((nearest ?? []).reverse());
  }

  /** Looks at the notes that were added since: most profiles never ask for a name. */
  private read(): void {
    for (const { of, text } of this.added.splice(0)) {
      const source = sourceOf(of, text, this.sources.length);
      this.sources.push(source);
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
    const lists = first.words
      .trim()
      .split(' ')
      .map((word) => this.byWord.get(word) ?? []);
    const rarest = lists.reduce((one, other) => (other.length < one.length ? other : one));
    const initials = this.byWord.get(first.acronym) ?? [];
    const some = new Set([...rarest.slice(-mostCandidates), ...initials.slice(-mostCandidates)]);
    return [...some].sort((a, b) => a.order - b.order);
  }
}

/** One for each source, the first of each. */
function distinct<T>(sources: readonly Source<T>[]): T[] {
  const byKey = new Map<string, T>();
  for (const { key, of } of sources) if (!byKey.has(key)) byKey.set(key, of);
  return [...byKey.values()];
}
