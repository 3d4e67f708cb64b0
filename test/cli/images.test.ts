import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.js';
import { temporaryHost } from '../support/host.js';
import { dataAddress, goodPngs, goodSvg, jpegs, svg } from '../support/images.js';
import { tagsOf } from '../support/structure.js';

const head = '---\ncountry: Exampleland\ntopic: Mine Action\nupdated: 2025-12-18\n---\n\n';

/** Builds a profile of these lines beside these images; gives the page, the manifest and what was said. */
async function build(
  text: string,
  images: Record<string, Uint8Array | string> = {},
  name = 'profiles/sub/a.md',
) {
  const files = {
    'briefpress.yaml': 'areas: [Exampleland]\n',
    [name]: head + text,
    ...Object.fromEntries(Object.entries(images).map(([path, bytes]) => [`profiles/sub/${path}`, bytes])),
    'profiles/above.png': goodPngs.grey!,
  };
  const host = await temporaryHost({ files });
  await mkdir(join(host.cwd, 'profiles/sub'), { recursive: true });
  await symlink('../above.png', join(host.cwd, 'profiles/sub/out.png'));
  const run = async () => {
    const code = await main(['build', '--diagnostics', 'json', '--log-level', 'info'], host);
    const page = await host.text('out/exampleland-mine-action.html');
    return { code, page, manifest: JSON.parse(await host.text('out/manifest.json')) };
  };
  const built = await run();
  const told: { code: string; line: number; column: number }[] = JSON.parse(host.out.text);
  const messages = told.map(({ code, line, column }) => `${line - 6}:${column} ${code}`);
  return { host, ...built, messages };
}

describe('a profile with images', () => {
  it('has them in the page and in print, and names their files in the manifest', async () => {
    const { host, page, messages, manifest } = await build(
      '![A map](img/my%20map.png "The *areas*")\n\n![A photo](photo.jpg)\n\n![A chart](chart.svg)\n',
      { 'img/my map.png': goodPngs.colour!, 'photo.jpg': jpegs.rgb, 'chart.svg': goodSvg },
    );
    expect(messages).toEqual([]);
    expect(page).toContain(`<img src="${dataAddress('png', goodPngs.colour!)}" alt="A map">`);
    expect(page).toContain('<figcaption>The <em>areas</em></figcaption>');
    expect(page).toContain('src="data:image/jpeg;base64,');
    expect(page).toContain('src="data:image/svg+xml;base64,');
    const tags = await tagsOf(await host.readFile('out/exampleland-mine-action.pdf'));
    expect(tags.match(/Figure/gu)).toHaveLength(3);
    expect(manifest.profiles[0].images.map(({ path }: { path: string }) => path)).toEqual([
      'img/my map.png',
      'photo.jpg',
      'chart.svg',
    ]);
    expect(manifest.profiles[0].images[0].sha256).toMatch(/^[\da-f]{64}$/u);
  });

  it('takes images that stand in the source itself', async () => {
    const { page, messages, manifest } = await build(
      `![A map](${dataAddress('png', goodPngs.grey!)})\n\n![A chart](data:image/svg+xml,${encodeURIComponent(goodSvg)})\n`,
    );
    expect(messages).toEqual([]);
    expect(page.match(/<img /gu)).toHaveLength(2);
    expect(manifest.profiles[0].images).toEqual([]);
  });

  it.each([
    ['none.png', 'image-missing'],
    ['sub', 'image-missing'],
    ['../above.png', 'image-refused'],
    ['img/../../above.png', 'image-refused'],
    ['%2e%2e/above.png', 'image-refused'],
    ['..\\above.png', 'image-refused'],
    ['out.png', 'image-refused'],
    ['/etc/hostname', 'image-refused'],
    ['https://example.org/a.png', 'image-refused'],
    ['//example.org/a.png', 'image-refused'],
    ['file:///etc/hostname', 'image-refused'],
    ['C:\\a.png', 'image-refused'],
    ['data:image/png;base64,AAAA', 'image-unsupported'],
    ['half.png', 'image-broken'],
    ['print.jpg', 'image-unsupported'],
    ['script.svg', 'image-unsupported'],
  ])('sets the words of %s in a frame: %s', async (source, code) => {
    const files = {
      'half.png': goodPngs.colour!.subarray(0, 90),
      'print.jpg': jpegs.cmyk,
      'script.svg': svg('<foreignObject/>'),
    };
    const { code: exit, page, messages } = await build(`Text.\n\n![A map](<${source}> "Caption")\n`, files);
    expect(messages).toEqual([`3:1 ${code}`]);
    expect(exit).toBe(0);
    expect(page).toContain('<p class="no-image">A map</p>\n<figcaption>Caption</figcaption>');
    expect(page).not.toContain('<img');
  });

  it('says where one has no words', async () => {
    const { messages, page } = await build('![](a.png)\n', { 'a.png': goodPngs.grey! });
    expect(messages).toEqual(['1:1 image-without-words']);
    expect(page).toContain('alt=""');
  });

  it('finds them in lists, tables, quotations and notes', async () => {
    const text =
      '- ![a](a.png)\n\n> ![b](a.png)\n\n| x | y |\n|---|---|\n| ![c](a.png) | z[^1] |\n\n[^1]: Note.\n\n    ![d](a.png)\n';
    const { messages, page } = await build(text, { 'a.png': goodPngs.grey! });
    expect(messages).toEqual([]);
    expect(page.match(/<img /gu)).toHaveLength(4);
  });
});
