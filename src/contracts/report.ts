/** The result of one scan, ready for any output format. */
import type { Finding } from "./finding.ts";
import type { RuleInfo } from "./rule-info.ts";

/** Input that could not be read in full. Each one makes the scan incomplete (exit 4). */
export interface Problem {
  /** Empty when it concerns the scan as a whole. */
  readonly path: string;
  readonly kind:
    | "not-found"
    | "permission"
    | "unreadable"
    | "changed"
    | "archive-corrupt"
    | "archive-limit"
    | "archive-unsupported"
    | "findings-limit"
    | "git-corrupt"
    | "git-limit"
    | "git-missing"
    | "git-unsupported"
    | "stopped";
  /** A sentence for people: what happened and, where there is one, the remedy. */
  readonly message: string;
}

/** Input left out on purpose: counted, never an error. */
export interface Skipped {
  readonly binary: number;
  readonly tooLarge: number;
  readonly excluded: number;
  readonly symlinks: number;
  /** Sockets, pipes, devices. */
  readonly special: number;
}

/** Objects of a repository that were read. */
export interface GitCounts {
  readonly commits: number;
  /** Annotated ones. */
  readonly tags: number;
  readonly blobs: number;
  /** Bytes of all these blobs, unpacked, whether or not they were scanned. */
  readonly blobBytes: number;
  /** How much of the summary's `files` this is: blobs, entries of archives in them, and messages. */
  readonly scanned: number;
}

export interface ScanSummary {
  /** Blobs scanned: files and archive entries; of a repository also the messages of commits and tags. */
  readonly files: number;
  readonly bytes: number;
  readonly durationMs: number;
  /** Present when git history was scanned. */
  readonly git?: GitCounts;
  readonly threads: number;
  readonly rules: number;
  readonly skipped: Skipped;
  /** Findings held back: by baseline, ignore file or inline marker. */
  readonly suppressed: { readonly baseline: number; readonly ignoreFile: number; readonly inline: number };
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** Sorted by path, place, rule. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly summary: ScanSummary;
  /** All rules that were loaded, sorted by id. */
  readonly rules: readonly RuleInfo[];
}
