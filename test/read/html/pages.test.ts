import { describe, expect, it } from 'vitest';
import { readProfiles } from '../../../src/read/index.js';
import { messageLine, names, outline, read } from '../outline.js';

const title = '<h1>Kosovo: Mine Ban Policy</h1><p>Last updated: 5 May 2010</p>';
const facts = 'country: Kosovo\ntopic: Mine Ban Policy\nupdated: 5 May 2010\n';

/** What a page says behind its title. */
function body(html: string): string {
  const { value } = read(`<!doctype html><body>${title}${html}`, 'a.html');
  return outline(value[0]!).replace(facts, '');
}

describe('notes by links', () => {
  it('of Word: footnotes and endnotes, with a list and a table between', () => {
    const html = `<div class=WordSection1><p class=MsoNormal>It holds none.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]><span>[1]</span><![endif]></span></a></p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>survey</p>
<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>clearance<a href="#_edn1" name="_ednref1">[i]</a></p></div>
<div style='mso-element:footnote-list'><br clear=all><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> A letter.</p>
<p>Its second paragraph.</p></div></div><div><hr><div id=edn1><p><a href="#_ednref1" name="_edn1">[i]</a> An endnote.</p></div></div>`;
    expect(body(html)).toBe(
      'It holds none.{1}\n- survey\n- clearance{i}\n[1]\n  A letter.\n  Its second paragraph.\n[i]\n  An endnote.',
    );
  });

  it('of a wiki: several references to one, two groups, one that nothing refers to', () => {
    const html = `<p>A plan<sup id="cite_ref-p_1-0" class="reference"><a href="#cite_note-p-1">[1]</a></sup> and
a budget.<sup class="reference" id="cite_ref-p_1-1"><a href="#cite_note-p-1">[1]</a></sup><sup class="reference"><a href="#cite_note-a">[a]</a></sup></p>
<h2>Notes</h2><ol><li id="cite_note-a"><span class="mw-cite-backlink"><b><a href="#x">^</a></b></span> <span>A remark.</span></li></ol>
<h2>References</h2><ol><li id="cite_note-p-1"><span class="mw-cite-backlink">↑ <a href="#cite_ref-p_1-0">a</a> <a href="#cite_ref-p_1-1">b</a></span> <cite>Plan</cite>.</li>
<li id="cite_note-2">Nobody’s.</li></ol>`;
    expect(body(html)).toBe(
      'A plan{1} and a budget.{1}{a}\n[a]\n  A remark.\n[1]\n  emphasis(Plan).\n[2]\n  Nobody’s.',
    );
  });

  it('in lists that start at 22, with whole addresses of the page itself', () => {
    const html = `<base href="https://example.org/kosovo"><p>One<sup><a href="https://example.org/kosovo#n22">22</a></sup>
and two<sup>[<a href="#n23" id=r23>23</a>]</sup>.</p><ol start=22><li id=n22>First, p. 5.</li><li id=n23>2005 was the year. <a href="#r23">↩</a></li></ol>`;
    expect(body(html)).toBe('One{22} and two{23}.\n[22]\n  First, p. 5.\n[23]\n  2005 was the year.');
  });

  it('that start anew in each section, under the same identifiers', () => {
    const section = (word: string) =>
      `<p>${word}.<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note of ${word}.</p>`;
    const { value } = read(`<h1>Kosovo: Impact</h1>${section('one')}${section('two')}`, 'a.html');
    expect(outline(value[0]!)).toContain('one.{1}\ntwo.{1}\n[1]\n  Note of one.\n[1]\n  Note of two.');
    expect(new Set(value[0]!.notes.map(({ identifier }) => identifier)).size).toBe(2);
  });

  it('leaves superscripts, letters and links that are no notes', () => {
    const html = '<p>4km<sup>2</sup>, see <a href="#b">B</a> and [sic].</p><h2 id=b>B</h2><p>The letter.</p>';
    expect(body(html)).toBe('4kmsuperscript(2), see B and [sic].\n# B\nThe letter.');
  });
});

describe('notes without links', () => {
  it('are a list under a heading, with superscripts in the text', () => {
    const html = '<p>One.<sup>1</sup> Two.<sup>2</sup></p><h3>End notes</h3><ol><li>First.<li>Second.</ol>';
    expect(body(html)).toBe('One.{1} Two.{2}\n[1]\n  First.\n[2]\n  Second.');
  });
});

describe('what is no part of the text', () => {
  it('goes, counted in one message; what is hidden goes too', () => {
    const html = `<!doctype html><head><style>p{}</style></head><body><a class="skip-link" href="#m">Skip</a>
<nav>Home Countries</nav><main id=m>${title}<p hidden>Nothing.</p><p style="display: none">Nothing.</p><p>Text.</p>
<div class="social-share">Share this</div><form>Search <input></form><script>no()</script></main><footer>Imprint</footer>`;
    const { value, messages } = read(html, 'a.html');
    expect(outline(value[0]!)).toBe(`${facts}Text.`);
    expect(messages.map(messageLine)).toEqual(['1:53 info navigation-removed']);
    expect(messages[0]!.text).toContain('7 words');
  });

  it('is never a note, nor the greater part of the page', () => {
    expect(body('<div class="menu"><p>All of the text of this page stands in here.</p></div>')).toBe(
      'All of the text of this page stands in here.',
    );
  });
});

describe('blocks and inlines', () => {
  it('tables keep captions, headers and spans; tables for layout are unwrapped', () => {
    const html = `<table><tr><td><h2>Data</h2><table><caption>Casualties</caption><tr><th>Year<th colspan=2>People</tr>
<tr><th scope=row>2013<td align=right>1<td>2</table></td></tr></table>`;
    expect(body(html)).toBe('# Data\ntable left right left\n#Year | #People\n#2013 | 1 | 2');
  });

  it('parts paragraphs at two breaks, keeps one, and sets quotation marks', () => {
    expect(body('<div>One<br>line.<br><br>He said <q>yes</q>.&nbsp;</div>')).toBe(
      'One/line.\nHe said “yes”.',
    );
  });

  it('words in another language are marked; relative links are words, with one message', () => {
    const { value, messages } = read(
      `<html lang=en>${title}<p><i lang="fr">Journal</i> <span lang="en-US">and</span> <a href="a">b</a> <a href="c">d</a></p>`,
      'a.html',
    );
    expect(outline(value[0]!)).toContain('foreign(emphasis(Journal)) and b d');
    expect(messages.map(({ code }) => code)).toEqual(['link-unsafe']);
  });
});

describe('metadata', () => {
  it('comes from the titles and what the page states, where the text says nothing', () => {
    const html = `<title>Mine Action in Kosovo</title><meta property="og:title" content="Kosovo: Mine Action | A site">
<meta name="DCTERMS.modified" content="2019-12-18T10:00:00Z"><p>Text.</p>`;
    expect(outline(read(html, 'a.html').value[0]!)).toBe(
      'country: Kosovo\ntopic: Mine Action\nupdated: 2019-12-18\nText.',
    );
  });
});

describe('the character set', () => {
  const bytes = (head: string, ...tail: number[]) => Buffer.concat([Buffer.from(head), Buffer.from(tail)]);
  const wordsOf = (input: Uint8Array, file = 'a.html') =>
    outline(readProfiles({ file, bytes: input }, { names }).value[0]!);

  it('is the one that the page states', () => {
    expect(wordsOf(bytes('<meta charset=windows-1251><p>', 0xcf, 0xf0))).toContain('Пр');
    const old = '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>';
    expect(wordsOf(bytes(old, 0x93, 0xe9, 0x94))).toContain('“é”');
  });

  it('is UTF-8 or Windows-1252 where it states none, or nothing known', () => {
    expect(wordsOf(bytes('<meta charset=none><p>é '))).toContain('é');
    expect(wordsOf(bytes('<p>x ', 0xe9))).toContain('é');
  });

  it('a page on standard input is one by its first words', () => {
    expect(wordsOf(bytes('<!DOCTYPE html><title>x</title><p>Text.'), '-')).toContain('Text.');
  });
});
