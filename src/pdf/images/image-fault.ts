import type { MessageCode } from '../../model/index.js';

/** Why an image can't be set. */
export interface ImageFault {
  readonly code: Extract<MessageCode, 'image-broken' | 'image-too-large' | 'image-unsupported'>;
  /** What is the matter: a sentence that goes on from `the image “map.png” `. */
  readonly text: string;
  readonly hint?: string;
}

/** The image ends early, or its parts don't fit together. */
export const damaged: ImageFault = {
  code: 'image-broken',
  text: 'is damaged or half a copy',
  hint: 'save or copy it again',
};

/** Larger files are no illustrations of a brief, and keep a computer busy. */
export const mostImageBytes = 10_000_000;
