import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareSettings } from './config/settings.js';
import { nodeHost } from './host.js';
import { prepareBreaks } from './pdf/lines/prepare-breaks.js';
import { preparePatterns } from './pdf/lines/prepare-patterns.js';
import { prepareFaces } from './pdf/prepare.js';
import { preparePrintStyle } from './pdf/style/print-style.js';
import type { Preparation } from './prepared.js';
import { builtInTemplates } from './render/index.js';
import { prepareTemplates } from './render/prepare.js';

// Run by bundle.mjs: writes the module that it puts in the place of prepared-table.ts.

const printFile = readFileSync(join(builtInTemplates, 'brief', 'print.yaml'), 'utf8');
const printStyle = printFile.replace(/\r\n?/gu, '\n');
const preparations = [
  ...(await prepareTemplates(nodeHost())),
  await preparePrintStyle(printStyle),
  await prepareSettings(),
  ...prepareFaces(),
  prepareBreaks(),
  preparePatterns(),
];
writeFileSync(process.argv[2]!, moduleOf(preparations));

function moduleOf(all: readonly Preparation[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const groups = kinds.map((one) => {
    const entries = all.filter(({ kind }) => kind === one);
    const lines = entries.map(({ digest, code }) => `${JSON.stringify(digest)}: () => (${code})`);
    return `${JSON.stringify(one)}: {\n${lines.join(',\n')}\n}`;
  });
  return `export const table = {\n${groups.join(',\n')}\n};\n`;
}
