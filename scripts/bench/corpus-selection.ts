/**
 * Chooses a corpus out of many source files. Pure, and the same on every machine that has the same sources.
 * Promises: a smaller corpus is the beginning of a larger one; a file's place depends on its path alone.
 */

export interface SourceFile {
  /** Where the file is now. */
  readonly from: string;
  /** Where it goes, relative to the corpus. */
  readonly to: string;
  readonly sizeBytes: number;
}

/** Larger files are images of executables and bundles; a few of them would be half of a corpus. */
const FILE_BYTES_MAX = 20_000_000;

/** Scanners differ in whether they open these: what is compared is the reading of files, not the choice of files. */
const ARCHIVES =
  /\.(?:7z|aar|apk|bz2|docx|egg|epub|gz|jar|npz|nupkg|odt|pptx|rar|tar|tgz|war|whl|xlsx|xz|zip|zst)$/i;

/** Files that tell a scanner what to pass over. */
const STEERING =
  /(?:^|\/)\.(?:git|gitleaks|betterleaks|rg|trufflehog|kingfisher|gossip|np)?(?:ignore|attributes|modules|\.toml)$|(?:^|\/)\.gitleaks\.toml$/i;

/** Folders many scanners pass over by name. */
const PASSED_OVER: Readonly<Record<string, string>> = {
  node_modules: "modules",
  vendor: "supplied",
  ".git": "git",
};

/** The path under names that no scanner passes over. */
export function neutralPath(path: string): string {
  return path
    .split("/")
    .map((name) => PASSED_OVER[name] ?? name)
    .join("/");
}

export function belongs(file: SourceFile): boolean {
  return file.sizeBytes <= FILE_BYTES_MAX && !ARCHIVES.test(file.to) && !STEERING.test(file.to);
}

/** 32-bit FNV-1a over the path's UTF-16 units, mixed once more: neighbours in a folder land far apart. */
export function pathHash(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Files in order of their path's hash until `bytesMax` is reached; the file that would pass it and all after it stay out. */
export function selectFiles(files: readonly SourceFile[], bytesMax: number): readonly SourceFile[] {
  const ranked = files
    .filter(belongs)
    .map((file) => ({ file, hash: pathHash(file.to) }))
    .sort((a, b) => a.hash - b.hash || (a.file.to < b.file.to ? -1 : 1));
  const chosen: SourceFile[] = [];
  let bytes = 0;
  for (const { file } of ranked) {
    bytes += file.sizeBytes;
    if (bytes > bytesMax) break;
    chosen.push(file);
  }
  return chosen;
}
