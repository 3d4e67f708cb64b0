/**
 * `error`: the profile is not built, or something was not written. `warning`: it is built; look at the place.
 * `info`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface CodeEntry {
  readonly severity: Severity;
  /** One line for the README's list. */
  readonly summary: string;
}

/** The closed list of message codes. README.md lists the same; a test holds the two together. */
export const codes = {
  // input
  'input-none': { severity: 'error', summary: 'nothing to build was found at this place' },
  'input-skipped': { severity: 'info', summary: 'a README is no profile and was left out' },
  'input-unreadable': { severity: 'error', summary: 'the file can’t be read' },
  'input-empty': { severity: 'error', summary: 'the file has no text' },
  'input-too-large': { severity: 'error', summary: 'the file is larger than a profile can be' },
  'input-binary': { severity: 'error', summary: 'the file is no text (a picture, an archive, half a copy)' },
  'input-format': { severity: 'error', summary: 'no reader knows this kind of file' },
  'encoding-guessed': { severity: 'info', summary: 'the file is not UTF-8 and was read as Windows-1252' },
  'encoding-damaged': {
    severity: 'warning',
    summary: 'a character was lost before the file came here (U+FFFD)',
  },
  'control-character': { severity: 'warning', summary: 'a control character was taken out' },
  // metadata
  'front-matter-syntax': { severity: 'error', summary: 'the front matter or sidecar is no valid YAML' },
  'front-matter-type': {
    severity: 'error',
    summary: 'a value of the front matter or sidecar has the wrong type',
  },
  'front-matter-unknown': {
    severity: 'warning',
    summary: 'the front matter or sidecar has a key that means nothing here',
  },
  'country-missing': { severity: 'error', summary: 'no country or area was found' },
  'topic-missing': { severity: 'error', summary: 'no topic was found' },
  'language-invalid': { severity: 'error', summary: 'the language is no valid BCP 47 tag' },
  'profile-empty': { severity: 'error', summary: 'the profile has neither text nor notes' },
  'profile-duplicate': { severity: 'warning', summary: 'two profiles have the same country and topic' },
  'slug-taken': {
    severity: 'warning',
    summary: 'two profiles ask for the same output name; one got a number',
  },
  'slug-changed': { severity: 'warning', summary: 'the slug asked for is no safe file name and was changed' },
  // dates
  'date-missing': { severity: 'error', summary: 'no date of last update was found' },
  'date-unreadable': { severity: 'error', summary: 'the date can’t be read' },
  'date-impossible': { severity: 'error', summary: 'the calendar has no such day' },
  'date-ambiguous': { severity: 'error', summary: 'the date can be read as two different days' },
  'date-future': { severity: 'warning', summary: 'the date lies in the future' },
  'date-incomplete': { severity: 'warning', summary: 'the date has no day' },
  // notes
  'note-undefined': { severity: 'error', summary: 'a reference has no note' },
  'note-duplicate': { severity: 'error', summary: 'two notes have the same label' },
  'note-empty': { severity: 'error', summary: 'a note has no text' },
  'note-unreferenced': { severity: 'warning', summary: 'nothing in the text refers to this note' },
  'note-order': {
    severity: 'warning',
    summary: 'notes are not numbered in order of first reference and were renumbered',
  },
  'note-gap': { severity: 'warning', summary: 'the numbers of the notes have a gap and were renumbered' },
  'note-label': { severity: 'warning', summary: 'a note’s label is 0 or no number' },
  'ibid-dangling': { severity: 'error', summary: 'an Ibid. has no note before it' },
  'ibid-several': { severity: 'warning', summary: 'an Ibid. leans on a note that cites several sources' },
  'ibid-moved': { severity: 'error', summary: 'renumbering changed which note stands before an Ibid.' },
  // reading
  'markdown-html': { severity: 'warning', summary: 'HTML inside Markdown was set as text' },
  'link-unsafe': { severity: 'warning', summary: 'a link whose address can’t be used was set as text' },
  'comments-removed': { severity: 'info', summary: 'comments in a Word document were left out' },
  'hidden-removed': { severity: 'info', summary: 'deleted or hidden text in a Word document was left out' },
  'navigation-removed': {
    severity: 'info',
    summary: 'what looks like a site’s navigation was left out',
  },
  'image-unsupported': {
    severity: 'warning',
    summary: 'an image of this kind, or in this place, can’t be set; its words were',
  },
  'image-missing': { severity: 'warning', summary: 'the file of an image is not there; its words were set' },
  'image-refused': {
    severity: 'warning',
    summary: 'an image lies elsewhere than beside the profile; its words were set',
  },
  'image-broken': { severity: 'warning', summary: 'an image is damaged; its words were set' },
  'image-too-large': { severity: 'warning', summary: 'an image is too large; its words were set' },
  'image-without-words': { severity: 'info', summary: 'an image has no words for those who don’t see it' },
  // templates and output
  'config-syntax': { severity: 'error', summary: 'the configuration is no valid YAML' },
  'config-invalid': { severity: 'error', summary: 'a setting has a wrong value or name' },
  'template-missing': { severity: 'error', summary: 'a template file was not found' },
  'template-syntax': { severity: 'error', summary: 'a template can’t be read by Handlebars' },
  'template-name': { severity: 'error', summary: 'a template asks for a name that does not exist' },
  'template-element': {
    severity: 'error',
    summary: 'a template makes an element that can’t be set in print',
  },
  'print-style': { severity: 'error', summary: 'print.yaml has a wrong value or name' },
  'character-missing': {
    severity: 'warning',
    summary: 'no font has this character; its code is printed instead',
  },
  'line-loose': { severity: 'info', summary: 'the spaces of a line in print had to be wide' },
  'line-tight': { severity: 'info', summary: 'the spaces of a line in print had to be narrow' },
  'source-missing': { severity: 'error', summary: 'nothing that could be extracted stands inside the PDF' },
  'convert-loss': {
    severity: 'warning',
    summary: 'the other format can’t hold this; it was written as near as can be',
  },
  'output-exists': {
    severity: 'error',
    summary: 'another file of this name is there already; it was not changed',
  },
  'output-failed': { severity: 'error', summary: 'a file could not be written' },
  internal: { severity: 'error', summary: 'Briefpress itself failed; please report it' },
} as const satisfies Record<string, CodeEntry>;

export type MessageCode = keyof typeof codes;
