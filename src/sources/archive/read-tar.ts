/**
 * Reads a tar from front to back: ustar, old, GNU and pax. The headers' meaning comes from the `tar` package; the walk from
 * header to header is here, where it can be held to limits. Links, devices and directories have no content and are passed by.
 */
import { Header } from "tar/header";
import { Pax } from "tar/pax";
import { BoundedBody, metered } from "./bounded-body.ts";
import type { ByteStream } from "./byte-stream.ts";
import { type ArchiveAllowance, EntryAllowance } from "./core/allowance.ts";
import { corrupt } from "./core/archive-fault.ts";
import { entryPath } from "./core/entry-name.ts";
import { handOn, type Visit } from "./visit.ts";

const BLOCK_BYTES = 512;
/** Files, contiguous files and GNU sparse files, whose holes are left out of the archive and of the scan. */
const CONTENT_TYPES: ReadonlySet<string> = new Set(["0", "", "7", "S"]);
/** Set in a sparse header, and in each of its extension blocks, while another extension block follows. */
const SPARSE_CONTINUES_AT = 482;
const SPARSE_EXTENSION_CONTINUES_AT = 504;

/** What extended headers say of the entry that follows, and of all that follow. */
interface Extended {
  next: Pax | undefined;
  all: Pax | undefined;
  sparseName: string | undefined;
}

export async function readTar(stream: ByteStream, archive: ArchiveAllowance, visit: Visit): Promise<void> {
  const extended: Extended = { next: undefined, all: undefined, sparseName: undefined };
  let afterEnd = false;
  for (;;) {
    visit.signal.throwIfAborted();
    const block = await stream.takeAll(BLOCK_BYTES);
    if (block.length === 0) return;
    if (block.every((byte) => byte === 0)) {
      afterEnd = true;
      continue;
    }
    if (block.length < BLOCK_BYTES) throw corrupt(archive, "it ends inside a header");
    const header = parseHeader(block, archive, extended);
    if (!header.cksumValid)
      throw corrupt(
        archive,
        afterEnd ? "after its end follow bytes that are not tar" : "a header's checksum is wrong",
      );
    if (!(await readExtended(header, stream, archive, extended))) {
      await readEntry(header, block, { stream, archive, visit, extended });
      extended.next = undefined;
      extended.sparseName = undefined;
    }
  }
}

/** The package throws where a number cannot be one. */
function parseHeader(block: Uint8Array, archive: ArchiveAllowance, extended: Extended): Header {
  try {
    return new Header(Buffer.from(block), 0, extended.next, extended.all);
  } catch {
    throw corrupt(archive, "a header holds a number that is none");
  }
}

/** Takes in a header that speaks of others. False if `header` is an entry's own. */
async function readExtended(
  header: Header,
  stream: ByteStream,
  archive: ArchiveAllowance,
  extended: Extended,
): Promise<boolean> {
  const type = header.typeKey;
  if (!/^[xXgLKN]$/.test(type)) return false;
  const sizeBytes = header.size ?? 0;
  archive.takeMetadata(sizeBytes);
  const body = await stream.takeAll(sizeBytes);
  await skip(stream, paddingOf(sizeBytes));
  if (body.length < sizeBytes) throw corrupt(archive, "it ends inside an extended header");
  const text = Buffer.from(body).toString("utf8");
  if (type === "g") extended.all = Pax.parse(text, extended.all, true);
  else if (type === "x" || type === "X") {
    extended.next = Pax.parse(text, extended.next);
    extended.sparseName = /^\d+ GNU\.sparse\.name=(.*)$/m.exec(text)?.[1];
  } else if (type !== "K") {
    extended.next = Pax.parse("", { ...extended.next, path: text.replace(/\0.*/s, "") });
  }
  return true;
}

interface Walk {
  readonly stream: ByteStream;
  readonly archive: ArchiveAllowance;
  readonly visit: Visit;
  readonly extended: Extended;
}

async function readEntry(header: Header, block: Uint8Array, walk: Walk): Promise<void> {
  const { stream, archive, visit } = walk;
  const name = walk.extended.sparseName ?? header.path ?? "";
  const sizeBytes = header.size;
  if (sizeBytes === undefined || !Number.isSafeInteger(sizeBytes)) {
    throw corrupt(archive, "an entry's size is not a number");
  }
  archive.takeEntry();
  if (header.typeKey === "S") await skipSparseMap(block, stream);
  const body = new BoundedBody(sizeBytes, stream, () => corrupt(archive, "it ends inside an entry"));
  if (CONTENT_TYPES.has(header.typeKey)) {
    const scope = new EntryAllowance(entryPath(archive.path, name), archive.limits);
    await handOn({ name, path: scope.path, scope, body: metered(body.chunks(), scope) }, archive, visit);
  }
  await body.skipRest();
  await skip(stream, paddingOf(sizeBytes));
}

async function skipSparseMap(header: Uint8Array, stream: ByteStream): Promise<void> {
  let continues = header[SPARSE_CONTINUES_AT] !== 0;
  while (continues) {
    const block = await stream.takeAll(BLOCK_BYTES);
    continues = block.length === BLOCK_BYTES && block[SPARSE_EXTENSION_CONTINUES_AT] !== 0;
  }
}

function paddingOf(sizeBytes: number): number {
  return (BLOCK_BYTES - (sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES;
}

async function skip(stream: ByteStream, count: number): Promise<void> {
  await stream.takeAll(count);
}
