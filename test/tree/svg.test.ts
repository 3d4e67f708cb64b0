import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/tree/index.js';
import { svg } from '../support/images.js';

const clean = (source: string) => {
  const result = cleanSvg(source);
  return 'reason' in result ? result.reason : result.svg.replace(/^<svg[^>]*>|<\/svg>$/gu, '');
};

describe('a drawing', () => {
  it('loses what runs and what nobody sees, and keeps its shapes', () => {
    const source = svg(
      '<title>t</title><script>alert(1)</script><metadata><x:y xmlns:x="z">m</x:y></metadata><sodipodi:namedview/><path d="M0 0h9" onclick="alert(1)" style="fill:#abc" data-x="y"/><a href="https://example.org"><circle r="2"/></a>',
    ).replace('<svg', '<svg onload="alert(1)"');
    expect(clean(source)).toBe('<path d="M0 0h9" style="fill:#abc" /><g><circle r="2" /></g>');
    expect(JSON.stringify(cleanSvg(source))).not.toMatch(/alert|onload|example/u);
  });

  it('knows no entities of its own', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${svg('<text>&b;&c;</text>')}`;
    expect(clean(bomb)).toBe('<text>&#x26;b;&#x26;c;</text>');
  });

  it.each([
    ['<foreignObject><p>x</p></foreignObject>', 'it holds <foreignObject>'],
    ['<image href="https://example.org/a.png"/>', 'it holds <image>'],
    ['<animate attributeName="x"/>', 'it holds <animate>'],
    ['<rect fill="url(https://example.org/a#b)"/>', 'it shows what lies elsewhere'],
    ['<rect style="fill:url(//example.org/a#b)"/>', 'it shows what lies elsewhere'],
    ['<use href="other.svg#a"/>', 'it shows what lies elsewhere'],
    ['<use xlink:href="#nowhere"/>', 'a part that it uses is missing'],
    ['<style>@import "a.css";</style>', 'its style leads out of it'],
    ['<style>a{fill:u\\72l(x)}</style>', 'its style leads out of it'],
    ['<rect mask="url(#m)"/>', 'it has a mask, a filter or a marker'],
    ['<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>', 'its parts use each other'],
    ['<g>'.repeat(100), 'its groups nest too deep'],
    ['<p>out</p><rect/>', 'it is no SVG or half a copy'],
  ])('with %s is refused', (parts, reason) => expect(clean(svg(parts))).toBe(reason));

  it.each([
    ['width="40" height="20"', 40, 20],
    ['width="1in" height="72pt"', 96, 96],
    ['viewBox="0 0 200 100"', 200, 100],
    ['viewBox="0 0 200 100" width="50"', 50, 25],
    ['width="100%" height="100%" viewBox="0,0,30,60"', 30, 60],
    ['', 300, 150],
  ])('with %s has its size', (attributes, width, height) => {
    expect(cleanSvg(svg('<rect/>', attributes))).toMatchObject({ width, height });
  });

  it('of no size or too large a size is refused', () => {
    expect(clean(svg('', 'width="0" height="5"'))).toBe('its size makes no sense');
    expect(clean(svg('', 'width="99999" height="5"'))).toBe('its size makes no sense');
    expect(clean('x'.repeat(2_000_001))).toBe('it is too large');
  });
});
