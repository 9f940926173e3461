/**
 * Reads what is left of a zip whose end, and with it the directory, is missing: from local header to local header, as far as
 * each tells where the next one is. Checks no sums; whoever calls reports the archive as damaged anyway.
 */
import { BoundedBody, metered } from "./bounded-body.ts";
import { type ByteReader, readerChunks } from "./byte-reader.ts";
import { ByteStream, type Bytes } from "./byte-stream.ts";
import { type ArchiveAllowance, EntryAllowance, StreamAllowance } from "./core/allowance.ts";
import { corrupt } from "./core/archive-fault.ts";
import { entryPath } from "./core/entry-name.ts";
import { decode } from "./decode.ts";
import { ZIP_CODECS } from "./read-zip.ts";
import { handOn, type Visit } from "./visit.ts";
import { decodedName } from "./zip-reader.ts";

const HEADER_BYTES = 30;
const HEADER_MAGIC = 0x04034b50;
const ENCRYPTED = 1;
/** Sizes follow the content instead of standing in the header. */
const SIZES_FOLLOW = 8;

export async function salvageZip(reader: ByteReader, archive: ArchiveAllowance, visit: Visit): Promise<void> {
  const stream = new ByteStream(readerChunks(reader, 0, reader.sizeBytes));
  while (await salvageEntry(stream, archive, visit));
}

/** False where no further entry can be found. */
async function salvageEntry(stream: ByteStream, archive: ArchiveAllowance, visit: Visit): Promise<boolean> {
  visit.signal.throwIfAborted();
  const header = Buffer.from(await stream.takeAll(HEADER_BYTES));
  if (header.length < HEADER_BYTES || header.readUInt32LE(0) !== HEADER_MAGIC) return false;
  const flags = header.readUInt16LE(6);
  const codec = ZIP_CODECS[header.readUInt16LE(8)];
  const packedBytes = header.readUInt32LE(18);
  const nameBytes = Buffer.from(await stream.takeAll(header.readUInt16LE(26)));
  await stream.takeAll(header.readUInt16LE(28));
  if (flags & (ENCRYPTED | SIZES_FOLLOW) || codec === undefined || packedBytes === 0xffffffff) return false;
  archive.takeEntry();
  const name = decodedName(flags, nameBytes, []);
  const scope = new EntryAllowance(entryPath(archive.path, name), archive.limits);
  const packed = new BoundedBody(packedBytes, stream, () => corrupt(scope, "the archive ends inside it"));
  const allowance = new StreamAllowance(scope, archive.limits);
  const body: Bytes = metered(decode(codec, packed.chunks(), { scope, allowance }), scope, archive);
  if (!name.endsWith("/")) await handOn({ name, path: scope.path, scope, body }, archive, visit);
  return packed.skipRest().then(
    () => true,
    () => false,
  );
}
