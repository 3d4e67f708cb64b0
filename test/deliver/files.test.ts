import { describe, expect, it } from 'vitest';
import { deliverFile } from '../../src/deliver/index.js';
import { temporaryHost } from '../support/host.js';

describe('a delivered file', () => {
  it('is written with its folder, and told with size and hash', async () => {
    const host = await temporaryHost();
    const { value } = await deliverFile('a/b/', 'x.html', 'né', host);
    expect(value).toEqual({
      path: 'x.html',
      bytes: 3,
      mark: expect.stringMatching(/^3 /u),
      sha256: '82b5c347493f76b114b701be8bf9205789f699075946fdf09051bf799d9cc117',
    });
    expect(await host.text('a/b/x.html')).toBe('né');
    expect(await host.files()).toEqual(['a/b/x.html']);
  });

  it('replaces the one before', async () => {
    const host = await temporaryHost({ files: { 'out/x': 'old, and longer' } });
    await deliverFile('out', 'x', 'new', host);
    expect(await host.text('out/x')).toBe('new');
  });

  it.each([
    ['a file stands in the folder’s place', { out: '' }, 'a file where a folder is needed'],
    ['a folder has its name', { 'out/x/y': '' }, 'a folder of this name'],
  ])('fails with a reason where %s, and leaves nothing', async (_, files, reason) => {
    const host = await temporaryHost({ files });
    const before = await host.files();
    const { value, messages } = await deliverFile('out', 'x', 'data', host);
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([
      { code: 'output-failed', file: 'out/x', text: expect.stringContaining(reason) },
    ]);
    expect(await host.files()).toEqual(before);
  });

  it('leaves the old file where the disk is full', async () => {
    const host = await temporaryHost({ files: { 'out/x': 'old' } });
    const full = {
      ...host,
      writeFile: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOSPC' })),
    };
    const { messages } = await deliverFile('out', 'x', 'new', full);
    expect(messages[0]?.text).toBe('the file could not be written: the disk is full');
    expect(await host.text('out/x')).toBe('old');
  });

  it('passes on what is no fault of the system', async () => {
    const broken = { ...(await temporaryHost()), writeFile: () => Promise.reject(new TypeError('bug')) };
    await expect(deliverFile('out', 'x', '', broken)).rejects.toThrow('bug');
  });
});
