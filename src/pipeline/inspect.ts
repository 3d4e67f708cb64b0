import { join, resolve } from 'node:path';
import { type Delivered, sha256 } from '../deliver/index.js';
import type { Host, Stamp } from '../host.js';

/** A file that was read or written, with its content's sum. */
export interface KnownFile {
  readonly path: string;
  readonly sha256: string;
  /** The mark of its stamp, where that can be relied on. */
  readonly mark?: string;
}

/** A file that was written just now may be written again without another mark: clocks of disks tick every two seconds at worst. */
export function reliableMark(stamp: Stamp | undefined): string | undefined {
  return stamp && stamp.written < Date.now() - 2_000 ? stamp.mark : undefined;
}

/** Tells whether files are as they were: by their stamps, taken all at once, and by their content where a stamp differs. */
export class Inspection {
  private readonly stamps = new Map<string, Stamp | undefined>();
  private newMarks = 0;

  /** `folder` is the one of the outputs. */
  constructor(
    private readonly folder: string,
    private readonly host: Host,
  ) {}

  /** Takes the stamps of files (absolute) and outputs; of others nothing is known. */
  async look(files: readonly string[], outputs: readonly Delivered[]): Promise<void> {
    const paths = [...new Set([...files, ...outputs.map((output) => this.pathOf(output))])];
    const stamps = await this.host.stamps(paths);
    for (const [index, path] of paths.entries()) this.stamps.set(path, stamps[index]);
  }

  stampOf(path: string): Stamp | undefined {
    return this.stamps.get(path);
  }

  /** The file, with the mark that it has now, where it is as it was; else undefined. */
  async same<F extends KnownFile>(file: F): Promise<F | undefined> {
    const stamp = this.stamps.get(file.path);
    if (!stamp) return undefined;
    if (stamp.mark === file.mark) return file;
    const bytes = await this.host.readFile(file.path).catch(() => undefined);
    if (!bytes || sha256(bytes) !== file.sha256) return undefined;
    const mark = reliableMark(stamp);
    if (mark) this.newMarks += 1;
    return { ...file, ...(mark && { mark }) };
  }

  /** Whether files are as they were, but have other marks now: worth to be written down. */
  get hasNewMarks(): boolean {
    return this.newMarks > 0;
  }

  async sameOutput<O extends Delivered>(output: O): Promise<O | undefined> {
    const path = this.pathOf(output);
    if (this.stamps.get(path)?.size !== output.bytes) return undefined;
    const found = await this.same({ ...output, path });
    return found && { ...found, path: output.path };
  }

  private pathOf({ path }: Delivered): string {
    return join(resolve(this.host.cwd, this.folder), path);
  }
}
