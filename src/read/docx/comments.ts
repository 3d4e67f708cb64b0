import type { Allowance } from '../../model/index.js';
import { allowancesIn } from '../allowances.js';
import type { WordPackage } from './package.js';
import { descendants, elementsOf, textIn, type XmlElement } from './xml.js';

/** The comments of a file (ISO 29500-1, 17.13.4): some allow a rule in the paragraph that they hang on. */
export class WordComments {
  /** How many there are that allow nothing. */
  readonly others: number;
  /** The words of those that do, by identifier. */
  private readonly words = new Map<string, string>();
  /** The paragraph that each hangs on: where what it comments on starts. */
  private readonly lines = new Map<string, number>();

  constructor(source: WordPackage) {
    const all = elementsOf(source.xml(source.related(source.main, 'comments')), 'w:comment');
    for (const comment of all) {
      const words = descendants(comment, ['w:t']).map(textIn).join('').trim();
      const isAllowance = allowancesIn(words, { file: '', line: 1, column: 1 }, 1).length > 0;
      if (isAllowance) this.words.set(comment.attributes['w:id'] ?? '', words);
    }
    this.others = all.length - this.words.size;
  }

  /** Looks for the marks of comments in a paragraph, the first time that they are met. */
  meet(paragraph: XmlElement, line: number): void {
    if (this.words.size === 0) return;
    for (const { attributes } of descendants(paragraph, ['w:commentRangeStart', 'w:commentReference'])) {
      const id = attributes['w:id'] ?? '';
      if (this.words.has(id) && !this.lines.has(id)) this.lines.set(id, line);
    }
  }

  /** What they allow, in reading order. */
  allowances(file: string): Allowance[] {
    return [...this.lines].flatMap(([id, line]) =>
      allowancesIn(this.words.get(id) ?? '', { file, line, column: 1 }, line),
    );
  }
}
