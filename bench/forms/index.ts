import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../corpus/report.js';
import { benchFolder, fontsFolder } from '../places.js';
import { toHtml } from './html.js';
import { toMarkdown } from './markdown.js';
import { toPdfmake } from './pdfmake.js';
import { toText } from './text.js';
import { toTypst, toTypstFootnotes } from './typst.js';

/** The formats that programs read. */
export type Form = keyof typeof forms;

const forms = {
  text: { ending: '.txt', write: toText },
  markdown: { ending: '.md', write: toMarkdown },
  typst: { ending: '.typ', write: toTypst },
  'typst-footnotes': { ending: '.typ', write: toTypstFootnotes },
  pdfmake: { ending: '.json', write: toPdfmake },
  html: { ending: '.html', write: toHtml },
} as const;

/** Writes reports in one format into a folder, with what they need beside them. Returns their paths, in the reports' order. */
export function writeReports(reports: readonly Report[], form: Form, folder: string): string[] {
  const { ending, write } = forms[form];
  mkdirSync(folder, { recursive: true });
  if (ending === '.typ') copyFileSync(join(benchFolder, 'forms/brief.typ'), join(folder, 'brief.typ'));
  if (form === 'html') writeFileSync(join(folder, 'brief.css'), styleSheet());
  return reports.map((report) => {
    const path = join(folder, report.name + ending);
    writeFileSync(path, write(report));
    return path;
  });
}

/** What Briefpress has to be told of the corpus: its invented countries. */
export function writeConfig(reports: readonly Report[], folder: string): void {
  const areas = [...new Set(reports.map(({ country }) => country))];
  writeFileSync(join(folder, 'briefpress.yaml'), `areas:\n${areas.map((area) => `  - ${area}\n`).join('')}`);
}

function styleSheet(): string {
  const style = readFileSync(join(benchFolder, 'forms/brief.css'), 'utf8');
  return style.replaceAll('FONTS', fontsFolder);
}
