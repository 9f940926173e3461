/**
 * What a log may hold of a value it must not show: its length and 64 bits of a hash.
 * Promises: equal bytes under different labels look different, so that fields cannot be matched against each other.
 * A token to correlate lines by, not a lock: its context is public, and short values can be guessed.
 */
import type { Hasher } from "../../contracts/ports/hasher.ts";

/** The domain of recorder digests in the identity spine. */
const DOMAIN = "gossip/worker/v1/coordination-telemetry";
const HASH_BYTES = 8;
const LENGTH_BYTES = 8;

export class RedactedDigest {
  readonly lengthBytes: number;
  /** 16 lower-case hex digits. */
  readonly hash: string;

  constructor(lengthBytes: number, hash: string) {
    this.lengthBytes = lengthBytes;
    this.hash = hash;
  }

  toString(): string {
    return `len=${this.lengthBytes},hash=${this.hash}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

export type Digester = (label: string, value: Uint8Array | string) => RedactedDigest;

const encoder = new TextEncoder();

/** Text is hashed as UTF-8. Labels hold no NUL byte: the first one ends the label. */
export function createDigester(hasher: Hasher): Digester {
  return (label, value) => {
    const bytes = typeof value === "string" ? encoder.encode(value) : value;
    const name = encoder.encode(label);
    const material = new Uint8Array(name.length + 1 + LENGTH_BYTES + bytes.length);
    material.set(name);
    new DataView(material.buffer).setBigUint64(name.length + 1, BigInt(bytes.length), true);
    material.set(bytes, name.length + 1 + LENGTH_BYTES);
    return new RedactedDigest(bytes.length, shortHash(hasher.derive(DOMAIN, material)));
  };
}

/** The first 8 bytes as a number, little-endian as everywhere in the spine, so its hex shows them from last to first. */
function shortHash(digest: Uint8Array): string {
  return digest.slice(0, HASH_BYTES).reverse().toHex();
}

/** Absent values print as `none`. */
export function digestInWords(digest: RedactedDigest | undefined): string {
  return digest === undefined ? "none" : digest.toString();
}
