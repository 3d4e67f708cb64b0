import { describe, expect, it } from 'vitest';
import { facts, messageLine, outline } from '../outline.js';
import * as w from './support.js';

const { p, run, item, cell, row, table, styled, field, head, readOneWord, readWord } = w;
const below = (body: string, more: Partial<w.WordParts> = {}) =>
  outline(readOneWord({ body: head + body, ...more }))
    .split('\n')
    .slice(3)
    .join('\n');

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('words', () => {
  it('in runs that Word parted are one text', () => {
    const [block] = readOneWord({
      body: head + p(run('Min') + run('e', '<w:b w:val="0"/>') + run('s.')),
    }).body;
    expect(block).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', value: 'Mines.', at: { line: 4, column: 1 } }],
      at: { line: 4, column: 1 },
    });
  });

  it('have emphasis, by themselves or by their style; spaces at its edges don’t', () => {
    const bold =
      run('a ', '<w:b/>') +
      run('b', '<w:rStyle w:val="Fett"/><w:i/>') +
      run(' c', '<w:b w:val="1"/>') +
      run(' d');
    expect(below(p(bold), { styles: w.styles })).toBe('strong(a emphasis(b) c) d');
    expect(
      below(p(run('x') + run('2', '<w:vertAlign w:val="superscript"/>') + run('y', '<w:strike/>'))),
    ).toBe('xsuperscript(2)deletion(y)');
  });

  it('have breaks, hyphens, symbols, tabs', () => {
    const runs =
      '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:br w:type="page"/><w:t>f</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(below(p(runs))).toBe('a/b c\u2011de fα✓');
  });

  it('of a symbol that nobody knows are its code, with a message', () => {
    const { value, messages } = readWord({
      body: `${head}${p('<w:r><w:sym w:font="Own" w:char="F041"/></w:r>')}`,
    });
    expect(outline(value[0]!)).toContain('[Own F041]');
    expect(messages.map(messageLine)).toEqual(['4:1 warning character-missing']);
  });

  it('that were deleted, moved away or hidden go, inserted ones stay, comments are counted', () => {
    const { value, messages } = readWord({
      body: `${head}${p(
        `${run('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run(' inserted')}</w:ins><w:moveFrom>${run('old')}</w:moveFrom><w:moveTo>${run(' new')}</w:moveTo>${run('secret', '<w:vanish/>')}`,
      )}${p('first', '<w:rPr><w:del/></w:rPr>')}${p(' second')}<w:del>${p('whole')}</w:del>`,
      comments: `<w:comment w:id="1">${p('really?')}</w:comment><w:comment w:id="2">${p('yes')}</w:comment>`,
      header: p('Ministry of Examples'),
    });
    expect(outline(value[0]!).split('\n').slice(3)).toEqual(['kept inserted new', 'first second']);
    expect(messages.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'comments-removed 2 comments were left out',
      'hidden-removed 3 deleted passages were left out',
      'hidden-removed 1 hidden passage was left out',
      'navigation-removed 1 header or footer was left out',
    ]);
  });

  it('in a text box stand there once, after their paragraph', () => {
    const text = (where: string) => `<w:txbxContent>${p(where)}</w:txbxContent>`;
    const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${text('boxed')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${text('boxed')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(below(p(run('before') + box + run(' after')))).toBe('before after\nboxed');
  });

  it('in another language than the rest say so', () => {
    const draft = readOneWord({
      body: `${head}${p(run('The law was published in the ') + run('Journal officiel', '<w:lang w:val="fr-FR"/>') + run(' of 2 May', '<w:lang w:val="en-US"/>'))}`,
      styles:
        '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>',
    });
    expect(outline(draft)).toContain('in the foreign(Journal officiel) of 2 May');
    expect(facts(draft)).toContain('language: en-GB');
  });
});

describe('links and fields', () => {
  it('lead to addresses; results stay, instructions go', () => {
    const body = p(
      `<w:hyperlink r:id="a" w:anchor="part">${run('one')}</w:hyperlink>${run(', ')}${field('HYPERLINK "https://example.net/b" \\o "tip"', run('two'))}${run(', ')}<w:fldSimple w:instr="HYPERLINK https://example.org/c">${run('three')}</w:fldSimple>${run(', ')}<w:hyperlink w:anchor="x">${run('inside')}</w:hyperlink>${run(', p. ')}${field('PAGEREF x', run('7'))}`,
    );
    expect(
      below(body, { relations: w.relation('a', 'hyperlink', 'https://example.org/a', 'External') }),
    ).toBe(
      '<one https://example.org/a#part>, <two https://example.net/b>, <three https://example.org/c>, inside, p. 7',
    );
  });

  it('that can’t be used are text, with a message', () => {
    const { value, messages } = readWord({
      body: `${head}${p(`<w:hyperlink r:id="a">${run('file')}</w:hyperlink>`)}`,
      relations: w.relation('a', 'hyperlink', 'file:///C:/secret.txt', 'External'),
    });
    expect(outline(value[0]!)).toMatch(/file$/u);
    expect(messages.map(messageLine)).toEqual(['4:1 warning link-unsafe']);
  });

  it('without an end lose no words', () => {
    expect(below(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('kept')}`))).toBe('kept');
  });

  it('of a list of contents go, with a message', () => {
    const { value, messages } = readWord({
      body: `${head}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Policy 3')}</w:sdtContent></w:sdt>${p(field('TOC \\o', run('Use 4')))}${p('Text.')}`,
    });
    expect(outline(value[0]!).split('\n').slice(3)).toEqual(['Text.']);
    expect(messages.map(({ code }) => code)).toEqual(['navigation-removed']);
  });
});

describe('blocks', () => {
  it('are headings by style, in any language, or by outline level', () => {
    const more = `${w.styles}<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>`;
    const body = `${styled('berschrift1', run('One', '<w:b/>'))}${styled('Eigen', 'Two')}${p('Three', '<w:outlineLvl w:val="2"/>')}${p('Text.')}`;
    expect(below(body, { styles: more })).toBe('# One\n## Two\n### Three\nText.');
  });

  it('are lists, nested and counted on', () => {
    const body = `${item('a', 2)}${item('b', 2, 1)}${item('c', 2)}${p('Between.')}${item('d', 2)}${item('e', 1)}${item('f', 3)}${item('g', 3)}`;
    expect(below(body, { numbering: w.numbering })).toBe(
      '1. a\n  1. b\n2. c\nBetween.\n3. d\n- e\n(a) f\n(b) g',
    );
  });

  it('are tables with merged cells and a head', () => {
    const merge = (value = '') => `<w:vMerge${value && ` w:val="${value}"`}/>`;
    const rows = [
      w.headRow(cell('Year') + cell('Casualties', '<w:gridSpan w:val="2"/>')),
      row(cell('2012', merge('restart')) + cell('1') + cell('2')),
      row(cell('', merge()) + cell('3') + cell('4')),
      row(cell('2013')),
    ];
    const draft = readOneWord({
      body: `${head}${styled('Beschriftung', `${run('Table ')}${field('SEQ Table', run('1'))}`)}${table(rows.join(''))}`,
      styles: w.styles,
    });
    const [block] = draft.body;
    if (block?.type !== 'table' || draft.body.length > 1) throw new Error('no table alone');
    expect(block.caption).toMatchObject([{ value: 'Table 1' }]);
    const spans = [...block.head, ...block.rows].map(({ cells }) =>
      cells.map(({ colSpan, rowSpan }) => `${colSpan}x${rowSpan}`),
    );
    expect(spans).toEqual([
      ['1x1', '2x1'],
      ['1x2', '1x1', '1x1'],
      ['1x1', '1x1'],
      ['1x1', '1x1', '1x1'],
    ]);
    expect(block.head[0]!.cells.every(({ header }) => header)).toBe(true);
  });

  it('are quotations, and figures with their words and captions', () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A cleared field"/><a:graphic><a:blip r:embed="i"/></a:graphic></wp:inline></w:drawing></w:r>';
    const draft = readOneWord({
      body: `${head}${styled('Zitat', 'One.')}${styled('Zitat', 'Two.')}${p(drawing)}${styled('Beschriftung', 'Figure 1: The field')}${p('Text.')}`,
      styles: w.styles,
      relations: w.relation('i', 'image', 'media/image1.png'),
      files: { 'word/media/image1.png': png },
    });
    expect(draft.body.map(({ type }) => type)).toEqual(['quotation', 'figure', 'paragraph']);
    expect(draft.body[1]).toMatchObject({
      image: { alternative: 'A cleared field', source: `data:image/png;base64,${png.toString('base64')}` },
      caption: [{ value: 'Figure 1: The field' }],
    });
  });

  it('have the number of their paragraph as line', () => {
    const { value } = readWord({ body: `${head}${p('')}${table(row(cell('a') + cell('b')))}${p('last')}` });
    expect(value[0]!.body.map(({ at }) => at)).toEqual([
      { line: 5, column: 1 },
      { line: 7, column: 1 },
    ]);
    expect(value[0]!.source).toMatchObject({ format: 'word', line: 1, endLine: 7 });
  });
});

describe('country, topic and date', () => {
  it('come from the first lines, also where a break parts them', () => {
    const title = '<w:r><w:t>Exampleland</w:t><w:br/><w:t>Mine Action</w:t></w:r>';
    const draft = readOneWord({
      body: `${styled('Titel', title)}${p('Last updated: 5 July 2016')}${p('Text.')}`,
      styles: w.styles,
    });
    expect(outline(draft)).toBe('country: Exampleland\ntopic: Mine Action\nupdated: 5 July 2016\nText.');
  });

  it('come from the properties where the text has none; who saved the file is no author', () => {
    const properties =
      '<dc:title>Exampleland: Impact</dc:title><cp:keywords>mines, survey</cp:keywords><dc:creator>Someone</dc:creator><dcterms:modified>2020-01-01T00:00:00Z</dcterms:modified>';
    expect(facts(readOneWord({ body: p('Text with words.'), properties }))).toEqual([
      'country: Exampleland',
      'topic: Impact',
      'keywords: mines,survey',
    ]);
  });

  it('make several profiles of a combined document, each with its own notes', () => {
    const part = (topic: string, id: number) =>
      p(topic) + p('Last updated: 5 July 2016') + p(run(`Text ${id}.`) + w.footnote(id));
    const { value } = readWord({
      body: `${p('Exampleland')}${part('Mine Action', 1)}${part('Casualties', 2)}`,
      footnotes: w.note(1, 'one') + w.note(2, 'two'),
    });
    expect(value.map(outline)).toEqual([
      'country: Exampleland\ntopic: Mine Action\nupdated: 5 July 2016\nText 1.{1}\n[1]\n  one',
      'country: Exampleland\ntopic: Casualties\nupdated: 5 July 2016\nText 2.{1}\n[1]\n  two',
    ]);
  });
});
