import { describe, expect, it } from 'vitest';
import { messagesAbout, places, type Setting } from './support.js';

describe('address-malformed', () => {
  it.each<[string, Setting?]>([
    ['See ▸http//www.example.org/a.'],
    ['See ▸http:/www.example.org/a.'],
    ['See (▸htttp://www.example.org/a).'],
    ['See ▸htp://example.org and ▸ttps://example.org.'],
    ['See ▸www..example.org and ▸http://www..example.org/a.'],
    ['See ▸http://http://www.example.org/a.'],
    ['See ▸http://www.example,org/a.'],
    ['See ▸http:\\\\www.example.org there.', { format: 'txt' }],
    ['See ▸http://www.example/report and ▸www.example for it.'],
    ['See ▸https://example.org/reports/ 2010/mines-report.pdf there.'],
    ['See ▸http:// www.example.org there.'],
    ['See ▸www. example.org there.'],
    ['See ▸wwww.example.org there.'],
    ['See ▸https://example.org/a_(b, 2010.'],
    ['See ▸https://www.example.org’s page.'],
    ['See [▸the report](https://https://example.org).'],
    ['<p>See ▸http//www.example.org/a.</p>', { format: 'html' }],
    ['Text.[^1]\n\n[^1]: Report, ▸http:/www.example.org/a.\n'],
  ])('finds the one in: %s', (text, setting) => {
    const { found, expected } = places('address-malformed', text, setting);
    expect(found).toEqual(expected);
    expect(expected).not.toEqual([]);
  });

  it.each([
    'See https://www.example.org/a,b(c)/d?e=f#g, and www.example.org.',
    'See (http://example.org:8080/a) or http://192.0.2.1/a or https://пример.рф/а.',
    'See https://web.archive.org/web/2010/http://www.example.org/a.',
    'See www.example.org/ and/or www.example.org/a for it.',
    'The httpd of http and www pages is HTTP/1.1; see `http:/a`.',
    'See [a video on www.example.org](https://example.org/a) and [www example](https://example.org).',
    'See [http and www](https://example.org/a).',
    'See https://example.org/a- in 2010 and https://example.org/. A new sentence.',
    'Write to a@example.org; the ratio is 5/7.',
  ])('finds none in: %s', (text) => {
    expect(messagesAbout('address-malformed', text)).toEqual([]);
  });

  it('says what is wrong', () => {
    const textOf = (text: string) => messagesAbout('address-malformed', text)[0]?.text;
    expect(textOf('See http//www.example.org/a.')).toBe(
      'the address http//www.example.org/a can’t be right: it starts with “http//”',
    );
    expect(textOf('See https://example.org/reports/ mines-report.pdf.')).toContain(
      'a space cuts it before “mines',
    );
  });
});
