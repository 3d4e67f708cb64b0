import { describe, expect, it } from 'vitest';
import { formatMessages, sortMessages } from '../src/check/index.js';
import { type Flags, loadOptions } from '../src/config/index.js';
import { nearest } from '../src/config/words.js';
import { temporaryHost } from './support/host.js';

/** Loads options with a config of this text. */
async function load(text: string, flags: Flags = {}) {
  const host = await temporaryHost({ files: { 'briefpress.yaml': text } });
  return loadOptions(flags, host);
}

/** What people would see. */
async function complaints(text: string): Promise<string> {
  const { value, messages } = await load(text);
  expect(value).toBeUndefined();
  return formatMessages(sortMessages(messages), 'human');
}

describe('options', () => {
  it('have defaults where there is no config', async () => {
    const { value, messages } = await loadOptions({}, await temporaryHost());
    expect(messages).toEqual([]);
    expect(value).toEqual({
      keepNavigation: false,
      expandIbid: false,
      force: false,
      linksMaxAge: 30,
      allowPrivateLinks: false,
      rules: new Map(),
      inputs: ['profiles'],
      out: 'out',
      formats: ['pdf', 'html'],
      standards: ['ua-1', 'a-3a'],
      embedSource: true,
      staleAfter: 18,
      topics: [],
      areas: [],
      defaults: { language: 'en' },
      strict: false,
    });
  });

  it('come from the config, with its bytes for the manifest', async () => {
    const text = `publisher: Exampleland Institute
inputs: [countries, extra.md]
out: public
formats: html
templates: house
page_size: letter
stale_after: 2 years
topics: [Rivers]
areas: [Exampleland]
defaults: { country: Exampleland, language: fr, authors: [A. Author], updated: 2020-01-02 }
strict: true
pdf_standard: A-2a
embed_source: false
keep_navigation: true
expand_ibid: true
rules: { double-space: off, ibid-several: ERROR }
links: { max_age: 7 days, allow_private: true }
`;
    expect((await load(text)).value).toEqual({
      keepNavigation: true,
      expandIbid: true,
      force: false,
      linksMaxAge: 7,
      allowPrivateLinks: true,
      rules: new Map([
        ['double-space', 'off'],
        ['ibid-several', 'error'],
      ]),
      standards: ['a-2a'],
      embedSource: false,
      publisher: 'Exampleland Institute',
      inputs: ['countries', 'extra.md'],
      out: 'public',
      formats: ['html'],
      templates: 'house',
      pageSize: 'Letter',
      staleAfter: 24,
      topics: ['Rivers'],
      areas: ['Exampleland'],
      defaults: { country: 'Exampleland', language: 'fr', authors: ['A. Author'], updated: '2020-01-02' },
      strict: true,
      config: Buffer.from(text),
    });
  });

  it('add the rules of flags to those of the config', async () => {
    const rules = new Map([
      ['note-gap', 'off'],
      ['note-order', 'error'],
    ] as const);
    const { value } = await load('rules: { note-gap: error, double-space: false, note-same: Warning }', {
      rules,
    });
    expect([...value!.rules]).toEqual([
      ['note-gap', 'off'],
      ['double-space', 'off'],
      ['note-same', 'warning'],
      ['note-order', 'error'],
    ]);
  });

  it('let flags win over the config', async () => {
    const { value } = await load('out: a\nformats: [pdf]\nstrict: true\npage_size: A4', {
      out: 'b',
      formats: ['html', 'pdf', 'html'],
      strict: false,
      pageSize: 'Letter',
      inputs: ['x.txt'],
    });
    expect(value).toMatchObject({
      out: 'b',
      formats: ['pdf', 'html'],
      strict: false,
      pageSize: 'Letter',
      inputs: ['x.txt'],
    });
  });

  it('take an empty config, or one of comments, for none', async () => {
    for (const text of ['', '# nothing yet\n', '---\n', '\uFEFFout: out']) {
      expect((await load(text)).value).toMatchObject({ out: 'out' });
    }
  });

  it.each([
    ['18 months', 18],
    ['1 month', 1],
    ['1 year', 12],
    ['off', undefined],
    ['false', undefined],
  ])('read stale_after: %s', async (written, staleAfter) => {
    expect((await load(`stale_after: ${written}`)).value?.staleAfter).toBe(staleAfter);
  });

  it('read a named config, whose paths start from its own folder', async () => {
    const text = 'inputs: [a.txt, "-", /b]\nout: print\ntemplates: ../house';
    const host = await temporaryHost({ files: { 'set/ours.yaml': text, 'briefpress.yaml': 'out: wrong' } });
    const { value } = await loadOptions({}, host, 'set/ours.yaml');
    expect(value).toMatchObject({ inputs: ['set/a.txt', '-', '/b'], out: 'set/print', templates: 'house' });
  });

  it('leave what a config elsewhere does not state to the folder that the build runs in', async () => {
    const host = await temporaryHost({ files: { 'set/ours.yaml': 'strict: true' } });
    const { value } = await loadOptions({}, host, 'set/ours.yaml');
    expect(value).toMatchObject({ inputs: ['profiles'], out: 'out' });
  });
});

describe('a config with faults', () => {
  it('is told where an unknown name stands, and which was probably meant', async () => {
    expect(
      await complaints('out: out\npageSize: A4\ndefaults:\n  langage: fr\n  country: X\n'),
    ).toMatchInlineSnapshot(`
      "briefpress.yaml:2:1 error config-invalid there is no setting pageSize
          Did you mean page_size?
      briefpress.yaml:4:3 error config-invalid there is no setting defaults.langage
          Did you mean language?
      "
    `);
  });

  it('is told where a wrong value stands', async () => {
    expect(
      await complaints(
        'out: 5\nformats: [pdf, doc]\nstale_after: 18\nstrict: maybe\ntopics: []\ninputs: []\npublisher: ""\ndefaults:\n  language: no language\n',
      ),
    ).toMatchInlineSnapshot(`
      "briefpress.yaml:1:1 error config-invalid out must be text; put it in quotes if it looks like a number or a date
      briefpress.yaml:2:16 error config-invalid formats[2] must be pdf or html
      briefpress.yaml:3:1 error config-invalid stale_after must be a time such as 18 months or 2 years, or off
      briefpress.yaml:4:1 error config-invalid strict must be true or false
      briefpress.yaml:6:1 error config-invalid inputs is an empty list
      briefpress.yaml:7:1 error config-invalid publisher is empty
      briefpress.yaml:9:3 error config-invalid defaults.language is no language tag; write it as in BCP 47: en, fr, pt-BR
      "
    `);
  });

  it('is told which rule was meant, and what can’t be set', async () => {
    expect(
      await complaints(
        'rules:\n  double-spaces: off\n  note-gap: fatal\n  country-missing: off\n  elephants: info\n',
      ),
    ).toMatchInlineSnapshot(`
      "briefpress.yaml:2:3 error config-invalid there is no rule double-spaces
          Did you mean double-space?
      briefpress.yaml:3:3 error config-invalid rules.note-gap must be error or warning or info or off
      briefpress.yaml:4:3 error config-invalid country-missing says that something could not be done: it can’t be changed or allowed
          Take it out; only what is done in spite of a fault can be set.
      briefpress.yaml:5:3 error config-invalid there is no rule elephants
          The rules stand in docs/rules.
      "
    `);
    expect(await complaints('rules: [note-gap]')).toContain('must be a group of rules');
  });

  it('is told of YAML that can’t be read', async () => {
    expect(await complaints('out: [a, b\nformats: pdf\n')).toMatchInlineSnapshot(`
      "briefpress.yaml:2:1 error config-syntax Flow sequence in block collection must be sufficiently indented and end with a ]
          Write each setting as “name: value” on a line of its own; put text with special characters in quotes.
      "
    `);
    expect(await complaints('out: a\nout: b\n')).toMatchInlineSnapshot(`
      "briefpress.yaml:2:1 error config-syntax this setting stands here a second time
          Write each setting as “name: value” on a line of its own; put text with special characters in quotes.
      "
    `);
    expect(await complaints('- a\n- b\n')).toMatchInlineSnapshot(`
      "briefpress.yaml:1:1 error config-invalid the configuration must be a group of settings, such as “out: out”
      "
    `);
  });

  it('may be hostile', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((n, i) => `${n}: &${n} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
    ];
    expect(await complaints(bomb.join('\n'))).toContain('config-syntax');
    expect(await complaints('__proto__: { out: x }')).toContain('config-invalid');
    expect(await complaints(`out: ${'['.repeat(50_000)}`)).toContain('config-syntax');
    expect(await complaints(`${'- '.repeat(50_000)}`)).toContain('config-syntax');
  });

  it('may be missing, a folder, or no text', async () => {
    const host = await temporaryHost({
      files: { 'folder/x': '', 'utf16.yaml': Buffer.from('\uFEFFout: out', 'utf16le') },
    });
    const seen = [];
    for (const path of ['none.yaml', 'folder', 'utf16.yaml']) {
      const { value, messages } = await loadOptions({}, host, path);
      expect(value).toBeUndefined();
      seen.push(formatMessages(messages, 'human'));
    }
    expect(seen.join('')).toMatchInlineSnapshot(`
      "none.yaml:1:1 error input-unreadable the configuration can’t be read: there is nothing of this name
          Name another file with -c, or leave -c out.
      folder:1:1 error input-unreadable the configuration can’t be read: there is a folder of this name
          Name another file with -c, or leave -c out.
      utf16.yaml:1:1 error config-syntax the configuration is no UTF-8 text
          Save it as UTF-8.
      "
    `);
  });
});

describe('nearest', () => {
  it.each([
    ['pageSize', 'page_size'],
    ['page-size', 'page_size'],
    ['ouput', 'output'],
    ['biuld', 'build'],
    ['x', undefined],
    ['elephant', undefined],
    ['toString', undefined],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['output', 'page_size', 'build', 'out'])).toBe(meant);
  });
});
