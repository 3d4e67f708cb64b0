import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { running } from '../forms/pdfmake.js';
import { fontsFolder } from '../places.js';
import { runChild } from './child.js';

/** The part of pdfmake's public interface that is used here. */
interface Pdfmake {
  addFonts(fonts: object): void;
  setLocalAccessPolicy(allows: () => boolean): void;
  setUrlAccessPolicy(allows: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Buffer> };
}

/** Plain pdfmake by its public interface: no tags, no hyphenation, line after line. */
await runChild(() => {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake;
  pdfmake.addFonts({
    serif: family('source-serif-4', 'SourceSerif4'),
    sans: family('source-sans-3', 'SourceSans3'),
  });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return async (files, _, out) => {
    for (const file of files) {
      const definition = JSON.parse(readFileSync(file, 'utf8'));
      const footer = (page: number, pages: number) => ({
        ...running('', `Page ${page} of ${pages}`),
        margin: [91, 30, 91, 0],
      });
      const pdf = await pdfmake.createPdf({ ...definition, footer }).getBuffer();
      writeFileSync(join(out, `${basename(file, '.json')}.pdf`), pdf);
    }
  };
});

function family(folder: string, stem: string): Record<string, string> {
  const face = (cut: string): string => join(fontsFolder, folder, cut, `${stem}_${cut}.ttf`);
  const [normal, bold] = [face('400Regular'), face('600SemiBold')];
  return { normal, bold, italics: face('400Regular_Italic'), bolditalics: face('600SemiBold_Italic') };
}
