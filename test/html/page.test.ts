import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/html/index.js';
import type { Profile } from '../../src/model/index.js';
import { builtInTemplates, loadTemplate, type RenderContext, type Template } from '../../src/render/index.js';
import { isElement, type Node, textOf, walkElements } from '../../src/tree/index.js';
import { edition, hostileProfile, paragraph, profile, table, text } from '../render/sample.js';
import { findChecker, runChecker } from '../support/checkers.js';
import { temporaryHost } from '../support/host.js';

let template: Template;

beforeAll(async () => {
  template = (await loadTemplate('brief', { folders: [builtInTemplates] }, await temporaryHost())).value!;
});

const context = {
  alternates: [{ format: 'pdf', href: 'kosovo.pdf', bytes: 84_211, pages: 3 }],
  index: 'index.html',
  paper: 'A4',
} as const;

function page(parts: Partial<Profile> = {}, given: RenderContext = edition): string {
  const { value } = template.render(profile(parts), given);
  const { value: html, messages } = writeHtml(value!, template, context);
  expect(messages).toEqual([]);
  return html!;
}

function elements(
  html: string,
  tagName: string,
): { name: unknown; content: unknown; text: string; node: Node }[] {
  const found: { name: unknown; content: unknown; text: string; node: Node }[] = [];
  walkElements(fromHtml(html), (element) => {
    if (!isElement(element, tagName)) return;
    const { name, content } = element.properties;
    found.push({ name, content, text: textOf(element), node: element });
  });
  return found;
}

describe('the page of a profile', () => {
  it('says what it is: language, title, description, Dublin Core', () => {
    const html = page({ keywords: ['mines', 'a "ban"'], authors: ['A. <Author>'], language: 'en-GB' });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/u);
    expect(elements(html, 'title').map(({ text }) => text)).toEqual(['Kosovo: Mine Ban Policy']);
    const named = elements(html, 'meta').map(({ name, content }) => `${name}=${content}`);
    for (const expected of [
      'description=Kosovo is not a State Party.',
      'author=A. <Author>',
      'keywords=mines, a "ban"',
      'DCTERMS.title=Kosovo: Mine Ban Policy',
      'DCTERMS.creator=A. <Author>',
      'DCTERMS.publisher=The "Monitor" & Co',
      'DCTERMS.subject=Mine Ban Policy',
      'DCTERMS.spatial=Kosovo',
      'DCTERMS.modified=2019-12-18',
      'DCTERMS.language=en-GB',
    ]) {
      expect(named).toContain(expected);
    }
  });

  it('says the same in schema.org’s terms, in data that can’t end its element', () => {
    const html = page({ country: '</script><script>alert(1)</script>' });
    const scripts = elements(html, 'script');
    expect(scripts).toHaveLength(1);
    expect(JSON.parse(scripts[0]!.text)).toMatchObject({
      '@type': 'Report',
      headline: '</script><script>alert(1)</script>: Mine Ban Policy',
      dateModified: '2019-12-18',
      inLanguage: 'en',
      publisher: { name: 'The "Monitor" & Co' },
    });
  });

  it('lets nothing be loaded or run: its policy knows one script element, which is data', () => {
    const html = page();
    const [policy] = elements(html, 'meta').flatMap(({ content }) =>
      String(content).startsWith('script-src') ? content : [],
    );
    const hash = createHash('sha256').update(elements(html, 'script')[0]!.text).digest('base64');
    expect(policy).toBe(
      `script-src 'sha256-${hash}'; style-src 'unsafe-inline'; connect-src 'none'; font-src 'none'; media-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/<(?:img|iframe|object|embed|audio|video|form)\b|@import|url\(|\bon\w+=/iu);
  });

  it('leads to its PDF and to the list of all profiles', () => {
    const html = page();
    expect(html).toContain('<a href="index.html">All profiles</a>');
    expect(html).toMatch(
      /<a href="kosovo\.pdf" type="application\/pdf">PDF <span class="size">\(3 pages, 84 kB\)<\/span><\/a>/u,
    );
    expect(html).toContain('<link rel="alternate" type="application/pdf" href="kosovo.pdf" title="PDF">');
  });

  it('has no empty header where there is nothing to put there', () => {
    const { value } = template.render(profile(), { asOf: '2026-11-24' });
    const { value: html } = writeHtml(value!, template, { alternates: [], paper: 'Letter' });
    expect(html).not.toContain('class="masthead"');
    expect(html).toContain('size: Letter;');
  });

  it('prints the running lines of the PDF, as CSS strings that nothing can end', () => {
    expect(page()).toContain('@top-left { content: "Kosovo · Mine Ban Policy"; }');
    expect(page()).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages); }');
    const hostile = page({ country: '"; } body { display: none } \\</style>\n' });
    const [style] = elements(hostile, 'style');
    expect(elements(hostile, 'style')).toHaveLength(1);
    expect(style!.text).toContain(
      'content: "\\22 ; } body { display: none } \\5c \\3c /style\\3e \\a  · Mine Ban Policy"',
    );
  });

  it('has the words of the rendered document, no more and no less', () => {
    const { value } = template.render(hostileProfile(), edition);
    const { value: html } = writeHtml(value!, template, context);
    const [main] = elements(html!, 'main');
    const words = (all: string) => all.replace(/\s+/gu, ' ').trim();
    expect(words(main!.text)).toBe(words(textOf(value!.tree)));
  });

  it('lets an address break at its signs, without adding a character to it', () => {
    const href = 'https://www.example.org/reports/a-b.html?c=d';
    const html = page({
      body: [paragraph({ type: 'link', href, children: [text(href)], at: { line: 1, column: 1 } })],
    });
    expect(html).toContain('>https://www.example.org<wbr>/reports<wbr>/a<wbr>-b<wbr>.html<wbr>?c<wbr>=d</a>');
  });

  it('can be scrolled by keys where a table is wide, and only there', () => {
    expect(page({ body: [table(['A', 'B', 'C', 'D'], ['1', '2', '3', '4'])] })).toMatch(
      /class="table"[^>]* tabindex="0"/u,
    );
    expect(page({ body: [table(['A', 'B'], ['1', '2'])] })).not.toMatch(/class="table"[^>]* tabindex/u);
  });
});

describe('html-validate', () => {
  const rules = { 'long-title': 'off' } as const;
  const checker = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'], rules }));

  it.each([
    ['a plain profile', profile()],
    ['a profile with everything in it', hostileProfile()],
    ['a profile without notes', profile({ notes: [], body: [] })],
  ])('has nothing to say of %s', async (_, given) => {
    const { results } = await checker.validateString(page(given));
    const told = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
    );
    expect(told).toEqual([]);
  });
});

const vnu = findChecker('vnu');
describe.runIf(vnu)('the Nu Html Checker', () => {
  it('has nothing to say of a profile with everything in it', async () => {
    const host = await temporaryHost({
      files: { 'hostile.html': page(hostileProfile()), 'bare.html': page({ notes: [], body: [] }) },
    });
    const files = ['hostile.html', 'bare.html'].map((name) => `${host.cwd}/${name}`);
    expect(await runChecker(vnu!, ['--Werror', ...files])).toEqual({ code: 0, out: '', err: '' });
  });
});
