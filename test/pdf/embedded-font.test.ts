import { describe, expect, it } from 'vitest';
import { type EmbeddedFont, EngineDocument } from '../../src/pdf/engine.js';
import { EmbeddedFace } from '../../src/pdf/file/embedded-font.js';
import { FontSubset } from '../../src/pdf/file/font-subset.js';
import { type Face, faceOf } from '../../src/pdf/style/fonts.js';

/** pdfkit's class for embedded fonts, which it doesn't export: a document shows it. */
interface Peer extends EmbeddedFont {
  subset: EmbeddedFont['subset'];
}
type PeerClass = new (document: object, font: Face['font'], id: string) => Peer;

const faces = (['serif', 'sans'] as const).flatMap((family) =>
  [false, true].flatMap((bold) => [false, true].map((italic) => faceOf(family, bold, italic))),
);

function peerClass(face: Face): PeerClass {
  const sheet = new EngineDocument({}, {}, {}, {}, { size: [600, 600], font: null }, null, () => true);
  sheet.font(face.file);
  return sheet._font.constructor as PeerClass;
}

/** Notes down the objects that a font makes. */
function recorder() {
  const objects: { data: unknown; stream: unknown }[] = [];
  const ref = (data: object = {}) => {
    const object = { data, stream: undefined as unknown, id: objects.length };
    objects.push(object);
    const end = (stream?: unknown) => {
      object.stream = stream;
    };
    return Object.assign(object, {
      end,
      toString: () => `${object.id} 0 R`,
      toJSON: () => `${object.id} 0 R`,
    });
  };
  const shown = () =>
    objects.map(({ data, stream }) => [
      JSON.stringify(data),
      stream instanceof Uint8Array ? Buffer.from(stream).toString('base64') : stream,
    ]);
  return { document: { ref, options: {} }, shown };
}

describe('an embedded font', () => {
  it.each(faces)('is written as pdfkit writes it: $family, bold $bold, italic $italic', (face) => {
    const [ours, theirs] = [recorder(), recorder()];
    const own = new EmbeddedFace(ours.document as never, face, 'F12');
    const peer = new (peerClass(face))(theirs.document, face.font, 'F12');
    peer.subset = new FontSubset(face.tables);
    const words = 'Office “AVA”\tof 1998.  e\u0301, \u{1d7d8}Ж';
    expect(own.encode(words)).toEqual((peer as unknown as EmbeddedFace).encode(words));
    for (const text of ['9. ', '• ', '(viii) ', 'Tafel'])
      expect(own.widthOfString(text, 10)).toBeCloseTo(
        (peer as unknown as EmbeddedFace).widthOfString(text, 10),
        9,
      );
    expect(own.lineHeight(10)).toBe(peer.lineHeight(10));
    for (const font of [own, peer]) {
      font.ref();
      font.finalize();
      font.finalize();
    }
    expect(ours.shown()).toEqual(theirs.shown());
    expect(ours.shown().length).toBe(5);
  });

  it('is not written where no page asks for it', () => {
    const ours = recorder();
    new EmbeddedFace(ours.document as never, faces[0]!, 'F1').finalize();
    expect(ours.shown()).toEqual([]);
  });
});
