import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/html/index.js';
import { builtInTemplates, loadSite, loadTemplate } from '../../src/render/index.js';
import { edition, hostileProfile, paragraph, profile, table } from '../render/sample.js';
import { findChecker } from '../support/checkers.js';
import { temporaryHost } from '../support/host.js';
import { readPdf } from '../support/pdf-reader.js';

/** Pages as a browser shows them: by the rules of axe-core, at a phone's width and on paper. */
const executablePath = process.env.CHROME_PATH ?? findChecker('chromium');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const source = { folders: [builtInTemplates] };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function pages(): Promise<Record<string, string>> {
  const host = await temporaryHost();
  const template = (await loadTemplate('brief', source, host)).value!;
  const site = (await loadSite(source, host)).value!;
  const html = (given: ReturnType<typeof profile>) => {
    const document = template.render(given, edition).value!;
    const alternates = [{ format: 'pdf', href: 'a.pdf', bytes: 84_211, pages: 3 }] as const;
    return writeHtml(document, template, { alternates, index: 'index.html', paper: 'A4' }).value!;
  };
  const { meta } = template.render(hostileProfile(), edition).value!;
  const forms = [{ format: 'pdf', href: 'a.pdf', bytes: 84_211, pages: 3 }] as const;
  const entries = Array.from({ length: 40 }, (_, i) => ({
    ...meta,
    country: `${meta.country} ${i % 20}`,
    forms,
  }));
  const rows = Array.from({ length: 60 }, (_, i) => [`Row ${i}`, '1']);
  return {
    plain: html(profile({ summary: [paragraph('In short.')] })),
    hostile: html(hostileProfile()),
    long: html(profile({ body: [table(['Year', 'Killed'], ...rows)] })),
    index: site.index(entries, edition).value!,
  };
}

describe.runIf(executablePath)('in a browser', () => {
  let browser: Browser;
  let html: Record<string, string>;

  beforeAll(async () => {
    html = await pages();
    const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
    const args = ['--no-sandbox', '--disable-gpu', '--disable-component-update', '--disable-sync', ...quiet];
    browser = await chromium.launch({ executablePath: executablePath!, args });
  });

  afterAll(() => browser?.close());

  async function open(name: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.setContent(html[name]!);
    return page;
  }

  const views = ['plain', 'hostile', 'index'].flatMap((name) => [
    [name, 320, 'dark'] as const,
    [name, 1280, 'light'] as const,
  ]);

  it.each(views)(
    'axe-core finds nothing in %s at %i pixels in %s, and it does not scroll sideways',
    async (...view) => {
      const page = await open(...view);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view[1]);
      await page.evaluate(axe);
      const run = `axe.run(document, ${JSON.stringify({ runOnly: tags } satisfies RunOptions)})`;
      const { violations } = (await page.evaluate(run)) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      await page.close();
    },
  );

  it.each(['plain', 'hostile', 'index'])(
    'the page %s asks for nothing and complains of nothing',
    async (name) => {
      const page = await browser.newPage();
      const heard: string[] = [];
      page.on('request', (request) => heard.push(request.url()));
      page.on('console', (line) => heard.push(line.text()));
      page.on('pageerror', (error) => heard.push(error.message));
      page.on('dialog', (dialog) => void heard.push(dialog.message()));
      await page.setContent(html[name]!, { waitUntil: 'networkidle' });
      expect(heard).toEqual([]);
      await page.close();
    },
  );

  it('every reference leads to its note, and every note back to each reference', async () => {
    const page = await open('hostile', 1280, 'light');
    const dangling = await page.evaluate(
      `[...document.querySelectorAll('a[href^="#"]')].filter((a) => !document.getElementById(a.hash.slice(1))).length`,
    );
    const [references, back] = (await page.evaluate(
      `['doc-noteref', 'doc-backlink'].map((role) => document.querySelectorAll('[role=' + role + ']').length)`,
    )) as [number, number];
    expect({ dangling, references }).toEqual({ dangling: 0, references: back });
    await page.close();
  });

  it('prints black on white, without the page’s own header, also for a reader of dark pages', async () => {
    const page = await open('plain', 1280, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const style = (selector: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`);
    expect(await style('.brief', 'color')).toBe('rgb(22, 25, 29)');
    expect(await style('body', 'background-color')).toBe('rgba(0, 0, 0, 0)');
    expect(await style('.masthead', 'display')).toBe('none');
    await page.close();
  });

  it('prints the running lines and the head of a table on every page', async () => {
    const page = await open('long', 1280, 'light');
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.round(pages[0]!.width)).toBe(595);
    for (const [i, { text: words }] of pages.entries()) {
      expect(words).toContain('Kosovo · Mine Ban Policy');
      expect(words).toContain('Last updated 18 December 2019');
      expect(words).toContain(`Page ${i + 1} of ${pages.length}`);
      if (words.includes('Row')) expect(words).toContain('Killed');
    }
    await page.close();
  });
});
