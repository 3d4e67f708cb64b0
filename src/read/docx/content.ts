import { readParagraph } from './paragraph.js';
import type { Part } from './parts.js';
import { chosen, type Story } from './story.js';
import { readTable } from './table.js';
import { childOf, descendants, wordValue, type XmlElement } from './xml.js';

/** Reads what a container holds: paragraphs, tables and figures, in order. */
export function readParts(container: XmlElement, story: Story): Part[] {
  const before = story.pending;
  story.pending = undefined;
  const parts = readAll(container, story);
  if (story.pending) parts.push(story.pending);
  story.pending = before;
  return parts;
}

function readAll(container: XmlElement, story: Story): Part[] {
  const parts: Part[] = [];
  for (const node of container.children) {
    if (typeof node === 'string') continue;
    for (const part of readPart(node, story)) parts.push(part);
  }
  return parts;
}

function readPart(element: XmlElement, story: Story): readonly Part[] {
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, story);
    case 'w:tbl':
      return readTable(element, story);
    case 'w:sdt':
      return readControl(element, story);
    case 'w:del':
    case 'w:moveFrom':
      story.word.removed.deleted += 1;
      return [];
    case 'w:sectPr':
      return [];
    case 'mc:AlternateContent':
      return readAll(chosen(element), story);
    case 'w:altChunk':
      story.say(
        'image-unsupported',
        'a file that Word only includes here was left out',
        'save it in Word anew',
      );
      return [];
    default:
      return readAll(element, story);
  }
}

/** A content control; Word wraps its list of contents in one. */
function readControl(element: XmlElement, story: Story): Part[] {
  const gallery = wordValue(childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  const content = childOf(element, 'w:sdtContent');
  if (!content) return [];
  if (gallery !== 'Table of Contents') return readAll(content, story);
  story.word.removed.contents = true;
  for (const _ of descendants(content, ['w:p'])) story.nextLine();
  return [];
}
