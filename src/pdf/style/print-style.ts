import type { Result } from '../../model/index.js';
import { jsonCode, type Preparation, preparation, prepared } from '../../prepared.js';
import type { PrintStyle } from './print-style-file.js';

export type {
  Border,
  Declarations,
  PageSize,
  PageStyle,
  PrintStyle,
  StyleRule,
} from './print-style-file.js';

/** Reads print.yaml; a wrong name or value is a `print-style` message with its line and column. */
export async function readPrintStyle(text: string, file: string): Promise<Result<PrintStyle | undefined>> {
  const value = prepared<PrintStyle>('print-style', text);
  if (value) return { value, messages: [] };
  const { parsePrintStyle } = await import('./print-style-file.js');
  return parsePrintStyle(text, file);
}

/** An entry for the text of a print.yaml. Throws where something is wrong with it. */
export async function preparePrintStyle(text: string): Promise<Preparation> {
  const { value, messages } = await readPrintStyle(text, 'print.yaml');
  if (!value)
    throw new Error(messages.map(({ line, text: fault }) => `print.yaml:${line} ${fault}`).join('\n'));
  return preparation('print-style', text, jsonCode(value));
}
