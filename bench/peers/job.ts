/** What a measured process is told, as a file of JSON whose path is its argument. */
export interface Job {
  /** Files to print, in the form that the program reads, all in one folder. */
  readonly files: readonly string[];
  readonly folder: string;
  /** A file to print first where a warm process is to be measured. */
  readonly warmUp?: { readonly file: string; readonly folder: string };
  /** The folder to write into. */
  readonly out: string;
  /** The root of the Briefpress that is measured. */
  readonly program: string;
  /** What Briefpress writes. */
  readonly formats: readonly ('pdf' | 'html')[];
  /** Options of Briefpress that its own command line knows; the others must not be passed. */
  readonly known: readonly string[];
}

/** What a measured process says when it is done. */
export interface Usage {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of processor time, of all threads; null where it can't be known. */
  readonly cpu: number | null;
  /** The most memory ever held, in bytes; null where it can't be known. */
  readonly peak: number | null;
}
