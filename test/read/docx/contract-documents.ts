import * as w from './support.js';

const { p, run, item, footnote, endnote, note, cell, field } = w;
const top = (topic: string, date = '5 July 2016') =>
  ['Exampleland', topic, `Last updated: ${date}`].map((line) => p(line)).join('');
const right = (text: string, more = '') => cell(p(run(text) + more, '<w:jc w:val="right"/>'));
const bookmark = (name: string, content: string) =>
  `<w:bookmarkStart w:id="${name.length}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${name.length}"/>`;
const again = (name: string, shown: string) => field(`NOTEREF ${name} \\h`, run(shown));

/** The profiles of the contract as Word files, in the order of the cases. */
export const documents: readonly w.WordParts[] = [
  {
    body: `${top('Mine Ban Policy')}${p(
      run('Exampleland joined in “March [2009]” and reports [sic] each year.') +
        footnote(1) +
        run(' It holds no mines.') +
        footnote(2),
    )}${p(run('The law dates from 2010.') + endnote(1))}`,
    footnotes:
      w.separators() + note(1, 'Letter from the Ministry [of Examples], 30 March 2010.') + note(2, 'Ibid.'),
    endnotes: w.separators('endnote') + note(1, 'Ibid., p. 5.', 'endnote'),
  },
  {
    body: `${top('Cluster Munition Ban Policy', '05 July 2016')}${p(
      run('Summary:', '<w:b/>') +
        run(' Exampleland has not joined.') +
        footnote(2) +
        run(' It votes in favor.'),
    )}${w.styled('berschrift1', 'Policy')}${p('Exampleland took part as an observer.')}${w.styled(
      'berschrift1',
      'Use and production',
    )}${p(run('Nothing is known of any use.') + footnote(3))}`,
    styles: w.styles,
    footnotes:
      note(2, 'Statement of Exampleland, Geneva, 8 September 2015.') +
      note(3, 'Monitor meeting, Geneva, 9 September 2015.'),
  },
  {
    body: `${top('Mine Action')}${p('The centre has three tasks:')}${item(run('survey') + footnote(1))}${item('clearance')}${item(
      'by hand',
      1,
      1,
    )}${item('by machine', 1, 1)}${item('risk education')}${p('The steps are these:')}${[
      'ask',
      'look',
      'mark',
    ]
      .map((step) => item(step, 2))
      .join('')}`,
    numbering: w.numbering,
    footnotes: note(1, 'Annual report 2015.'),
  },
  {
    body: `${top('Casualties')}${p('Casualties fell every year.')}${w.table(
      w.headRow(right('Year') + right('Killed') + right('Injured')) +
        w.row(right('2013') + right('1,204') + right('30', footnote(1))) +
        w.row(right('2014') + right('7') + right('11')),
    )}`,
    footnotes: note(1, 'Data of the centre, 2 May 2015.'),
  },
  {
    body: `${top('Support for Mine Action')}${p(
      `${run('The centre publishes its plans (')}<w:hyperlink r:id="plans">${run('www.example.org/plans')}</w:hyperlink>${run(').')}${footnote(1)}`,
    )}`,
    relations: w.relation('plans', 'hyperlink', 'https://www.example.org/plans', 'External'),
    footnotes: note(
      1,
      run(' “Plans,” News (Exampletown), 30 April 2010, www.example.net. See also ') +
        field('HYPERLINK "https://example.org/a_(b)/c_d_e"', run('https://example.org/a_(b)/c_d_e')) +
        run('; and http://example.com/?q=1,2.'),
    ),
  },
  {
    body: `${top('Victim Assistance')}${p(
      run('One centre serves the north.') +
        bookmark('_Ref1', footnote(1)) +
        bookmark('_Ref22', footnote(2)) +
        run(' Another serves the south.') +
        again('_Ref1', '1') +
        run(' Both are full.') +
        again('_Ref22', '2') +
        bookmark('_Ref333', footnote(3)),
    )}${p(run('Care improved.') + again('_Ref1', '1') + again('_Ref22', '2') + again('_Ref333', '3'))}`,
    footnotes:
      note(1, 'Interview, 3 May 2015.') +
      note(2, 'Interview, 4 May 2015.') +
      note(3, 'Interview, 5 May 2015.'),
  },
  {
    body: `${top('Impact')}${p(run('Two figures exist.') + footnote('a') + run(' They differ.') + footnote('b'))}`,
    numbering: w.numbering,
    footnotes:
      note('b', 'The second is higher.') +
      note(
        'a',
        `${p(' The first is this:')}${item('land, 4km²')}${item('mines, 200')}${p('It is from 2014.')}`,
      ),
  },
  {
    body: `${top('Casualties and Victim Assistance')}${w.styled('Heading1', run('Casualties in 2015') + footnote(1))}${p(
      run('There were eleven ') + footnote(2) + run('.'),
    )}`,
    footnotes: note(1, 'Figures of the centre.') + note(2, 'Ibid.'),
  },
  { body: `${top('Impact')}${p('Exampleland has no mines.')}` },
  {
    body: `${top('Mine Ban Policy')}${p(
      run('Примерландия (Παραδειγματία) cafe\u0301 café — “naïve” ‘d’accord’ 5.31km² ½ №7.') + footnote(1),
    )}`,
    footnotes: note(1, '«Вестник», № 98/2006.'),
  },
  {
    body: `${top('Mine Action')}${p(
      run('The centre was founded in the year that followed the war, and it ') +
        run('has grown since then to a staff of four hundred.') +
        footnote(1) +
        run(
          ' Its self-declared aim is an Example-land without mines, which no one doubts will be reached some day.',
        ),
    )}`,
    footnotes: note(
      1,
      'Annual report of the centre for the year that ended on 31 March 2015, which was published in June.',
    ),
  },
  {
    body: `${top('Mine Ban Policy')}${p('Exampleland joined.[1] It reports.[2]')}${w.styled('Heading1', 'Notes')}${p(
      '[1] Letter, 2010.',
    )}${p('[2] Letter, 2011.')}`,
  },
];
