/**
 * Which trees hold which trees, and which hold the blobs asked about: all that attribution needs of a history, without
 * names, in a few bytes an entry. Feed it every tree once, in any order. Promises: walks end whatever the trees say.
 */
import { corrupt } from "./git-fault.ts";
import type { ObjectFormat } from "./object-format.ts";
import { viewOf } from "./oid-order.ts";

/** A blob met on a walk. */
export interface Meeting {
  readonly blob: string;
  /** The trees that lead to it, the root's first. */
  readonly trail: readonly string[];
}

const DIGIT_FOUR = 0x34;
/** Trees inside trees, as far as a path can go. */
const DEPTH_MAX = 2048;

export class TreeGraph {
  readonly #idBytes: number;
  readonly #blobs: ReadonlySet<string>;
  /** The first four bytes of each blob's id: almost every entry is told apart by them alone. */
  readonly #blobStarts: ReadonlySet<number>;
  readonly #numbers = new Map<string, number>();
  readonly #oids: string[] = [];
  readonly #children: (Uint32Array | undefined)[] = [];
  readonly #held = new Map<number, ReadonlySet<string>>();

  constructor(blobs: ReadonlySet<string>, { idBytes }: ObjectFormat) {
    this.#blobs = blobs;
    this.#idBytes = idBytes;
    this.#blobStarts = new Set([...blobs].map((oid) => Number.parseInt(oid.slice(0, 8), 16)));
  }

  /** Throws GitFault when the tree is malformed; what was read of it before counts. */
  add(oid: string, bytes: Uint8Array): void {
    const tree = this.#numberOf(oid);
    const children: number[] = [];
    const held = new Set<string>();
    const view = viewOf(bytes);
    try {
      for (let at = 0; at < bytes.length; ) {
        const nameEnd = bytes.indexOf(0, at);
        const id = nameEnd + 1;
        if (nameEnd === -1 || id + this.#idBytes > bytes.length)
          throw corrupt("the tree ends within an entry");
        const isTree = bytes[at] === DIGIT_FOUR || (bytes[at] === 0x30 && bytes[at + 1] === DIGIT_FOUR);
        if (isTree) children.push(this.#numberOf(bytes.subarray(id, id + this.#idBytes).toHex()));
        else if (this.#blobStarts.has(view.getUint32(id))) {
          const blob = bytes.subarray(id, id + this.#idBytes).toHex();
          if (this.#blobs.has(blob)) held.add(blob);
        }
        at = id + this.#idBytes;
      }
    } finally {
      this.#children[tree] = Uint32Array.from(children);
      if (held.size > 0) this.#held.set(tree, held);
    }
  }

  #numberOf(oid: string): number {
    const known = this.#numbers.get(oid);
    if (known !== undefined) return known;
    const number = this.#oids.push(oid) - 1;
    this.#numbers.set(oid, number);
    return number;
  }

  /** A mark for each tree, for `meetings`. Good until trees are added. */
  marks(): Uint8Array {
    return new Uint8Array(this.#oids.length);
  }

  /** Every blob asked about below `root`, leaving out trees that are marked, and marking those that were gone through. */
  *meetings(root: string, marks: Uint8Array): Generator<Meeting, void, undefined> {
    const start = this.#numbers.get(root);
    if (start === undefined || marks[start] === 1) return;
    const trail = [start];
    const nextChild = [0];
    marks[start] = 1;
    yield* this.#meetHere(trail);
    while (trail.length > 0) {
      const top = trail.length - 1;
      const child = this.#children[trail[top]!]?.[nextChild[top]!++];
      if (child === undefined) {
        trail.pop();
        nextChild.pop();
      } else if (marks[child] !== 1 && trail.length < DEPTH_MAX) {
        marks[child] = 1;
        trail.push(child);
        nextChild.push(0);
        yield* this.#meetHere(trail);
      }
    }
  }

  *#meetHere(trail: readonly number[]): Generator<Meeting, void, undefined> {
    for (const blob of this.#held.get(trail.at(-1)!) ?? [])
      yield { blob, trail: trail.map((number) => this.#oids[number]!) };
  }

  /** The blobs asked about that stand below `root`. */
  blobsBelow(root: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { blob } of this.meetings(root, this.marks())) found.add(blob);
    return found;
  }
}
