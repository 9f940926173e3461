/** One part of work that several threads do, each for itself and without a word to the others. */
export interface Share {
  /** From 0. */
  readonly index: number;
  readonly of: number;
}

/** Neighbours stay together: what lies side by side in a pack was read together. */
const RUN = 16;

/** Whether the item numbered `number` belongs to `share`; each item belongs to one. */
export function isInShare(number: number, share: Share | undefined): boolean {
  return share === undefined || Math.floor(number / RUN) % share.of === share.index;
}
