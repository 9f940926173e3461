/**
 * Opens an archive, and what is nested in it, and pushes every entry's content to the sink as `outer.zip::inner/file`.
 * Promises: limits hold whatever the bytes say; what cannot be read is told to the sink and the rest goes on; nothing is
 * written to disk, no link is followed, no name is opened. Throws on abort alone (a blob may then be left open), and what the
 * sink throws.
 */
import type { BlobSink } from "../../contracts/ports/blob-sink.ts";
import { metered } from "./bounded-body.ts";
import { type ByteReader, bytesReader, fileReader, readerChunks } from "./byte-reader.ts";
import { ByteStream } from "./byte-stream.ts";
import { ArchiveAllowance, EntryAllowance, RootAllowance, StreamAllowance } from "./core/allowance.ts";
import { ArchiveFault, beyond, corrupt, unsupported } from "./core/archive-fault.ts";
import { type ArchiveKind, archiveKind, KIND_HEAD_BYTES, unpackedName } from "./core/archive-kind.ts";
import type { ArchiveLimits } from "./core/archive-limits.ts";
import { entryPath } from "./core/entry-name.ts";
import { decode } from "./decode.ts";
import { readTar } from "./read-tar.ts";
import { readZip } from "./read-zip.ts";
import { salvageZip } from "./salvage-zip.ts";
import { type Entry, handOn, pushBlob, tell, type Visit } from "./visit.ts";
import { findZip } from "./zip-window.ts";

export interface ArchiveInput {
  /** As reports show it; what stands before the first `::`. */
  readonly path: string;
  readonly source:
    | { readonly kind: "file"; readonly path: string | Buffer; readonly sizeBytes: number }
    | { readonly kind: "bytes"; readonly bytes: Uint8Array }
    | { readonly kind: "stream"; readonly chunks: AsyncIterable<Uint8Array> };
  /** Somebody named it, or sends it: it is wanted whole. */
  readonly isNamed?: boolean;
}

type Seekable = Exclude<ArchiveInput["source"], { readonly kind: "stream" }>;

/** What is opened: bytes in their order, and for what has to be read from its end, all of them at hand. */
interface Outermost {
  readonly stream: ByteStream;
  readonly whole: () => ByteReader | Promise<ByteReader>;
}

export interface OpenOptions {
  readonly limits: ArchiveLimits;
  readonly signal: AbortSignal;
  /** Asked for each entry that is not an archive itself, by its virtual path. */
  readonly wanted?: (virtualPath: string) => boolean;
}

export async function openArchive(input: ArchiveInput, sink: BlobSink, options: OpenOptions): Promise<void> {
  const { limits, signal, wanted = () => true } = options;
  signal.throwIfAborted();
  const root = new RootAllowance(input.path, limits);
  const visit: Visit = { sink, signal, wanted, openNested: (...given) => openNested(...given, visit) };
  const { source } = input;
  let reader: ByteReader | undefined;
  try {
    if (source.kind === "stream") {
      const stream = new ByteStream(source.chunks);
      await openOutermost({ stream, whole: () => heldWhole(stream, root) }, root, visit);
      return;
    }
    const opened = openReader(source, root);
    reader = opened;
    const stream = new ByteStream(readerChunks(opened, 0, opened.sizeBytes));
    await openOutermost({ stream, whole: () => opened }, root, visit);
  } catch (error) {
    tell(error, root, sink);
  } finally {
    reader?.close();
  }
}

/** The reader of the input, whose failures are faults of the root. */
function openReader(source: Seekable, root: RootAllowance): ByteReader {
  const inner = guarded(root, () =>
    source.kind === "file" ? fileReader(source.path) : bytesReader(source.bytes),
  );
  return {
    sizeBytes: inner.sizeBytes,
    read: (into, offset) => guarded(root, () => inner.read(into, offset)),
    close: () => inner.close(),
  };
}

function guarded<T>(root: RootAllowance, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    const kind =
      code === "ENOENT" ? "not-found" : code === "EACCES" || code === "EPERM" ? "permission" : "unreadable";
    throw new ArchiveFault(
      root,
      kind,
      `${root.path} could not be read (${code}). Check the file and its disk.`,
    );
  }
}

async function openOutermost({ stream, whole }: Outermost, root: RootAllowance, visit: Visit): Promise<void> {
  const archive = new ArchiveAllowance(root.path, 1, root);
  const name = root.path;
  try {
    const head = await stream.peek(KIND_HEAD_BYTES);
    const kind = archiveKind(name, head);
    if (kind === "zip") await openZip(await whole(), head, archive, visit);
    else if (kind === undefined) await pushBlob(root.path, stream, visit);
    else await openStream(kind, { name, stream }, archive, visit);
  } catch (error) {
    tell(error, archive, visit.sink);
  } finally {
    await stream.close();
  }
}

/** A zip's directory stands at its end; what is sent cannot be gone back in, so it is held, as far as an entry may be. */
async function heldWhole(stream: ByteStream, root: RootAllowance): Promise<ByteReader> {
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of stream.chunks()) {
    sizeBytes += chunk.length;
    if (sizeBytes > root.limits.entryMaxBytes) {
      const what = "a zip is read from its end, and this one is too long to be held in memory";
      throw unsupported(root, what, "Write it to a file and scan that.");
    }
    parts.push(chunk);
  }
  return bytesReader(Buffer.concat(parts));
}

async function openNested(
  kind: ArchiveKind,
  entry: Entry,
  stream: ByteStream,
  parent: ArchiveAllowance,
  visit: Visit,
): Promise<void> {
  const { limits, root } = parent;
  if (parent.depth >= limits.depthMax) {
    throw beyond(entry.scope, `it is an archive more than ${limits.depthMax} archives deep`);
  }
  const archive = new ArchiveAllowance(entry.path, parent.depth + 1, root);
  try {
    if (kind !== "zip") return await openStream(kind, { name: entry.name, stream }, archive, visit);
    const bytes = await gathered(stream);
    await openZip(bytesReader(bytes), bytes.subarray(0, KIND_HEAD_BYTES), archive, visit);
  } catch (error) {
    tell(error, archive, visit.sink);
  }
}

/** A zip's directory stands at its end, so a nested one is held whole: the entry's limit bounds it. */
async function gathered(stream: ByteStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of stream.chunks()) parts.push(chunk);
  return Buffer.concat(parts);
}

async function openZip(
  reader: ByteReader,
  head: Uint8Array,
  archive: ArchiveAllowance,
  visit: Visit,
): Promise<void> {
  const window = findZip(reader);
  if (window !== undefined) return readZip({ reader, window }, archive, visit);
  if (startsLikeZip(head)) {
    await salvageZip(reader, archive, visit);
    throw corrupt(archive, "the directory at its end is missing, so it may be cut off");
  }
  // A launcher's head under a zip's name, and no zip behind it: an ordinary file.
  if (!visit.wanted(archive.path)) return;
  await pushBlob(archive.path, new ByteStream(readerChunks(reader, 0, reader.sizeBytes)), visit);
}

function startsLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}

interface Named {
  readonly name: string;
  readonly stream: ByteStream;
}

/** A tar, or one stream of compression: what that holds is a tar, which then belongs to this archive, or one entry. */
async function openStream(
  kind: Exclude<ArchiveKind, "zip">,
  { name, stream }: Named,
  archive: ArchiveAllowance,
  visit: Visit,
): Promise<void> {
  if (kind === "tar") return readCounted(stream, archive, visit);
  const allowance = new StreamAllowance(archive, archive.limits);
  const decoded = new ByteStream(
    metered(decode(kind, stream.chunks(), { scope: archive, allowance }), archive),
  );
  try {
    const inner = unpackedName(name);
    const head = await decoded.peek(KIND_HEAD_BYTES);
    if (archiveKind(inner, head) === "tar") return await readTar(decoded, archive, visit);
    archive.takeEntry();
    const scope = new EntryAllowance(entryPath(archive.path, inner), archive.limits);
    await handOn(
      { name: inner, path: scope.path, scope, body: metered(decoded.chunks(), scope) },
      archive,
      visit,
    );
  } finally {
    await decoded.close();
  }
}

async function readCounted(stream: ByteStream, archive: ArchiveAllowance, visit: Visit): Promise<void> {
  const blocks = new ByteStream(metered(stream.chunks(), archive));
  try {
    await readTar(blocks, archive, visit);
  } finally {
    await blocks.close();
  }
}
