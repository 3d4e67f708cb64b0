import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { nearest } from '../../config/words.js';
import { type Message, message, type Result } from '../../model/index.js';

/** print.yaml, checked: page geometry and styles by selector. All lengths are points. */
export interface PrintStyle {
  readonly page: PageStyle;
  readonly rules: readonly StyleRule[];
}

export interface PageStyle {
  readonly size: PageSize;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** From the paper's edge to the running header's first line, and from the footer's last to the edge. */
  readonly header: number;
  readonly footer: number;
}

export type PageSize = 'A4' | 'Letter';

export interface StyleRule {
  readonly selector: string;
  readonly declarations: Declarations;
}

const units: Readonly<Record<string, number>> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 };

const length = z
  .union([
    z.number(),
    z.string().regex(/^-?\d+(?:\.\d+)?(?:pt|mm|cm|in)$/u, 'is no length such as 12, 10pt, 12mm'),
  ])
  .transform((value) =>
    typeof value === 'number' ? value : Number.parseFloat(value) * units[value.slice(-2)]!,
  );

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/u, 'is no colour such as "#1d3f5e"');

const border = z
  .string()
  .regex(/^\d+(?:\.\d+)? #[0-9a-fA-F]{6}$/u, 'is no border such as "0.5 #b8c0c8"')
  .transform((value) => ({ width: Number.parseFloat(value), color: value.slice(value.indexOf('#')) }));

export type Border = z.output<typeof border>;

const family = z.enum(['serif', 'sans']);

const declarations = z.strictObject({
  // inherited by what stands inside
  font: family.optional(),
  size: length.optional(),
  leading: length.optional(),
  color: color.optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  align: z.enum(['left', 'right', 'center', 'justify', 'inherit']).optional(),
  hyphens: z.boolean().optional(),
  figures: z.enum(['old-style', 'lining', 'tabular']).optional(),
  capitals: z.enum(['none', 'small']).optional(),
  tracking: length.optional(),
  rise: z.enum(['none', 'super', 'sub', 'superior']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
  // the box itself
  'margin-top': length.optional(),
  'margin-right': length.optional(),
  'margin-bottom': length.optional(),
  'margin-left': length.optional(),
  'padding-top': length.optional(),
  'padding-right': length.optional(),
  'padding-bottom': length.optional(),
  'padding-left': length.optional(),
  'border-top': border.optional(),
  'border-bottom': border.optional(),
  'border-left': border.optional(),
  background: color.optional(),
  keep: z.boolean().optional(),
  // lists
  indent: length.optional(),
  marker: z.string().optional(),
  'marker-suffix': z.string().optional(),
  'marker-font': family.optional(),
  'marker-size': length.optional(),
  'marker-color': color.optional(),
});

export type Declarations = z.output<typeof declarations>;

const margins = z.strictObject({ top: length, right: length, bottom: length, left: length });

const schema = z.strictObject({
  page: z.strictObject({ size: z.enum(['A4', 'Letter']), margins, header: length, footer: length }),
  styles: z.record(z.string(), declarations),
});

/** Parses and checks print.yaml; see `readPrintStyle`. */
export function parsePrintStyle(text: string, file: string): Result<PrintStyle | undefined> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const syntax = document.errors.map((error) =>
    fault(file, lines, error.pos[0], error.message.split('\n')[0]!),
  );
  if (syntax.length > 0) return { value: undefined, messages: syntax };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    const messages = parsed.error.issues.flatMap((issue) =>
      textsOf(issue).map(({ path, text }) => fault(file, lines, offsetOf(document, path), text)),
    );
    return { value: undefined, messages };
  }
  const rules = Object.entries(parsed.data.styles).map(([selector, style]) => ({
    selector,
    declarations: style,
  }));
  return { value: { page: parsed.data.page, rules }, messages: [] };
}

function fault(file: string, lines: LineCounter, offset: number, text: string): Message {
  const { line, col } = lines.linePos(offset);
  const hint = 'docs/templates.md lists what can stand here.';
  return message('print-style', text, { file, line, column: col }, hint);
}

/** What zod found, in words; each unknown name on its own, with the one that was probably meant. */
function textsOf(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; text: string }[] {
  const where = issue.path.join(' → ') || 'the file';
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, text: `${where}: ${issue.message}` }];
  const known =
    issue.path[0] === 'styles' ? Object.keys(declarations.shape) : Object.keys(schema.shape.page.shape);
  return issue.keys.map((key) => {
    const meant = nearest(key, known);
    return {
      path: [...issue.path, key],
      text: `${where}: there is no ${key}${meant ? `; did you mean ${meant}?` : ''}`,
    };
  });
}

/** Where the value at a path starts, else its nearest parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
