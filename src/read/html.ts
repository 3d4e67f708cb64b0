import type { Nodes } from 'hast';
import {
  type Block,
  type Draft,
  type Metadata,
  type NoteDefinition,
  plainText,
  type Result,
} from '../model/index.js';
import type { ReadContext } from './context.js';
import { dropNotesHeading, withDepths } from './headings.js';
import { pageAllowances } from './html/allowances.js';
import { readBlocks } from './html/blocks.js';
import { statedDate } from './html/dates.js';
import { takeHead } from './html/head.js';
import { withoutLabel } from './html/labels.js';
import { findTooMuch, tooMuch } from './html/limits.js';
import { findNavigation, navigationMessage } from './html/navigation.js';
import { findLinkedNotes, type LinkedNote } from './html/notes.js';
import { type Page, parsePage } from './html/page.js';
import { isNotesHeading, takePlainNotes } from './html/plain-notes.js';
import { HtmlScope } from './html/scope.js';
import { readSummarySection, takeSummary } from './html/summary.js';
import { isBlank, type SourceText } from './lines.js';

/**
 * Reads a saved page: one profile. Country, topic and date come from its first lines as in plain text, then from its
 * titles and what it states of itself. Notes are joined by links between identifiers, else as in plain text. What is no
 * part of the text goes, with a message that counts its words.
 */
export function readHtml(source: SourceText, context: ReadContext): Result<readonly Draft[]> {
  const limit = findTooMuch(source.file, source.lines);
  if (limit) return { value: [], messages: [limit] };
  try {
    return readPage(source, parsePage(source), context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: [], messages: [tooMuch(source.file)] };
  }
}

function readPage(source: SourceText, page: Page, context: ReadContext): Result<readonly Draft[]> {
  const { file } = source;
  const { tree } = page;
  const linked = findLinkedNotes(page);
  const holdsNote = new Set<Nodes>([...linked.elements].flatMap((one) => [one, ...tree.ancestors(one)]));
  const navigation = findNavigation(tree, (element) => holdsNote.has(element), context.keepNavigation);
  const scope = new HtmlScope(file, page, tree, navigation, linked);
  const section = readSummarySection(scope);
  const blocks = navigation.root ? readBlocks(navigation.root.children, scope, { inNote: false }) : [];
  const notes = linked.notes.map((note) => definitionOf(note, scope));
  const head = takeHead(blocks, page, file, context);
  const plain = notes.length > 0 ? { body: head.body, notes } : takePlainNotes(head.body, source.lines);
  const { summary, body } =
    section.length > 0 ? { summary: section, body: plain.body } : takeSummary(plain.body);
  const filled = source.lines.filter((line) => !isBlank(line));
  const allowances = pageAllowances(tree, source);
  const draft: Draft = {
    source: { file, format: 'html', line: 1, endLine: filled.at(-1)?.line ?? 1 },
    metadata: withStated(head.metadata, page, file),
    summary,
    body: withDepths(plain.notes.length > 0 ? dropNotesHeading(withoutEmptied(body)) : body),
    notes: plain.notes,
    ...(allowances.length > 0 && { allowances }),
  };
  scope.sayRelative();
  const removed = navigationMessage(navigation, tree, (node) => linked.elements.has(node), file);
  return { value: [draft], messages: [...(removed ? [removed] : []), ...scope.messages] };
}

/** The body without headings such as `Notes` under which nothing is left: a page may have several lists of notes. */
function withoutEmptied(body: readonly Block[]): Block[] {
  return body.filter((block, index) => {
    if (block.type !== 'heading' || !isNotesHeading(plainText([block]).trim())) return true;
    const next = body.slice(index + 1).find(({ type }) => type !== 'rule');
    return !(next === undefined || (next.type === 'heading' && next.depth <= block.depth));
  });
}

function withStated(found: Metadata, page: Page, file: string): Metadata {
  const updated = found.updated ?? statedDate(page, file);
  const { language } = page;
  const place = language && { file, ...page.tree.at(language.element) };
  return {
    ...found,
    ...(updated ? { updated } : {}),
    ...(language && place ? { language: { value: language.value, place } } : {}),
  };
}

function definitionOf({ label, identifier, elements }: LinkedNote, scope: HtmlScope): NoteDefinition {
  const [first] = elements;
  const isListed = first?.tagName === 'li' && scope.tree.parent(first)?.tagName === 'ol';
  const read: Block[] = readBlocks(elements, scope, { inNote: true });
  const children = withoutLabel(
    read.filter(({ type }) => type !== 'rule'),
    label,
    isListed,
  );
  return { label, identifier, children, at: scope.tree.at(first!) };
}
