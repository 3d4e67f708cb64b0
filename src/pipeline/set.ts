import { missingCharacters } from '../check/characters.js';
import { misfitLines } from '../check/misfits.js';
import type { OutputFormat } from '../config/index.js';
import { writeHtml } from '../html/index.js';
import type { Message, Profile, Result } from '../model/index.js';
import type { Furniture, PrintedDocument } from '../pdf/index.js';
import { decode } from '../read/decode.js';
import type { Line } from '../read/index.js';
import { timed } from '../stopwatch.js';
import type { RenderedDocument } from '../tree/index.js';
import type { Desk } from './desk.js';
import { filesOf } from './files.js';
import type { ImageFile } from './image-files.js';
import { loadImages } from './images.js';
import type { Run, Source } from './job.js';

/** One document and the forms that were set from it. */
export interface Edition {
  readonly document: RenderedDocument;
  readonly forms: readonly SetForm[];
  /** The files of the images in it. */
  readonly images: readonly ImageFile[];
}

/** A form of a profile, ready to be written. */
export interface SetForm {
  readonly format: OutputFormat;
  readonly path: string;
  readonly data: Uint8Array;
  readonly pages?: number;
}

/** Sets one profile in every form that is asked for. */
export async function setProfile(
  profile: Profile,
  source: Source,
  desk: Desk,
  { options, host }: Run,
): Promise<Result<Edition | undefined>> {
  const { value: illustrated, messages: told } = await loadImages(profile, source.input, host);
  const { value: document, messages: rendered } = desk.template.render(illustrated.profile, desk.context);
  if (!document) return { value: undefined, messages: [...told, ...rendered] };
  const messages = [...told, ...rendered];
  const forms: SetForm[] = [];
  if (desk.press) {
    const files = options.embedSource ? filesOf(profile, source) : [];
    const press = await desk.press();
    const printed = await press.print(document, furnitureOf(document, desk, messages), files);
    const { bytes, pages } = printed;
    messages.push(...faultsOf(printed, profile, source));
    forms.push({ format: 'pdf', path: `${profile.slug}.pdf`, data: bytes, pages });
  }
  if (options.formats.includes('html')) {
    const alternates = forms.map(alternateOf);
    const context = { alternates, index: 'index.html', paper: desk.paper };
    const page = timed('render', () => writeHtml(document, desk.template, context));
    messages.push(...page.messages);
    if (page.value)
      forms.push({ format: 'html', path: `${profile.slug}.html`, data: Buffer.from(page.value) });
  }
  return { value: { document, forms, images: illustrated.images }, messages };
}

function alternateOf({ format, path, data, pages }: SetForm) {
  return { format, href: path, bytes: data.length, ...(pages && { pages }) };
}

/** What could not be printed well. Its places are searched in the source, which is decoded again for that only. */
function faultsOf({ missing, misfits }: PrintedDocument, profile: Profile, source: Source): Message[] {
  if (missing.length + misfits.length === 0) return [];
  const lines = linesOf(source);
  return [
    ...missingCharacters(missing, profile.source, lines),
    ...misfitLines(misfits, profile.source, lines),
  ];
}

/** The lines of a source as it was decoded, for places that are searched afterwards. */
function linesOf({ input, bytes }: Source): readonly Line[] {
  return decode({ file: input.file, bytes }).value?.lines ?? [];
}

/** The running lines of one document. */
function furnitureOf(document: RenderedDocument, { template }: Desk, messages: Message[]): Furniture {
  const take = <T>(result: Result<T>): T => {
    messages.push(...result.messages);
    return result.value;
  };
  return {
    header: (page, pages) => take(template.header(document, { page, pages })),
    footer: (page, pages) => take(template.footer(document, { page, pages })),
  };
}
