/**
 * What a scan thread is made of, as the pipeline sees it. The real parts are put together in `engine-parts.ts`; tests bring
 * their own. May not: know how a part does its work.
 */
import type { Bytes32 } from "../../contracts/ids.ts";
import type { BlobSink } from "../../contracts/ports/blob-sink.ts";
import type { Hasher } from "../../contracts/ports/hasher.ts";
import type { RuleInfo } from "../../contracts/rule-info.ts";
import type { BlobScanner } from "../../engine/blob-scanner.ts";
import type { Match } from "../../engine/match.ts";
import type { ArchiveInput } from "../../sources/archive/index.ts";
import type { ContentKind, ExtractedText } from "../../sources/extract/index.ts";
import type { RedactedMatch } from "../core/redact.ts";
import type { MatchFilter } from "../core/rule-filter.ts";

export type BlobEncoding = "bytes" | "utf16le" | "utf16be";

/** The engine, which may be told how a blob's text is encoded. */
export type ThreadScanner = Omit<BlobScanner, "begin"> & { begin(encoding?: BlobEncoding): void };

export interface ThreadParts {
  readonly scanner: ThreadScanner;
  /** All rules that are loaded, sorted by id. */
  readonly rules: readonly RuleInfo[];
  /** What a blob is, by its first 8,192 bytes and its name. */
  readonly contentKind: (head: Uint8Array, name: string) => ContentKind;
  /** The text inside a whole blob of a kind that hides it; `undefined`: scan the bytes as they are. */
  readonly extract: (bytes: Uint8Array, name: string) => ExtractedText | undefined;
  readonly isArchive: (name: string, head: Uint8Array) => boolean;
  /** Hands every blob inside to the sink; faults of the archive go there too and are not thrown. */
  readonly openArchive: (input: ArchiveInput, sink: BlobSink, signal: AbortSignal) => Promise<void>;
  /** Takes out matches before anything is made of them. Absent unless a rules file asks for it. */
  readonly filter?: MatchFilter;
  /** Findings of one blob, one for each match, in their order. */
  readonly redact: (path: string, matches: readonly Match[]) => readonly RedactedMatch[];
  /** Makes the ids findings are kept under. Absent where none are kept. */
  readonly identity?: { readonly hasher: Hasher; readonly secretHashOf: (match: Match) => Bytes32 };
  /** A copy of the match's secret for whoever may show it. Absent unless the user asked to see secrets. */
  readonly secretOf?: (match: Match) => Uint8Array;
}
