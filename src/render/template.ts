import type { Root } from 'hast';
import type { Host } from '../host.js';
import type { Place, Profile, Result } from '../model/index.js';
import { timed } from '../stopwatch.js';
import { parseTree, type RenderedDocument } from '../tree/index.js';
import { findTemplateFiles, type TemplateFile, type TemplateSource } from './files.js';
import { type Compiled, compileTemplates } from './handlebars.js';
import { helpers } from './helpers.js';
import { lineView, type PageNumbers, type PageParts, pageView } from './page.js';
import { type LoadedStrings, loadStrings } from './strings.js';
import { bodyView, contentContext, metaOf, type RenderContext } from './view.js';

/** A template for profiles: what a profile contains, its page, its running lines, its look in print. */
export interface Template {
  readonly name: string;
  /** Fills `body.hbs`: the document from which every output is set. */
  render(profile: Profile, context: RenderContext): Result<RenderedDocument | undefined>;
  /** Fills `page.hbs`: the whole HTML file. */
  page(document: RenderedDocument, parts: PageParts): Result<string | undefined>;
  /** Fills `header.hbs` for one printed page. */
  header(document: RenderedDocument, page: PageNumbers): Result<Root | undefined>;
  /** Fills `footer.hbs` for one printed page. */
  footer(document: RenderedDocument, page: PageNumbers): Result<Root | undefined>;
  /** `print.yaml` as it is written. */
  readonly print: { readonly text: string; readonly file: string };
  /** Everything that the template was made of. */
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/** What a template must have; `print.css`, the page's rules for paper, it may have. */
const required = ['body.hbs', 'page.hbs', 'header.hbs', 'footer.hbs', 'screen.css', 'print.yaml'];

/**
 * Loads a template of the source's folders, file by file. Without a value it can't be used: `template-missing`,
 * `template-syntax` and `template-name` say why.
 */
export async function loadTemplate(
  name: string,
  source: TemplateSource,
  host: Host,
): Promise<Result<Template | undefined>> {
  const found = await findTemplateFiles(name, required, source, host);
  const strings = await loadStrings(source, host);
  const sources = handlebarsFiles(found.value);
  const compiled = await compileTemplates(sources, helpers);
  const messages = [...found.messages, ...strings.messages, ...compiled.messages];
  if (messages.length > 0 || strings.value === undefined || compiled.value === undefined) {
    return { value: undefined, messages };
  }
  return { value: new FolderTemplate(name, found.value, compiled.value, strings.value), messages };
}

class FolderTemplate implements Template {
  readonly print: { readonly text: string; readonly file: string };
  readonly files: readonly TemplateFile[];
  private readonly css: string;

  constructor(
    readonly name: string,
    private readonly own: ReadonlyMap<string, TemplateFile>,
    private readonly compiled: Compiled,
    private readonly strings: LoadedStrings,
  ) {
    const { text, file } = own.get('print.yaml')!;
    this.print = { text, file };
    this.css = `${own.get('screen.css')!.text}\n${own.get('print.css')?.text ?? ''}`;
    this.files = [...own.values(), ...strings.files];
  }

  render(profile: Profile, context: RenderContext): Result<RenderedDocument | undefined> {
    const strings = this.strings.of(profile.language);
    const content = contentContext(profile, strings);
    const view = bodyView(profile, context, strings, content.headings);
    const { value: tree, messages } = this.tree('body', view, { content });
    if (tree === undefined) return { value: undefined, messages };
    return { value: { tree, meta: metaOf(profile, context, strings) }, messages };
  }

  page({ meta }: RenderedDocument, parts: PageParts): Result<string | undefined> {
    return this.compiled.fill('page', pageView(meta, parts, this.css, this.strings.of(meta.language)));
  }

  header({ meta }: RenderedDocument, page: PageNumbers): Result<Root | undefined> {
    return this.tree('header', lineView(meta, page, this.strings.of(meta.language)));
  }

  footer({ meta }: RenderedDocument, page: PageNumbers): Result<Root | undefined> {
    return this.tree('footer', lineView(meta, page, this.strings.of(meta.language)));
  }

  private tree(name: string, view: object, data?: object): Result<Root | undefined> {
    const { value: html, messages } = timed('render', () => this.compiled.fill(name, view, data));
    if (html === undefined) return { value: undefined, messages };
    const { file } = this.own.get(`${name}.hbs`)!;
    return timed('tree', () => parseTree(html, file, (words) => this.placeOf(words, name)));
  }

  /** Where a template writes a piece of markup: in the one that was filled, else in any other of its folder. */
  private placeOf(words: string, name: string): Place | undefined {
    const others = [...this.own.entries()].filter(([base]) => base.endsWith('.hbs')).map(([, file]) => file);
    for (const { file, text } of [this.own.get(`${name}.hbs`)!, ...others]) {
      const before = text.slice(0, Math.max(0, text.indexOf(words))).split('\n');
      if (text.includes(words)) return { file, line: before.length, column: before.at(-1)!.length + 1 };
    }
    return undefined;
  }
}

/** The Handlebars files by name without extension. */
function handlebarsFiles(files: ReadonlyMap<string, TemplateFile>): ReadonlyMap<string, TemplateFile> {
  const found = [...files].filter(([base]) => base.endsWith('.hbs'));
  return new Map(found.map(([base, file]) => [base.slice(0, -'.hbs'.length), file]));
}
