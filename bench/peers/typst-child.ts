import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fontsFolder, workFolder } from '../places.js';
import { runChild } from './child.js';

/** The part of Typst's binding that is used here. */
interface Typst {
  readonly NodeCompiler: { create(options: object): Compiler };
}

interface Compiler {
  pdf(document: { mainFilePath: string }, options: object): Buffer;
  evictCache(maxAge: number): void;
}

const faces = [
  'source-serif-4/400Regular',
  'source-serif-4/600SemiBold',
  'source-sans-3/400Regular',
  'source-sans-3/600SemiBold',
];

const inputs = { linked: process.env.BENCH_TYPST_LINKED ?? 'yes' };

/** Typst through its Node binding: one compiler, PDF/UA-1, caches kept over ten documents as its documentation advises. */
await runChild(async () => {
  const name = '@myriaddreamin/typst-ts-node-compiler';
  const { NodeCompiler } = (await import(name)) as Typst;
  const fontArgs = [{ fontBlobs: faces.map(readFace) }];
  const compiler = NodeCompiler.create({ workspace: workFolder, fontArgs, inputs });
  return (files, _, out) => {
    for (const file of files) {
      const pdf = compiler.pdf(
        { mainFilePath: file },
        { pdfStandard: 'ua-1', creationTimestamp: 1_700_000_000 },
      );
      writeFileSync(join(out, `${basename(file, '.typ')}.pdf`), pdf);
      compiler.evictCache(10);
    }
  };
});

function readFace(face: string): Buffer {
  const [family, cut] = face.split('/') as [string, string];
  const stem = family.startsWith('source-serif') ? 'SourceSerif4' : 'SourceSans3';
  return readFileSync(join(fontsFolder, family, cut, `${stem}_${cut}.ttf`));
}
