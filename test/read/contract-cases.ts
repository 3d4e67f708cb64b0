/** The same profiles in every format. All are made up. */
export interface ContractCase {
  readonly name: string;
  readonly text: string;
  readonly markdown: string;
  /** What both say, as `outline` writes it. */
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
