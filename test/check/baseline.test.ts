import { describe, expect, it } from 'vitest';
import { knownOf, newSince, readBaseline, writeBaseline } from '../../src/check/index.js';
import { type Message, type MessageCode, message } from '../../src/model/index.js';

const view = (lines: readonly string[]) => ({
  lines: new Map([['a.txt', lines.map((text, index) => ({ text, line: index + 1, column: 1 }))]]),
  nameOf: (file: string) => `profiles/${file}`,
});

const say = (line: number, column: number, code: MessageCode = 'repeated-word', text = '“the” twice') =>
  message(code, text, { file: 'a.txt', line, column });

const source = ['Title', 'It was new in the the end of a year.', 'But the the start was new.'];
const found = [say(2, 15), say(3, 5)];

/** What is new and what is gone when a profile has changed. */
function change(messages: readonly Message[], lines: readonly string[]) {
  const known = readBaseline(writeBaseline(knownOf(found, view(source))), 'b.json').value!;
  return newSince(messages, known, view(lines));
}

describe('a baseline', () => {
  it('is JSON with one entry a line, the same bytes in whatever order messages came', () => {
    const text = writeBaseline(knownOf([...found, ...found].reverse(), view(source)));
    expect(text).toBe(`{
  "briefpress": "baseline",
  "version": 1,
  "known": [
    {"file":"profiles/a.txt","code":"repeated-word","text":"“the” twice","near":"But the the start was","count":2},
    {"file":"profiles/a.txt","code":"repeated-word","text":"“the” twice","near":"was new in the the end of","count":2}
  ]
}
`);
    expect(writeBaseline(knownOf([...found, ...found], view(source)))).toBe(text);
    expect(writeBaseline([])).toBe('{\n  "briefpress": "baseline",\n  "version": 1,\n  "known": []\n}\n');
  });

  it('knows what it knew where lines move and other words change', () => {
    const moved = ['Title', '', 'New.', source[2]!, 'Edited here: it was new in the the end of a year.'];
    const { fresh, gone } = change([say(4, 5), say(5, 28)], moved);
    expect({ fresh, gone }).toEqual({ fresh: [], gone: [] });
  });

  it('tells what is new: another rule, other words, one more of the same', () => {
    const other = say(2, 15, 'double-space', '2 spaces');
    const words = say(1, 4);
    const again = say(4, 5);
    const lines = ['on the the side', source[1]!, source[2]!, source[2]!];
    expect(change([...found, other, words, again], lines).fresh).toEqual([other, words, again]);
  });

  it('says what is gone', () => {
    expect(change([say(2, 15)], source).gone).toMatchObject([{ near: 'But the the start was', count: 1 }]);
  });

  it('minds no numbers that count: of lines, of months', () => {
    const old = (months: number) =>
      say(1, 1, 'profile-stale', `last updated ${months} months ago, see line ${months}`);
    const known = knownOf([old(19)], view(source));
    expect(newSince([old(20)], known, view(source)).fresh).toEqual([]);
    const note = (label: string) => say(1, 1, 'note-undefined', `the reference [${label}] has no note`);
    expect(newSince([note('8')], knownOf([note('7')], view(source)), view(source)).fresh).toHaveLength(1);
  });

  it('never knows that Briefpress failed or that nothing was found', () => {
    const messages = [say(1, 1, 'internal'), say(1, 1, 'input-none')];
    expect(knownOf(messages, view(source))).toEqual([]);
  });

  it.each([
    ['', 1, 1, 'no valid JSON'],
    ['{\n  "briefpress": "baseline",\n<<<<<<< HEAD\n  "version": 1\n}', 3, 1, 'no valid JSON'],
    ['[]', 1, 1, 'is no baseline'],
    ['{"name": "package", "version": "1.0.0"}', 1, 1, 'briefpress must be “baseline”'],
    ['{"briefpress": "baseline",\n "version": 2, "known": []}', 2, 13, 'another version'],
    ['{"briefpress": "baseline", "version": 1,\n"known": [\n{"file": "a"}]}', 3, 1, 'must be text'],
    [
      `{"briefpress": "baseline", "version": 1,\n"known": [\n{"file":"a","code":"b","text":"c","near":"d","count":0}]}`,
      3,
      54,
      'known[1].count must be 1 or more',
    ],
  ])('that is damaged or something else is refused with its place: %j', (text, line, column, words) => {
    const { value, messages } = readBaseline(text, 'b.json');
    expect(value).toBeUndefined();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ code: 'baseline-invalid', severity: 'error', file: 'b.json' });
    expect(messages[0]!.text).toContain(words);
    expect([messages[0]!.line, messages[0]!.column]).toEqual([line, column]);
  });

  it('may be hostile', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), '{"__proto__": {"known": []}}'])
      expect(readBaseline(text, 'b.json').messages).toMatchObject([{ code: 'baseline-invalid' }]);
  });
});
