/**
 * Tells archives from other files. The bytes decide; the name is asked only where a format has no magic of its own
 * (old tar, an empty tar, a zip behind a launcher). A file that merely ends in `.zip` is no archive.
 */
export type ArchiveKind = "zip" | "tar" | "gzip" | "bzip2" | "xz" | "zstd";

/** How many leading bytes `archiveKind` can make use of. */
export const KIND_HEAD_BYTES = 512;

const ZIP_NAME = /\.(?:zip|jar|war|ear|aar|apk|whl|egg|pyz|nupkg|vsix|xpi|docx|xlsx|pptx|odt)$/i;
const PACKED_SUFFIX = /\.(?:gz|gzip|bz2|bzip2|xz|zst|zstd)$/i;
const PACKED_TAR_SUFFIX = /\.(?:tgz|taz|tbz2?|tb2|txz|tzst)$/i;

const ZIP_HEADS = ["PK\x03\x04", "PK\x05\x06", "PK00PK\x03\x04", "PK\x07\x08PK\x03\x04"];
/** What stands before a zip that runs by itself: a Windows or ELF launcher, a script. */
const LAUNCHER_HEADS = ["MZ", "\x7fELF", "#!"];
const BZIP2_HEAD = /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/;
const SKIPPABLE_ZSTD_HEAD = /^[\x50-\x5f]\x2a\x4d\x18/;

export function archiveKind(name: string, head: Uint8Array): ArchiveKind | undefined {
  const start = latin1(head, 0, 12);
  if (ZIP_HEADS.some((magic) => start.startsWith(magic))) return "zip";
  if (start.startsWith("\x1f\x8b\x08")) return "gzip";
  if (start.startsWith("\xfd7zXZ\x00")) return "xz";
  if (start.startsWith("\x28\xb5\x2f\xfd")) return "zstd";
  if (BZIP2_HEAD.test(start)) return "bzip2";
  if (isTar(name, head)) return "tar";
  if (SKIPPABLE_ZSTD_HEAD.test(start) && /\.t?zst$/i.test(name)) return "zstd";
  if (ZIP_NAME.test(name) && LAUNCHER_HEADS.some((magic) => start.startsWith(magic))) return "zip";
  return undefined;
}

/** The name of what a single-file compression holds: `a.log` for `a.log.gz`, `a.tar` for `a.tgz`. */
export function unpackedName(name: string): string {
  const base = name.slice(name.lastIndexOf("/") + 1);
  const inner = PACKED_TAR_SUFFIX.test(base)
    ? base.replace(PACKED_TAR_SUFFIX, ".tar")
    : base.replace(PACKED_SUFFIX, "");
  return inner === "" || inner === ".tar" ? "content" : inner;
}

/** POSIX tars name themselves; older ones are known by a header whose sum is right, empty ones by their name. */
function isTar(name: string, head: Uint8Array): boolean {
  if (head.length < 512) return false;
  if (latin1(head, 257, 262) === "ustar") return true;
  if (!/\.tar$/i.test(name)) return false;
  return head.subarray(0, 512).every((byte) => byte === 0) || hasTarChecksum(head);
}

function hasTarChecksum(block: Uint8Array): boolean {
  let sum = 8 * 0x20;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) sum += block[i]!;
  return Number.parseInt(latin1(block, 148, 156), 8) === sum;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}
