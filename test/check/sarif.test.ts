import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatMessages } from '../../src/check/index.js';
import { codes, type Message, type MessageCode, message } from '../../src/model/index.js';
import { version } from '../../src/version.js';
import { required } from '../support/checkers.js';

const at = (line: number, column = 1, file = 'profiles/kosovo.txt') => ({ file, line, column });

// biome-ignore lint/suspicious/noExplicitAny: what is looked at here is JSON of any shape
function log(messages: readonly Message[], lines: Readonly<Record<string, readonly string[]>> = {}): any {
  const sources = Object.entries(lines).map(
    ([file, texts]) => [file, texts.map((text, index) => ({ text, line: index + 1, column: 1 }))] as const,
  );
  return JSON.parse(formatMessages(messages, 'sarif', { lines: new Map(sources) }));
}

const run = (...given: Parameters<typeof log>) => log(...given).runs[0];

type Validate = ((data: unknown) => boolean) & { errors?: unknown };

/** The schema of OASIS, as Microsoft’s package for tests has it; undefined where the packages are not there. */
function validator(): Validate | undefined {
  const load = createRequire(import.meta.url);
  try {
    const Ajv = load('ajv-draft-04').default;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    load('ajv-formats').default(ajv);
    return ajv.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND' || required) throw error;
    process.stderr.write('skipped: ajv-draft-04, ajv-formats or @microsoft/jest-sarif is not installed\n');
    return undefined;
  }
}

describe('messages as SARIF 2.1.0', () => {
  let validate: Validate | undefined;
  beforeAll(() => {
    validate = validator();
  });

  it('are valid by its schema, whatever they say and whatever files are called', (context) => {
    if (!validate) return context.skip('the schema is not installed');
    const all = Object.keys(codes).flatMap((code, index) => [
      message(code as MessageCode, 'a [link](https://example.org) {0} “x”\u0007', at(index + 1, 3)),
      message(code as MessageCode, 'b', { ...at(1, 2, `../ä b/50%:[${index}]#?.md`), length: 4 }, 'hint'),
      message(code as MessageCode, 'c', at(3, 1, '-')),
      message(code as MessageCode, 'd', at(7, 1, 'word.docx')),
      message(code as MessageCode, 'e', at(1, 1, 'C:\\profiles\\lone \ud800.txt')),
    ]);
    for (const messages of [all, []]) {
      const valid = validate(log(messages));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  it('that break the schema are found by it', (context) => {
    if (!validate) return context.skip('the schema is not installed');
    const broken = log([message('note-gap', 'x', at(1))]);
    broken.runs[0].results[0].level = 'info';
    expect(validate(broken)).toBe(false);
  });

  it('name the program and each rule once, as usually set', () => {
    const messages = [
      message('note-gap', 'x', at(1)),
      message('note-gap', 'y', at(2)),
      message('internal', 'z', at(3)),
    ];
    const { tool, results, columnKind } = run(messages.map((one) => ({ ...one, severity: 'info' as const })));
    expect(tool.driver).toMatchObject({ name: 'Briefpress', version });
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver.rules).toMatchObject([
      {
        id: 'note-gap',
        shortDescription: { text: 'the numbers of the notes have a gap and were renumbered' },
        defaultConfiguration: { level: 'warning' },
        help: { text: expect.stringContaining('<!-- allow: note-gap -->') },
      },
      { id: 'internal', defaultConfiguration: { level: 'error' } },
    ]);
    expect(results.map((one: { ruleIndex: number; level: string }) => [one.ruleIndex, one.level])).toEqual([
      [0, 'note'],
      [0, 'note'],
      [1, 'note'],
    ]);
  });

  it('have their place in the file, and the hint below the text', () => {
    const [result] = run([message('note-gap', 'a gap', { ...at(12, 5), length: 3 }, 'Look there.')]).results;
    expect(result.message.text).toBe('a gap\nLook there.');
    expect(result.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'profiles/kosovo.txt', uriBaseId: '%SRCROOT%' },
          region: { startLine: 12, startColumn: 5, endColumn: 8 },
        },
      },
    ]);
  });

  it('escape paths, braces and what looks like a link', () => {
    const [one, two] = run([
      message('note-gap', 'see [here](there) {0}', at(1, 1, 'ä b/50%#1.txt')),
      message('note-gap', 'the reference [4] has no note', at(1, 1, 'c:d.txt')),
    ]).results;
    expect(one.locations[0].physicalLocation.artifactLocation.uri).toBe('%C3%A4%20b/50%25%231.txt');
    expect(one.message.text).toBe('see \\[here\\](there) {{0}}');
    expect(two.locations[0].physicalLocation.artifactLocation.uri).toBe('c%3Ad.txt');
    expect(two.message.text).toBe('the reference [4] has no note');
  });

  it('have no line in Word, only a paragraph, and no place in standard input', () => {
    const [word, input] = run([
      message('note-gap', 'x', at(7, 1, 'a.docx')),
      message('note-gap', 'x', at(7, 1, '-')),
    ]).results;
    expect(word.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: 'a.docx', uriBaseId: '%SRCROOT%' } },
        logicalLocations: [{ name: 'paragraph 7' }],
      },
    ]);
    expect(input.locations).toEqual([]);
  });

  it('keep their fingerprints where lines move, and have each its own', () => {
    const prints = (messages: readonly Message[], lines: readonly string[]) =>
      run(messages, { 'profiles/kosovo.txt': lines }).results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['briefpress/v1'],
      );
    const say = (line: number, column: number) => message('repeated-word', '“the” twice', at(line, column));
    const before = prints([say(1, 4), say(2, 4), say(3, 1)], ['in the the end', 'in the the end', 'the the']);
    const after = prints(
      [say(2, 4), say(4, 4), say(9, 1)],
      ['new', 'in the the end', '', 'in the the end', '', '', '', '', 'the the'],
    );
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(3);
    expect(prints([say(1, 4)], ['in the the start'])).not.toEqual(before.slice(0, 1));
  });
});
