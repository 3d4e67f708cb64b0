import { describe, expect, it } from 'vitest';
import { addressOf, formatKept, isFresh, type Kept, keep, parseKept } from '../../src/links/index.js';
import fc from '../fast-check.js';

const alive = { status: 'alive' } as const;
const gone = { status: 'dead', reason: 'gone', http: 404 } as const;

describe('a file of kept verdicts', () => {
  const kept = new Map<string, Kept>([
    ['https://b.test/', { verdict: gone, asked: '2026-11-24', answered: '2026-01-02' }],
    ['https://a.test/', { verdict: alive, asked: '2026-11-23' }],
    [
      'http://a.test/é'.replace('é', '%C3%A9'),
      { verdict: { status: 'moved', to: 'https://c.test/', unsafe: true }, asked: '2026-11-24' },
    ],
  ]);

  it('has one line an address, in order, so that changes are read easily', () => {
    expect(formatKept(kept)).toBe(`{
  "version": 1,
  "addresses": [
    {"address":"http://a.test/%C3%A9","status":"moved","to":"https://c.test/","unsafe":true,"asked":"2026-11-24"},
    {"address":"https://a.test/","status":"alive","asked":"2026-11-23"},
    {"address":"https://b.test/","status":"dead","reason":"gone","http":404,"asked":"2026-11-24","answered":"2026-01-02"}
  ]
}
`);
  });

  it('is read as it was written, and is the same bytes whatever the order', () => {
    expect(parseKept(formatKept(kept))).toEqual(kept);
    expect(formatKept(new Map([...kept].reverse()))).toBe(formatKept(kept));
    expect(parseKept(formatKept(new Map()))).toEqual(new Map());
  });

  const text = formatKept(kept);
  it.each<[string, string]>([
    ['is empty', ''],
    ['is half a copy', text.slice(0, text.length / 2)],
    ['is no JSON', 'version: 1'],
    ['is another JSON', '[]'],
    ['is of a later version', text.replace('"version": 1', '"version": 2')],
    ['has a verdict that there is not', text.replace('"alive"', '"lively"')],
    ['has a reason that there is not', text.replace('"gone"', '"<b>gone</b>"')],
    ['has a dead address without a reason', text.replace('"reason":"gone",', '')],
    ['has a moved one without a place', text.replace('"to":"https://c.test/",', '')],
    ['has a day that there is not', text.replace('2026-11-23', '2026-13-23')],
    ['has an address of another kind', text.replace('https://a.test/', 'file:///a')],
    ['has an address not as it is asked', text.replace('https://a.test/', 'https://a.test/#b')],
    ['leads to a script', text.replace('https://c.test/', 'javascript:alert(1)')],
    ['has an address twice', text.replace('https://a.test/', 'https://b.test/')],
    ['says more than it may', text.replace('"status":"alive"', '"status":"alive","__proto__":{"a":1}')],
  ])('that %s is not trusted', (_, damaged) => {
    expect(damaged).not.toBe(text);
    expect(parseKept(damaged)).toBeUndefined();
  });

  it('is read back whatever was kept', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const entry = fc.record({ verdict: fc.constantFrom(alive, gone), asked: day });
    const address = fc.webUrl({ withQueryParameters: true }).map((url) => addressOf(url)!);
    fc.assert(
      fc.property(fc.array(fc.tuple(address, entry)), (entries) => {
        const some = new Map<string, Kept>(entries);
        expect(parseKept(formatKept(some))).toEqual(some);
      }),
    );
  });
});

describe('a kept verdict', () => {
  it.each([
    ['alive, asked today', alive, '2026-11-24', true],
    ['alive, asked 29 days ago', alive, '2026-10-26', true],
    ['alive, asked 30 days ago', alive, '2026-10-25', false],
    ['alive, asked tomorrow', alive, '2026-11-25', false],
    ['dead, asked today', gone, '2026-11-24', true],
    ['dead, asked yesterday', gone, '2026-11-23', false],
  ] as const)('%s', (_, verdict, asked, fresh) => {
    expect(isFresh({ verdict, asked }, '2026-11-24', 30)).toBe(fresh);
  });

  it('never holds where everything is to be asked again', () => {
    expect(isFresh({ verdict: alive, asked: '2026-11-24' }, '2026-11-24', 0)).toBe(false);
    expect(isFresh({ verdict: gone, asked: '2026-11-24' }, '2026-11-24', 0)).toBe(false);
  });

  it('remembers when a dead address answered last', () => {
    const first = keep(alive, '2026-01-01', undefined);
    const second = keep(gone, '2026-02-01', first);
    const third = keep({ status: 'unknown', reason: 'silent' }, '2026-03-01', second);
    expect(second.answered).toBe('2026-01-01');
    expect(third.answered).toBe('2026-01-01');
    expect(keep(alive, '2026-04-01', third)).toEqual({ verdict: alive, asked: '2026-04-01' });
    expect(keep(gone, '2026-02-01', undefined)).toEqual({ verdict: gone, asked: '2026-02-01' });
  });
});

describe('an address', () => {
  it.each([
    ['https://Example.ORG', 'https://example.org/'],
    ['https://example.org/a#b', 'https://example.org/a'],
    ['http://example.org:80/', 'http://example.org/'],
    ['https://me:secret@example.org/', 'https://example.org/'],
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['https://münchen.example/ü', 'https://xn--mnchen-3ya.example/%C3%BC'],
    ['mailto:a@example.org', undefined],
    ['file:///etc/passwd', undefined],
    ['https://', undefined],
  ])('%s is asked as %s', (written, asked) => {
    expect(addressOf(written)).toBe(asked);
  });
});
