import { type Inline, identifierOf, type Point } from '../model/index.js';

/** A text that is being put together. */
interface Words {
  readonly parts: string[];
  readonly at: Point;
  endsInSpace: boolean;
}

/** Collects inlines in reading order: joins neighbouring texts and folds white space. */
export class InlineBuilder {
  private readonly nodes: Inline[] = [];
  private words: Words | undefined;

  /** `edges: 'trim'` drops white space at both ends, as a paragraph does; words inside a line keep theirs. */
  constructor(private readonly edges: 'trim' | 'keep') {}

  /** `at` gives the place of an offset in the text as written. */
  text(value: string, at: (offset: number) => Point): void {
    const folded = /[\t\n]| {2}/u.test(value) ? value.replace(/[ \t\n]+/gu, ' ') : value;
    const starts = !this.words && this.isAtStart();
    const drop = (starts || this.words?.endsInSpace) && folded.startsWith(' ');
    const kept = drop ? folded.slice(1) : folded;
    if (kept === '') return;
    this.words ??= { parts: [], at: at(starts ? value.search(/[^ \t\n]/u) : 0), endsInSpace: false };
    this.words.parts.push(kept);
    this.words.endsInSpace = kept.endsWith(' ');
  }

  node(node: Inline): void {
    if (node.type === 'break') this.trimEnd();
    this.endWords();
    this.nodes.push(node);
  }

  /** Nodes that were collected elsewhere. */
  nodesOf(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.text(node.value, () => node.at);
      else this.node(node);
    }
  }

  /** A note reference. A space in front of it goes: a superscript needs none. */
  reference(label: string, at: Point, identifier = identifierOf(label)): void {
    this.trimEnd();
    this.node({ type: 'noteReference', label, identifier, at });
  }

  done(): Inline[] {
    if (this.edges === 'trim') this.trimEnd();
    this.endWords();
    return this.nodes;
  }

  private isAtStart(): boolean {
    const last = this.nodes.at(-1);
    return last === undefined ? this.edges === 'trim' : last.type === 'break';
  }

  private trimEnd(): void {
    const { words } = this;
    if (!words?.endsInSpace) return;
    words.parts.push(words.parts.pop()!.slice(0, -1));
    words.endsInSpace = false;
  }

  private endWords(): void {
    const value = this.words?.parts.join('') ?? '';
    if (this.words && value !== '') this.nodes.push({ type: 'text', value, at: this.words.at });
    this.words = undefined;
  }
}
