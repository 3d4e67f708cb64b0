import { type Message, message, type Point } from '../model/index.js';

/**
 * Collects what a format can't hold. What happens again and again is one message: it names the first place and counts
 * the others.
 */
export class Losses {
  private readonly found = new Map<string, { readonly at: Point; readonly hint: string; count: number }>();

  /** `what` says what was written instead, as `the caption of a table was written as a paragraph`. */
  add(what: string, at: Point, hint: string): void {
    const known = this.found.get(what);
    if (known) known.count += 1;
    else this.found.set(what, { at, hint, count: 1 });
  }

  /** A warning for each kind, in the order in which they were found. */
  messages(file: string): Message[] {
    return [...this.found].map(([what, { at, hint, count }]) => {
      const text = count === 1 ? what : `${what} (${count} times)`;
      return message('convert-loss', text, { file, line: at.line, column: at.column }, hint);
    });
  }
}
