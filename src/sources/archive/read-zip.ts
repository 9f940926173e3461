/**
 * Reads a zip by its directory, entry by entry. A bad entry is told and passed by; a bad directory ends the archive.
 * Sizes and checksums the directory gives are claims: content is read by its own end and compared with them after.
 */
import { type ByteReader, readerChunks } from "./byte-reader.ts";
import type { Bytes } from "./byte-stream.ts";
import { type ArchiveAllowance, EntryAllowance, StreamAllowance } from "./core/allowance.ts";
import { corrupt, unsupported } from "./core/archive-fault.ts";
import { Claims } from "./core/claims.ts";
import { entryPath } from "./core/entry-name.ts";
import { type Codec, decode } from "./decode.ts";
import { crc32, inflateRawWhole } from "./inflate.ts";
import { handOn, tell, type Visit } from "./visit.ts";
import { contentStart, openDirectory, rawName, type ZipEntry, type ZipFile } from "./zip-reader.ts";
import type { ZipWindow } from "./zip-window.ts";

/** By the number the format gives each compression method. */
export const ZIP_CODECS: Readonly<Record<number, Codec>> = {
  0: "stored",
  8: "deflate",
  12: "bzip2",
  20: "zstd",
  93: "zstd",
  95: "xz",
};
const DIRECTORY_RECORD_BYTES = 46;
const UNIX = 3;
const FILE_TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;
/** Entries up to these sizes, compressed and as claimed, are inflated in one step. */
const SMALL_PACKED_BYTES = 64 * 1024;
const SMALL_BYTES = 256 * 1024;

interface Walk {
  readonly zip: ZipFile;
  readonly reader: ByteReader;
  readonly base: number;
  readonly claims: Claims;
  readonly archive: ArchiveAllowance;
  readonly visit: Visit;
}

export interface ZipPlace {
  readonly reader: ByteReader;
  readonly window: ZipWindow;
}

export async function readZip(place: ZipPlace, archive: ArchiveAllowance, visit: Visit): Promise<void> {
  const { reader, window } = place;
  let blamed: unknown;
  try {
    const zip = await openDirectory(reader, window);
    const walk = { zip, reader, base: window.start, claims: new Claims(), archive, visit };
    for await (const entry of zip.eachEntry()) {
      try {
        await readEntry(entry, walk);
      } catch (error) {
        blamed = error;
        throw error;
      }
    }
  } catch (error) {
    if (error === blamed) throw error;
    throw corrupt(
      archive,
      `its directory cannot be read (${error instanceof Error ? error.message : "no reason given"})`,
    );
  }
}

async function readEntry(entry: ZipEntry, walk: Walk): Promise<void> {
  const { archive, visit } = walk;
  visit.signal.throwIfAborted();
  archive.takeEntry();
  archive.takeMetadata(
    DIRECTORY_RECORD_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength,
  );
  const name = rawName(entry);
  if (isSymlink(entry) || (name.endsWith("/") && entry.uncompressedSize === 0)) return;
  const scope = new EntryAllowance(entryPath(archive.path, name), archive.limits);
  try {
    const packed = await packedContent(entry, scope, walk);
    const body = content({ entry, scope, archive, ...packed });
    await handOn({ name, path: scope.path, scope, body }, archive, visit);
  } catch (error) {
    tell(error, scope, visit.sink);
  }
}

interface Packed {
  readonly codec: Codec;
  readonly chunks: Bytes;
}

/** The compressed bytes of an entry, once it is clear that they are its own and can be decoded. */
async function packedContent(entry: ZipEntry, scope: EntryAllowance, walk: Walk): Promise<Packed> {
  const codec = ZIP_CODECS[entry.compressionMethod];
  if (entry.isEncrypted()) {
    throw unsupported(scope, "it is encrypted", "Decrypt the archive and scan the files.");
  }
  if (codec === undefined) {
    const what = `its compression method ${entry.compressionMethod} is not known`;
    throw unsupported(scope, what, "Unpack the archive and scan the files.");
  }
  const start = await contentStart(walk.zip, entry).catch((error: Error) => {
    throw corrupt(scope, `its content cannot be found (${error.message})`);
  });
  const end = start + entry.compressedSize;
  if (!walk.claims.add(entry.relativeOffsetOfLocalHeader, end)) {
    throw corrupt(scope, "it shares its bytes with another entry, as bombs do");
  }
  return { codec, chunks: readerChunks(walk.reader, walk.base + start, walk.base + end) };
}

interface ContentOptions extends Packed {
  readonly entry: ZipEntry;
  readonly scope: EntryAllowance;
  readonly archive: ArchiveAllowance;
}

/** The decoded bytes, all counted; after the last of them a fault if they are not what the directory said. */
async function* content(options: ContentOptions): AsyncGenerator<Uint8Array> {
  const { entry, scope, archive } = options;
  let crc = 0;
  let sizeBytes = 0;
  for await (const chunk of decoded(options)) {
    scope.take(chunk.length);
    archive.take(chunk.length);
    crc = crc32(chunk, crc);
    sizeBytes += chunk.length;
    yield chunk;
  }
  if (sizeBytes !== entry.uncompressedSize) {
    throw corrupt(scope, `it holds ${sizeBytes} bytes where the directory says ${entry.uncompressedSize}`);
  }
  if (crc !== entry.crc32 && !isUnsummed(entry))
    throw corrupt(scope, "its checksum does not fit its content");
}

async function* decoded({
  codec,
  chunks,
  entry,
  scope,
  archive,
}: ContentOptions): AsyncGenerator<Uint8Array> {
  const allowance = new StreamAllowance(scope, archive.limits);
  const isSmall = entry.compressedSize <= SMALL_PACKED_BYTES && entry.uncompressedSize <= SMALL_BYTES;
  if (codec !== "deflate" || !isSmall) return yield* decode(codec, chunks, { scope, allowance });
  const packed = await whole(chunks);
  const result = inflateRawWhole(packed, entry.uncompressedSize);
  if (result !== undefined) yield result;
  else yield* decode(codec, once(packed), { scope, allowance });
}

async function whole(chunks: Bytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Some writers that stream leave the sum out altogether. */
function isUnsummed(entry: ZipEntry): boolean {
  return entry.crc32 === 0 && (entry.generalPurposeBitFlag & 8) !== 0;
}

function isSymlink(entry: ZipEntry): boolean {
  return (
    entry.versionMadeBy >> 8 === UNIX && ((entry.externalFileAttributes >>> 16) & FILE_TYPE_MASK) === SYMLINK
  );
}
