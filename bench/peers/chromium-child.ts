import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { runChild } from './child.js';

/** Chromium: one browser, one page that prints document after document, tagged. Its own processes are not counted. */
const close: (() => Promise<void>)[] = [];
await runChild(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.BENCH_CHROMIUM!,
    args: ['--no-sandbox'],
  });
  close.push(() => browser.close());
  const page = await browser.newPage();
  return async (files, _, out) => {
    for (const file of files) {
      await page.goto(pathToFileURL(file).href);
      const path = join(out, `${basename(file, '.html')}.pdf`);
      await page.pdf({ path, tagged: true, preferCSSPageSize: true, printBackground: true });
    }
  };
}, true);
for (const one of close) await one();
