import {
  type Message,
  type MessageCode,
  message,
  type NoteDefinition,
  type Point,
} from '../../model/index.js';
import type { References } from '../plain-inlines.js';

/** What the parts of the Markdown reader share while they read one file. */
export class MarkdownScope {
  readonly messages: Message[] = [];
  readonly notes: NoteDefinition[] = [];
  /** What images are called in the texts read so far. */
  readonly images = new Set<string>();

  constructor(
    readonly file: string,
    /** Whether `[3]` is a note reference, as in plain text. */
    readonly references: References,
  ) {}

  say(code: MessageCode, text: string, at: Point, hint?: string): void {
    this.messages.push(message(code, text, { file: this.file, ...at }, hint));
  }
}
