import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/check/rules/passage.js';
import { passagesOf } from '../../../src/check/rules/passages.js';
import { placesOf } from '../../../src/check/rules/source-places.js';
import type { Draft } from '../../../src/model/index.js';
import { splitLines } from '../../../src/read/lines.js';
import fc from '../../fast-check.js';
import { footnote, head, note, p, readBytes, run, separators, wordFile } from '../../read/docx/support.js';
import { read } from '../../read/outline.js';

/** Writes texts of words, each of which stands in them once. */
class Writer {
  count = 0;

  constructor(readonly choose: (count: number) => number) {}

  word(): string {
    this.count += 1;
    return `w${this.count}x`;
  }

  some(least: number, most: number, make: () => string): string[] {
    return Array.from({ length: least + this.choose(most - least + 1) }, make);
  }

  one(...makers: readonly (() => string)[]): string {
    return makers[this.choose(makers.length)]!();
  }
}

/** A paragraph of prose, wrapped at 60 characters or so; `extra` makes what a format has besides words. */
function wrapped(writer: Writer, width: number, separators: readonly string[], extra: () => string): string {
  let [text, length] = ['', 0];
  for (let i = 0; i < 30; i += 1) {
    const word = writer.choose(4) === 0 ? extra() : writer.word();
    if (length + word.length > width) [text, length] = [`${text}\n${word}`, word.length];
    else {
      text += (text === '' ? '' : separators[writer.choose(separators.length)]) + word;
      length += word.length + 1;
    }
  }
  return `${text}.`;
}

function textFile(writer: Writer): string {
  const paragraphs = writer.some(1, 4, () =>
    wrapped(writer, 60, [' ', ' ', ' ', '  '], () =>
      writer.one(
        () => `${writer.word()},[1] ${writer.word()}`,
        () => `(${writer.word()} www.example.org ${writer.word()})`,
        () => `“${writer.word()}”`,
        () => `• ${writer.word()}`,
      ),
    ),
  );
  const notes = wrapped(writer, 60, [' '], () => writer.word());
  return `Exampleland\nMine Action\nLast updated: 5 July 2016\n\n${paragraphs.join('\n\n')}\n\n[1] ${notes}\n`;
}

function markdownFile(writer: Writer): string {
  const inline = (): string =>
    writer.one(
      () => `*${writer.word()}*`,
      () => `**${writer.word()} ${writer.word()}**`,
      () => `\\*${writer.word()}\\_`,
      () => `&amp;${writer.word()}&ndash;${writer.word()}`,
      () => `[${writer.word()} ${writer.word()}](https://example.org/a)`,
      () => `<!-- seen --> ${writer.word()}`,
      () => `<span lang="fr">${writer.word()}</span> ${writer.word()}`,
      () => `<q>${writer.word()}</q>`,
      () => `${writer.word()}[^1] ${writer.word()}`,
      () => `\`code\` ${writer.word()}`,
    );
  const paragraph = () => wrapped(writer, 60, [' ', ' ', '  '], inline);
  const indented = (mark: string, text: string, indent: string) =>
    mark + text.split('\n').join(`\n${indent}`);
  const blocks = writer.some(1, 4, () =>
    writer.one(
      paragraph,
      () => `## ${writer.word()} ${inline()} ${writer.word()}`,
      () => indented('> ', paragraph(), '> '),
      () => indented('- ', paragraph(), '  '),
      () => `| ${writer.word()} | ${writer.word()} ${writer.word()} |\n| --- | --- |\n| ${inline()} | a |`,
      () => `<div>\n<p>${paragraph()}</p>\n</div>`,
    ),
  );
  const notes = indented('[^1]: ', paragraph(), '    ');
  const summary = `${writer.word()} ${writer.word()}`;
  return `---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2016-07-05\nsummary: ${summary}\n---\n\n${blocks.join('\n\n')}\n\n${notes}\n`;
}

function htmlFile(writer: Writer): string {
  const linked = writer.choose(2) === 0;
  const inline = (): string =>
    writer.one(
      () => `<em>${writer.word()}</em>`,
      () => `<b>${writer.word()}</b>${writer.word()}`,
      () => `&amp;${writer.word()}&#8211;${writer.word()}&nbsp;${writer.word()}`,
      () => `<a href="https://example.org/a">${writer.word()}\n  ${writer.word()}</a>`,
      () => `<!-- a\nb --> ${writer.word()}`,
      () => `<span class="x">${writer.word()}</span>${writer.word()}`,
      () => `<q>${writer.word()}</q>`,
      () => `${writer.word()}<wbr>${writer.word()}`,
      () =>
        linked
          ? `${writer.word()}<sup><a id="r1" href="#n1">1</a></sup> ${writer.word()}`
          : `${writer.word()}[1] ${writer.word()}`,
      () => `<code>a</code> ${writer.word()}`,
    );
  const paragraph = () => wrapped(writer, 60, [' ', '  ', ' \t '], inline);
  const blocks = writer.some(1, 4, () =>
    writer.one(
      () => `<p>\n   ${paragraph()}\n</p>`,
      () => `<h2>${writer.word()} ${inline()}</h2>\n<p>${paragraph()}</p>`,
      () => `<blockquote><p>${paragraph()}</p></blockquote>`,
      () => `<ul>\n  <li>${paragraph()}</li>\n  <li>${inline()}</li>\n</ul>`,
      () => `<table><tr><td>${inline()}<td>${writer.word()}</table>`,
    ),
  );
  const notes = linked
    ? `<ol><li id="n1"><a href="#r1">^</a> ${paragraph()}</li></ol>`
    : `<p>[1] ${wrapped(writer, 60, [' '], () => writer.word())}</p>`;
  const start = '<h1>Exampleland</h1><p>Mine Action</p><p>Last updated: 5 July 2016</p>';
  return `<!DOCTYPE html>\n<title>Exampleland</title>\n<body>${start}\n${blocks.join('\n')}\n${notes}\n`;
}

const formats = { text: textFile, markdown: markdownFile, html: htmlFile };
const endings = { text: 'txt', markdown: 'md', html: 'html' };

describe.each(['text', 'markdown', 'html'] as const)('places in %s', (format) => {
  it('of every word lead to that word in the source', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (stream) => {
        const choices = stream[Symbol.iterator]();
        const writer = new Writer((count) => choices.next().value! % count);
        const source = formats[format](writer);
        const wrong = misplaced(source, `profile.${endings[format]}`);
        expect(wrong, source).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});

/** Words whose place in the source has another word, and words that no passage has. */
function misplaced(source: string, file: string): string[] {
  const lines = splitLines(source);
  const passages = read(source, file).value.flatMap((draft) => passagesIn(draft, source));
  const seen = new Set<string>();
  const wrong = passages.flatMap((passage) =>
    [...passage.text.matchAll(/w\d+x/gu)].flatMap(({ 0: word, index }) => {
      seen.add(word);
      const { line, column } = passage.at(index);
      const there = lines[line - 1]?.text.slice(column - 1, column - 1 + word.length);
      return there === word ? [] : [`${word} at ${line}:${column}: ${there}`];
    }),
  );
  const all = source.match(/w\d+x/gu) ?? [];
  return [...wrong, ...all.filter((word) => !seen.has(word)).map((word) => `${word} is in no passage`)];
}

function passagesIn(draft: Draft, source: string): Passage[] {
  return passagesOf(draft, 'en', splitLines(source)).flat();
}

describe('places', () => {
  const at = (source: string, file: string, words: string) => {
    const found = read(source, file)
      .value.flatMap((draft) => passagesIn(draft, source))
      .find(({ text }) => text.includes(words))!;
    const { line, column } = found.at(found.text.indexOf(words));
    return `${line}:${column}`;
  };
  const front = '---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2016-07-05\n---\n\n';

  it('pass over an escape and point at the character itself', () => {
    expect(at(`${front}One \\[two\\] three.\n`, 'a.md', '[two')).toBe('7:6');
  });

  it('are those of the character reference for what it stands for', () => {
    expect(at(`${front}One &ldquo;two.\n`, 'a.md', '“two')).toBe('7:5');
  });

  it('are those of the tag for the marks of <q>', () => {
    expect(at(`${front}One <q>two</q> three.\n`, 'a.md', '” three')).toBe('7:11');
  });

  it('go on in the next line of a quotation', () => {
    expect(at(`${front}> One two\n> three four.\n`, 'a.md', 'three')).toBe('8:3');
  });

  it('know words that a hyphen parts at the end of a line', () => {
    const source = `Exampleland\nMine Action\nLast updated: 5 July 2016\n\n${'It is said that a non-\ntechnical survey was made by them, and that a long line of\nwords, as long as this, was written by somebody who did not\nhave to.\n'}`;
    expect(at(source, 'a.txt', 'technical')).toBe('6:1');
  });

  it('of a text that the source does not have stay where it starts', () => {
    const lines = [{ text: 'one two', line: 1, column: 1 }];
    const places = placesOf('nothing of it', { line: 1, column: 5 }, lines, 'html');
    expect(places.at(4)).toEqual({ line: 1, column: 5 });
  });

  it('tell spaces that were folded, but not those at the end of a line', () => {
    const lines = ['one  two   ', '   three four'].map((text, index) => ({
      text,
      line: index + 1,
      column: 1,
    }));
    const places = placesOf('one two three four', { line: 1, column: 1 }, lines, 'text');
    expect(places.wide).toEqual([{ offset: 3, length: 2 }]);
  });

  it('in Word count the words of the paragraph', () => {
    const body =
      head + p(`${run('One ')}${run('two', '<w:b/>')}${footnote(1)}${run(' three.')}`) + p('A second one.');
    const bytes = wordFile({ body, footnotes: separators() + note(1, 'A note.') });
    const [draft] = readBytes(bytes).value;
    const [, story] = passagesOf(draft!, 'en', []);
    const [first] = story!;
    expect(first!.at(first!.text.indexOf('three'))).toEqual({ file: 'profile.docx', line: 4, column: 9 });
  });
});
