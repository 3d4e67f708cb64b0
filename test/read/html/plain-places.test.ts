import { describe, expect, it } from 'vitest';
import { noteReferences } from '../../../src/model/index.js';
import { read } from '../outline.js';

describe('references in a page without links', () => {
  it('know their places, whatever the lines of the page are', () => {
    const page = `<title>x</title><h1>Exampleland</h1><p>Mine Action</p><p>Last updated: 5 July 2016</p>
<p>One[1] two
  three [1] and [2, 3]
     four &amp; five <em>six
  seven[3]</em> eight[1].</p>
<p>[1] One.</p>
<p>[2] Two.</p>
<p>[3] Three.</p>
`;
    const [draft] = read(page, 'a.html').value;
    const places = noteReferences(draft!.body).map(({ label, at }) => `[${label}] ${at.line}:${at.column}`);
    expect(places).toEqual([...['[1] 2:7', '[1] 3:9', '[2] 3:17', '[3] 3:21'], ...['[3] 5:8', '[1] 5:22']]);
  });
});
