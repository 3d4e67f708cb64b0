import type { BuildOptions } from '../config/index.js';
import { outputFormats } from '../config/words.js';
import type { Severity } from '../model/index.js';
import type { BuildReport } from '../pipeline.js';

/** What was built, what was not, and where to look; ends with a line break. */
export function summaryOf(report: BuildReport, options: BuildOptions): string {
  const { built, failed } = report;
  const folder = `${options.out.replace(/[\\/]+$/u, '')}/`;
  const parts = [
    built.length === 0
      ? 'Nothing was built'
      : `Built ${count(built.length, 'profile')} into ${folder} (${files(report)})`,
    failed.length > 0 ? `${count(failed.length, 'profile')} failed` : '',
    counted(report),
  ];
  const said = `${report.interrupted ? 'Interrupted. ' : ''}${parts.filter(Boolean).join('; ')}.\n`;
  return report.index ? `${said}Open ${folder}index.html\n` : said;
}

/** `14 PDF, 14 HTML, index.html, manifest.json` */
function files({ built, index, manifest }: BuildReport): string {
  const outputs = built.flatMap((one) => one.outputs);
  const perFormat = outputFormats.map((format) => {
    const of = outputs.filter((output) => output.format === format).length;
    return of > 0 ? `${of} ${format.toUpperCase()}` : '';
  });
  return [...perFormat, index ? 'index.html' : '', manifest ? 'manifest.json' : '']
    .filter(Boolean)
    .join(', ');
}

function counted({ messages }: BuildReport): string {
  const of = (severity: Severity) => messages.filter((one) => one.severity === severity).length;
  return [of('error') && count(of('error'), 'error'), of('warning') && count(of('warning'), 'warning')]
    .filter(Boolean)
    .join(', ');
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
