import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInTemplates, type IndexEntry, loadSite, type SiteTemplate } from '../../src/render/index.js';
import { temporaryHost } from '../support/host.js';

let site: SiteTemplate;

beforeAll(async () => {
  site = (await loadSite({ folders: [builtInTemplates] }, await temporaryHost())).value!;
});

const context = { asOf: '2026-11-24' };

const entry = (country: string, topic: string, parts: Partial<IndexEntry> = {}): IndexEntry => ({
  country,
  topic,
  title: `${country}: ${topic}`,
  updated: '2019-12-18',
  language: 'en',
  description: 'What the profile says.',
  forms: [
    { format: 'pdf', href: 'a.pdf', bytes: 84_211, pages: 3 },
    { format: 'html', href: 'a.html', bytes: 1_249_999 },
  ],
  ...parts,
});

function list(...entries: IndexEntry[]): string {
  const { value, messages } = site.index(entries, context);
  expect(messages).toEqual([]);
  return value!;
}

const names = (html: string) =>
  [...html.matchAll(/<h2[^>]*>([^<]*)<|class="topic"[^>]*><a[^>]*>([^<]*)</gu)].map((m) => m[1] ?? m[2]);

async function validate(html: string): Promise<string[]> {
  const checker = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'] }));
  const { results } = await checker.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
  );
}

describe('the list of all profiles', () => {
  it('groups by country and sorts both by code point, whatever the order in which they come', () => {
    const entries = [
      entry('Österreich', 'B'),
      entry('Zambia', 'B'),
      entry('Angola', 'B'),
      entry('Zambia', 'A'),
    ];
    expect(names(list(...entries))).toEqual(['Angola', 'B', 'Zambia', 'A', 'B', 'Österreich', 'B']);
    expect(list(...entries)).toBe(list(...entries.reverse()));
  });

  it('links each to both forms with their sizes; the topic leads to the page', () => {
    const html = list(entry('Kosovo', 'Mine Ban Policy'));
    expect(html).toContain('<a href="a.html">Mine Ban Policy</a>');
    expect(html).toContain(
      'aria-label="PDF: Kosovo: Mine Ban Policy">PDF</a> <span class="size">3 pages, 84 kB</span>',
    );
    expect(html).toContain('>Web page</a> <span class="size">1.2 MB</span>');
    expect(html).toContain('<time datetime="2019-12-18">18 December 2019</time>');
  });

  it('leads to the PDF where there is no page', () => {
    const forms = [{ format: 'pdf', href: 'a.pdf' }] as const;
    expect(list(entry('Kosovo', 'Mine Ban Policy', { forms }))).toContain(
      '<a href="a.pdf">Mine Ban Policy</a>',
    );
  });

  it('says how old a stale one is', () => {
    expect(list(entry('A', 'B', { ageInMonths: 72 }))).toContain(', 6 years before this edition');
    expect(list(entry('A', 'B'))).not.toContain('before this edition');
  });

  it('says so where it is empty', async () => {
    expect(list()).toContain('There are no profiles yet.');
    expect(await validate(list())).toEqual([]);
  });

  it('has words and never markup of what it lists', async () => {
    const hostile = '</h2><script>alert("1")</script>{{count}}';
    const html = list(entry(hostile, hostile, { title: hostile }));
    expect(html).not.toContain('<script');
    expect(await validate(html)).toEqual([]);
  });

  it('is valid with a thousand, and then has a way to each country', async () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      entry(`Country ${i % 200}`, `Topic ${Math.floor(i / 200)}`),
    );
    const html = list(...many);
    expect(html).toContain('1000 profiles');
    const targets = [...html.matchAll(/href="#(country-\d+)"/gu)].map((match) => match[1]!);
    expect(targets).toHaveLength(200);
    for (const id of targets) expect(html).toContain(`<h2 id="${id}">`);
    expect(await validate(html)).toEqual([]);
  });
});
