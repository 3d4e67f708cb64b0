import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareSettings, readSettings } from '../../src/config/settings.js';
import { preparePrintStyle, readPrintStyle } from '../../src/pdf/style/print-style.js';
import { type Preparation, preparation } from '../../src/prepared.js';
import { compileSource } from '../../src/render/compile.js';
import { helpers } from '../../src/render/helpers.js';
import * as anew from '../../src/render/index.js';
import { prepareTemplates } from '../../src/render/prepare.js';
import * as wordsAnew from '../../src/render/strings.js';
import { temporaryHost } from '../support/host.js';
import { edition, profile } from './sample.js';

const { builtInTemplates } = anew;
const builtIn = await prepareTemplates(await temporaryHost());
const unwanted = () => {
  throw new Error('this was prepared');
};

afterEach(() => {
  vi.doUnmock('../../src/prepared-table.js');
  vi.doUnmock('../../src/render/compile.js');
  vi.doUnmock('../../src/render/words.js');
});

/** A stage of the program as it is with a table of preparations. */
async function withTable<T>(preparations: readonly Preparation[], load: () => Promise<T>): Promise<T> {
  const table: Record<string, Record<string, () => unknown>> = {};
  for (const { kind, digest, code } of preparations) {
    table[kind] ??= {};
    table[kind][digest] = new Function(`return ${code}`) as () => unknown;
  }
  vi.resetModules();
  vi.doMock('../../src/prepared-table.js', () => ({ table }));
  return load();
}

/** Rendering that can't compile a template or read words: all of them must be in the table. */
function preparedOnly<T>(load: () => Promise<T>): Promise<T> {
  return withTable(builtIn, () => {
    vi.doMock('../../src/render/compile.js', () => ({ compileSource: unwanted }));
    vi.doMock('../../src/render/words.js', () => ({ readWords: unwanted }));
    return load();
  });
}

const renderRoom = () => import('../../src/render/index.js');

/** Everything that the templates make of a profile, and their list. */
async function allOf({ loadTemplate, loadSite }: typeof anew, language: string) {
  const host = await temporaryHost();
  const source = { folders: [builtInTemplates] };
  const template = await loadTemplate('brief', source, host);
  const site = await loadSite(source, host);
  const document = template.value!.render(profile({ language }), edition).value!;
  const numbers = { page: 2, pages: 3 };
  const parts = {
    document: '',
    metadata: [],
    linkedData: '{}',
    linkedDataHash: '',
    alternates: [{ format: 'pdf', href: 'a.pdf', bytes: 2_300_000, pages: 2 }],
    index: 'index.html',
    paper: 'A4',
  } as const;
  const { country, topic, updated } = document.meta;
  const entry = { country, topic, title: country, updated, language, description: '', forms: [] };
  return {
    messages: [...template.messages, ...site.messages],
    document,
    page: template.value!.page(document, parts),
    header: template.value!.header(document, numbers),
    footer: template.value!.footer(document, numbers),
    index: site.value!.index([entry, { ...entry, ageInMonths: 30 }], edition),
  };
}

describe('what was prepared', () => {
  it.each(['en', 'fr', 'es', 'ru', 'ar'])(
    'makes the same of a profile in %s as what is made anew',
    async (language) => {
      const read = await allOf(anew, language);
      const made = await allOf(await preparedOnly(renderRoom), language);
      expect(made.messages).toEqual([]);
      expect(made).toEqual(read);
    },
  );

  it('has the same words', async () => {
    const host = await temporaryHost();
    const source = { folders: [builtInTemplates] };
    const languages = ['en', 'fr', 'es', 'ru', 'ar', 'fr-CA', 'sv'];
    const wordsOf = async ({ loadStrings }: typeof wordsAnew) => {
      const { value } = await loadStrings(source, host);
      return languages.map((language) => value!.of(language));
    };
    const read = await wordsOf(wordsAnew);
    expect(await wordsOf(await preparedOnly(() => import('../../src/render/strings.js')))).toEqual(read);
  });

  it('tells of a fault while a template is filled with the same place', async () => {
    const text = '<p>\n  {{#if topic}}{{nmae}}{{/if}}</p>';
    const file = { file: 'body.hbs', text, bytes: new Uint8Array() };
    const code = compileSource(file, new Set(), Object.keys(helpers)).value!;
    const host = await temporaryHost({ files: { 'mine/brief/body.hbs': text } });
    const source = { folders: [`${host.cwd}/mine`, builtInTemplates] };
    const messagesOf = async ({ loadTemplate }: typeof anew) =>
      (await loadTemplate('brief', source, host)).value!.render(profile(), edition).messages;
    const room = await withTable([preparation('template', text, code)], renderRoom);
    expect(await messagesOf(room)).toMatchObject([{ code: 'template-name', line: 2, column: 18 }]);
    expect(await messagesOf(room)).toEqual(await messagesOf(anew));
  });

  it('is not taken for a file that says something else', async () => {
    const header = '<p>Mine: {{topic}}</p>';
    const files = { 'mine/brief/header.hbs': header, 'mine/strings/fr.yaml': 'notes: Sources' };
    const host = await temporaryHost({ files });
    const source = { folders: [`${host.cwd}/mine`, builtInTemplates] };
    const template = async ({ loadTemplate }: typeof anew) => {
      const { value } = await loadTemplate('brief', source, host);
      const document = value!.render(profile({ language: 'fr' }), edition).value!;
      return [document, value!.header(document, { page: 1, pages: 1 })];
    };
    const room = await withTable(builtIn, renderRoom);
    const made = await template(room);
    expect(JSON.stringify(made)).toContain('Mine: Mine Ban Policy');
    expect(JSON.stringify(made)).toContain('Sources');
    expect(made).toEqual(await template(anew));
  });

  it('is a style of print and settings as they are read', async () => {
    const host = await temporaryHost();
    const { print } = (await anew.loadTemplate('brief', { folders: [builtInTemplates] }, host)).value!;
    const entries = [await preparePrintStyle(print.text), await prepareSettings()];
    const style = await withTable(entries, () => import('../../src/pdf/style/print-style.js'));
    expect(await style.readPrintStyle(print.text, 'a')).toEqual(await readPrintStyle(print.text, 'a'));
    const settings = await withTable(entries, () => import('../../src/config/settings.js'));
    expect(await settings.readSettings('', 'a')).toEqual(await readSettings('', 'a'));
    expect(await settings.readSettings('publisher: A', 'a')).toEqual(await readSettings('publisher: A', 'a'));
  });

  it('is refused where there is something to say of it', async () => {
    await expect(preparePrintStyle('page: 1')).rejects.toThrow('print.yaml:1');
  });
});
