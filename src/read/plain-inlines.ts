import type { Inline } from '../model/index.js';
import { findAddresses } from './addresses.js';
import { InlineBuilder } from './inline-builder.js';
import type { MappedText } from './mapped-text.js';
import { findMarks } from './references.js';

/** `taken`: `[3]` is a note reference. `left`: it stays text, as everywhere inside a note. */
export type References = 'taken' | 'left';

/** Unmarked text to inlines: words, note references and web addresses. */
export function plainInlines(text: MappedText, references: References): Inline[] {
  const builder = new InlineBuilder('trim');
  addPlainText(builder, text, references);
  return builder.done();
}

/** The same, as a part of a longer run of inlines. */
export function addPlainText(builder: InlineBuilder, text: MappedText, references: References): void {
  let offset = 0;
  for (const address of findAddresses(text.text)) {
    addWords(builder, text.slice(offset, address.start), references);
    const at = text.at(address.start);
    const value = text.text.slice(address.start, address.end);
    builder.node({ type: 'link', href: address.href, children: [{ type: 'text', value, at }], at });
    offset = address.end;
  }
  addWords(builder, text.slice(offset), references);
}

/** Words and note references, without a look for addresses. */
export function addWords(builder: InlineBuilder, text: MappedText, references: References): void {
  let offset = 0;
  for (const mark of references === 'taken' ? findMarks(text.text) : []) {
    addText(builder, text, offset, mark.start);
    for (const reference of mark.references) builder.reference(reference.label, text.at(reference.offset));
    offset = mark.end;
  }
  addText(builder, text, offset, text.text.length);
}

function addText(builder: InlineBuilder, text: MappedText, start: number, end: number): void {
  builder.text(text.text.slice(start, end), (offset) => text.at(start + offset));
}
