import { dirname, posix } from 'node:path';
import { sha256 } from '../deliver/index.js';
import { type Host, reasonOf } from '../host.js';
import type { Input } from '../inputs.js';
import type { Figure, Profile, Result } from '../model/index.js';
import { type ImageFault, mostImageBytes } from '../pdf/images/image-fault.js';
import { figuresOf, mapFigures } from './figures.js';
import { address, type Fault, messagesOf, missing, noFolder, outside, tooLarge } from './image-faults.js';
import { findImage, type ImageFile } from './image-files.js';

/** A profile with its images in it, and the files that they were looked for in, each once. */
export interface Illustrated {
  readonly profile: Profile;
  readonly images: readonly ImageFile[];
}

/**
 * Puts a profile's images into it. Only files in the folder of its source and below are read, and images that stand in the source
 * itself; nothing is fetched. An image that can't be set is a message, and its words are set in a frame.
 */
export async function loadImages(profile: Profile, input: Input, host: Host): Promise<Result<Illustrated>> {
  const figures = figuresOf(profile);
  const found = new Map<string, Loaded>();
  for (const figure of figures) {
    const named = nameOf(figure);
    if (!found.has(named)) found.set(named, await load(named, input, host));
  }
  const loadedOf = (figure: Figure) => found.get(nameOf(figure))!;
  const messages = figures.flatMap((figure) => messagesOf(figure, loadedOf(figure).fault, profile));
  const illustrated = mapFigures(profile, (figure) => withData(figure, loadedOf(figure)));
  const images = new Map([...found.values()].flatMap(({ file }) => (file ? [[file.path, file]] : [])));
  return { value: { profile: illustrated, images: [...images.values()] }, messages };
}

/** What a reader took out of its file is judged as what lies beside it. */
function nameOf({ image }: Figure): string {
  return image.data ?? image.source;
}

function withData(figure: Figure, { data }: Loaded): Figure {
  const { source, alternative } = figure.image;
  return { ...figure, image: { source, alternative, ...(data !== undefined && { data }) } };
}

interface Loaded {
  readonly data?: string;
  readonly file?: ImageFile;
  readonly fault?: Fault;
}

async function load(named: string, input: Input, host: Host): Promise<Loaded> {
  if (/^data:/iu.test(named)) return judged(dataOf(named));
  const path = pathOf(named);
  if (path === undefined) return { fault: address };
  if (input.path === undefined) return { fault: noFolder };
  const name = posix.normalize(path);
  const found = await findImage(dirname(input.path), name, host);
  if (typeof found === 'string') {
    const text = `is not there: no file ${path} lies in ${folderOf(input.file)}`;
    const fault = { missing: { ...missing, text }, outside, 'too-large': tooLarge }[found];
    return { file: { path: name, unread: found }, fault };
  }
  try {
    const bytes = await host.readFile(found.path);
    return { ...(await judged(bytes)), file: { path: name, sha256: sha256(bytes) } };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    const fault: Fault = { code: 'image-missing', text: `can’t be read: ${reason}` };
    return { file: { path: name, unread: 'unreadable' }, fault };
  }
}

/** What judges images draws them, so it is loaded when there is one. */
async function judged(bytes: Uint8Array | undefined): Promise<Loaded> {
  if (!bytes) return { fault: { code: 'image-broken', text: 'is damaged: its data address can’t be read' } };
  const { checkImage } = await import('../pdf/images/image-files.js');
  const checked: { data: string } | ImageFault = checkImage(bytes);
  return 'data' in checked ? { data: checked.data } : { fault: checked };
}

/** The bytes of a data address (RFC 2397). */
function dataOf(named: string): Uint8Array | undefined {
  const comma = named.indexOf(',');
  if (comma < 0 || named.length > 2 * mostImageBytes) return undefined;
  const rest = named.slice(comma + 1);
  try {
    const text = decodeURIComponent(rest);
    return Buffer.from(text, /;base64$/iu.test(named.slice(0, comma).trim()) ? 'base64' : 'utf8');
  } catch {
    return undefined;
  }
}

/** The path that a source names: `my%20map.png` or `images\map.png`; undefined where it is an address or starts at a root. */
function pathOf(named: string): string | undefined {
  const path = decoded(named.trim()).replaceAll('\\', '/');
  const isElsewhere = /^(?:[a-z][a-z\d+.-]*:|\/|~)/iu.test(path) || path.includes('\0');
  return isElsewhere || path === '' ? undefined : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function folderOf(file: string): string {
  const folder = dirname(file);
  return folder === '.' ? 'the folder of the profile' : `${folder}/`;
}
