declare module 'linebreak' {
  /** UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The class of the next character, by the package's own numbers. */
    nextCharClass(): number;
    nextBreak(): { position: number; required: boolean } | null;
  }
}
