/** The same profiles in every format. All are made up. */
export interface ContractCase {
  readonly name: string;
  readonly text: string;
  readonly markdown: string;
  readonly html: string;
  /** What all say, as `outline` writes it. */
  readonly outline: string;
}

const head = (topic: string, date = '5 July 2016') => `Exampleland

${topic}

Last updated: ${date}

`;

const front = (topic: string, more = '', date = '5 July 2016') => `---
country: Exampleland
topic: ${topic}
updated: ${date}
${more}---

`;

const page = (topic: string, body: string, date = '5 July 2016') => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Exampleland: ${topic}</title>
</head>
<body>
<h1>Exampleland</h1>
<p>${topic}</p>
<p>Last updated: ${date}</p>
${body}
</body>
</html>
`;

/** A reference and an item of a list of notes, as DPUB-ARIA has them. */
const ref = (n: number) => `<sup><a role="doc-noteref" href="#n${n}" id="r${n}">${n}</a></sup>`;
const item = (n: number, note: string) =>
  `<li id="n${n}">${note} <a role="doc-backlink" href="#r${n}">↩</a></li>`;
const list = (...notes: readonly string[]) => `<section role="doc-endnotes">
<h2>Notes</h2>
<ol>
${notes.map((note, index) => item(index + 1, note)).join('\n')}
</ol>
</section>`;

/** The same as Word writes them. */
const ftn = (n: number) =>
  `<a href="#_ftn${n}" name="_ftnref${n}" title=""><span class=MsoFootnoteReference>[${n}]</span></a>`;
const ftnText = (n: number, note: string) =>
  `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a href="#_ftnref${n}" name="_ftn${n}" title=""><span class=MsoFootnoteReference>[${n}]</span></a> ${note}</p></div>`;

export const contractCases: readonly ContractCase[] = [
  {
    name: 'paragraphs with notes, an Ibid. and brackets that are no notes',
    text: `${head('Mine Ban Policy')}Exampleland joined in “March [2009]” and reports [sic] each year.[1] It holds no mines.[2]

The law dates from 2010.[3]

[1] Letter from the Ministry [of Examples], 30 March 2010.

[2] Ibid.

[3] Ibid., p. 5.
`,
    markdown: `${front('Mine Ban Policy')}Exampleland joined in “March [2009]” and reports [sic] each year.[^1] It holds no mines.[^2]

The law dates from 2010.[^3]

[^1]: Letter from the Ministry [of Examples], 30 March 2010.

[^2]: Ibid.

[^3]: Ibid., p. 5.
`,
    html: page(
      'Mine Ban Policy',
      `<p>Exampleland joined in “March [2009]” and reports [sic] each year.${ref(1)} It holds no mines.${ref(2)}</p>
<p>The law dates from 2010.${ref(3)}</p>
${list('Letter from the Ministry [of Examples], 30 March 2010.', 'Ibid.', 'Ibid., p. 5.')}`,
    ),
    outline: `country: Exampleland
topic: Mine Ban Policy
updated: 5 July 2016
Exampleland joined in “March [2009]” and reports [sic] each year.{1} It holds no mines.{2}
The law dates from 2010.{3}
[1]
  Letter from the Ministry [of Examples], 30 March 2010.
[2]
  Ibid.
[3]
  Ibid., p. 5.`,
  },
  {
    name: 'a summary and headings',
    text: `${head('Cluster Munition Ban Policy', '05 July 2016')}Summary: Exampleland has not joined.[1] It votes in favor.

Policy

Exampleland took part as an observer.

Use and production

Nothing is known of any use.[2]

[1] Statement of Exampleland, Geneva, 8 September 2015.

[2] Monitor meeting, Geneva, 9 September 2015.
`,
    markdown: `${front('Cluster Munition Ban Policy', 'summary: Exampleland has not joined.[^1] It votes in favor.\n', '05 July 2016')}## Policy

Exampleland took part as an observer.

## Use and production

Nothing is known of any use.[^2]

[^1]: Statement of Exampleland, Geneva, 8 September 2015.
[^2]: Monitor meeting, Geneva, 9 September 2015.
`,
    html: page(
      'Cluster Munition Ban Policy',
      `<div><p><b>Summary:</b> Exampleland has not joined.${ftn(1)} It votes in
favor.</p>
<h2>Policy</h2>
Exampleland took part as an observer.
<h2>Use and production</h2>
<p class=MsoNormal>Nothing is known of any use.${ftn(2)}</div>
<hr>
${ftnText(1, 'Statement of Exampleland, Geneva, 8 September 2015.')}
${ftnText(2, 'Monitor meeting, Geneva, 9 September 2015.')}`,
      '05 July 2016',
    ),
    outline: `country: Exampleland
topic: Cluster Munition Ban Policy
updated: 05 July 2016
summary Exampleland has not joined.{1} It votes in favor.
# Policy
Exampleland took part as an observer.
# Use and production
Nothing is known of any use.{2}
[1]
  Statement of Exampleland, Geneva, 8 September 2015.
[2]
  Monitor meeting, Geneva, 9 September 2015.`,
  },
  {
    name: 'lists, one inside another, and a numbered one',
    text: `${head('Mine Action')}The centre has three tasks:

• survey[1]
• clearance
  • by hand
  • by machine
• risk education

The steps are these:

1. ask
2. look
3. mark

[1] Annual report 2015.
`,
    markdown: `${front('Mine Action')}The centre has three tasks:

- survey[^1]
- clearance
  - by hand
  - by machine
- risk education

The steps are these:

1. ask
2. look
3. mark

[^1]: Annual report 2015.
`,
    html: page(
      'Mine Action',
      `<p>The centre has three tasks:
<ul><li>survey<sup><a href="#fn:1" id="fnref:1" class="footnote-ref">1</a></sup><li>clearance<ul><li>by hand</li><li>by machine</li></ul></li><li>risk education</li></ul>
<p>The steps are these:
<ol><li>ask<li>look<li>mark</ol>
<div class="footnotes"><hr><ol><li id="fn:1"><p>Annual report 2015.&#160;<a href="#fnref:1" class="footnote-backref">↩</a></p></li></ol></div>`,
    ),
    outline: `country: Exampleland
topic: Mine Action
updated: 5 July 2016
The centre has three tasks:
- survey{1}
- clearance
  - by hand
  - by machine
- risk education
The steps are these:
1. ask
2. look
3. mark
[1]
  Annual report 2015.`,
  },
  {
    name: 'a table with references',
    text: `${head('Casualties')}Casualties fell every year.

Year\tKilled\tInjured
2013\t1,204\t30[1]
2014\t7\t11

[1] Data of the centre, 2 May 2015.
`,
    markdown: `${front('Casualties')}Casualties fell every year.

| Year | Killed | Injured |
| ---: | -----: | ------: |
| 2013 | 1,204 | 30[^1] |
| 2014 | 7 | 11 |

[^1]: Data of the centre, 2 May 2015.
`,
    html: page(
      'Casualties',
      `<p>Casualties fell every year.</p>
<table><thead><tr><th scope="col" align="right">Year</th><th>Killed</th><th>Injured</th></tr></thead>
<tbody><tr><td style="text-align: right">2013</td><td align="right">1,204</td><td class="align-right">30<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></td></tr>
<tr><td>2014<td>7<td>11</table>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">Data of the centre, 2 May 2015.</span></li></ol>`,
    ),
    outline: `country: Exampleland
topic: Casualties
updated: 5 July 2016
Casualties fell every year.
table right right right
#Year | #Killed | #Injured
2013 | 1,204 | 30{1}
2014 | 7 | 11
[1]
  Data of the centre, 2 May 2015.`,
  },
  {
    name: 'addresses in text and notes',
    text: `${head('Support for Mine Action')}The centre publishes its plans (www.example.org/plans).[1]

[1] “Plans,” News (Exampletown), 30 April 2010, www.example.net. See also https://example.org/a_(b)/c_d_e; and http://example.com/?q=1,2.
`,
    markdown: `${front('Support for Mine Action')}The centre publishes its plans (www.example.org/plans).[^1]

[^1]: “Plans,” News (Exampletown), 30 April 2010, www.example.net. See also https://example.org/a_(b)/c_d_e; and http://example.com/?q=1,2.
`,
    html: page(
      'Support for Mine Action',
      `<p>The centre publishes its plans (www.example.org/plans).${ref(1)}</p>
${list('“Plans,” News (Exampletown), 30 April 2010, <a href="https://www.example.net">www.example.net</a>. See also https://example.org/a_(b)/c_d_e; and <a href="http://example.com/?q=1,2">http://example.com/?q=1,2</a>.')}`,
    ),
    outline: `country: Exampleland
topic: Support for Mine Action
updated: 5 July 2016
The centre publishes its plans (<www.example.org/plans>).{1}
[1]
  “Plans,” News (Exampletown), 30 April 2010, <www.example.net>. See also <https://example.org/a_(b)/c_d_e>; and <http://example.com/?q=1,2>.`,
  },
  {
    name: 'several references to one note, and several in a row',
    text: `${head('Victim Assistance')}One centre serves the north.[1][2] Another serves the south.[1] Both are full.[2, 3]

Care improved.[1–3]

[1] Interview, 3 May 2015.

[2] Interview, 4 May 2015.

[3] Interview, 5 May 2015.
`,
    markdown: `${front('Victim Assistance')}One centre serves the north.[^1][^2] Another serves the south.[^1] Both are full.[^2][^3]

Care improved.[^1][^2][^3]

[^1]: Interview, 3 May 2015.
[^2]: Interview, 4 May 2015.
[^3]: Interview, 5 May 2015.
`,
    html: page(
      'Victim Assistance',
      `<p>One centre serves the north.<sup><a href="#e1">[1]</a><a href="#e2">[2]</a></sup> Another serves the south.<sup><a href="#e1">1</a></sup> Both are full.<sup>[<a href="#e2">2</a>, <a href="#e3">3</a>]</sup></p>
<p>Care improved.<sup><a href="#e1">1</a>, <a href="#e2">2</a>, <a href="#e3">3</a></sup></p>
<p id="e1">[1] Interview, 3 May 2015.</p>
<p id="e2">2. Interview, 4 May 2015.</p>
<p id="e3"><sup>3</sup> Interview, 5 May 2015.</p>`,
    ),
    outline: `country: Exampleland
topic: Victim Assistance
updated: 5 July 2016
One centre serves the north.{1}{2} Another serves the south.{1} Both are full.{2}{3}
Care improved.{1}{2}{3}
[1]
  Interview, 3 May 2015.
[2]
  Interview, 4 May 2015.
[3]
  Interview, 5 May 2015.`,
  },
  {
    name: 'a note of several paragraphs, with a list',
    text: `${head('Impact')}Two figures exist.[1] They differ.[2]

[1] The first is this:

• land, 4km²
• mines, 200

It is from 2014.

[2] The second is higher.
`,
    markdown: `${front('Impact')}Two figures exist.[^1] They differ.[^2]

[^1]: The first is this:

    - land, 4km²
    - mines, 200

    It is from 2014.

[^2]: The second is higher.
`,
    html: page(
      'Impact',
      `<p>Two figures exist.[1] They differ.[2]</p>
<p>[1] The first is this:</p>
<ul><li>land, 4km²</li><li>mines, 200</li></ul>
<p>It is from 2014.</p>
<p>[2] The second is higher.</p>`,
    ),
    outline: `country: Exampleland
topic: Impact
updated: 5 July 2016
Two figures exist.{1} They differ.{2}
[1]
  The first is this:
  - land, 4km²
  - mines, 200
  It is from 2014.
[2]
  The second is higher.`,
  },
  {
    name: 'references in headings and before the full stop, and after a space',
    text: `${head('Casualties and Victim Assistance')}Casualties in 2015[1]

There were eleven [2].

[1] Figures of the centre.

[2] Ibid.
`,
    markdown: `${front('Casualties and Victim Assistance')}## Casualties in 2015[^1]

There were eleven [^2].

[^1]: Figures of the centre.
[^2]: Ibid.
`,
    html: page(
      'Casualties and Victim Assistance',
      `<h2>Casualties in 2015${ref(1)}</h2>
<p>There were eleven <a href="#n2" role="doc-noteref">2</a>.</p>
<aside id="n1" role="doc-footnote">1. Figures of the centre.</aside>
<aside id="n2" role="doc-footnote"><p>[2] Ibid.</p></aside>`,
    ),
    outline: `country: Exampleland
topic: Casualties and Victim Assistance
updated: 5 July 2016
# Casualties in 2015{1}
There were eleven{2}.
[1]
  Figures of the centre.
[2]
  Ibid.`,
  },
  {
    name: 'no notes at all',
    text: `${head('Impact')}Exampleland has no mines.
`,
    markdown: `${front('Impact')}Exampleland has no mines.
`,
    html: page('Impact', '<div><div>Exampleland has no mines.</div></div>'),
    outline: `country: Exampleland
topic: Impact
updated: 5 July 2016
Exampleland has no mines.`,
  },
  {
    name: 'text in several alphabets, accents in either form',
    text: `${head('Mine Ban Policy')}Примерландия (Παραδειγματία) cafe\u0301 café — “naïve” ‘d’accord’ 5.31km² ½ №7.[1]

[1] «Вестник», № 98/2006.
`,
    markdown: `${front('Mine Ban Policy')}Примерландия (Παραδειγματία) cafe\u0301 café — “naïve” ‘d’accord’ 5.31km² ½ №7.[^1]

[^1]: «Вестник», № 98/2006.
`,
    html: page(
      'Mine Ban Policy',
      `<p>Примерландия (Παραδειγματία) cafe\u0301 caf&eacute; — &ldquo;naïve&rdquo; ‘d’accord’ 5.31km&sup2; &frac12; №7.${ref(1)}</p>
${list('«Вестник», № 98/2006.')}`,
    ),
    outline: `country: Exampleland
topic: Mine Ban Policy
updated: 5 July 2016
Примерландия (Παραδειγματία) café café — “naïve” ‘d’accord’ 5.31km² ½ №7.{1}
[1]
  «Вестник», № 98/2006.`,
  },
  {
    name: 'lines that were wrapped by hand',
    text: `${head('Mine Action')}The centre was founded in the year that followed the war, and it has grown
since then to a staff of four hundred.[1] Its self-declared aim is an Example-
land without mines, which no one doubts will be reached some day.

[1] Annual report of the centre for the year that ended on 31 March 2015, which
was published in June.
`,
    markdown: `${front('Mine Action')}The centre was founded in the year that followed the war, and it has grown
since then to a staff of four hundred.[^1] Its self-declared aim is an Example-land
without mines, which no one doubts will be reached some day.

[^1]: Annual report of the centre for the year that ended on 31 March 2015, which
was published in June.
`,
    html: page(
      'Mine Action',
      `<p>The centre was founded in the year that followed the war, and it has grown
since then to a staff of four
hundred.${ref(1)} Its self-declared aim is an Example-land without mines, which no one doubts will be reached some day.</p>
${list('Annual report of the centre for the year that ended on 31 March 2015,\n  which was published in June.')}`,
    ),
    outline: `country: Exampleland
topic: Mine Action
updated: 5 July 2016
The centre was founded in the year that followed the war, and it has grown since then to a staff of four hundred.{1} Its self-declared aim is an Example-land without mines, which no one doubts will be reached some day.
[1]
  Annual report of the centre for the year that ended on 31 March 2015, which was published in June.`,
  },
  {
    name: 'the notes of plain text in Markdown, under a heading of their own',
    text: `${head('Mine Ban Policy')}Exampleland joined.[1] It reports.[2]

Notes

[1] Letter, 2010.
[2] Letter, 2011.
`,
    markdown: `${front('Mine Ban Policy')}# Exampleland: Mine Ban Policy

Exampleland joined.[1] It reports.[2]

## Notes

[1] Letter, 2010.
[2] Letter, 2011.
`,
    html: page(
      'Mine Ban Policy',
      `<p>Exampleland joined.[1] It reports.[2]</p>
<h2>Notes</h2>
<p>[1] Letter, 2010.<br>
[2] Letter, 2011.</p>`,
    ),
    outline: `country: Exampleland
topic: Mine Ban Policy
updated: 5 July 2016
Exampleland joined.{1} It reports.{2}
[1]
  Letter, 2010.
[2]
  Letter, 2011.`,
  },
];
