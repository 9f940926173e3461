/** Writes zips by hand, lies included: whatever a field is set to is what stands in the bytes. */
import zlib from "node:zlib";

export interface ZipEntrySpec {
  readonly name: string | Buffer;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  /** The bytes as they stand in the file, when they are not to be made from `content`. */
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly crc?: number;
  readonly sizeBytes?: number;
  readonly packedBytes?: number;
  /** Unix mode, for links. */
  readonly mode?: number;
  /** Points the directory's record at another entry's local header. */
  readonly sameAs?: number;
  readonly zip64?: boolean;
}

export interface ZipOptions {
  readonly prefix?: Uint8Array;
  /** Offsets count from the start of the file, prefix included, as some makers write them. */
  readonly absolute?: boolean;
  readonly suffix?: Uint8Array;
  readonly comment?: string;
  readonly zip64?: boolean;
  readonly entryCount?: number;
}

export function zipBytes(specs: readonly ZipEntrySpec[], options: ZipOptions = {}): Buffer {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let offset = options.absolute ? (options.prefix?.length ?? 0) : 0;
  for (const spec of specs) {
    const entry = encode(spec);
    const start = spec.sameAs === undefined ? offset : offsets[spec.sameAs]!;
    offsets.push(start);
    records.push(directoryRecord(entry, start, spec));
    if (spec.sameAs !== undefined) continue;
    const local = Buffer.concat([localHeader(entry), entry.name, entry.packed]);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const end = endRecords({ offset, directory, count: options.entryCount ?? specs.length, ...options });
  return Buffer.concat([options.prefix ?? nothing, ...locals, directory, end, options.suffix ?? nothing]);
}

const nothing = Buffer.alloc(0);

interface Encoded {
  readonly name: Buffer;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly sizeBytes: number;
  readonly packedBytes: number;
}

function encode(spec: ZipEntrySpec): Encoded {
  const content = Buffer.from(spec.content ?? "");
  const method = spec.method ?? 8;
  const packed =
    spec.packed ??
    (method === 8 ? zlib.deflateRawSync(content) : method === 93 ? zlib.zstdCompressSync(content) : content);
  return {
    name: Buffer.from(spec.name),
    packed,
    method,
    flags: spec.flags ?? 0x800,
    crc: spec.crc ?? zlib.crc32(content),
    sizeBytes: spec.sizeBytes ?? content.length,
    packedBytes: spec.packedBytes ?? packed.length,
  };
}

function localHeader(entry: Encoded): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeShared(header, 6, entry);
  return header;
}

function directoryRecord(entry: Encoded, offset: number, spec: ZipEntrySpec): Buffer {
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE((spec.mode === undefined ? 0 : 3 << 8) | 20, 4);
  record.writeUInt16LE(20, 6);
  writeShared(record, 8, entry);
  record.writeUInt32LE(((spec.mode ?? 0) << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  if (!spec.zip64) return Buffer.concat([record, entry.name]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(entry.sizeBytes), 4);
  extra.writeBigUInt64LE(BigInt(entry.packedBytes), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  for (const at of [20, 24, 42]) record.writeUInt32LE(0xffffffff, at);
  record.writeUInt16LE(extra.length, 30);
  return Buffer.concat([record, entry.name, extra]);
}

/** Flags to name length: the fields local headers and directory records have in common. */
function writeShared(into: Buffer, at: number, entry: Encoded): void {
  into.writeUInt16LE(entry.flags, at);
  into.writeUInt16LE(entry.method, at + 2);
  into.writeUInt32LE(entry.crc, at + 8);
  into.writeUInt32LE(entry.packedBytes, at + 12);
  into.writeUInt32LE(entry.sizeBytes, at + 16);
  into.writeUInt16LE(entry.name.length, at + 20);
}

interface End extends ZipOptions {
  readonly offset: number;
  readonly directory: Buffer;
  readonly count: number;
}

function endRecords({ offset, directory, count, comment = "", zip64 = false }: End): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count & 0xffff, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count & 0xffff, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : directory.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  end.writeUInt16LE(comment.length, 20);
  const plain = Buffer.concat([end, Buffer.from(comment)]);
  if (!zip64) return plain;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, plain]);
}
