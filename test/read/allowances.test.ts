import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/index.js';
import { readSidecar, withSidecar } from '../../src/read/index.js';
import { head, p, readOneWord, readWord, run } from './docx/support.js';
import { outline, read, readOne } from './outline.js';

/** `8 repeated-word @6:20`: the line that each is for (all: the profile), the rule, and where it stands. */
function allowed({ allowances = [] }: Draft): string[] {
  return allowances.map(({ code, line, place }) => `${line ?? 'all'} ${code} @${place.line}:${place.column}`);
}

const top = 'Kosovo\nMine Ban Policy\n\nLast updated: 18 December 2019\n\n';
const front = '---\ncountry: Kosovo\ntopic: Mine Ban Policy\nupdated: 2019-12-18\n---\n\n';

/** The same body as plain text and as Markdown: both have their sixth (seventh) line first. */
const formats = [
  ['profile.txt', top, 6],
  ['profile.md', front, 7],
] as const;

describe.each(formats)('an allowance in %s', (file, start, first) => {
  const without = (body: string) => outline(readOne(start + body, file));

  it('behind words is for its own line, and leaves no trace', () => {
    const draft = readOne(`${start}The the end. <!-- allow: repeated-word -->\n\nMore.\n`, file);
    expect(allowed(draft)).toEqual([`${first} repeated-word @${first}:26`]);
    expect(outline(draft)).toBe(without('The the end.\n\nMore.\n'));
  });

  it('on a line of its own is for the next line with words', () => {
    const body = '<!-- allow: repeated-word -->\n\n<!--allow:double-space-->\nThe  the end.\n';
    const draft = readOne(start + body, file);
    expect(allowed(draft)).toEqual([
      `${first + 3} repeated-word @${first}:13`,
      `${first + 3} double-space @${first + 2}:11`,
    ]);
    expect(outline(draft)).toBe(without('The  the end.\n'));
  });

  it('names several rules by commas, and a reason', () => {
    const written = [
      'allow: repeated-word, double-space -- the name of a band, as it is',
      'Allow: repeated-word,double-space (as the ministry writes it)',
      'allow : repeated-word ; double-space – so it was said',
      'allow: [repeated-word, double-space]',
    ];
    for (const words of written) {
      const draft = readOne(`${start}The  the end. <!-- ${words} -->\n`, file);
      expect(draft.allowances?.map(({ code }) => code)).toEqual(['repeated-word', 'double-space']);
    }
  });

  it('keeps the lines around it one paragraph', () => {
    const line = 'a line of this paragraph that is as long as the others so that it is wrapped at';
    const lines = Array.from({ length: 6 }, (_, index) => `${index} ${line}`);
    const body = (more: string[]) => `${lines.slice(0, 3).concat(more, lines.slice(3)).join('\n')}\n`;
    const draft = readOne(start + body(['<!-- allow: repeated-word -->']), file);
    expect(draft.body).toHaveLength(1);
    expect(outline(draft)).toBe(without(body([])));
    expect(allowed(draft)).toEqual([`${first + 4} repeated-word @${first + 3}:13`]);
  });

  it('stands in notes too', () => {
    const mark = file.endsWith('.md') ? '^' : '';
    const colon = mark && ':';
    const body = (one: string, two: string) =>
      `It joined.[${mark}1][${mark}2]\n\n[${mark}1]${colon} Letter, 1 May 2018.${one}\n${two}[${mark}2]${colon} The the end.\n`;
    const draft = readOne(
      start + body(' <!-- allow: note-same -->', '<!-- allow: repeated-word -->\n'),
      file,
    );
    expect(outline(draft)).toBe(without(body('', '')));
    expect(allowed(draft).map((one) => one.split(' @')[0])).toEqual([
      `${first + 2} note-same`,
      `${first + 4} repeated-word`,
    ]);
  });

  it('with no line behind it is kept, and allows nothing', () => {
    expect(allowed(readOne(`${start}Words.\n\n<!-- allow: note-gap -->\n`, file))).toEqual([
      `${first + 2} note-gap @${first + 2}:13`,
    ]);
  });

  it('may be a word that is no rule: that is for the check to say', () => {
    expect(allowed(readOne(`${start}Words. <!-- allow: dubble-space -->\n`, file))).toEqual([
      `${first} dubble-space @${first}:20`,
    ]);
  });
});

describe('comments that are no allowance', () => {
  it('stay what they were', () => {
    expect(outline(readOne(`${top}Words. <!-- a remark -->\n`))).toContain('<!-- a remark -->');
    const page = readOne(`${front}Words. <!-- a remark: we allow: all -->\n`, 'a.md');
    expect(page.allowances).toBeUndefined();
    expect(outline(page)).toMatch(/Words\.$/u);
  });

  it('in the middle of a line of plain text are text; in Markdown they count', () => {
    const line = 'The the <!-- allow: repeated-word --> end.\n';
    expect(allowed(readOne(top + line))).toEqual([]);
    expect(outline(readOne(top + line))).toContain('<!-- allow: repeated-word -->');
    const draft = readOne(front + line, 'a.md');
    expect(allowed(draft)).toEqual(['7 repeated-word @7:21']);
    expect(outline(draft)).not.toContain('allow');
  });

  it('are shown where Markdown shows code', () => {
    const fenced = '```\nWords. <!-- allow: double-space -->\n```\n\nUse `<!-- allow: double-space -->`.\n';
    const draft = readOne(front + fenced, 'a.md');
    expect(draft.allowances).toBeUndefined();
    expect(outline(draft).split('allow: double-space')).toHaveLength(3);
    const escaped = readOne(`${front}Words. \\<!-- allow: double-space -->\n`, 'a.md');
    expect(outline(escaped)).toMatch(/Words\. <!-- allow: double-space -->$/u);
    const behind = readOne(`${front}\`\`\`\ncode\n\`\`\`\n\nWords. <!-- allow: double-space -->\n`, 'a.md');
    expect(allowed(behind)).toEqual(['11 double-space @11:20']);
  });

  it('may be hostile', () => {
    const many = `${'<!--'.repeat(100_000)} ${'<!-- allow: a -->'.repeat(20_000)} ${'allow:'.repeat(50_000)}`;
    const start = performance.now();
    read(top + many);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('allowances in other places', () => {
  it('belong to the profile of a combined file that holds their line', () => {
    const second = 'Mine Action\n\nLast updated: 4 March 2019\n\nWords words. <!-- allow: note-gap -->\n';
    const { value } = read(`${top}The the end. <!-- allow: repeated-word -->\n\n${second}`);
    expect(value.map(allowed)).toEqual([['6 repeated-word @6:26'], ['12 note-gap @12:26']]);
  });

  it('in a quotation of Markdown leave the quotation one', () => {
    const draft = readOne(`${front}> One\n> <!-- allow: repeated-word -->\n> two two\n`, 'a.md');
    expect(allowed(draft)).toEqual(['9 repeated-word @8:15']);
    expect(outline(draft)).toMatch(/> One two two$/u);
  });

  it('in front matter are for all of the profile', () => {
    const one = readOne(front.replace('updated', 'allow: [double-space, note-gap]\nupdated'), 'a.md');
    expect(allowed(one)).toEqual(['all double-space @4:9', 'all note-gap @4:23']);
    const text = readOne(front.replace('updated', 'allow: double-space, note-gap\nupdated'), 'a.md');
    expect(allowed(text)).toEqual(['all double-space @4:8', 'all note-gap @4:8']);
    const { messages } = read(front.replace('updated', 'allow: { a: b }\nupdated'), 'a.md');
    expect(messages).toMatchObject([{ code: 'front-matter-type', line: 4, column: 8 }]);
  });

  it('in a sidecar are for all profiles of its file, and join their own', () => {
    const bytes = new TextEncoder().encode('slug: a\nallow:\n  - double-space\n');
    const sidecar = readSidecar({ file: 'a.yaml', bytes }).value!;
    const draft = readOne(`${top}The the. <!-- allow: repeated-word -->\n`);
    const two = withSidecar([draft, { ...draft, allowances: [] }], sidecar).value;
    expect(two.map(allowed)).toEqual([
      ['6 repeated-word @6:22', 'all double-space @3:5'],
      ['all double-space @3:5'],
    ]);
  });

  it('in a page are its comments, on their line or for the next', () => {
    const page = `<html><body><h1>Kosovo</h1><p>Mine Ban Policy</p><p>Last updated: 18 December 2019</p>
<p>The the end.</p> <!-- allow: repeated-word -->
<!-- allow: double-space -->
<!-- allow: note-gap
  -- over two lines -->

<p>More  words.</p>
<script>var a = "<!-- allow: note-order -->";</script>
</body></html>`;
    const draft = readOne(page, 'a.html');
    expect(allowed(draft)).toEqual(['2 repeated-word @2:21', '7 double-space @3:1', '7 note-gap @4:1']);
    expect(outline(draft)).not.toContain('allow');
  });

  it('in Word are comments, for the paragraph that they hang on; these are not counted as left out', () => {
    const commented = p(
      `<w:commentRangeStart w:id="1"/>${run('The the end.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    );
    const only = `<w:r><w:commentReference w:id="2"/></w:r>`;
    const comment = (id: number, words: string) => `<w:comment w:id="${id}">${p(words)}</w:comment>`;
    const comments = `${comment(1, 'allow: repeated-word (a name)')}${comment(2, 'Allow: note-gap')}`;
    const body = head + commented + p(run('Plain.')) + p(run('Last.') + only);
    expect(allowed(readOneWord({ body, comments }))).toEqual(['4 repeated-word @4:1', '6 note-gap @6:1']);
    const { messages } = readWord({ body, comments: `${comments}${comment(3, 'really?')}` });
    expect(messages.map(({ text }) => text)).toEqual(['1 comment was left out']);
  });
});
