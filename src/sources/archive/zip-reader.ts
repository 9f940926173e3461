/** The one door to yauzl: a zip's directory, entry by entry, over any `ByteReader`. Contents are not read here. */
import { Readable } from "node:stream";
import {
  type Entry,
  type ExtraField,
  fromRandomAccessReader,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import type { ByteReader } from "./byte-reader.ts";
import { readerChunks } from "./byte-reader.ts";
import type { ZipWindow } from "./zip-window.ts";

export type { Entry as ZipEntry, ZipFile } from "yauzl";

/** Sizes are checked where the content is read, and names there too: one bad entry must not hide the others. */
const OPTIONS = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };

export function openDirectory(reader: ByteReader, window: ZipWindow): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const access = new WindowReader(reader, window);
    fromRandomAccessReader(access, window.end - window.start, OPTIONS, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

/** Where the content of `entry` begins, from the start of the zip. */
export function contentStart(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error) reject(error);
      else resolve(header.fileDataStart);
    });
  });
}

export function rawName(entry: Entry): string {
  return decodedName(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields);
}

/** By the entry's flags UTF-8 or the code page of DOS; Latin-1 where its extra fields make no sense. */
export function decodedName(flags: number, bytes: Buffer, extraFields: ExtraField[]): string {
  try {
    return getFileNameLowLevel(flags, bytes, extraFields, false);
  } catch {
    return bytes.toString("latin1");
  }
}

class WindowReader extends RandomAccessReader {
  readonly #reader: ByteReader;
  readonly #window: ZipWindow;

  constructor(reader: ByteReader, window: ZipWindow) {
    super();
    this.#reader = reader;
    this.#window = window;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const into = buffer.subarray(offset, offset + length);
    const start = this.#window.start + position;
    const isWhole = start + length <= this.#window.end && this.#reader.read(into, start) === length;
    callback(isWhole ? null : new Error("its directory points beyond its end"));
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { start: base } = this.#window;
    return Readable.from(readerChunks(this.#reader, base + start, base + end));
  }
}
