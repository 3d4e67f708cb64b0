/**
 * `error`: the profile is not built, or something was not written. `warning`: it is built; look at the place.
 * `info`: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'info';

export interface CodeEntry {
  readonly severity: Severity;
  /** One line for the README's list. */
  readonly summary: string;
  /**
   * A rule can be told otherwise: its severity can be changed or switched off, and one place can be allowed. What is no
   * rule says that something could not be done at all.
   */
  readonly rule?: true;
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
  'encoding-guessed': {
    severity: 'info',
    summary: 'the file is not UTF-8 and was read as Windows-1252',
    rule: true,
  },
  'encoding-damaged': {
    severity: 'warning',
    summary: 'a character was lost before the file came here (U+FFFD)',
    rule: true,
  },
  'control-character': { severity: 'warning', summary: 'a control character was taken out', rule: true },
  // metadata
  'front-matter-syntax': { severity: 'error', summary: 'the front matter or sidecar is no valid YAML' },
  'front-matter-type': {
    severity: 'error',
    summary: 'a value of the front matter or sidecar has the wrong type',
  },
  'front-matter-unknown': {
    severity: 'warning',
    summary: 'the front matter or sidecar has a key that means nothing here',
    rule: true,
  },
  'country-missing': { severity: 'error', summary: 'no country or area was found' },
  'topic-missing': { severity: 'error', summary: 'no topic was found' },
  'language-invalid': { severity: 'error', summary: 'the language is no valid BCP 47 tag' },
  'profile-empty': { severity: 'error', summary: 'the profile has neither text nor notes' },
  'profile-duplicate': {
    severity: 'warning',
    summary: 'two profiles have the same country and topic',
    rule: true,
  },
  'slug-taken': {
    severity: 'warning',
    summary: 'two profiles ask for the same output name; one got a number',
    rule: true,
  },
  'slug-changed': {
    severity: 'warning',
    summary: 'the slug asked for is no safe file name and was changed',
    rule: true,
  },
  // dates
  'date-missing': { severity: 'error', summary: 'no date of last update was found' },
  'date-unreadable': { severity: 'error', summary: 'the date can’t be read' },
  'date-impossible': { severity: 'error', summary: 'the calendar has no such day' },
  'date-ambiguous': { severity: 'error', summary: 'the date can be read as two different days' },
  'date-future': { severity: 'warning', summary: 'the date lies in the future', rule: true },
  'date-incomplete': { severity: 'warning', summary: 'the date has no day', rule: true },
  // notes
  'note-undefined': { severity: 'error', summary: 'a reference has no note', rule: true },
  'note-duplicate': { severity: 'error', summary: 'two notes have the same label', rule: true },
  'note-empty': { severity: 'error', summary: 'a note has no text', rule: true },
  'note-unreferenced': {
    severity: 'warning',
    summary: 'nothing in the text refers to this note',
    rule: true,
  },
  'note-order': {
    severity: 'warning',
    summary: 'notes are not numbered in order of first reference and were renumbered',
    rule: true,
  },
  'note-gap': {
    severity: 'warning',
    summary: 'the numbers of the notes have a gap and were renumbered',
    rule: true,
  },
  'note-label': { severity: 'warning', summary: 'a note’s label is 0 or no number', rule: true },
  'note-same': { severity: 'info', summary: 'two notes have the same text', rule: true },
  'note-punctuation': { severity: 'warning', summary: 'a note is only punctuation', rule: true },
  'note-mention-undefined': {
    severity: 'warning',
    summary: 'words such as “see note 4” name a note that does not exist',
    rule: true,
  },
  'note-mention-renumbered': {
    severity: 'warning',
    summary:
      'words such as “see note 4” name a note that got another number, and were corrected in the output',
    rule: true,
  },
  'ibid-dangling': { severity: 'error', summary: 'an Ibid. has no note before it', rule: true },
  'ibid-several': {
    severity: 'warning',
    summary: 'an Ibid. leans on a note that cites several sources',
    rule: true,
  },
  'ibid-moved': {
    severity: 'error',
    summary: 'renumbering put an Ibid. behind another note',
    rule: true,
  },
  'short-form-dangling': {
    severity: 'error',
    summary: 'a short form (op. cit., loc. cit., supra) has no note to lean on',
    rule: true,
  },
  'short-form-unclear': {
    severity: 'warning',
    summary: 'it is not sure which note a short form (op. cit.) leans on',
    rule: true,
  },
  'short-form-ambiguous': {
    severity: 'warning',
    summary: 'a short form (op. cit.) can mean more than one note',
    rule: true,
  },
  'short-form-moved': {
    severity: 'warning',
    summary: 'renumbering put a short form (op. cit., supra) before the note that it leans on',
    rule: true,
  },
  // the text, looked at by `briefpress check` only
  'profile-stale': {
    severity: 'warning',
    summary: 'the profile was last updated longer ago than the time set',
    rule: true,
  },
  'section-empty': { severity: 'warning', summary: 'a heading has no text below it', rule: true },
  'heading-skip': { severity: 'warning', summary: 'a heading skips a level', rule: true },
  'address-malformed': { severity: 'warning', summary: 'an address can’t be right', rule: true },
  'bracket-unclosed': { severity: 'warning', summary: 'a bracket has no partner', rule: true },
  'quote-unclosed': { severity: 'warning', summary: 'a quotation mark has no partner', rule: true },
  'reference-midsentence': {
    severity: 'info',
    summary: 'the same sentence seems to go on with a capital after a reference',
    rule: true,
  },
  'double-space': { severity: 'info', summary: 'two or more spaces stand in a row', rule: true },
  'space-before-punctuation': {
    severity: 'info',
    summary: 'a space stands before a punctuation mark',
    rule: true,
  },
  'repeated-word': { severity: 'info', summary: 'a word stands twice in a row', rule: true },
  // what the author allows
  'allow-unknown': { severity: 'warning', summary: 'an allowance names no rule', rule: true },
  'allow-unused': { severity: 'info', summary: 'an allowance allows nothing', rule: true },
  // addresses, asked by `briefpress check --links`
  'address-dead': { severity: 'warning', summary: 'an address no longer answers', rule: true },
  'address-moved': { severity: 'info', summary: 'an address leads to another for good', rule: true },
  'address-unknown': {
    severity: 'info',
    summary: 'whether an address still answers could not be found out',
    rule: true,
  },
  'address-refused': {
    severity: 'warning',
    summary: 'an address lies in a private network, or is a number or an unusual port, and was not asked',
    rule: true,
  },
  'links-damaged': {
    severity: 'warning',
    summary: 'the file of what addresses answered is damaged, and was not used',
    rule: true,
  },
  // reading
  'markdown-html': { severity: 'warning', summary: 'HTML inside Markdown was set as text', rule: true },
  'link-unsafe': {
    severity: 'warning',
    summary: 'a link whose address can’t be used was set as text',
    rule: true,
  },
  'comments-removed': { severity: 'info', summary: 'comments in a Word document were left out', rule: true },
  'hidden-removed': {
    severity: 'info',
    summary: 'deleted or hidden text in a Word document was left out',
    rule: true,
  },
  'navigation-removed': {
    severity: 'info',
    summary: 'what looks like a site’s navigation was left out',
    rule: true,
  },
  'image-unsupported': {
    severity: 'warning',
    summary: 'an image of this kind, or in this place, can’t be set; its words were',
    rule: true,
  },
  'image-missing': {
    severity: 'warning',
    summary: 'the file of an image is not there; its words were set',
    rule: true,
  },
  'image-refused': {
    severity: 'warning',
    summary: 'an image lies elsewhere than beside the profile; its words were set',
    rule: true,
  },
  'image-broken': { severity: 'warning', summary: 'an image is damaged; its words were set', rule: true },
  'image-too-large': {
    severity: 'warning',
    summary: 'an image is too large; its words were set',
    rule: true,
  },
  'image-without-words': {
    severity: 'info',
    summary: 'an image has no words for those who don’t see it',
    rule: true,
  },
  // templates and output
  'config-syntax': { severity: 'error', summary: 'the configuration is no valid YAML' },
  'baseline-invalid': { severity: 'error', summary: 'the baseline of a check is damaged, or no baseline' },
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
    rule: true,
  },
  'line-loose': { severity: 'info', summary: 'the spaces of a line in print had to be wide', rule: true },
  'line-tight': { severity: 'info', summary: 'the spaces of a line in print had to be narrow', rule: true },
  'source-missing': { severity: 'error', summary: 'nothing that could be extracted stands inside the PDF' },
  'convert-loss': {
    severity: 'warning',
    summary: 'the other format can’t hold this; it was written as near as can be',
  },
  'fix-refused': { severity: 'error', summary: 'a source could not be mended safely and was left as it is' },
  'fix-left': { severity: 'warning', summary: 'something could not be mended safely and was left as it is' },
  'output-exists': {
    severity: 'error',
    summary: 'another file of this name is there already; it was not changed',
  },
  'output-removed': {
    severity: 'info',
    summary: 'a file of an earlier build was taken away: its profile is gone, fails, or has another name',
  },
  'output-kept': {
    severity: 'warning',
    summary: 'a file of an earlier build has no profile any more, but was changed since, and was left',
  },
  'output-failed': { severity: 'error', summary: 'a file could not be written' },
  internal: { severity: 'error', summary: 'Briefpress itself failed; please report it' },
} as const satisfies Record<string, CodeEntry>;

export type MessageCode = keyof typeof codes;

/** Whether a code, or a word that might be one, can be switched off, changed or allowed. */
export function isRule(code: string): code is MessageCode {
  return Object.hasOwn(codes, code) && (codes as Record<string, CodeEntry>)[code]!.rule === true;
}
