import type { BuildOptions } from '../config/index.js';
import { outputFormats } from '../config/words.js';
import type { Severity } from '../model/index.js';
import type { BuildReport, BuiltProfile } from '../pipeline.js';
import { count } from './count.js';

/** What was built, what was not, and where to look; ends with a line break. */
export function summaryOf(report: BuildReport, options: BuildOptions): string {
  const { failed } = report;
  const folder = `${options.out.replace(/[\\/]+$/u, '')}/`;
  const parts = [
    ...madeIn(folder, report),
    failed.length > 0 ? `${count(failed.length, 'profile')} failed` : '',
    counted(report),
  ];
  const said = `${report.interrupted ? 'Interrupted. ' : ''}${parts.filter(Boolean).join('; ')}.\n`;
  return report.index ? `${said}Open ${folder}index.html\n` : said;
}

/** `Built 2 profiles into out/ (2 PDF, 2 HTML, index.html, manifest.json)`, `12 are unchanged` */
function madeIn(folder: string, report: BuildReport): string[] {
  const made = report.built.filter(({ unchanged }) => !unchanged);
  const rest = report.built.length - made.length;
  if (made.length > 0) {
    const built = `Built ${count(made.length, 'profile')} into ${folder} (${files(made, report)})`;
    return [built, rest > 0 ? `${rest} ${rest === 1 ? 'is' : 'are'} unchanged` : ''];
  }
  return [
    rest > 0
      ? `${count(rest, 'profile')} in ${folder} ${rest === 1 ? 'is' : 'are'} up to date`
      : 'Nothing was built',
  ];
}

/** `14 PDF, 14 HTML, index.html, manifest.json` */
function files(made: readonly BuiltProfile[], { index, manifest }: BuildReport): string {
  const outputs = made.flatMap((one) => one.outputs);
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
