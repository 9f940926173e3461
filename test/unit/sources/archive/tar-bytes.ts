/** Writes tars by hand: ustar, old, GNU and pax entries, and broken ones. */
export interface TarEntrySpec {
  readonly name: string | Buffer;
  readonly content?: string | Uint8Array;
  readonly type?: string;
  readonly link?: string;
  /** What the header says, when it is not to be the content's length. */
  readonly sizeBytes?: number;
  /** Leaves out `ustar`, as tars before 1988 did. */
  readonly old?: boolean;
  /** Blocks between header and content: a sparse map. The last byte of the header's map says they follow. */
  readonly sparseMap?: readonly Buffer[];
}

export const TAR_END: Buffer = Buffer.alloc(1024);

export function tarBytes(specs: readonly TarEntrySpec[]): Buffer {
  return Buffer.concat([...specs.map(tarEntry), TAR_END]);
}

export function tarEntry(spec: TarEntrySpec): Buffer {
  const content = Buffer.from(spec.content ?? "");
  const header = Buffer.alloc(512);
  Buffer.from(spec.name).copy(header, 0, 0, 100);
  header.write("0000644\0", 100);
  header.write((spec.sizeBytes ?? content.length).toString(8).padStart(11, "0") + "\0", 124);
  header.write("00000000000\0", 136);
  header.write(spec.type ?? "0", 156);
  if (spec.link !== undefined) header.write(spec.link, 157);
  if (!spec.old) header.write("ustar\x0000", 257);
  if (spec.sparseMap !== undefined) header[482] = 1;
  writeChecksum(header);
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, ...(spec.sparseMap ?? []), content, padding]);
}

export function writeChecksum(header: Buffer): void {
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(sum.toString(8).padStart(6, "0") + "\0 ", 148);
}

/** A pax header for the entry that follows it. */
export function paxEntry(fields: Readonly<Record<string, string>>, type = "x"): Buffer {
  const lines = Object.entries(fields).map(([key, value]) => paxLine(`${key}=${value}\n`));
  return tarEntry({ name: "PaxHeader", type, content: lines.join("") });
}

function paxLine(record: string): string {
  const bytes = Buffer.byteLength(record) + 1;
  let total = bytes + String(bytes).length;
  if (bytes + String(total).length > total) total += 1;
  return `${total} ${record}`;
}
