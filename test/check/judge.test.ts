import { describe, expect, it } from 'vitest';
import { judge } from '../../src/check/index.js';
import { type Allowance, message } from '../../src/model/index.js';

const at = (line: number, file = 'a.txt') => ({ file, line, column: 1 });
const gap = message('note-gap', 'x', at(3));
const order = message('note-order', 'y', at(4));
const none = new Map();

describe('messages', () => {
  it('get the severity that the settings say, or go', () => {
    const severities = new Map([
      ['note-gap', 'error'],
      ['note-order', 'off'],
    ] as const);
    expect(judge([gap, order], severities)).toEqual([{ ...gap, severity: 'error' }]);
    expect(judge([gap, order], none)).toEqual([gap, order]);
  });

  it('are spared on the line that an allowance is for, in its own file', () => {
    const line: Allowance = { code: 'note-gap', place: at(2), line: 3 };
    const spared = new Set<Allowance>();
    const elsewhere = message('note-gap', 'x', at(3, 'b.txt'));
    expect(judge([gap, order, elsewhere], none, { allowances: [line], spared })).toEqual([order, elsewhere]);
    expect([...spared]).toEqual([line]);
  });

  it('are spared in all of a profile, also where another file allows it', () => {
    const all: Allowance = { code: 'note-gap', place: at(2, 'a.yaml') };
    const spared = new Set<Allowance>();
    expect(judge([gap, message('note-gap', 'x', at(9))], none, { allowances: [all], spared })).toEqual([]);
    expect(spared.size).toBe(1);
  });

  it('that are switched off still show which allowances are needed', () => {
    const line: Allowance = { code: 'note-gap', place: at(2), line: 3 };
    const spared = new Set<Allowance>();
    judge([gap], new Map([['note-gap', 'off']]), { allowances: [line], spared });
    expect(spared.size).toBe(1);
  });
});
