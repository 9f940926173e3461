/**
 * Objects in small files of their own, by the unpacker: read and inflated in its memory, those of other types no further than to
 * their headers. Promises: gives what `LooseObjects` gives; whatever is large, or not as it should be, is left to it. What is
 * given is a view, good until the next object.
 */
import { GitFault } from "./core/git-fault.ts";
import { LOOSE_HEADER_MAX_BYTES, type LooseHeader, readLooseHeader } from "./core/loose-header.ts";
import type { ObjectType } from "./core/object-type.ts";
import type { LooseObjects } from "./loose-objects.ts";
import type { RawObject } from "./raw-object.ts";
import type { Unpacker } from "./unpacker.ts";

const FILE_BYTES_MAX = 64 * 1024;
const OBJECT_BYTES_MAX = 4 * 1024 ** 2;

export class LooseWalk {
  readonly #unpacker: Unpacker;

  constructor(unpacker: Unpacker) {
    this.#unpacker = unpacker;
  }

  /** Undefined: it has to be read in another way. */
  read(loose: LooseObjects, oid: string, types: ReadonlySet<ObjectType>): RawObject | "other" | undefined {
    const unpacker = this.#unpacker;
    // What others have in that memory is theirs no longer.
    unpacker.user = this;
    const from = unpacker.start;
    const to = from + FILE_BYTES_MAX + 64;
    if (!unpacker.reserve(to)) return undefined;
    const length = loose.fill(oid, unpacker.memory, from, FILE_BYTES_MAX);
    if (length <= 0 || length === FILE_BYTES_MAX) return undefined;
    const header = this.#header(from, from + length, to);
    if (header === undefined) return undefined;
    const { type, sizeBytes, contentStart } = header;
    if (!types.has(type)) return "other";
    const whole = contentStart + sizeBytes;
    if (sizeBytes > OBJECT_BYTES_MAX || !unpacker.reserve(to + whole)) return undefined;
    if (!unpacker.inflate(from, from + length, to, whole)) return undefined;
    return { type, bytes: unpacker.view(to + contentStart, sizeBytes) };
  }

  #header(from: number, fromEnd: number, to: number): LooseHeader | undefined {
    const length = this.#unpacker.inflateStart(from, fromEnd, to, LOOSE_HEADER_MAX_BYTES);
    try {
      return readLooseHeader(this.#unpacker.view(to, length));
    } catch (error) {
      if (!(error instanceof GitFault)) throw error;
      return undefined;
    }
  }
}
