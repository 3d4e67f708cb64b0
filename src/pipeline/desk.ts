import { resolve } from 'node:path';
import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import { type Message, message, type Result } from '../model/index.js';
import type { PageSize, Press } from '../pdf/index.js';
import { type PrintStyle, readPrintStyle } from '../pdf/style/print-style.js';
import {
  builtInTemplates,
  loadSite,
  loadTemplate,
  type RenderContext,
  type SiteTemplate,
  type Template,
} from '../render/index.js';
import { version } from '../version.js';
import { dayOf, type Run } from './job.js';

/** Templates and press, opened once for a build. */
export interface Desk {
  readonly template: Template;
  readonly site: SiteTemplate;
  /** The paper, for the print rules of pages. */
  readonly paper: PageSize;
  /** Undefined where no PDF is asked for: pdfmake is not loaded then. */
  readonly press: Press | undefined;
  readonly context: RenderContext;
}

/** Opens what is needed to set profiles. The value is undefined where a template can't be used; the messages say why. */
export async function openDesk({ options, host }: Run): Promise<Result<Desk | undefined>> {
  const folder = resolve(host.cwd, options.templates ?? 'templates');
  if (options.templates !== undefined && (await host.kind(folder)) !== 'folder') {
    return { value: undefined, messages: [noFolder(options.templates)] };
  }
  const source = { folders: [folder, builtInTemplates] };
  const template = await loadTemplate('brief', source, host);
  const site = await loadSite(source, host);
  const style = template.value && readPrintStyle(template.value.print.text, template.value.print.file);
  const messages = [template, site, style].flatMap((one) => one?.messages ?? []);
  if (!template.value || !site.value || !style?.value) return { value: undefined, messages };
  const paper = options.pageSize ?? style.value.page.size;
  const press = options.formats.includes('pdf')
    ? await openPress(style.value, paper, options, host)
    : undefined;
  const context = { asOf: dayOf(host), ...(options.publisher && { publisher: options.publisher }) };
  return { value: { template: template.value, site: site.value, paper, press, context }, messages };
}

function noFolder(file: string): Message {
  const place = { file, line: 1, column: 1 };
  return message('template-missing', 'there is no such folder', place, 'Name the folder of your templates.');
}

async function openPress(
  style: PrintStyle,
  pageSize: PageSize,
  { standards }: BuildOptions,
  host: Host,
): Promise<Press> {
  const { preparePress } = await import('../pdf/index.js');
  const generator = `Briefpress ${version}`;
  return preparePress(style, { pageSize, standards, date: host.now, generator });
}
