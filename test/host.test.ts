import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost, reasonOf } from '../src/host.js';
import { temporaryHost } from './support/host.js';

describe('the present', () => {
  it('is SOURCE_DATE_EPOCH where it is set, else the clock', () => {
    expect(nodeHost({ env: { SOURCE_DATE_EPOCH: '0' } }).now.toISOString()).toBe('1970-01-01T00:00:00.000Z');
    const before = Date.now();
    const { now } = nodeHost({ env: { SOURCE_DATE_EPOCH: '' } });
    expect(now.getTime()).toBeGreaterThanOrEqual(before);
  });

  it.each(['yesterday', '-5', '1.5', '1e3', '253402300800'])('can’t be %s', (epoch) => {
    expect(() => nodeHost({ env: { SOURCE_DATE_EPOCH: epoch } })).toThrow(RangeError);
  });
});

describe('files', () => {
  it('are found by pattern, sorted by code point, without hidden ones', async () => {
    const files = Object.fromEntries(
      ['b.txt', 'Z.txt', 'a/é.txt', 'a/z.txt', '.h.txt', 'a/.h/x.txt'].map((f) => [f, '']),
    );
    const host = await temporaryHost({ files });
    const found = await host.find(['**/*.txt']);
    expect(found.map((path) => relative(host.cwd, path))).toEqual(['Z.txt', 'a/z.txt', 'a/é.txt', 'b.txt']);
    expect(await host.find(['*.txt'], { cwd: 'a', ignore: ['z*'] })).toEqual([join(host.cwd, 'a/é.txt')]);
  });

  it('are found in one folder by their endings as by patterns', async () => {
    const names = ['b.hbs', 'Z.css', 'a.hbs/x.hbs', 'é.hbs', '.h.hbs', 'b.HBS', 'b.hbs.txt', 'c/d.hbs'];
    const host = await temporaryHost({ files: Object.fromEntries(names.map((name) => [name, ''])) });
    await symlink(join(host.cwd, 'c/d.hbs'), join(host.cwd, 'linked.hbs'));
    const byEnding = await host.find(['*.hbs', '*.css']);
    expect(byEnding).toEqual(await host.find(['*.hbs', '*.css'], { ignore: ['none'] }));
    expect(byEnding.map((path) => relative(host.cwd, path))).toEqual([
      'Z.css',
      'b.hbs',
      'linked.hbs',
      'é.hbs',
    ]);
    expect(await host.find(['*.hbs'], { cwd: 'nowhere' })).toEqual([]);
  });

  it('are found through a link that leads in a circle', async () => {
    const host = await temporaryHost({ files: { 'a/b/x.txt': '' } });
    await symlink(join(host.cwd, 'a'), join(host.cwd, 'a/b/again'));
    expect((await host.find(['**/*.txt'])).length).toBeGreaterThan(0);
  });

  it('are told from folders and from nothing', async () => {
    const host = await temporaryHost({ files: { 'a/b': '' } });
    expect(await Promise.all(['a', 'a/b', 'a/c', 'a/b/c'].map((path) => host.kind(path)))).toEqual([
      'folder',
      'file',
      undefined,
      undefined,
    ]);
  });

  it('are written whole, in new folders, over old files', async () => {
    const host = await temporaryHost();
    const large = Buffer.alloc(3_000_000, 'x');
    await Promise.all([host.writeFile('a/b/c', 'one'), host.writeFile('a/b/d', large)]);
    await host.writeFile('a/b/c', 'two');
    expect(await host.text('a/b/c')).toBe('two');
    expect((await host.readFile('a/b/d')).length).toBe(large.length);
    expect(await host.files()).toEqual(['a/b/c', 'a/b/d']);
  });

  it('that can’t be written leave nothing behind', async () => {
    const host = await temporaryHost();
    await mkdir(join(host.cwd, 'a'));
    await expect(host.writeFile('a', 'x')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(await host.files()).toEqual([]);
  });
});

describe('a reason', () => {
  it('is in plain words where the system gave it, and missing where it did not', async () => {
    const host = await temporaryHost();
    const error = await host.readFile('nothing').catch((reason: unknown) => reason);
    expect(reasonOf(error)).toBe('there is nothing of this name');
    expect(reasonOf(Object.assign(new Error('EODD: odd'), { code: 'EODD' }))).toBe('EODD: odd');
    expect(reasonOf(new TypeError('a bug'))).toBeUndefined();
    expect(reasonOf(Object.assign(new TypeError('a bug'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeUndefined();
  });
});
