/**
 * All objects of a pack in the order that inflates each entry once: down every tree of deltas from its whole object.
 * Promises: memory is bounded by limits, whatever the shape of the trees; an object that fails takes those made from it
 * along, each reported by itself, and nothing else.
 */
import { corrupt, GitFault } from "./core/git-fault.ts";
import { type ObjectType, objectTypeOf, PACK_OFS_DELTA, PACK_REF_DELTA } from "./core/object-type.ts";
import type { PackPlan } from "./core/pack-plan.ts";
import type { ObjectInfo, PackEntry, PackReader } from "./pack-reader.ts";
import type { RawObject } from "./raw-object.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";

export interface WalkedObject extends RawObject {
  /** In the pack's directory. */
  readonly position: number;
}

export interface WalkedInfo extends ObjectInfo {
  readonly position: number;
}

export interface WalkOptions {
  readonly types: ReadonlySet<ObjectType>;
  /** Whether the object at a position is asked for. One that is not is read only if others are made from it. */
  readonly wanted: (position: number) => boolean;
  readonly failed: (position: number, fault: GitFault) => void;
  /** 1 for entries that are left out with all below them, unless the walk begins there. */
  readonly leaves?: Uint8Array;
}

/** An object whose deltas are being read. */
interface Frame {
  readonly entry: number;
  /** Dropped when too much is held, and then made anew. */
  bytes: Uint8Array | undefined;
  nextChild: number;
}

export class PackWalk {
  readonly #reader: PackReader;
  readonly #plan: PackPlan;
  readonly #headerFaults: ReadonlyMap<number, GitFault>;
  #heldBytes = 0;
  #madeBytes = 0;
  #remadeBytes = 0;

  constructor(reader: PackReader, { plan, faults }: ReadPlan = readPlan(reader)) {
    this.#reader = reader;
    this.#plan = plan;
    this.#headerFaults = faults;
  }

  *objects(options: WalkOptions): Generator<WalkedObject, void, undefined> {
    this.reportUnplanned(options);
    for (const root of this.#plan.roots)
      if (this.#mayYield(root, options)) yield* this.#family(root, options);
  }

  /** The objects of one tree of deltas from the entry `top` down, which need not be a whole object. */
  below(top: number, options: WalkOptions): Generator<WalkedObject, void, undefined> {
    return this.#family(top, options);
  }

  /** Says what has no place in any tree. */
  reportUnplanned({ wanted, failed }: WalkOptions): void {
    const { positions, stranded, misplaced } = this.#plan;
    for (const position of misplaced)
      if (wanted(position))
        failed(position, corrupt("the index places it where no object of its own can stand"));
    for (const entry of stranded)
      if (wanted(positions[entry]!))
        failed(positions[entry]!, corrupt("its chain of deltas runs in a circle"));
  }

  /** Type and size of what `objects` gives, from headers alone. */
  *infos(options: WalkOptions): Generator<WalkedInfo, void, undefined> {
    const { roots, positions, offsets } = this.#plan;
    this.reportUnplanned(options);
    for (const root of roots) {
      const type = this.#attempt(root, options, () => this.#rootType(root));
      if (type === undefined || !options.types.has(type)) continue;
      for (const entry of this.#plan.family(root)) {
        const position = positions[entry]!;
        if (!options.wanted(position)) continue;
        const sizeBytes = this.#attemptOne(position, options, () => this.#reader.sizeAt(offsets[entry]!));
        if (sizeBytes !== undefined) yield { position, type, sizeBytes };
      }
    }
  }

  #rootType(root: number): ObjectType {
    const broken = this.#headerFaults.get(root);
    if (broken !== undefined) throw broken;
    return objectTypeOf(this.#plan.packTypes[root]!) ?? this.#reader.infoAt(this.#plan.offsets[root]!).type;
  }

  #attemptOne<T>(position: number, { failed }: WalkOptions, make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      failed(position, error);
      return undefined;
    }
  }

  #mayYield(root: number, { types }: WalkOptions): boolean {
    const type = objectTypeOf(this.#plan.packTypes[root]!);
    return type === undefined || types.has(type);
  }

  *#family(root: number, options: WalkOptions): Generator<WalkedObject, void, undefined> {
    const plan = this.#plan;
    const isLeaf = plan.firstChild[root]! === -1;
    if (isLeaf && !options.wanted(plan.positions[root]!)) return;
    const top = this.#attempt(root, options, () => this.#readRoot(root));
    if (top === undefined || !options.types.has(top.type)) return;
    yield* this.#offer(root, top, options);
    if (isLeaf) return;
    const stack = [this.#hold(root, top.bytes)];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const child = frame.nextChild;
      frame.nextChild = plan.nextSibling[child]!;
      if (frame.nextChild === -1) stack.pop();
      const made =
        options.leaves?.[child] === 1 ? undefined : this.#makeChild(frame, child, options, top.type);
      if (frame.nextChild === -1) this.#release(frame);
      if (made === undefined) continue;
      yield* this.#offer(child, made, options);
      if (plan.firstChild[child] === -1) continue;
      stack.push(this.#hold(child, made.bytes));
      this.#dropExcess(stack);
    }
  }

  #makeChild(frame: Frame, child: number, options: WalkOptions, type: ObjectType): RawObject | undefined {
    const plan = this.#plan;
    if (plan.firstChild[child] === -1 && !options.wanted(plan.positions[child]!)) return undefined;
    return this.#attempt(child, options, () => {
      const base = (frame.bytes ??= this.#remake(frame.entry));
      const entry = this.#reader.entryAt(plan.offsets[child]!);
      return { type, bytes: this.#reader.applyTo(base, entry, this.#endOf(child)) };
    });
  }

  *#offer(entry: number, made: RawObject, options: WalkOptions): Generator<WalkedObject, void, undefined> {
    const position = this.#plan.positions[entry]!;
    this.#madeBytes += made.bytes.length;
    if (options.wanted(position)) yield { position, type: made.type, bytes: made.bytes };
  }

  /** A failure is that of all objects made from this one. */
  #attempt<T>(entry: number, options: WalkOptions, make: () => T): T | undefined {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      this.#reportFamily(entry, error, options);
      return undefined;
    }
  }

  #reportFamily(top: number, fault: GitFault, { wanted, failed }: WalkOptions): void {
    for (const entry of this.#plan.family(top)) {
      const position = this.#plan.positions[entry]!;
      if (!wanted(position)) continue;
      failed(
        position,
        entry === top
          ? fault
          : new GitFault(fault.kind, `an object it is made from could not be read: ${fault.message}`),
      );
    }
  }

  #readRoot(root: number): RawObject {
    const broken = this.#headerFaults.get(root);
    if (broken !== undefined) throw broken;
    if (this.#plan.bases[root]! >= 0) return this.#reader.readAt(this.#plan.offsets[root]!);
    const entry = this.#reader.entryAt(this.#plan.offsets[root]!);
    if (entry.packType === PACK_OFS_DELTA || entry.packType === PACK_REF_DELTA)
      return this.#readOnOuterBase(entry, root);
    return { type: objectTypeOf(entry.packType)!, bytes: this.#reader.inflate(entry, this.#endOf(root)) };
  }

  #readOnOuterBase(entry: PackEntry, root: number): RawObject {
    const base = this.#reader.outerBase(entry.baseId!);
    return { type: base.type, bytes: this.#reader.applyTo(base.bytes, entry, this.#endOf(root)) };
  }

  #endOf(entry: number): number {
    return this.#plan.offsets[entry + 1]!;
  }

  #hold(entry: number, bytes: Uint8Array): Frame {
    this.#heldBytes += bytes.length;
    return { entry, bytes, nextChild: this.#plan.firstChild[entry]! };
  }

  #release(frame: Frame): void {
    this.#heldBytes -= frame.bytes?.length ?? 0;
    frame.bytes = undefined;
  }

  /** The bases nearest the root are needed last, so they go first. */
  #dropExcess(stack: readonly Frame[]): void {
    for (let i = 0; i < stack.length - 1 && this.#heldBytes > this.#reader.limits.basesMaxBytes; i++)
      this.#release(stack[i]!);
  }

  #remake(entry: number): Uint8Array {
    if (this.#remadeBytes > this.#reader.limits.remadeMaxBytes + this.#madeBytes)
      throw new GitFault("too-large", "its chain of deltas takes too much memory to follow");
    const { bytes } = this.#reader.readAt(this.#plan.offsets[entry]!);
    this.#remadeBytes += bytes.length * this.#depthOf(entry);
    this.#heldBytes += bytes.length;
    return bytes;
  }

  #depthOf(entry: number): number {
    let depth = 1;
    for (let base = this.#plan.bases[entry]!; base >= 0; base = this.#plan.bases[base]!) depth++;
    return depth;
  }
}
