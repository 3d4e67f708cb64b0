import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/model/index.js';
import { defaultTopics, knownNames } from '../../../src/names.js';
import { readProfiles } from '../../../src/read/index.js';

const names = knownNames({ topics: defaultTopics, areas: [] });
const page =
  '<html><body><nav><a href="/">Home</a> <a href="/a">Archive</a></nav><main><h1>Kosovo</h1><p>Casualties</p><p>Last updated: 1 May 2025</p><p>The text of it.</p></main><footer>All rights reserved</footer><script>ignored()</script></body></html>';

function read(keepNavigation: boolean) {
  const { value, messages } = readProfiles(
    { file: 'a.html', bytes: Buffer.from(page) },
    { names, keepNavigation },
  );
  return {
    text: plainText(value[0]!.body).replace(/\s+/gu, ' ').trim(),
    codes: messages.map(({ code }) => code),
  };
}

describe('the navigation of a page', () => {
  it('goes, with a message', () => {
    expect(read(false)).toEqual({ text: 'The text of it.', codes: ['navigation-removed'] });
  });

  it('is kept where that is asked for; a script is not', () => {
    const { text, codes } = read(true);
    expect(text).toContain('Home');
    expect(text).toContain('All rights reserved');
    expect(text).not.toContain('ignored');
    expect(codes).not.toContain('navigation-removed');
  });
});
