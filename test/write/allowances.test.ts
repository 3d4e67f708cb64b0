import { describe, expect, it } from 'vitest';
import { writeMarkdown, writeText } from '../../src/write/index.js';
import { messageLine, names, outline, read, readOne } from '../read/outline.js';

const source = `---
country: Exampleland
topic: Mine Action
updated: 2025-03-03
allow: [note-gap, "odd: one"]
---

## Policy <!-- allow: section-empty -->

<!-- allow: repeated-word, double-space -- a name -->
The the  end.[^1] <!-- allow: note-same -->

- One one <!-- allow: repeated-word -->
- Two

> Said said <!-- allow: repeated-word -->

| a | b |
| - | - |
| c | c | <!-- allow: repeated-word -->

[^1]: Letter letter. <!-- allow: repeated-word -->
`;

describe('allowances in another format', () => {
  it('stay in Markdown, behind their paragraph or in the front matter; the others are named', () => {
    const draft = readOne(source, 'a.md');
    const { value, messages } = writeMarkdown(draft, names);
    expect(value).toContain('allow: [note-gap, "odd: one"]\n');
    expect(value).toContain('## Policy <!-- allow: section-empty -->\n');
    expect(value).toMatch(
      /^The the {1,2}end\.\[\^1\] <!-- allow: repeated-word, double-space, note-same -->$/mu,
    );
    expect(value).toContain('- One one <!-- allow: repeated-word -->\n- Two\n');
    expect(value).toContain('> Said said <!-- allow: repeated-word -->\n');
    expect(value).toContain('[^1]: Letter letter. <!-- allow: repeated-word -->\n');
    expect(messages.map(messageLine)).toEqual(['20:1 warning convert-loss']);
    const again = readOne(value, 'a.md');
    expect(outline(again)).toBe(outline(draft));
    expect(again.allowances?.map(({ code }) => code)).toEqual(
      draft.allowances
        ?.map(({ code }) => code)
        .slice(0, -2)
        .concat('repeated-word'),
    );
    expect(writeMarkdown(again, names).value).toBe(value);
  });

  it('come over from plain text, for their own line', () => {
    const text = `Exampleland\n\nMine Action\n\nLast updated: 3 March 2025\n\nThe the end. <!-- allow: repeated-word -->\n\nPlain.\n`;
    const { value } = writeMarkdown(read(text, 'a.txt').value[0]!, names);
    expect(value).toMatch(/\nThe the end\. <!-- allow: repeated-word -->\n\nPlain\.\n$/u);
  });

  it('are no words of a text that shows one', () => {
    const shown = readOne(
      '---\ncountry: Kosovo\ntopic: Impact\nupdated: 2019-01-01\n---\n\nA \\<!-- allow: note-gap -->\n',
      'a.md',
    );
    const again = readOne(writeMarkdown(shown, names).value, 'a.md');
    expect(outline(again)).toBe(outline(shown));
    expect(again.allowances).toBeUndefined();
    expect(writeText(shown).messages).toEqual([]);
  });
});
