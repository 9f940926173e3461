/** Git's packets out of a stream of bytes. Promises: no packet is larger than the format allows, and a stream that ends inside one is an error. */
import { GitFault } from "../../git/index.ts";

const HEAD_BYTES = 4;

/** Packets in order; undefined for those that only mark an end. */
export async function* packetLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array | undefined> {
  let rest = Buffer.alloc(0);
  for await (const piece of stream) {
    rest = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    for (
      let length = lengthOf(rest);
      length !== undefined && rest.length >= length;
      length = lengthOf(rest)
    ) {
      yield length === HEAD_BYTES && rest.toString("latin1", 0, HEAD_BYTES) !== "0004"
        ? undefined
        : rest.subarray(HEAD_BYTES, length);
      rest = rest.subarray(length);
    }
  }
  if (rest.length > 0) throw new GitFault("corrupt", "the stream of packets broke off");
}

/** Of the packet at the front, its head included; undefined while that is not all there. */
function lengthOf(bytes: Buffer): number | undefined {
  if (bytes.length < HEAD_BYTES) return undefined;
  const digits = bytes.toString("latin1", 0, HEAD_BYTES);
  const length = /^[0-9a-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
  // 0000, 0001 and 0002 are marks without content.
  if (length >= 0 && length < HEAD_BYTES - 1) return HEAD_BYTES;
  if (length < HEAD_BYTES) throw new GitFault("corrupt", "the server sends what are no packets");
  return length;
}
