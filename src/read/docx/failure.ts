import type { MessageCode } from '../../model/index.js';

/** Why no profile can be read from a Word file. `readDocx` makes it the message that the user sees. */
export class DocxFailure extends Error {
  constructor(
    readonly code: MessageCode,
    text: string,
    readonly hint?: string,
  ) {
    super(text);
  }
}

/** A file that breaks off, or whose parts don't fit together. */
export function damaged(what: string): DocxFailure {
  const hint = 'copy the file anew; if Word itself opens it, save it there once more as .docx';
  return new DocxFailure('input-unreadable', `the Word file is damaged: ${what}`, hint);
}

export function tooLarge(what: string): DocxFailure {
  const hint = 'open it in Word, take out what is no part of the profile, and save it anew';
  return new DocxFailure('input-too-large', `the Word file is too large: ${what}`, hint);
}
