// bundle.mjs puts a file of its own in the place of this one.

/** What can be made ready: templates, their words, styles of print, settings, cuts of fonts, where lines break, how words are divided. */
export type Kind = 'template' | 'strings' | 'print-style' | 'settings' | 'face' | 'line-breaks' | 'hyphens';

/** Empty where the program runs from its sources. */
export const table: Partial<Record<Kind, Readonly<Record<string, () => unknown>>>> = {};

/** The sum of all that the program was put together from; undefined where it runs from its sources. */
export const programSum: string | undefined = undefined;
