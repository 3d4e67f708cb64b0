import { describe, expect, it } from 'vitest';
import { builtInTemplates, loadTemplate, type Template } from '../../src/render/index.js';
import { textOf } from '../../src/tree/index.js';
import { temporaryHost } from '../support/host.js';
import { edition, profile } from './sample.js';

/** Loads the brief with files of the user's own on top. */
async function load(files: Readonly<Record<string, string>>, name = 'brief') {
  const given = Object.fromEntries(Object.entries(files).map(([path, text]) => [`mine/${path}`, text]));
  const host = await temporaryHost({ files: given });
  return loadTemplate(name, { folders: [`${host.cwd}/mine`, builtInTemplates] }, host);
}

async function loaded(files: Readonly<Record<string, string>>): Promise<Template> {
  const { value, messages } = await load(files);
  expect(messages).toEqual([]);
  return value!;
}

async function words(body: string): Promise<string> {
  const { value, messages } = (await loaded({ 'brief/body.hbs': body })).render(profile(), edition);
  expect(messages).toEqual([]);
  return textOf(value!.tree).trim();
}

/** What a template's author is told, at load or when it is filled. */
async function told(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { value, messages } = await load(files);
  const all = value === undefined ? messages : value.render(profile(), edition).messages;
  return all.map(({ code, file, line, column, text }) => `${file}:${line}:${column} ${code} ${text}`);
}

const body = async (text: string) => (await told({ 'brief/body.hbs': text }))[0];

describe('a user’s template', () => {
  it('wins file by file; what it lacks is the built-in one’s', async () => {
    const template = await loaded({ 'brief/header.hbs': '<p>Mine: {{topic}}</p>' });
    const document = template.render(profile(), edition).value!;
    const line = (part: 'header' | 'footer') =>
      textOf(template[part](document, { page: 2, pages: 9 }).value!);
    expect(line('header')).toBe('Mine: Mine Ban Policy');
    expect(line('footer')).toContain('Page 2 of 9');
    expect(template.files.map(({ file }) => file)).toContain('mine/brief/header.hbs');
  });

  it('may have partials of its own, which know the names of the place that calls them', async () => {
    const files = {
      'brief/body.hbs': '{{#each notes}}{{> one}}{{/each}}',
      'brief/one.hbs': '<p>{{number}}</p>',
    };
    const { value } = (await loaded(files)).render(profile(), edition);
    expect(textOf(value!.tree)).toBe('1');
  });

  it('may have words of its own and leave the others as they are', async () => {
    const template = await loaded({ 'strings/en.yaml': 'notes: Sources\nmine: Draft' });
    const tree = template.render(profile(), edition).value!.tree;
    expect(textOf(tree)).toContain('Sources');
    expect(textOf(tree)).toContain('Last updated 18 December 2019');
  });

  it('may add a language, which is used for the profiles in it', async () => {
    const months =
      '[januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december]';
    const template = await loaded({ 'strings/sv.yaml': `months: ${months}\nlastUpdated: Uppdaterad` });
    const inLanguage = (language: string) =>
      textOf(template.render(profile({ language }), edition).value!.tree);
    expect(inLanguage('sv-FI')).toContain('Uppdaterad 18 december 2019');
    expect(inLanguage('sv')).toContain('Notes');
    expect(inLanguage('fi')).toContain('Last updated 18 December 2019');
  });

  it('is told of line breaks as Windows writes them at the right line', async () => {
    expect(await body('<p>\r\n\r\n{{nmae}}</p>')).toMatch(/^mine\/brief\/body\.hbs:3:3 template-name/u);
  });

  it('sees optional names as false, so that it can ask for them', async () => {
    expect(
      await words('<p>{{#if status}}s{{/if}}{{#if stale}}t{{/if}}{{#each keywords}}k{{/each}}.</p>'),
    ).toBe('.');
  });
});

describe('a name that does not exist', () => {
  it.each([
    ['is printed', '<p>\n  {{nmae}}</p>', '2:5', 'the name nmae does not exist here'],
    [
      'is a part of a name',
      '<p>{{strings.lastUpdatd}}</p>',
      '1:6',
      'the name lastUpdatd does not exist here',
    ],
    ['is asked for', '{{#if nmae}}<p>a</p>{{/if}}', '1:1', 'the name in {{#if nmae}} does not exist here'],
    [
      'is walked through',
      '\n{{#each nots}}<p>a</p>{{/each}}',
      '2:1',
      'the name in {{#each nots}} does not exist here',
    ],
    ['is set as content', '{{content bdy}}', '1:1', 'the name in {{content bdy}} does not exist here'],
    ['is a helper', '<p>{{uppercase country}}</p>', '1:4', 'the name uppercase does not exist here'],
    ['is a helper in a helper', '{{#if (eq 1 1)}}{{/if}}', '1:7', 'the name eq does not exist here'],
    ['is the console', '{{log country}}', '1:1', 'the name log does not exist here'],
    [
      'is inherited by every object',
      '<p>{{strings.constructor}}</p>',
      '1:6',
      'the name constructor does not exist here',
    ],
    ['is a partial', '\n\n  {{> nothing}}', '3:3', 'the partial nothing does not exist'],
    ['is a part of a word', '<p>{{country.name}}</p>', '1:1', 'the name name does not exist here'],
  ])('and %s is an error with its place', async (_, template, place, text) => {
    expect(await body(template)).toBe(`mine/brief/body.hbs:${place} template-name ${text}`);
  });

  it('in a partial is found in the partial’s file', async () => {
    const files = { 'brief/body.hbs': '{{> one}}', 'brief/one.hbs': '\n<p>{{nmae}}</p>' };
    expect(await told(files)).toEqual([
      'mine/brief/one.hbs:2:6 template-name the name nmae does not exist here',
    ]);
  });

  it('tells that only the body has content', async () => {
    const template = await loaded({ 'brief/header.hbs': '<p>{{content country}}</p>' });
    const document = template.render(profile(), edition).value!;
    const { messages } = template.header(document, { page: 1, pages: 1 });
    expect(messages[0]).toMatchObject({ code: 'template-syntax', file: 'mine/brief/header.hbs', column: 4 });
  });

  it('in a running line is an error too', async () => {
    const template = await loaded({ 'brief/footer.hbs': '<p>{{pgae}}</p>' });
    const document = template.render(profile(), edition).value!;
    const { value, messages } = template.footer(document, { page: 1, pages: 1 });
    expect(value).toBeUndefined();
    expect(messages[0]).toMatchObject({
      code: 'template-name',
      file: 'mine/brief/footer.hbs',
      line: 1,
      column: 6,
    });
  });
});

describe('what Handlebars can’t read', () => {
  it.each([
    ['an end without a start', '<p>\n</p>\n {{/if}}', '3:2'],
    ['a start without an end', '<p>\n{{#if stale}}\n</p>', '3:5'],
    ['the wrong end', '{{#if stale}}{{/each}}', '1:4'],
    ['a brace too few', '<p>{{country}</p>', '1:13'],
    ['a tag that never ends', '<p>{{#if', '1:7'],
  ])('%s is an error with its place', async (_, template, place) => {
    expect(await body(template)).toMatch(new RegExp(`^mine/brief/body\\.hbs:${place} template-syntax `, 'u'));
  });

  it('three braces and & are refused: nothing is printed unescaped', async () => {
    expect(await body('<p>{{{country}}}</p>')).toContain(
      '1:4 template-syntax a template can’t print anything unescaped',
    );
    expect(await body('<p>{{& country}}</p>')).toContain(
      'template-syntax a template can’t print anything unescaped',
    );
  });

  it('partials that call each other without end are an error, not a crash', async () => {
    const files = { 'brief/body.hbs': '{{> a}}', 'brief/a.hbs': '{{> b}}', 'brief/b.hbs': '{{> a}}' };
    expect((await told(files))[0]).toContain(
      'template-syntax the template or its text is nested without end',
    );
  });

  it('words of a language that are no YAML, or not the words that are needed', async () => {
    expect(await told({ 'strings/en.yaml': 'a: 1\nb: [' })).toEqual([
      expect.stringMatching(
        /^mine\/strings\/en\.yaml:2:\d+ template-syntax the words of a language can’t be read: /u,
      ),
    ]);
    expect(await told({ 'strings/en.yaml': 'months: [January]' })).toEqual([
      expect.stringMatching(/^mine\/strings\/en\.yaml:1:1 template-name months: /u),
    ]);
  });
});

describe('an element that can’t be set in print', () => {
  it('is named with its place in the template and what may stand there', async () => {
    const template = await loaded({ 'brief/body.hbs': '<p>a</p>\n  <video class="x"><p>b</p></video>' });
    const { value, messages } = template.render(profile(), edition);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      code: 'template-element',
      file: 'mine/brief/body.hbs',
      line: 2,
      column: 3,
    });
    expect(messages[0]!.text).toContain('<video>');
    expect(messages[0]!.hint).toContain('blockquote');
    expect(textOf(value!.tree)).toContain('b');
  });

  it('is found in the partial that makes it', async () => {
    const files = { 'brief/body.hbs': '{{> one}}', 'brief/one.hbs': '\n<video src="a.mp4"></video>' };
    expect((await told(files))[0]).toMatch(/^mine\/brief\/one\.hbs:2:1 template-element /u);
  });
});

describe('loading', () => {
  it('says which file of a template is missing, and that there is no such template', async () => {
    const { value, messages } = await load({ 'mail/body.hbs': '<p>a</p>' }, 'mail');
    expect(value).toBeUndefined();
    expect(messages.map(({ code, file }) => `${code} ${file}`)).toEqual(
      ['page.hbs', 'header.hbs', 'footer.hbs', 'screen.css', 'print.yaml'].map(
        (name) => `template-missing mine/mail/${name}`,
      ),
    );
  });

  it('says why a file can’t be read', async () => {
    const host = await temporaryHost({ files: { 'mine/brief/body.hbs': '' } });
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const readFile = (path: string) => (path.includes('mine') ? Promise.reject(denied) : host.readFile(path));
    const source = { folders: [`${host.cwd}/mine`, builtInTemplates] };
    const { value, messages } = await loadTemplate('brief', source, { ...host, readFile });
    expect(value).toBeUndefined();
    expect(messages[0]!.text).toBe('the template file can’t be read: you are not allowed to');
  });

  it('says nothing of a file that another stands before', async () => {
    const host = await temporaryHost({ files: { 'mine/brief/screen.css': '/* mine */' } });
    const hidden = `${builtInTemplates}/brief/screen.css`;
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const readFile = (path: string) => (path === hidden ? Promise.reject(denied) : host.readFile(path));
    const source = { folders: [`${host.cwd}/mine`, builtInTemplates] };
    expect((await loadTemplate('brief', source, { ...host, readFile })).messages).toEqual([]);
  });

  it('reads each file once where it is told to keep it', async () => {
    const host = await temporaryHost({ files: { 'mine/strings/en.yaml': 'title: Mine' } });
    const paths: string[] = [];
    const readFile = (path: string) => {
      paths.push(path);
      return host.readFile(path);
    };
    const source = { folders: [`${host.cwd}/mine`, builtInTemplates], read: new Map() };
    await loadTemplate('brief', source, { ...host, readFile });
    await loadTemplate('brief', source, { ...host, readFile });
    expect(paths).toContain(`${host.cwd}/mine/strings/en.yaml`);
    expect(paths).toHaveLength(new Set(paths).size);
  });

  it('gives print.yaml as it is written', async () => {
    const template = await loaded({ 'brief/print.yaml': '# mine\n' });
    expect(template.print).toEqual({ text: '# mine\n', file: 'mine/brief/print.yaml' });
  });

  it('fills the same template the same way, however often', async () => {
    const template = await loaded({});
    expect(template.render(profile(), edition)).toEqual(template.render(profile(), edition));
  });
});
