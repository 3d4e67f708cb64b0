import { addText, type OpenParagraph } from './open-paragraph.js';
import type { RunFormat } from './run-format.js';
import { chosen } from './story.js';
import type { XmlElement } from './xml.js';

/** Reads a drawing: the images that stand in no box, then the texts of boxes. They follow the paragraph. */
export function readDrawing(drawing: XmlElement, paragraph: OpenParagraph, run: RunFormat): void {
  const { story, floating } = paragraph;
  if (run.isHidden || story.fields.isContents) return;
  const { images } = story.word;
  const { figures, alternative, isLost } = images.read(withoutBoxes(drawing), story.path, story.line);
  floating.push(...figures);
  if (isLost) {
    const hint = 'put it into the document as a PNG or JPEG picture of at most 4 MB';
    story.say('image-unsupported', 'a drawing can’t be set; the words that describe it were', hint);
    addText(paragraph, run, alternative);
  }
  for (const box of boxesIn(drawing)) {
    for (const part of story.read(box)) floating.push(part);
  }
}

/** The outermost boxes: those inside them are read with their paragraphs. */
function boxesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.name === 'mc:AlternateContent') return boxesIn(chosen(node));
    return node.name === 'w:txbxContent' ? [node] : boxesIn(node);
  });
}

function withoutBoxes(element: XmlElement): XmlElement {
  const children = element.children.flatMap((node) => {
    if (typeof node === 'string' || node.name === 'w:txbxContent') return [];
    return [withoutBoxes(node.name === 'mc:AlternateContent' ? chosen(node) : node)];
  });
  return { ...element, children };
}
