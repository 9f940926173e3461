/**
 * A server's answer to a request for objects, written to disk as it comes. Promises: memory stays small whatever comes; a pack that is not whole, or larger than
 * what is built in can index, is refused.
 */
import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { GitFault } from "../../git/index.ts";
import { packetLines } from "./packet-lines.ts";

export interface ReceivedPack {
  readonly objects: number;
  /** Hex digits of its checksum, which name it. */
  readonly name: string;
  readonly shallow: readonly string[];
  readonly unshallow: readonly string[];
}

/** What indexing can bear: at these limits it takes about 550 MB of memory and 20 seconds of one processor. */
export const PACK_MAX_BYTES = 32 * 1024 ** 2;
export const OBJECTS_MAX = 100_000;

export class PackTooLarge extends Error {
  override readonly name = "PackTooLarge";
}

const DATA = 1;
const FAULT = 3;
const HEADER_BYTES = 12;
const CHECKSUM_BYTES = 20;

export async function receivePackFile(
  stream: AsyncIterable<Uint8Array>,
  path: string,
): Promise<ReceivedPack> {
  const shallow: string[] = [];
  const unshallow: string[] = [];
  await using file = await open(path, "wx", 0o600);
  const pack = new PackWriter(file);
  for await (const packet of packetLines(stream)) {
    if (packet === undefined) continue;
    if (packet[0] === DATA) await pack.take(packet.subarray(1));
    else if (packet[0] === FAULT) throw new GitFault("unreadable", "the server gave up");
    else {
      const [word, oid = ""] = Buffer.from(packet).toString("latin1").trimEnd().split(" ");
      if (word === "shallow") shallow.push(oid);
      else if (word === "unshallow") unshallow.push(oid);
      else if (word === "ERR") throw new GitFault("missing", "the server refuses what was asked for");
    }
  }
  return { ...pack.finish(), shallow, unshallow };
}

/** Counts and hashes what passes; the last bytes are the checksum of those before. */
class PackWriter {
  readonly #file: FileHandle;
  readonly #hash: Hash = createHash("sha1");
  #tail = Buffer.alloc(0);
  #header = Buffer.alloc(0);
  #bytes = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async take(bytes: Uint8Array): Promise<void> {
    this.#bytes += bytes.length;
    if (this.#header.length < HEADER_BYTES)
      this.#header = Buffer.concat([this.#header, bytes]).subarray(0, HEADER_BYTES);
    if (this.#bytes > PACK_MAX_BYTES || this.#objects() > OBJECTS_MAX) throw new PackTooLarge();
    await this.#file.appendFile(bytes);
    const all = Buffer.concat([this.#tail, bytes]);
    const hashed = Math.max(0, all.length - CHECKSUM_BYTES);
    this.#hash.update(all.subarray(0, hashed));
    this.#tail = Buffer.from(all.subarray(hashed));
  }

  finish(): Pick<ReceivedPack, "objects" | "name"> {
    const name = this.#tail.toString("hex");
    if (this.#header.toString("latin1", 0, 4) !== "PACK" || this.#hash.digest("hex") !== name)
      throw new GitFault("corrupt", "the pack broke off");
    return { objects: this.#objects(), name };
  }

  #objects(): number {
    return this.#header.length < HEADER_BYTES ? 0 : this.#header.readUInt32BE(8);
  }
}
