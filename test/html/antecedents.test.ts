import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { fromHtml } from 'hast-util-from-html';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHtml } from '../../src/html/index.js';
import type { Note, ShortForm } from '../../src/model/index.js';
import { knownNames } from '../../src/names.js';
import { readProfiles } from '../../src/read/index.js';
import { builtInTemplates, loadTemplate, type Template } from '../../src/render/index.js';
import { isElement, textOf, walkElements } from '../../src/tree/index.js';
import { edition, note, paragraph, profile, reference, text } from '../render/sample.js';
import { findChecker, runChecker } from '../support/checkers.js';
import { temporaryHost } from '../support/host.js';

/** An Ibid. shows the note that it leans on: by pointer, key and touch, without a script. */
let template: Template;

beforeAll(async () => {
  template = (await loadTemplate('brief', { folders: [builtInTemplates] }, await temporaryHost())).value!;
});

const leaning = (given: Note, shortForm: ShortForm): Note => ({ ...given, shortForm });
const at = { line: 1, column: 1 };

const notes = [
  note(
    1,
    1,
    paragraph('Article 7 Report, ', text('30 April 2012'), reference(4, 1), '.'),
    paragraph('Second paragraph.'),
  ),
  leaning(note(2, 1, paragraph({ type: 'emphasis', children: [text('Ibid')], at }, '., Form D.')), {
    kind: 'ibid',
    words: 'Ibid.',
    antecedent: 1,
    rest: ', Form D.',
  }),
  leaning(note(3, 1, paragraph('Example Watch, op. cit., p. 7.')), {
    kind: 'op-cit',
    words: 'op. cit.',
    antecedent: 1,
    rest: ', p. 7.',
  }),
  note(4, 1, paragraph('A note on a note.')),
];

function page(): string {
  const given = profile({
    body: [paragraph('A.', reference(1), ' B.', reference(2), ' C.', reference(3))],
    notes,
  });
  const { value } = template.render(given, edition);
  return writeHtml(value!, template, { alternates: [], paper: 'A4' }).value!;
}

describe('an Ibid. in a page', () => {
  it('is a button that opens the words of its antecedent, which lead there', () => {
    const buttons: string[] = [];
    const popovers = new Map<unknown, string>();
    walkElements(fromHtml(page()), (element) => {
      if (isElement(element, 'button'))
        buttons.push(`${textOf(element)} ${element.properties.popoverTarget}`);
      if (element.properties.popover) popovers.set(element.properties.id, textOf(element));
    });
    expect(buttons).toEqual(['Ibid note-2-antecedent', 'op. cit. note-3-antecedent']);
    expect([...popovers.keys()]).toEqual(['note-2-antecedent', 'note-3-antecedent']);
    expect(popovers.get('note-2-antecedent')?.replace(/\s+/gu, ' ')).toBe(
      '1 Article 7 Report, 30 April 2012. Second paragraph. ',
    );
  });

  it('is an ordinary link in the document that is printed', () => {
    const { value } = template.render(profile({ notes }), edition);
    const links: unknown[] = [];
    walkElements(value!.tree, (element) => {
      if (isElement(element, 'a') && String(element.properties.className) === 'short-form')
        links.push([textOf(element), element.properties.href]);
    });
    expect(links).toEqual([
      ['Ibid', '#note-1'],
      ['op. cit.', '#note-1'],
    ]);
  });

  it('reads back as the word that it was, and only that', () => {
    const names = knownNames({ topics: ['Mine Ban Policy'], areas: [] });
    const { value, messages } = readProfiles({ file: 'a.html', bytes: Buffer.from(page()) }, { names });
    const read = value[0]!.notes.map((one) => JSON.stringify(one.children));
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(read[1]).toContain('Ibid');
    expect(read[1]).not.toContain('Article 7');
  });
});

const executablePath = process.env.CHROME_PATH ?? findChecker('chromium');
describe.runIf(executablePath)('an Ibid. in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const opened = await browser.newPage({ viewport: { width: 390, height: 700 }, ...options });
    await opened.setContent(page());
    return opened;
  }

  const shown = (opened: Page) => opened.locator('#note-2-antecedent').isVisible();

  it('shows its antecedent while it is pointed at', async () => {
    const opened = await open();
    expect(await shown(opened)).toBe(false);
    await opened.locator('#note-2 button').hover();
    expect(await shown(opened)).toBe(true);
    await opened.locator('#note-2-antecedent').hover();
    expect(await shown(opened)).toBe(true);
    await opened.mouse.move(0, 0);
    expect(await shown(opened)).toBe(false);
  });

  it('shows it to who moves by keys', async () => {
    const opened = await open();
    for (let i = 0; i < 40 && !(await shown(opened)); i += 1) await opened.keyboard.press('Tab');
    expect(await opened.evaluate('document.activeElement.textContent')).toBe('Ibid');
    expect(await opened.evaluate(`document.activeElement.ariaDescribedByElements?.[0].id`)).toBe(
      'note-2-antecedent',
    );
  });

  it('shows it by touch, and a touch elsewhere closes it', async () => {
    const opened = await open({ hasTouch: true });
    await opened.locator('#note-2 button').tap();
    expect(await shown(opened)).toBe(true);
    await opened.touchscreen.tap(200, 20);
    expect(await shown(opened)).toBe(false);
  });

  it('is fine by the rules of axe-core, closed and open', async () => {
    const opened = await open({ hasTouch: true });
    await opened.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    for (const act of [() => Promise.resolve(), () => opened.locator('#note-2 button').tap()]) {
      await act();
      const { violations } = (await opened.evaluate('axe.run(document)')) as AxeResults;
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
    }
  });

  it('is a word on paper', async () => {
    const opened = await open();
    await opened.locator('#note-2 button').hover();
    await opened.emulateMedia({ media: 'print' });
    expect(await shown(opened)).toBe(false);
  });
});

const vnu = findChecker('vnu');
describe.runIf(vnu)('the Nu Html Checker', () => {
  it('accepts the page', async () => {
    const host = await temporaryHost({ files: { 'a.html': page() } });
    const { code, out, err } = await runChecker(vnu!, ['--Werror', `${host.cwd}/a.html`]);
    expect(`${out}${err}`).toBe('');
    expect(code).toBe(0);
  });
});
