import { describe, expect, it } from 'vitest';
import { formatMessages, sortMessages } from '../../src/check/index.js';
import { type Message, message } from '../../src/model/index.js';

const place = { file: 'profiles/kosovo.txt', line: 12, column: 5 };
const undefinedNote = message(
  'note-undefined',
  'the reference [4] has no note',
  place,
  'Add a line “[4] …”.',
);
const guessed = message('encoding-guessed', 'read as Windows-1252', { ...place, line: 2 });

describe('messages for people', () => {
  it('have place, severity, code, text, and the hint below', () => {
    expect(formatMessages([undefinedNote, guessed], 'human')).toBe(
      'profiles/kosovo.txt:12:5 error note-undefined the reference [4] has no note\n' +
        '    Add a line “[4] …”.\n' +
        'profiles/kosovo.txt:2:5 info encoding-guessed read as Windows-1252\n',
    );
  });

  it('have colours only where asked for', () => {
    expect(formatMessages([guessed], 'human', { colours: true })).toContain('\u001b[');
    expect(formatMessages([guessed], 'human')).not.toContain('\u001b');
  });

  it('can’t steer the terminal', () => {
    const hostile = message('date-unreadable', 'the date “\u001b]0;x\u0007\r\n2J” can’t be read', place);
    expect(formatMessages([hostile], 'human')).toBe(
      'profiles/kosovo.txt:12:5 error date-unreadable the date “�]0;x� 2J” can’t be read\n',
    );
  });
});

describe('messages for machines', () => {
  it('are one JSON list, empty where there is nothing to say', () => {
    expect(JSON.parse(formatMessages([undefinedNote, guessed], 'json'))).toEqual([undefinedNote, guessed]);
    expect(formatMessages([], 'json')).toBe('[]\n');
  });

  it('are workflow commands of GitHub, with its escapes', () => {
    const odd = message('note-gap', '50% of\nthem', { file: 'a,b:c.txt', line: 3, column: 1 });
    const input = message('country-missing', 'no country', { file: '-', line: 1, column: 1 });
    expect(formatMessages([undefinedNote, odd, guessed, input], 'github').split('\n')).toEqual([
      '::error file=profiles/kosovo.txt,line=12,col=5,title=note-undefined::the reference [4] has no note%0AAdd a line “[4] …”.',
      '::warning file=a%2Cb%3Ac.txt,line=3,col=1,title=note-gap::50%25 of%0Athem',
      '::notice file=profiles/kosovo.txt,line=2,col=5,title=encoding-guessed::read as Windows-1252',
      '::error line=1,col=1,title=country-missing::no country',
      '',
    ]);
  });
});

describe('sorting', () => {
  it('goes by file, line, column, code and text, and tells each once', () => {
    const at = (file: string, line: number, column: number): Message =>
      message('note-gap', 'x', { file, line, column });
    const other = message('note-order', 'x', { file: 'b', line: 2, column: 1 });
    const sorted = [
      at('a', 10, 1),
      at('b', 2, 1),
      other,
      at('b', 2, 3),
      at('b', 10, 1),
      at('é', 1, 1),
      at('😀', 1, 1),
    ];
    expect(sortMessages([...sorted].reverse())).toEqual(sorted);
    expect(sortMessages([...sorted, ...sorted])).toEqual(sorted);
  });
});
