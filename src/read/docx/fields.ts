import { descendants, type XmlElement } from './xml.js';

interface Field {
  instruction: string;
  isResult: boolean;
  /** Where it leads, if it is a link. */
  href: string | undefined;
}

/**
 * The fields that are open where a document is being read (ISO 29500-1, 17.16): instruction, then result. They may
 * stand inside one another and run over paragraphs. Where marks are missing, all of them are ignored.
 */
export class Fields {
  private readonly open: Field[] = [];
  private readonly isWhole: boolean;

  constructor(
    story: XmlElement,
    private readonly link: (address: string) => string | undefined,
  ) {
    this.isWhole = isBalanced(story);
  }

  /** A mark of a field: `begin`, `separate` between instruction and result, `end`. */
  mark(type: string | undefined): void {
    if (!this.isWhole) return;
    if (type === 'begin') this.open.push({ instruction: '', isResult: false, href: undefined });
    else if (type === 'end') this.end();
    else if (type === 'separate') this.separate();
  }

  /** Opens a field that is written as a single element. */
  begin(instruction: string): void {
    this.open.push({ instruction, isResult: false, href: undefined });
    this.separate();
  }

  end(): void {
    this.open.pop();
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && field.instruction.length < 5000) field.instruction += text;
  }

  /** Whether what stands here is a part of an instruction. */
  get isInstruction(): boolean {
    return this.open.some(({ isResult }) => !isResult);
  }

  /** Whether the result is a list of contents: the page numbers in it are Word's. */
  get isContents(): boolean {
    return this.open.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction));
  }

  /** Whether Word counts what stands here, as in captions. */
  get isSequence(): boolean {
    return this.open.some(({ instruction }) => /^\s*SEQ\b/iu.test(instruction));
  }

  get href(): string | undefined {
    return this.open.findLast(({ href }) => href !== undefined)?.href;
  }

  /** The bookmark of the note that is referred to once more, where that is what the innermost field does. */
  get bookmark(): string | undefined {
    const words = wordsOf(this.open.at(-1)?.instruction ?? '');
    return /^(?:NOTEREF|FTNREF)$/iu.test(words[0] ?? '') ? words[1] : undefined;
  }

  private separate(): void {
    const field = this.open.at(-1);
    if (!field) return;
    field.isResult = true;
    const address = addressIn(field.instruction);
    if (address !== undefined) field.href = this.link(address);
  }
}

/** `HYPERLINK "https://example.org" \l "part"`; without an address it leads to a place in the document. */
function addressIn(instruction: string): string | undefined {
  const [name, ...words] = wordsOf(instruction);
  if (name?.toUpperCase() !== 'HYPERLINK') return undefined;
  let address: string | undefined;
  let place: string | undefined;
  let option = '';
  for (const word of words) {
    if (/^\\[a-z*]$/iu.test(word)) option = word.toLowerCase();
    else if (option === '\\l') [place, option] = [word, ''];
    else if (option === '\\o' || option === '\\t') option = '';
    else address ??= word;
  }
  return address && place && !address.includes('#') ? `${address}#${place}` : address || undefined;
}

function wordsOf(instruction: string): string[] {
  return [...instruction.matchAll(/"([^"]*)"|([^\s"]+)/gu)].map((match) => match[1] ?? match[2]!);
}

function isBalanced(story: XmlElement): boolean {
  let depth = 0;
  for (const { attributes } of descendants(story, ['w:fldChar'])) {
    if (attributes['w:fldCharType'] === 'begin') depth += 1;
    else if (attributes['w:fldCharType'] === 'end') depth -= 1;
    if (depth < 0 || depth > 100) return false;
  }
  return depth === 0;
}
