import { cleanSvg } from '../../tree/index.js';
import { DrawingMeasure, drawSvg, EngineDocument } from '../engine.js';
import type { BriefDocument } from '../file/document.js';
import { type Face, faceOf } from '../style/fonts.js';
import type { ImageFault } from './image-fault.js';

/** Reads a drawing, cleans it, and draws it once on a sheet that is thrown away: what fails there would fail in print. */
export function checkSvg(bytes: Buffer): { width: number; height: number; svg: string } | ImageFault {
  const cleaned = cleanSvg(bytes.toString('utf8'));
  const reason = 'reason' in cleaned ? cleaned.reason : (missingIn(cleaned.text) ?? faultIn(cleaned.svg));
  if (reason === undefined && 'svg' in cleaned) return cleaned;
  const hint = 'save it as PNG';
  return { code: 'image-unsupported', text: `is an SVG that can’t be printed: ${reason}`, hint };
}

/** Draws a cleaned drawing at a place in points from the page's top left corner, its words in the project's fonts. */
export function drawDrawing(
  svg: string,
  document: BriefDocument,
  place: { x: number; y: number; width: number; height: number },
): void {
  const fontOf = (face: Face) => document.embed(face).id;
  const sized = new DrawingMeasure().writeDimensions(svg, place);
  drawSvg(
    document,
    sized,
    place.x,
    place.y,
    optionsFor(place, fontOf, () => undefined),
  );
}

type Size = { readonly width: number; readonly height: number };

function optionsFor({ width, height }: Size, fontOf: (face: Face) => string, warn: (text: string) => void) {
  return {
    width,
    height,
    assumePt: true,
    warningCallback: warn,
    fontCallback: (family: string, bold: boolean, italic: boolean) =>
      fontOf(faceOf(/^(?!.*sans).*serif|times|georgia/iu.test(family) ? 'serif' : 'sans', bold, italic)),
  };
}

const faces = (['sans', 'serif'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => [family, bold, italic] as const)),
);

/** A character that a font has not would be a box, which PDF/UA forbids (ISO 14289-1, 7.21.8). */
function missingIn(text: string): string | undefined {
  const characters = new Set(text.replace(/\s/gu, ''));
  if (characters.size === 0) return undefined;
  const all = faces.map((one) => faceOf(...one));
  const missing = [...characters].find(
    (character) => !all.every((face) => face.has(character.codePointAt(0)!)),
  );
  return missing === undefined ? undefined : `no font has its character “${missing}”`;
}

function faultIn(svg: string): string | undefined {
  const warnings: string[] = [];
  try {
    const sheet = new EngineDocument({}, {}, {}, {}, { size: [600, 600], font: null }, null, () => true);
    drawSvg(
      sheet,
      svg,
      0,
      0,
      optionsFor(
        { width: 300, height: 300 },
        ({ file }) => file,
        (text) => warnings.push(text),
      ),
    );
  } catch {
    return 'it holds something that can’t be drawn';
  }
  return warnings.length > 0 ? 'it holds something that can’t be drawn' : undefined;
}
