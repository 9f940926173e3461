/**
 * What is known of one repository from earlier scans, as the worker that holds its shard sees it. Promises: values are bounded, however large
 * the repository is; what is appended becomes durable in one transaction, under the fence; a value that is damaged is as good as none, as
 * scanning again changes nothing that is kept.
 */
import type { WriteFence } from "../../contracts/commit.ts";
import { assert, GossipError } from "../../contracts/errors.ts";
import type { GitTarget } from "../../contracts/git-target.ts";
import type { Bytes32 } from "../../contracts/ids.ts";
import type { GitKv, GitKvWrite } from "../../contracts/ports/git-kv.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import {
  decodeFindings,
  decodeManifest,
  decodeProgress,
  decodeSegment,
  decodeTips,
  decodeWatermark,
  encodeFindings,
  encodeManifest,
  encodeProgress,
  encodeSegment,
  encodeTips,
  encodeWatermark,
  type IndexedFinding,
  type ScanProgress,
  type SeenManifest,
  type SeenSegment,
  type Watermark,
} from "../core/git-state-codec.ts";
import { createGitStateKeyOf, type GitStateKey } from "../core/git-state-keys.ts";
import { compareIds, IdMarks, type IdTable, idTable, sortedIds } from "../core/object-ids.ts";

export interface RepositoryStateOptions {
  readonly kv: GitKv;
  readonly hasher: Hasher;
  readonly fence: WriteFence;
  readonly target: Pick<GitTarget, "repoId" | "selection" | "mode" | "merges">;
  readonly policyHash: Bytes32;
  /** Tries again what fails for a passing reason; throws unless the lease is alive. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
}

/** What a piece of a scan adds. */
export interface StateAddition {
  /** Raw ids of objects whose findings are durable. */
  readonly seen: readonly Uint8Array[];
  readonly idBytes: number;
  readonly findings: readonly IndexedFinding[];
}

/** About 256 KiB of ids of 20 bytes. */
const SEGMENT_IDS_MAX = 13_000;
const SEGMENTS_AT_ONCE = 16;
/** So many small segments become one. */
const SMALL_SEGMENTS_MAX = 16;
const SMALL_SEGMENT_IDS = 4_096;
/** At once: sorting more of them would hold up the renewal of leases. */
const SEGMENTS_MERGED_MAX = 64;
const FINDINGS_PER_SEGMENT = 4_000;
const WRITE_ATTEMPTS_MAX = 8;
/** 24 bytes each, in two lists; values have 16 MiB. Tips left out hide less, and more is looked at again. */
const TIPS_MAX = 300_000;
const PACKS_MAX = 10_000;

const NO_PROGRESS: ScanProgress = { objects: 0n, bytes: 0n, findings: 0n };

export class RepositoryState {
  readonly watermark: Watermark | undefined;
  /** Of a scan that was interrupted. */
  readonly progress: ScanProgress;
  readonly #options: RepositoryStateOptions;
  readonly #keyOf: GitStateKey;
  #manifest: SeenManifest | undefined;
  #findingSegments: number;

  private constructor(
    options: RepositoryStateOptions,
    keyOf: GitStateKey,
    loaded: Pick<RepositoryState, "watermark" | "progress"> & {
      readonly manifest: SeenManifest | undefined;
      readonly findingSegments: number;
    },
  ) {
    this.#options = options;
    this.#keyOf = keyOf;
    this.watermark = loaded.watermark;
    this.progress = loaded.progress;
    this.#manifest = loaded.manifest;
    this.#findingSegments = loaded.findingSegments;
  }

  static async load(options: RepositoryStateOptions): Promise<RepositoryState> {
    const { kv, hasher, target, policyHash } = options;
    const keyOf = createGitStateKeyOf(hasher, target, policyHash);
    const kinds = ["watermark", "seenManifest", "findingsCount", "checkpoint", "livesTips"] as const;
    const [mark, manifest, count, checkpoint, lives] = await kv.get(kinds.map((kind) => keyOf(kind)));
    const watermark = decodeWatermark(hasher, mark);
    return new RepositoryState(options, keyOf, {
      watermark: watermark && { ...watermark, refTips: decodeTips(hasher, lives) ?? [] },
      progress: decodeProgress(hasher, checkpoint) ?? NO_PROGRESS,
      manifest: decodeManifest(hasher, manifest),
      findingSegments: segmentsIn(hasher, count),
    });
  }

  get hasSeen(): boolean {
    return (this.#manifest?.segments.length ?? 0) > 0;
  }

  get hasFindings(): boolean {
    return this.#findingSegments > 0;
  }

  /** Of these ids those that have not been scanned, in their order. */
  async unseen(ids: Uint8Array, idBytes: number): Promise<Uint8Array> {
    const manifest = this.#manifest;
    if (manifest === undefined || manifest.idBytes !== idBytes || ids.length === 0) return ids;
    const marks = new IdMarks(ids, idBytes);
    const wanted = manifest.segments.filter((segment) => mayHoldAny(segment, ids, idBytes));
    for (let at = 0; at < wanted.length; at += SEGMENTS_AT_ONCE)
      for (const held of await this.#segments(wanted.slice(at, at + SEGMENTS_AT_ONCE))) marks.mark(held);
    return marks.unmarked();
  }

  /** All that has been scanned, and `others` that need no scan, for threads to look it up. */
  async seen(idBytes: number, others: Uint8Array): Promise<IdTable | undefined> {
    const segments = this.#manifest?.idBytes === idBytes ? this.#manifest.segments : [];
    if (segments.length === 0 && others.length === 0) return undefined;
    const lists = [others];
    for (let at = 0; at < segments.length; at += SEGMENTS_AT_ONCE)
      lists.push(...(await this.#segments(segments.slice(at, at + SEGMENTS_AT_ONCE))));
    return idTable(lists, idBytes);
  }

  /** Every finding of the repository and where it was seen. */
  async findings(): Promise<readonly IndexedFinding[]> {
    const { kv, hasher } = this.#options;
    const all: IndexedFinding[] = [];
    for (let at = 0; at < this.#findingSegments; at += SEGMENTS_AT_ONCE) {
      const numbers = range(at, Math.min(at + SEGMENTS_AT_ONCE, this.#findingSegments));
      const values = await kv.get(numbers.map((number) => this.#keyOf("findingsSegment", number)));
      for (const value of values) all.push(...(decodeFindings(hasher, value) ?? []));
    }
    return all;
  }

  /** In the middle of a scan: what was added stays, whatever becomes of the scan. */
  async checkpoint(addition: StateAddition, progress: ScanProgress): Promise<void> {
    const value = encodeProgress(this.#options.hasher, progress);
    const own: GitKvWrite[] = [{ key: this.#keyOf("checkpoint"), value }];
    // Nobody has told yet what became of these: whoever does looks through the whole history.
    if (addition.findings.length > 0) own.push({ key: this.#keyOf("livesTips"), value: undefined });
    await this.#write(async () => [...this.#added(addition), ...own]);
  }

  /** At its end: the watermark moves, and the scan is not under way any more. */
  async finish(addition: StateAddition, watermark: Watermark): Promise<void> {
    const { hasher } = this.#options;
    const kept = {
      ...watermark,
      tips: watermark.tips.slice(0, TIPS_MAX),
      packs: watermark.packs.slice(0, PACKS_MAX),
    };
    const livesTips = watermark.refTips.length > TIPS_MAX ? [] : watermark.refTips;
    const own: GitKvWrite[] = [
      { key: this.#keyOf("watermark"), value: encodeWatermark(hasher, kept) },
      { key: this.#keyOf("livesTips"), value: encodeTips(hasher, livesTips) },
      { key: this.#keyOf("checkpoint"), value: undefined },
    ];
    await this.#write(async () => {
      const small = await this.#smallSegments(addition.idBytes);
      return [...this.#added(addition, small), ...own];
    });
  }

  /**
   * Another run may scan the same repository meanwhile: what it has added is not written over. Whoever comes second makes its writes anew from
   * what there is by then.
   */
  async #write(make: () => Promise<readonly GitKvWrite[]>): Promise<void> {
    const { kv, fence, write } = this.#options;
    const [manifest, findingSegments] = [this.#manifest, this.#findingSegments];
    for (let attempt = 0; attempt < WRITE_ATTEMPTS_MAX; attempt++) {
      this.#manifest = manifest;
      this.#findingSegments = findingSegments;
      const given = await this.#catchUp();
      const writes = await make();
      if ((await write(() => kv.write(fence, writes, given))) === "written") return;
    }
    throw new GossipError("others write what is known of a repository again and again; it is scanned later", {
      code: "E_REPOSITORY_STATE",
    });
  }

  /** Answers what there was. */
  async #catchUp(): Promise<readonly GitKvWrite[]> {
    const { kv, hasher, write } = this.#options;
    const keys = [this.#keyOf("seenManifest"), this.#keyOf("findingsCount")];
    const values = await write(() => kv.get(keys));
    this.#manifest = decodeManifest(hasher, values[0]) ?? this.#manifest;
    this.#findingSegments = Math.max(this.#findingSegments, segmentsIn(hasher, values[1]));
    return keys.map((key, index) => ({ key, value: values[index] }));
  }

  /** Moves what is known here along; a write that fails ends the visit, and the next one loads what is there. */
  #added(
    { seen, idBytes, findings }: StateAddition,
    merged: readonly { readonly segment: SeenSegment; readonly ids: Uint8Array }[] = [],
  ): GitKvWrite[] {
    const { hasher } = this.#options;
    const writes: GitKvWrite[] = [];
    const before = this.#manifest?.idBytes === idBytes ? this.#manifest : { idBytes, next: 0, segments: [] };
    const gone = new Set(merged.map(({ segment }) => segment.number));
    const ids = sortedIds([...merged.map((one) => one.ids), ...seen], idBytes);
    const made = cut(ids, idBytes, before.next);
    for (const { segment, value } of made)
      writes.push({
        key: this.#keyOf("seenSegment", segment.number),
        value: encodeSegment(hasher, value),
      });
    for (const number of gone) writes.push({ key: this.#keyOf("seenSegment", number), value: undefined });
    this.#manifest = {
      idBytes,
      next: before.next + made.length,
      segments: [
        ...before.segments.filter(({ number }) => !gone.has(number)),
        ...made.map(({ segment }) => segment),
      ],
    };
    writes.push({ key: this.#keyOf("seenManifest"), value: encodeManifest(hasher, this.#manifest) });
    return [...writes, ...this.#addedFindings(findings)];
  }

  #addedFindings(findings: readonly IndexedFinding[]): GitKvWrite[] {
    const { hasher } = this.#options;
    const writes: GitKvWrite[] = [];
    for (let at = 0; at < findings.length; at += FINDINGS_PER_SEGMENT)
      writes.push({
        key: this.#keyOf("findingsSegment", this.#findingSegments++),
        value: encodeFindings(hasher, findings.slice(at, at + FINDINGS_PER_SEGMENT)),
      });
    const count = { objects: BigInt(this.#findingSegments), bytes: 0n, findings: 0n };
    if (writes.length > 0)
      writes.push({ key: this.#keyOf("findingsCount"), value: encodeProgress(hasher, count) });
    return writes;
  }

  /** Those that are worth being made one of, with what they hold. */
  async #smallSegments(idBytes: number) {
    if (this.#manifest?.idBytes !== idBytes) return [];
    const small = this.#manifest.segments
      .filter(({ count }) => count < SMALL_SEGMENT_IDS)
      .slice(0, SEGMENTS_MERGED_MAX);
    if (small.length < SMALL_SEGMENTS_MAX) return [];
    const held = await this.#segments(small);
    return small.map((segment, index) => ({ segment, ids: held[index]! }));
  }

  /** A segment that is damaged holds nothing. */
  async #segments(segments: readonly SeenSegment[]): Promise<readonly Uint8Array[]> {
    const { kv, hasher } = this.#options;
    const values = await kv.get(segments.map(({ number }) => this.#keyOf("seenSegment", number)));
    return values.map((value) => decodeSegment(hasher, value) ?? new Uint8Array());
  }
}

function segmentsIn(hasher: Hasher, count: Uint8Array | undefined): number {
  return Number(decodeProgress(hasher, count)?.objects ?? 0n);
}

function mayHoldAny({ first, last }: SeenSegment, ids: Uint8Array, idBytes: number): boolean {
  for (let at = 0; at < ids.length; at += idBytes) {
    const id = ids.subarray(at, at + idBytes);
    if (compareIds(id, first) >= 0 && compareIds(id, last) <= 0) return true;
  }
  return false;
}

function cut(ids: Uint8Array, idBytes: number, firstNumber: number) {
  assert(ids.length % idBytes === 0, "ids of an object format have one width");
  const made: { readonly segment: SeenSegment; readonly value: Uint8Array }[] = [];
  const stepBytes = SEGMENT_IDS_MAX * idBytes;
  for (let at = 0; at < ids.length; at += stepBytes) {
    const value = ids.subarray(at, Math.min(at + stepBytes, ids.length));
    const segment: SeenSegment = {
      number: firstNumber + made.length,
      count: value.length / idBytes,
      first: value.slice(0, idBytes),
      last: value.slice(value.length - idBytes),
    };
    made.push({ segment, value });
  }
  return made;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
