import { count, fill } from './fill.js';
import type { Strings } from './strings.js';

/** One form in which a profile was written. */
export interface Form {
  readonly format: 'pdf' | 'html';
  /** Relative to the page that links to it. */
  readonly href: string;
  readonly bytes?: number;
  readonly pages?: number;
}

/** A form as templates see it. */
export interface FormView {
  readonly format: 'pdf' | 'html';
  readonly href: string;
  readonly type: string;
  /** `PDF` */
  readonly name: string;
  /** `PDF: Kosovo: Mine Ban Policy`, for a reader who hears the link alone. */
  readonly label: string;
  /** `3 pages, 84 kB`; empty where neither is known. */
  readonly size: string;
}

const types = { pdf: 'application/pdf', html: 'text/html' } as const;

export function formView(form: Form, title: string, strings: Strings): FormView {
  const { format, href, pages, bytes } = form;
  const name = format === 'pdf' ? strings.formPdf : strings.formHtml;
  const size = [
    pages === undefined ? '' : count(strings.pageCount, pages, strings),
    bytes === undefined ? '' : sizeText(bytes, strings),
  ];
  return {
    format,
    href,
    type: types[format],
    name,
    label: fill(strings.formOf, { form: name, title }),
    size: size.filter((part) => part !== '').join(strings.listComma),
  };
}

/** `84 kB`, `1.2 MB`; of a thousand, as on disks and in SI. */
function sizeText(bytes: number, strings: Strings): string {
  if (bytes < 1000) return count(strings.bytes, bytes, strings);
  if (bytes < 999_500) return fill(strings.kilobytes, { count: Math.round(bytes / 1000) });
  const megabytes = (Math.round(bytes / 100_000) / 10).toFixed(1).replace('.', strings.decimalMark);
  return fill(strings.megabytes, { count: megabytes });
}
