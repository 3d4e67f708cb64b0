import type { BuildOptions } from '../config/index.js';
import type { Host } from '../host.js';
import { type Message, message, type Result } from '../model/index.js';
import type { PageSize, Press } from '../pdf/index.js';
import { type PrintStyle, readPrintStyle } from '../pdf/style/print-style.js';
import type { TemplateSource } from '../render/files.js';
import {
  loadSite,
  loadTemplate,
  type RenderContext,
  type SiteTemplate,
  type Template,
} from '../render/index.js';
import { version } from '../version.js';
import { type BuildRun, dayOf } from './job.js';

/** Templates and press, opened once for a build. */
export interface Desk {
  readonly template: Template;
  readonly site: SiteTemplate;
  /** The paper, for the print rules of pages. */
  readonly paper: PageSize;
  /** Undefined where no PDF is asked for. pdfmake is loaded when the first is printed. */
  readonly press: (() => Promise<Press>) | undefined;
  readonly context: RenderContext;
}

/** Opens what is needed to set profiles and to list them. The value is undefined where a template can't be used; the messages say why. */
export async function openDesk(
  { options, host }: BuildRun,
  source: TemplateSource,
): Promise<Result<Desk | undefined>> {
  if (options.templates !== undefined && (await host.kind(options.templates)) !== 'folder') {
    return { value: undefined, messages: [noFolder(options.templates)] };
  }
  const template = await loadTemplate('brief', source, host);
  const site = await loadSite(source, host);
  const style = template.value && (await styleOf(template.value));
  const messages = [template, site, style].flatMap((one) => one?.messages ?? []);
  if (!template.value || !site.value || !style?.value) return { value: undefined, messages };
  const paper = options.pageSize ?? style.value.page.size;
  const press = options.formats.includes('pdf') ? pressOf(style.value, paper, options, host) : undefined;
  const context = { asOf: dayOf(host), ...(options.publisher && { publisher: options.publisher }) };
  return { value: { template: template.value, site: site.value, paper, press, context }, messages };
}

function noFolder(file: string): Message {
  const place = { file, line: 1, column: 1 };
  return message('template-missing', 'there is no such folder', place, 'Name the folder of your templates.');
}

let lastStyle:
  | { readonly print: Template['print']; readonly read: ReturnType<typeof readPrintStyle> }
  | undefined;

/** The style that a template's print.yaml states; a watch asks again and again for the same one. */
function styleOf({ print }: Template): ReturnType<typeof readPrintStyle> {
  const isSame = lastStyle?.print.text === print.text && lastStyle.print.file === print.file;
  if (!lastStyle || !isSame) lastStyle = { print, read: readPrintStyle(print.text, print.file) };
  return lastStyle.read;
}

/** A press that is made ready once, when it is first asked for. */
function pressOf(
  style: PrintStyle,
  pageSize: PageSize,
  { standards }: BuildOptions,
  { now }: Host,
): () => Promise<Press> {
  let press: Promise<Press> | undefined;
  const open = async (): Promise<Press> => {
    const { preparePress } = await import('../pdf/index.js');
    return preparePress(style, { pageSize, standards, date: now, generator: `Briefpress ${version}` });
  };
  return () => {
    press ??= open();
    return press;
  };
}
